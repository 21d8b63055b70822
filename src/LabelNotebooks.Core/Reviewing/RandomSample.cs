using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// Labels that were drawn at random and looked at by a person who did not see what the model suggests. Only such a sample says how many labels are wrong:
/// what a model flags was not drawn at random, and is a <see cref="ReviewQueueSample"/>. Immutable.
/// </summary>
public sealed class RandomSample
{
    private RandomSample(int populationSize, ImmutableArray<ReviewedExample> examples)
    {
        PopulationSize = populationSize;
        Examples = examples;
    }

    /// <summary>N, the number of examples that the sample was drawn from.</summary>
    public int PopulationSize { get; }

    /// <summary>(n), each example once.</summary>
    public ImmutableArray<ReviewedExample> Examples { get; }

    /// <summary>
    /// True if the sample was drawn stratum by stratum: then it says how many labels are wrong, but it is no simple random sample of the whole.
    /// </summary>
    public bool HasStrata => Examples.Any(example => example.Stratum is not null);

    /// <summary>What was understood or mended while the verdicts were read: for a page to say.</summary>
    public ImmutableArray<Note> Notes { get; private init; } = [];

    /// <summary>The same with notes of how it was read.</summary>
    public RandomSample WithNotes(IEnumerable<Note> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new RandomSample(PopulationSize, Examples) { Notes = [.. notes] };
    }

    /// <summary>How many of the reviewed labels are wrong.</summary>
    public int WrongCount => Examples.Count(example => example.IsWrong);

    /// <summary>A sample, checked. O(n).</summary>
    /// <param name="populationSize">N.</param>
    /// <param name="examples">(n), at most N, each example once.</param>
    /// <exception cref="AuditInputException">
    /// An example is outside 0 to N-1 or stands twice, a probability is outside (0, 1], probabilities differ within a stratum, or some rows have a stratum and
    /// others none: all problems at once.
    /// </exception>
    public static RandomSample Of(int populationSize, IEnumerable<ReviewedExample> examples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(populationSize);
        ArgumentNullException.ThrowIfNull(examples);
        ImmutableArray<ReviewedExample> all = [.. examples];
        List<InputProblem> problems = ReviewedExamples.Check(populationSize, all);
        ReviewedExample? improbable = all.FirstOrDefault(example => example.InclusionProbability is { } probability && !(probability > 0 && probability <= 1));
        if (improbable is not null)
            problems.Add(new InputProblem(
                $"reviewed sample, example {Sentences.Number(improbable.Index)}",
                $"the inclusion probability is {improbable.InclusionProbability!.Value.ToString(CultureInfo.InvariantCulture)}.",
                "Give a number above 0 and up to 1: the chance that this example had of being drawn."));
        if (all.Any(example => example.Stratum is null) && all.Any(example => example.Stratum is not null))
            problems.Add(new InputProblem("reviewed sample", "some examples have a stratum and others none.", "Give every example its stratum, or none."));
        if (all.Any(example => example.Stratum is not null && example.InclusionProbability is null))
            problems.Add(new InputProblem(
                "reviewed sample",
                "examples have a stratum but no inclusion probability.",
                "Give the chance with which examples of the stratum were drawn: how many were drawn of how many."));
        foreach (IGrouping<string?, ReviewedExample> stratum in all.GroupBy(example => example.Stratum, StringComparer.Ordinal))
        {
            if (stratum.Select(example => example.InclusionProbability).Distinct().Count() > 1)
                problems.Add(new InputProblem(
                    "reviewed sample",
                    $"inclusion probabilities differ{(stratum.Key is null ? "" : $" in stratum \"{stratum.Key}\"")}.",
                    "Examples of one stratum are drawn with one probability: make a stratum of each."));
        }

        if (problems.Count == 0 && all.Any(example => example.Stratum is not null))
        {
            long standFor = all.GroupBy(example => example.Stratum, StringComparer.Ordinal).Sum(stratum => (long)SizeOf(stratum));
            if (Math.Abs(standFor - populationSize) > 0.05 * populationSize)
                problems.Add(new InputProblem(
                    "reviewed sample",
                    $"its strata stand for {Sentences.Count(standFor)} of {Sentences.Count(populationSize, "example")}, "
                    + "by how many were drawn and with which probability.",
                    "Draw from every stratum, give every label that was drawn a verdict, and give the probability as drawn / there are."));
        }

        return problems.Count > 0 ? throw new AuditInputException(problems) : new RandomSample(populationSize, all);
    }

    /// <summary>How many examples a stratum holds: what was drawn over the probability of being drawn.</summary>
    internal static int SizeOf(IGrouping<string?, ReviewedExample> stratum) =>
        Math.Max(stratum.Count(), (int)Math.Round(stratum.Count() / stratum.First().InclusionProbability!.Value));

    /// <summary>The sample, or an empty one for none.</summary>
    /// <exception cref="AuditInputException">It was drawn from another number of examples.</exception>
    internal static RandomSample OrNone(RandomSample? sample, int count)
    {
        sample ??= Of(count, []);
        ReviewedExamples.CheckCount(sample.PopulationSize, count);
        return sample;
    }

    /// <summary>Draws which examples to review: n of N, each set equally likely, in the order of their rows. O(N).</summary>
    /// <param name="populationSize">N.</param>
    /// <param name="size">n, at most N.</param>
    /// <param name="seed">The same seed draws the same examples.</param>
    public static ImmutableArray<int> Draw(int populationSize, int size, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, populationSize);
        int[] order = [.. Enumerable.Range(0, populationSize)];
        new SeededGenerator(seed).Shuffle(order.AsSpan());
        return [.. order.Take(size).Order()];
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Examples.Length)} of {Sentences.Count(PopulationSize, "label")} reviewed, {Sentences.Count(WrongCount)} of them wrong.";
}
