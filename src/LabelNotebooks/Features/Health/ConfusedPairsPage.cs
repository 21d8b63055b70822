using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Health;

/// <summary>Which classes are mistaken for one another: a chart, and a table for a terminal.</summary>
internal static class ConfusedPairsPage
{
    private const int MostPairs = 10;
    private const int MostColumns = 14;
    private const int MostClasses = 30;

    public static Html Markup(ConfusedPairsReport page) => LabelIssuePage.ChartSection(ConfusedPairsChart.Of(page.Report), page.Report);

    public static string Text(ConfusedPairsReport page) => SanityPage.StopText(page.Report.Context.Sanity) + Body(page);

    /// <summary>The page without what leads it.</summary>
    public static string Body(ConfusedPairsReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        var table = new TextTable("classes", ">labels (estimated)", ">share of all");
        foreach (ClassOverlap pair in health.Overlaps.Where(pair => pair.ExampleCount > 0).Take(MostPairs))
            table.Add($"{pair.NameA} and {pair.NameB}", Sentences.Count(pair.ExampleCount), Sentences.Percent(pair.JointProbability));
        int confused = health.Overlaps.Count(pair => pair.ExampleCount > 0);
        return $"{ConfusedPairsChart.Title(health)}\n\n{table}{Sentences.Count(Math.Min(confused, MostPairs))} of {Sentences.Count(confused, "confused pair")} shown.";
    }
}
