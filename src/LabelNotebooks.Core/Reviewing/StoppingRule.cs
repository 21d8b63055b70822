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

    private StoppingRule(LabelIssues issues, double target, double confidence, long seed, IReadOnlyList<int> drawnBefore)
    {
        _issues = issues;
        // By the rule alone: what is decided between two sheets must not change which labels are drawn next.
        _flagged = issues.ByRuleAlone.ToMask();
        Target = target;
        Confidence = confidence;
        int[] rest = [.. Enumerable.Range(0, _flagged.Length).Where(row => !_flagged[row])];
        new SeededGenerator(seed).Shuffle(rest.AsSpan());
        // Of labels drawn at random from all, those that are not flagged are drawn at random from these.
        RandomOrder = [.. drawnBefore.Where(row => !_flagged[row]), .. rest.Except(drawnBefore)];
    }

    private StoppingRule(StoppingRule other, double target)
    {
        (_issues, _flagged, Confidence, RandomOrder, Target) = (other._issues, other._flagged, other.Confidence, other.RandomOrder, target);
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
    /// <param name="drawnBefore">
    /// Rows that were drawn at random from all labels before, each with the same chance, and reviewed; null for none. Each in [0, N), once.
    /// </param>
    public static StoppingRule Of(
        LabelIssues issues,
        double target = 0.01,
        double confidence = 0.95,
        long seed = 0,
        IReadOnlyList<int>? drawnBefore = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(target, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        return new StoppingRule(issues, target, confidence, seed, drawnBefore ?? []);
    }

    /// <summary>The same draws, for another share of labels that may still be wrong.</summary>
    /// <param name="target">In (0, 1).</param>
    public StoppingRule WithTarget(double target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(target, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, 1);
        return new StoppingRule(this, target);
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
        (int flaggedLeft, int drawn, int wrongDrawn, int found) = Tally(reviewed);
        return new StoppingVerdict
        {
            FlaggedLeft = flaggedLeft,
            Drawn = drawn,
            WrongDrawn = wrongDrawn,
            // What somebody has looked at is not left, drawn at random or not.
            MostWrongLeft = Math.Min(flaggedLeft + MostLeft(wrongDrawn, drawn, found), _flagged.Length - LookedAt(reviewed)),
            Confidence = Confidence,
            Allowed = Allowed,
        };
    }

    /// <summary>
    /// How many reviews it takes from here until reviewing may stop: all flagged labels, and of the others as many drawn at random as the rule will want if
    /// so many of them turn out to be wrong. O(N log N).
    /// </summary>
    /// <param name="reviewed">Verdicts so far; empty before the work begins.</param>
    /// <param name="wrongShare">The share of labels still to be drawn that is assumed to be wrong, in [0, 1].</param>
    /// <exception cref="AuditInputException">The verdicts are of another number of examples.</exception>
    public StoppingForecast Forecast(ReviewQueueSample reviewed, double wrongShare)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wrongShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrongShare, 1);
        (int flaggedLeft, int drawn, int wrongDrawn, int found) = Tally(reviewed);
        int open = RandomOrder.Length - drawn;
        int more = Bisection.First(0, open, Holds);
        // A wrong one that is drawn sets the bound back: just before it the rule may have stopped.
        for (int before = FirstOf(WrongIn(more)) - 1; before >= 0 && Holds(before); before = FirstOf(WrongIn(before)) - 1)
            more = Bisection.First(FirstOf(WrongIn(before)), before, Holds);
        return new StoppingForecast(flaggedLeft, more, wrongShare, open);

        int WrongIn(int draws) => (int)Math.Floor((draws * wrongShare) + 1e-9);

        int FirstOf(int wrong) => Bisection.First(0, open, draws => WrongIn(draws) >= wrong);

        bool Holds(int draws) => MostLeft(wrongDrawn + WrongIn(draws), drawn + draws, found + WrongIn(draws)) <= Allowed;
    }

    private int Allowed => (int)Math.Floor((Target * _flagged.Length) + 1e-9);

    private (int FlaggedLeft, int Drawn, int WrongDrawn, int Found) Tally(ReviewQueueSample reviewed)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        ReviewedExamples.CheckCount(reviewed.PopulationSize, _flagged.Length);
        var isWrong = reviewed.Examples.ToDictionary(example => example.Index, example => example.IsWrong);
        foreach (LabelIssue issue in _issues.Decided)
            isWrong.TryAdd(issue.Index, false);
        bool[] drawn = [.. RandomOrder.TakeWhile(isWrong.ContainsKey).Select(row => isWrong[row])];
        return (
            _issues.Ranked.Count(issue => !isWrong.ContainsKey(issue.Index)),
            drawn.Length,
            drawn.Count(wrong => wrong),
            reviewed.Examples.Count(example => example.IsWrong && !_flagged[example.Index]));
    }

    private int LookedAt(ReviewQueueSample reviewed) => reviewed.Examples.Select(example => example.Index)
        .Concat(_issues.Decided.Select(issue => issue.Index))
        .Distinct()
        .Count();

    // Of the labels that are not flagged; those that were found are not left.
    private int MostLeft(int wrongDrawn, int drawn, int found) =>
        Math.Max(0, ConfidenceSequence.Most(wrongDrawn, drawn, RandomOrder.Length, 1 - Confidence) - found);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Stop once at most {Sentences.Percent(Target)} of {Sentences.Count(_flagged.Length, "label")} can still be wrong, "
        + $"at {Sentences.Percent(Confidence)} however often it is asked.";
}
