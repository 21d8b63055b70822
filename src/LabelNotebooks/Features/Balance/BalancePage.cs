using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Balance;

/// <summary>Pages of how common classes are, and of what their flags can say.</summary>
internal static class BalancePage
{
    private const int MostRows = 100;
    private const int MostNames = 12;

    public static Sheet Of(ClassBalance balance) => new(
        balance.ToString(),
        new Facts([
            ("commonest over rarest", double.IsNaN(balance.ImbalanceRatio) ? "unknown" : Words.Short(balance.ImbalanceRatio)),
            ("as mixed as so many equally common classes", Words.Short(balance.EffectiveClassCount)),
        ]),
        balance.Classes.Any(one => one.Flagged > 0) ? Figure.Part(FlaggedShareChart.Of(balance)) : Block.None,
        balance.Classes.Any(one => one.SetAside > 0) ? Figure.Part(GuardChart.Of(balance)) : Block.None,
        Table(balance.Classes, ".Classes"));

    /// <summary>What can be said of which classes.</summary>
    public static Sheet Brief(ClassBalance balance) => new(
        balance.ToString(),
        new Notes(
        [
            .. balance.Classes.GroupBy(one => one.Verdict, StringComparer.Ordinal)
                .Select(group => (Phrase)$"{Sentences.FirstFew([.. group.Select(one => one.Name)], MostNames)}: {group.Key}"),
        ]));

    public static Sheet Of(BalancedClass one) => new(one.ToString());

    public static Sheet Of(IEnumerable<BalancedClass> classes)
    {
        BalancedClass[] all = [.. classes];
        return new Sheet(
            Sentences.Count(all.Length, "class", "classes"),
            Table(all, "this list"));
    }

    private static WordTable Table(IReadOnlyList<BalancedClass> classes, string place) => new(
        "Classes",
        ["class", ">labels", ">share", ">flagged", ">set aside", ">flagged share", "what can be said"],
        [.. classes.Take(MostRows).Select(one => new[]
        {
            one.Name, Sentences.Count(one.Count), Sentences.Percent(one.Share), Sentences.Count(one.Flagged), Sentences.Count(one.SetAside), Bounds(one),
            one.Verdict,
        })],
        classes.Count,
        place);

    private static string Bounds(BalancedClass one) => double.IsNaN(one.FlaggedShare)
        ? ""
        : $"{Sentences.Percent(one.FlaggedShare)} ({Sentences.Percent(one.FlaggedInterval.Low)} to {Sentences.Percent(one.FlaggedInterval.High)})";
}
