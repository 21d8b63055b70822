using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>Pages of how trustworthy classes are, without the data behind them.</summary>
internal static class LabelHealthSheets
{
    private const int MostRows = 100;

    public static Sheet Of(LabelHealth health) => new(
        health.ToString(),
        Table("Classes, the noisiest first", health.ByClass, ".ByClass"),
        Table("Pairs of classes, the most confused first", health.Overlaps, ".Overlaps"));

    public static Sheet Of(ClassHealth one) => new(
        one.ToString(),
        new Facts([
            ("labels", Sentences.Count(one.LabelCount)),
            ("belong elsewhere (estimate)", $"{Sentences.Count(one.LabelIssues)}, {Sentences.Percent(one.Noise)} of the labels"),
            ("missing here (estimate)", $"{Sentences.Count(one.InverseLabelIssues)}, {Sentences.Percent(one.InverseNoise)} of the class"),
            ("quality", Sentences.Percent(one.Quality)),
        ]));

    public static Sheet Of(IEnumerable<ClassHealth> classes) => Sheet.OfTable(Table("Label health by class", [.. classes], "this list"), "class", "classes");

    public static Sheet Of(ClassOverlap pair) => new(pair.ToString());

    public static Sheet Of(IEnumerable<ClassOverlap> pairs) =>
        Sheet.OfTable(Table("Pairs of classes that are mistaken for one another", [.. pairs], "this list"), "pair of classes", "pairs of classes");

    private static WordTable Table(string title, IReadOnlyList<ClassHealth> classes, string allIn) => new(
        title,
        ["class", ">labels", ">belong elsewhere", ">missing here", ">share that belongs elsewhere"],
        [.. classes.Take(MostRows).Select(one => new[]
        {
            one.Name,
            Sentences.Count(one.LabelCount),
            Sentences.Count(one.LabelIssues),
            Sentences.Count(one.InverseLabelIssues),
            Sentences.Percent(one.Noise),
        })],
        classes.Count,
        allIn);

    private static WordTable Table(string title, IReadOnlyList<ClassOverlap> pairs, string allIn) => new(
        title,
        ["class", "and", ">examples (estimate)", ">share of all"],
        [.. pairs
            .Take(MostRows)
            .Select(pair => new[] { pair.NameA, pair.NameB, Sentences.Count(pair.ExampleCount), Sentences.Percent(pair.JointProbability) })],
        pairs.Count,
        allIn);
}
