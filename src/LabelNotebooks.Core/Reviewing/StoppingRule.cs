using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// When reviewing may stop: once no more than a stated share of all labels can still be wrong. Flagged labels are reviewed one by one; of the others, labels
/// are drawn at random beside them. The rule may be asked after every single review: it stops too early with a probability of at most 1 - confidence,
/// however often it is asked. Immutable.
/// </summary>
public sealed class StoppingRule
{
    private readonly LabelIssues _issues;
    private readonly bool[] _flagged;

    private StoppingRule(LabelIssues issues, double target, double confidence, long seed)
    {
        _issues = issues;
        _flagged = issues.ToMask();
        Target = target;
        Confidence = confidence;
        int[] rest = [.. Enumerable.Range(0, _flagged.Length).Where(row => !_flagged[row])];
        new SeededGenerator(seed).Shuffle(rest.AsSpan());
        RandomOrder = [.. rest];
    }

    /// <summary>The share of all labels that may still be wrong at the end, in (0, 1).</summary>
    public double Target { get; }

    /// <summary>The probability with which the rule does not stop too early, in (0, 1).</summary>
    public double Confidence { get; }

    /// <summary>The labels that are not flagged, in the random order in which they are drawn.</summary>
    public ImmutableArray<int> RandomOrder { get; }

    /// <summary>A rule for an audit. O(N).</summary>
    /// <param name="issues">The flags: reviewed one by one.</param>
    /// <param name="target">The share of all labels that may still be wrong, in (0, 1).</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <param name="seed">The same seed draws the same labels.</param>
    public static StoppingRule Of(LabelIssues issues, double target = 0.01, double confidence = 0.95, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(target, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        return new StoppingRule(issues, target, confidence, seed);
    }

    /// <summary>
    /// What is known after some reviews. Of the labels that are not flagged only those count as drawn at random that stand at the head of
    /// <see cref="RandomOrder"/> without a gap; wrong ones found elsewhere count as found.
    /// O(N log N).
    /// </summary>
    /// <param name="reviewed">Verdicts so far, of flagged labels and of those drawn at random beside them.</param>
    /// <exception cref="AuditInputException">They are of another number of examples.</exception>
    public StoppingVerdict After(ReviewQueueSample reviewed)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        ReviewedExamples.CheckCount(reviewed.PopulationSize, _flagged.Length);
        var isWrong = reviewed.Examples.ToDictionary(example => example.Index, example => example.IsWrong);
        int flaggedLeft = _issues.Ranked.Count(issue => !isWrong.ContainsKey(issue.Index));
        bool[] drawn = [.. RandomOrder.TakeWhile(isWrong.ContainsKey).Select(row => isWrong[row])];
        int wrongDrawn = drawn.Count(wrong => wrong);
        int foundElsewhere = reviewed.Examples.Count(example => example.IsWrong && !_flagged[example.Index]);
        int most = ConfidenceSequence.Most(wrongDrawn, drawn.Length, RandomOrder.Length, 1 - Confidence);
        return new StoppingVerdict
        {
            FlaggedLeft = flaggedLeft,
            Drawn = drawn.Length,
            WrongDrawn = wrongDrawn,
            MostWrongLeft = flaggedLeft + Math.Max(0, most - foundElsewhere),
            Confidence = Confidence,
            Allowed = (int)Math.Floor((Target * _flagged.Length) + 1e-9),
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Stop once at most {Sentences.Percent(Target)} of {Sentences.Count(_flagged.Length, "label")} can still be wrong, "
        + $"at {Sentences.Percent(Confidence)} however often it is asked.";
}
