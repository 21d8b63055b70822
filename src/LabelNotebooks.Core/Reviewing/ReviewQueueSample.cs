using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Verdicts on labels in the order of a review queue, and on those that were drawn at random beside it. They say what was found and what is left to look
/// at. They do not say how many of the other labels are wrong, because the queue begins with those that a model doubts: for that, draw a
/// <see cref="RandomSample"/>. Immutable.
/// </summary>
public sealed class ReviewQueueSample
{
    private ReviewQueueSample(int populationSize, ImmutableArray<ReviewedExample> examples)
    {
        PopulationSize = populationSize;
        Examples = examples;
    }

    /// <summary>N, the number of examples that the queue is of.</summary>
    public int PopulationSize { get; }

    /// <summary>(n), each example once, as they were given.</summary>
    public ImmutableArray<ReviewedExample> Examples { get; }

    /// <summary>What was understood or mended while the verdicts were read: for a page to say.</summary>
    public ImmutableArray<Note> Notes { get; private init; } = [];

    /// <summary>The same with notes of how it was read.</summary>
    public ReviewQueueSample WithNotes(IEnumerable<Note> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new ReviewQueueSample(PopulationSize, Examples) { Notes = [.. notes] };
    }

    /// <summary>How many of the reviewed labels are wrong.</summary>
    public int WrongCount => Examples.Count(example => example.IsWrong);

    /// <summary>Verdicts, checked. O(n).</summary>
    /// <param name="populationSize">N.</param>
    /// <param name="examples">(n), at most N, each example once. Strata and probabilities of being drawn are not asked for.</param>
    /// <exception cref="AuditInputException">An example is outside 0 to N-1 or stands twice: all problems at once.</exception>
    public static ReviewQueueSample Of(int populationSize, IEnumerable<ReviewedExample> examples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(populationSize);
        ArgumentNullException.ThrowIfNull(examples);
        ImmutableArray<ReviewedExample> all = [.. examples];
        List<InputProblem> problems = ReviewedExamples.Check(populationSize, all);
        return problems.Count > 0 ? throw new AuditInputException(problems) : new ReviewQueueSample(populationSize, all);
    }

    /// <summary>These verdicts and those of a random sample of the same labels. Where both have one, the first is kept. O(n).</summary>
    /// <exception cref="AuditInputException">The sample was drawn from another number of examples.</exception>
    public ReviewQueueSample With(RandomSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ReviewedExamples.CheckCount(sample.PopulationSize, PopulationSize);
        return new ReviewQueueSample(PopulationSize, [.. Examples.Concat(sample.Examples).DistinctBy(example => example.Index)])
        {
            Notes = [.. Notes.Concat(sample.Notes).Distinct()],
        };
    }

    /// <summary>The verdicts, or none.</summary>
    /// <exception cref="AuditInputException">They are of another number of examples.</exception>
    internal static ReviewQueueSample OrNone(ReviewQueueSample? sample, int count)
    {
        sample ??= Of(count, []);
        ReviewedExamples.CheckCount(sample.PopulationSize, count);
        return sample;
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Examples.Length)} of {Sentences.Count(PopulationSize, "label")} reviewed by a queue, {Sentences.Count(WrongCount)} of them wrong.";
}
