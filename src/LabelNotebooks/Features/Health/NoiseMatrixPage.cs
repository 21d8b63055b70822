using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>Given classes against likely true ones: a chart, and a table for a terminal.</summary>
internal static class NoiseMatrixPage
{
    private const int MostColumns = 14;

    public static Sheet Of(NoiseMatrixReport page) =>
        SanityPage.Lead(new Sheet(NoiseMatrixChart.Title(page.Report.Issues.Estimate.CalibratedJoint), Body(page)), page.Context.Sanity);

    /// <summary>The page without its headline.</summary>
    public static Block Body(NoiseMatrixReport page)
    {
        ClassMatrix<long> joint = page.Report.Issues.Estimate.CalibratedJoint;
        int[] shown = NoiseMatrixChart.Shown(joint, MostColumns);
        string rest = shown.Length < joint.ClassCount
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(joint.ClassCount)} classes shown, those with most errors."
            : "";
        var table = new Table(
            [new Column("given"), .. shown.Select(truth => new Column(joint.Classes[truth], Align.Right))],
            shown.Select(given => new TableRow(
                [joint.Classes[given], .. shown.Select(truth => (Cell)(joint[given, truth] == 0 ? "." : Sentences.Count(joint[given, truth])))])))
        {
            On = Medium.Terminal,
            Rest = _ => $"Rows: given label. Columns: likely true class. Estimated number of labels.{rest}",
        };
        return new Group(new Figure(NoiseMatrixChart.Of(page.Report)), table);
    }
}
