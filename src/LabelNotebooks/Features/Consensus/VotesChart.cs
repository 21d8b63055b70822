using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Consensus;

/// <summary>How many labels examples have, and how many of them are unanimous.</summary>
internal static class VotesChart
{
    private const int MostBars = 12;

    public static Chart Of(ConsensusLabels consensus)
    {
        (int Labels, int Examples, int Split)[] counts = Counts(consensus);
        Bar[] bars = [.. counts.Take(MostBars).Select(one => new Bar(
            Sentences.Count(one.Labels, "label"),
            one.Examples,
            one.Split > 0 ? $"{Sentences.Count(one.Examples)}, {Sentences.Count(one.Split)} split" : Sentences.Count(one.Examples),
            one.Split))];
        string left = counts.Length > MostBars ? $" The {Sentences.Count(MostBars)} commonest of {Sentences.Count(counts.Length)} are drawn." : "";
        return BarChart.Of(
            Title(consensus),
            $"Examples by their number of labels. {string.Join(", ", bars.Select(bar => $"{bar.Name}: {bar.Label}"))}.",
            $"How many examples have so many labels. Amber, split: those whose labels are not all the same.{left}",
            "examples",
            bars);
    }

    internal static string Title(ConsensusLabels consensus)
    {
        int split = Enumerable.Range(0, consensus.Labels.Length).Count(example => !consensus.IsUnanimous(example));
        return split == 0
            ? "Every example's labels are the same"
            : $"Annotators differ on {Sentences.Count(split)} of {Sentences.Count(consensus.Labels.Length, "example")}";
    }

    private static (int Labels, int Examples, int Split)[] Counts(ConsensusLabels consensus)
    {
        var all = Enumerable.Range(0, consensus.Labels.Length)
            .GroupBy(consensus.LabelCountOf)
            .Select(group => (Labels: group.Key, Examples: group.Count(), Split: group.Count(example => !consensus.IsUnanimous(example))))
            .ToArray();
        // The commonest, in the order of their numbers.
        return [
            .. all.OrderByDescending(one => one.Examples).ThenBy(one => one.Labels).Take(MostBars).OrderBy(one => one.Labels),
            .. all.OrderByDescending(one => one.Examples).ThenBy(one => one.Labels).Skip(MostBars),
        ];
    }
}
