using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Health;

/// <summary>The pairs of classes that are mistaken for one another most often.</summary>
internal static class ConfusedPairsChart
{
    private const int MostBars = 10;

    public static Chart Of(LabelIssueReport report)
    {
        LabelHealth health = report.Issues.Health;
        ClassOverlap[] confused = [.. health.Overlaps.Where(pair => pair.ExampleCount > 0)];
        ClassOverlap[] shown = [.. confused.Take(MostBars)];
        return BarChart.Of(
            Title(health),
            shown.Length == 0
                ? "No pair of classes is confused."
                : $"Most confused pairs: "
                    + $"{string.Join(", ", shown.Take(5).Select(pair => $"{pair.NameA} and {pair.NameB} {Sentences.Count(pair.ExampleCount)}"))}.",
            $"Estimated number of labels of one class that belong to the other, either way. {Sentences.Count(shown.Length)} "
            + $"of {Sentences.Count(confused.Length, "confused pair")} drawn.",
            "labels (estimated)",
            [.. shown.Select(pair => new Bar($"{pair.NameA} and {pair.NameB}", pair.ExampleCount, Sentences.Count(pair.ExampleCount)))]);
    }

    internal static string Title(LabelHealth health) => health.Overlaps is [{ ExampleCount: > 0 } first, ..]
        ? $"{first.NameA} and {first.NameB} are confused most: about {Sentences.Count(first.ExampleCount, "label")}"
        : "No two classes are confused";
}
