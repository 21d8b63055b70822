using CsCheck;

namespace LabelNotebooks.Core.Tests.Labels;

/// <summary>A crowd out of a seed: annotators of several skills, gaps, some labels twice.</summary>
internal sealed record RandomCrowd(int Seed, string[] Examples, string[] Annotators, string[] Labels, int[] Truth)
{
    public static readonly Gen<RandomCrowd> Gen = CsCheck.Gen.Int[1, 100_000].Select(seed =>
        Create(seed, examples: 12 + (seed % 30), annotators: 3 + (seed % 6), classes: 2 + (seed % 4)));

    public static readonly Gen<Annotations> Pair = CsCheck.Gen.Int[1, 100_000].Select(seed =>
    {
        var generator = new SeededGenerator(seed);
        string[] Column() => [.. Enumerable.Range(0, 30).Select(_ => $"{generator.Next(3)}")];
        return Annotations.FromWide([.. Enumerable.Range(0, 30).Select(number => $"e{number}")], [new("A", Column()), new("B", Column())]);
    });

    public Annotations Annotations => Annotations.FromNames(Examples, Annotators, Labels);

    public static RandomCrowd Create(int seed, int examples, int annotators, int classes, double[]? skills = null, double density = 0.7)
    {
        var generator = new SeededGenerator(seed);
        double[] right = skills ?? [.. Enumerable.Range(0, annotators).Select(_ => 0.3 + (0.7 * generator.NextDouble()))];
        int[] truth = [.. Enumerable.Range(0, examples).Select(_ => generator.Next(classes))];
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int example = 0; example < examples; example++)
        {
            for (int annotator = 0; annotator < right.Length; annotator++)
            {
                if (generator.NextDouble() >= density && annotator > 0)
                    continue;
                int label = generator.NextDouble() < right[annotator] ? truth[example] : generator.Next(classes);
                rows.Add(($"e{example:000}", $"a{annotator:00}", $"{label}"));
                if (generator.Next(15) == 0)
                    rows.Add(($"e{example:000}", $"a{annotator:00}", $"{generator.Next(classes)}"));
            }
        }

        return new RandomCrowd(seed, [.. rows.Select(row => row.Example)], [.. rows.Select(row => row.Annotator)], [.. rows.Select(row => row.Label)], truth);
    }

    /// <summary>The same with the annotators called otherwise and the rows in another order (repeats keep theirs).</summary>
    public Annotations Shuffled()
    {
        int[][] groups = [.. Enumerable.Range(0, Labels.Length).GroupBy(row => (Examples[row], Annotators[row])).Select(group => group.ToArray())];
        new SeededGenerator(Seed + 1).Shuffle(groups.AsSpan());
        int[] order = [.. groups.SelectMany(group => group)];
        return Annotations.FromNames(
            [.. order.Select(row => Examples[row])],
            [.. order.Select(row => "z" + Reverse(Annotators[row]))],
            [.. order.Select(row => Labels[row])],
            new() { Classes = [.. Labels.Distinct().Order(StringComparer.Ordinal)] });
    }

    private static string Reverse(string name) => string.Concat(name.Reverse());
}
