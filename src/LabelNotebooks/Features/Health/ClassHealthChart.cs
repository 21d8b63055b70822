using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Health;

/// <summary>The estimated share of wrong labels in each class.</summary>
internal static class ClassHealthChart
{
    private const int MostBars = 20;
    private const int SmallClass = 5;

    public static Chart Of(LabelIssueReport report)
    {
        LabelHealth health = report.Issues.Health;
        ClassHealth[] shown = [.. health.ByClass.Take(MostBars)];
        string left = health.ByClass.Length > shown.Length
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(health.ByClass.Length)} classes are drawn, the noisiest."
            : "";
        return BarChart.Of(
            Title(health),
            $"Estimated share of labels that belong elsewhere, "
            + $"noisiest classes first: {string.Join(", ", shown.Take(5).Select(one => $"{one.Name} {Sentences.Percent(one.Noise)}"))}.",
            $"Estimated share of each class's labels that belong to another class.{left}",
            "labels that belong elsewhere, % of the class (estimated)",
            [.. shown.Select(one => new Bar(one.Name, one.Noise * 100, Sentences.Percent(one.Noise)))]);
    }

    internal static string Title(LabelHealth health)
    {
        // A class of a handful makes no headline.
        ClassHealth worst = health.ByClass.FirstOrDefault(one => one.LabelCount >= SmallClass) ?? health.ByClass[0];
        return worst.LabelIssues == 0
            ? "No class is estimated to hold wrong labels"
            : $"Class {worst.Name} is noisiest: about {Sentences.Count(worst.LabelIssues)} of "
                + $"its {Sentences.Count(worst.LabelCount, "label")} belong elsewhere";
    }
}
