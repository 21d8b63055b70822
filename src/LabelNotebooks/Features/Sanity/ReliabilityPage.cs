using LabelNotebooks.Charts;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>Whether probabilities mean what they say: a chart, and a table for a terminal.</summary>
internal static class ReliabilityPage
{
    private static readonly Column[] Columns =
        [new("how sure"), new("examples", Align.Right), new("sure by", Align.Right), new("labels agree", Align.Right)];

    public static Sheet Of(ReliabilityReport page)
    {
        Chart chart = ReliabilityChart.Of(page);
        var sheet = new Sheet(
            chart.Title,
            new Figure(chart),
            new Group(
                new Table(Columns, page.Bins.Select(bin => new TableRow(
                    $"{Sentences.Percent(bin.From)} to {Sentences.Percent(bin.To)}",
                    Sentences.Count(bin.Examples),
                    Sentences.Percent(bin.MeanConfidence),
                    Sentences.Percent(bin.Agreement)))),
                new Paragraph($"Expected calibration error: {Sentences.Percent(page.ExpectedCalibrationError)}. "
                    + "Measured against the given labels, some of which are wrong.")).InTerminal());
        return SanityPage.Lead(sheet, page.Context.Sanity);
    }
}
