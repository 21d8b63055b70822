using System.Globalization;
using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Consensus;

/// <summary>How sure the consensus labels are.</summary>
internal static class ConsensusQualityChart
{
    private const int Steps = 10;

    public static Chart Of(ConsensusLabels consensus)
    {
        (int[] all, int[] tied) = Counts(consensus);
        int lowest = Array.FindIndex(all, count => count > 0);
        Bar[] bars = [.. Enumerable.Range(lowest, Steps - lowest).Reverse().Select(step => new Bar(
            $"{Edge(step)} to {Edge(step + 1)}",
            all[step],
            tied[step] > 0 ? $"{Sentences.Count(all[step])}, {Sentences.Count(tied[step], "tie")}" : Sentences.Count(all[step]),
            tied[step]))];
        return BarChart.Of(
            Title(consensus),
            $"Examples by the quality of their consensus label. {string.Join(", ", bars.Select(bar => $"{bar.Name}: {bar.Label}"))}.",
            "Quality: the probability of the consensus label, as the method sees it. Amber: ties, which only the order of the classes decided.",
            "examples",
            bars);
    }

    internal static string Title(ConsensusLabels consensus)
    {
        int sure = consensus.Quality.Count(quality => quality >= 0.9);
        return $"{Sentences.Percent((double)sure / consensus.Labels.Length)} of consensus labels are sure by 90 of 100 or more";
    }

    private static string Edge(int step) => ((double)step / Steps).ToString("0.0", CultureInfo.InvariantCulture);

    private static (int[] All, int[] Tied) Counts(ConsensusLabels consensus)
    {
        var all = new int[Steps];
        var tied = new int[Steps];
        for (int example = 0; example < consensus.Labels.Length; example++)
            all[StepOf(consensus.Quality[example])]++;
        foreach (int example in consensus.Tied)
            tied[StepOf(consensus.Quality[example])]++;
        return (all, tied);
    }

    private static int StepOf(double quality) => Math.Clamp((int)(quality * Steps), 0, Steps - 1);
}
