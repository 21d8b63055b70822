using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Balance;

/// <summary>The share of each class that is flagged, with its interval: how little a small class can say.</summary>
internal static class FlaggedShareChart
{
    private const int MostBars = 20;

    public static Chart Of(ClassBalance balance)
    {
        BalancedClass[] met = [.. balance.Classes.Where(one => one.Count > 0).OrderByDescending(one => one.Count)];
        BalancedClass[] shown = [.. met.Take(MostBars)];
        string left = shown.Length < met.Length ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(met.Length)} classes are drawn, the commonest." : "";
        return BarChart.Of(
            Title(met),
            $"Flagged share of each class, commonest first: {string.Join(", ", shown.Take(5).Select(one => $"{one.Name} {Label(one)}"))}.",
            $"Of the labels of each class, the share that is flagged; the line is its interval at 95 % (Wilson). "
            + $"Where lines overlap, the classes may not differ.{left}",
            "flagged, % of the class",
            [.. shown.Select(one =>
                new Bar(one.Name, 100 * one.FlaggedShare, Label(one), null, new Interval(100 * one.FlaggedInterval.Low, 100 * one.FlaggedInterval.High)))]);
    }

    private static string Title(BalancedClass[] met)
    {
        if (met.Length == 0)
            return "There are no labels";
        BalancedClass most = met.MaxBy(one => one.FlaggedShare)!;
        return most.Flagged == 0
            ? "No label is flagged in any class"
            : $"{most.Name} has the largest flagged share: {Sentences.Count(most.Flagged)} of {Sentences.Count(most.Count)}";
    }

    private static string Label(BalancedClass one) => $"{Sentences.Count(one.Flagged)} of {Sentences.Count(one.Count)}";
}
