using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Health;

/// <summary>Given classes against likely true ones: a chart, and a table for a terminal.</summary>
internal static class NoiseMatrixPage
{
    private const int MostColumns = 14;

    public static Html Markup(NoiseMatrixReport page) => LabelIssuePage.ChartSection(NoiseMatrixChart.Of(page.Report), page.Report);

    public static string Text(NoiseMatrixReport page) => SanityPage.StopText(page.Report.Context.Sanity) + Body(page);

    /// <summary>The page without what leads it.</summary>
    public static string Body(NoiseMatrixReport page)
    {
        ClassMatrix<long> joint = page.Report.Issues.Estimate.CalibratedJoint;
        int[] shown = NoiseMatrixChart.Shown(joint, MostColumns);
        var table = new TextTable([("given", false), .. shown.Select(truth => (joint.Classes[truth], true))]);
        foreach (int given in shown)
            table.Add([joint.Classes[given], .. shown.Select(truth => joint[given, truth] == 0 ? "." : Sentences.Count(joint[given, truth]))]);
        string rest = shown.Length < joint.ClassCount ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(joint.ClassCount)} classes shown, those with most errors." : "";
        return $"{NoiseMatrixChart.Title(joint)}\n\n{table}Rows: given label. Columns: likely true class. Estimated number of labels.{rest}";
    }
}
