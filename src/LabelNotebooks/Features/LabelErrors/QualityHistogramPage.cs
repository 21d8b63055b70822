using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How label quality is distributed: a chart, and a table for a terminal.</summary>
internal static class QualityHistogramPage
{
    public static Html Markup(QualityHistogramReport page) => LabelIssuePage.ChartSection(QualityHistogramChart.Of(page.Report), page.Report);

    public static string Text(QualityHistogramReport page) => SanityPage.StopText(page.Report.Context.Sanity) + Body(page);

    /// <summary>The page without what leads it.</summary>
    public static string Body(QualityHistogramReport page)
    {
        QualityBin[] bins = QualityBin.AllOf(page.Report.Issues);
        int most = Math.Max(bins.Max(bin => bin.Flagged + bin.Others), 1);
        var table = new TextTable(">quality", ">labels", ">flagged", "");
        foreach (QualityBin bin in bins)
            table.Add($"{Words.Exact(bin.From)} to {Words.Exact(bin.To)}", Sentences.Count(bin.Flagged + bin.Others), Sentences.Count(bin.Flagged), new string('#', 40 * (bin.Flagged + bin.Others) / most));
        return $"{QualityHistogramChart.Title(page.Report, bins)}\n\n{table}Label quality: {Words.Of(page.Report.Issues.Options.RankBy)}; low is suspicious.";
    }
}
