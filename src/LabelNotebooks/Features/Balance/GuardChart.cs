using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Balance;

/// <summary>What the rule flags in each class, and what the guard of rare classes leaves of it.</summary>
internal static class GuardChart
{
    private const int MostBars = 20;

    public static Chart Of(ClassBalance balance)
    {
        BalancedClass[] guarded = [.. balance.Classes.Where(one => one.SetAside > 0).OrderByDescending(one => one.SetAside)];
        BalancedClass[] shown = [.. guarded.Take(MostBars)];
        string left = shown.Length < guarded.Length ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(guarded.Length)} classes are drawn." : "";
        return BarChart.Of(
            $"The guard takes {Sentences.Count(guarded.Sum(one => one.SetAside), "flag")} out "
            + $"of {Sentences.Count(guarded.Length, "rare class", "rare classes")}",
            $"Flags without and with the guard: {string.Join(", ", shown.Take(5).Select(one => $"{one.Name} {Label(one)}"))}.",
            $"Flags of the rule in rare classes; the amber part stays. The rest is not enough evidence: a domain expert looks at it.{left}",
            "flags of the rule",
            [.. shown.Select(one => new Bar(one.Name, one.Flagged + one.SetAside, Label(one), one.Flagged))]);
    }

    private static string Label(BalancedClass one) => $"{Sentences.Count(one.Flagged)} of {Sentences.Count(one.Flagged + one.SetAside)} stay";
}
