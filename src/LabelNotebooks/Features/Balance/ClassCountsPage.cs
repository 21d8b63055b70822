using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Balance;

/// <summary>How common each class is, with its flags: a chart, and a table for a terminal.</summary>
internal static class ClassCountsPage
{
    private const int MostClasses = 30;

    public static Html Markup(ClassCountsReport page) => LabelIssuePage.ChartSection(ClassCountsChart.Of(page.Report), page.Report);

    public static string Text(ClassCountsReport page) => SanityPage.StopText(page.Report.Context.Sanity) + Body(page);

    /// <summary>The page without what leads it.</summary>
    public static string Body(ClassCountsReport page)
    {
        (string Name, int Labels, int Flagged)[] counts = ClassCountsChart.Counts(page.Report);
        var table = new TextTable("class", ">labels", ">share of all", ">flagged", ">share of the class");
        foreach ((string name, int labels, int flagged) in counts.OrderByDescending(one => one.Labels).Take(MostClasses))
            table.Add(name, Sentences.Count(labels), Sentences.Percent((double)labels / page.Report.Issues.Labels.Count), Sentences.Count(flagged), labels == 0 ? "" : Sentences.Percent((double)flagged / labels));
        return $"{ClassCountsChart.Title(page.Report)}\n\n{table}{Sentences.Count(Math.Min(counts.Length, MostClasses))} of {Sentences.Count(counts.Length, "class", "classes")} shown.";
    }
}
