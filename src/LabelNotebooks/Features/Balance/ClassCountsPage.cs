using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Balance;

/// <summary>How common each class is, with its flags: a chart, and a table for a terminal.</summary>
internal static class ClassCountsPage
{
    private const int MostClasses = 30;

    private static readonly Column[] Columns =
    [
        new("class"), new("labels", Align.Right), new("share of all", Align.Right), new("flagged", Align.Right), new("share of the class", Align.Right),
    ];

    public static Sheet Of(ClassCountsReport page) =>
        SanityPage.Lead(new Sheet(ClassCountsChart.Title(page.Report), Body(page)), page.Context.Sanity);

    /// <summary>The page without its headline.</summary>
    public static Block Body(ClassCountsReport page)
    {
        (string Name, int Labels, int Flagged)[] counts = ClassCountsChart.Counts(page.Report);
        var table = new Table(Columns, counts.OrderByDescending(one => one.Labels).Select(one => new TableRow(
            one.Name,
            Sentences.Count(one.Labels),
            Sentences.Percent((double)one.Labels / page.Report.Issues.Labels.Count),
            Sentences.Count(one.Flagged),
            one.Labels == 0 ? "" : Sentences.Percent((double)one.Flagged / one.Labels))))
        {
            On = Medium.Terminal,
            MostRowsInTerminal = MostClasses,
            Rest = shown => $"{Sentences.Count(shown)} of {Sentences.Count(counts.Length, "class", "classes")} shown.",
        };
        return new Group(new Figure(ClassCountsChart.Of(page.Report)), table);
    }
}
