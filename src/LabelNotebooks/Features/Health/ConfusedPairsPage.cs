using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>Which classes are mistaken for one another: a chart, and a table for a terminal.</summary>
internal static class ConfusedPairsPage
{
    private const int MostPairs = 10;

    private static readonly Column[] Columns = [new("classes"), new("labels (estimated)", Align.Right), new("share of all", Align.Right)];

    public static Sheet Of(ConfusedPairsReport page) =>
        SanityPage.Lead(new Sheet(ConfusedPairsChart.Title(page.Report.Issues.Health), Body(page)), page.Context.Sanity);

    /// <summary>The page without its headline.</summary>
    public static Block Body(ConfusedPairsReport page)
    {
        ClassOverlap[] confused = [.. page.Report.Issues.Health.Overlaps.Where(pair => pair.ExampleCount > 0)];
        var table = new Table(Columns, confused.Select(pair => new TableRow(
            $"{pair.NameA} and {pair.NameB}", Sentences.Count(pair.ExampleCount), Sentences.Percent(pair.JointProbability))))
        {
            On = Medium.Terminal,
            MostRowsInTerminal = MostPairs,
            Rest = shown => $"{Sentences.Count(shown)} of {Sentences.Count(confused.Length, "confused pair")} shown.",
        };
        return new Group(new Figure(ConfusedPairsChart.Of(page.Report)), table);
    }
}
