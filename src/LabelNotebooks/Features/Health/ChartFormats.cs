using LabelNotebooks.Charts;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>The pages that are one chart, with a table for a terminal.</summary>
internal static class ChartFormats
{
    private const int MostPairs = 10;
    private const int MostColumns = 14;
    private const int MostClasses = 30;

    public static Html Markup(ConfusedPairsReport page) => Of(ConfusedPairsChart.Of(page.Report), page.Report);

    public static Html Markup(NoiseMatrixReport page) => Of(NoiseMatrixChart.Of(page.Report), page.Report);

    public static Html Markup(QualityHistogramReport page) => Of(QualityHistogramChart.Of(page.Report), page.Report);

    public static Html Markup(ClassCountsReport page) => Of(ClassCountsChart.Of(page.Report), page.Report);

    public static Html Markup(ReliabilityReport page) => Of(ReliabilityChart.Of(page), page.Report);

    public static string Text(ClassCountsReport page)
    {
        (string Name, int Labels, int Flagged)[] counts = ClassCountsChart.Counts(page.Report);
        var table = new TextTable("class", ">labels", ">share of all", ">flagged", ">share of the class");
        foreach ((string name, int labels, int flagged) in counts.OrderByDescending(one => one.Labels).Take(MostClasses))
            table.Add(name, Sentences.Count(labels), Sentences.Percent((double)labels / page.Report.Issues.Labels.Count), Sentences.Count(flagged), labels == 0 ? "" : Sentences.Percent((double)flagged / labels));
        return $"{ClassCountsChart.Title(page.Report)}\n\n{table}{Sentences.Count(Math.Min(counts.Length, MostClasses))} of {Sentences.Count(counts.Length, "class", "classes")} shown.";
    }

    public static string Text(ReliabilityReport page)
    {
        var table = new TextTable("how sure", ">examples", ">sure by", ">labels agree");
        foreach (ReliabilityBin bin in page.Bins)
            table.Add($"{Sentences.Percent(bin.From)} to {Sentences.Percent(bin.To)}", Sentences.Count(bin.Examples), Sentences.Percent(bin.MeanConfidence), Sentences.Percent(bin.Agreement));
        return $"{ReliabilityChart.Title(page)}\n\n{table}Expected calibration error: {Sentences.Percent(page.ExpectedCalibrationError)}. Measured against the given labels, some of which are wrong.";
    }

    public static string Text(ConfusedPairsReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        var table = new TextTable("classes", ">labels (estimated)", ">share of all");
        foreach (ClassOverlap pair in health.Overlaps.Where(pair => pair.ExampleCount > 0).Take(MostPairs))
            table.Add($"{pair.NameA} and {pair.NameB}", Sentences.Count(pair.ExampleCount), Sentences.Percent(pair.JointProbability));
        int confused = health.Overlaps.Count(pair => pair.ExampleCount > 0);
        return $"{ConfusedPairsChart.Title(health)}\n\n{table}{Sentences.Count(Math.Min(confused, MostPairs))} of {Sentences.Count(confused, "confused pair")} shown.";
    }

    public static string Text(NoiseMatrixReport page)
    {
        ClassMatrix<long> joint = page.Report.Issues.Estimate.CalibratedJoint;
        int[] shown = NoiseMatrixChart.Shown(joint, MostColumns);
        var table = new TextTable([("given", false), .. shown.Select(truth => (joint.Classes[truth], true))]);
        foreach (int given in shown)
            table.Add([joint.Classes[given], .. shown.Select(truth => joint[given, truth] == 0 ? "." : Sentences.Count(joint[given, truth]))]);
        string rest = shown.Length < joint.ClassCount ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(joint.ClassCount)} classes shown, those with most errors." : "";
        return $"{NoiseMatrixChart.Title(joint)}\n\n{table}Rows: given label. Columns: likely true class. Estimated number of labels.{rest}";
    }

    public static string Text(QualityHistogramReport page)
    {
        QualityBin[] bins = QualityBin.AllOf(page.Report.Issues);
        int most = Math.Max(bins.Max(bin => bin.Flagged + bin.Others), 1);
        var table = new TextTable(">quality", ">labels", ">flagged", "");
        foreach (QualityBin bin in bins)
            table.Add($"{Words.Exact(bin.From)} to {Words.Exact(bin.To)}", Sentences.Count(bin.Flagged + bin.Others), Sentences.Count(bin.Flagged), new string('#', 40 * (bin.Flagged + bin.Others) / most));
        return $"{QualityHistogramChart.Title(page.Report, bins)}\n\n{table}Label quality: {Words.Of(page.Report.Issues.Options.RankBy)}; low is suspicious.";
    }

    private static Html Of(Chart chart, LabelIssueReport report) => LabelIssuePage.Section(chart.Title, report, ChartMarkup.Figure(chart));
}
