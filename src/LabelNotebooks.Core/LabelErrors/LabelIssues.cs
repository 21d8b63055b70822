using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What an audit found: the flagged labels, worst first, and the estimates behind them. Immutable.</summary>
public sealed record LabelIssues
{
    /// <summary>The given labels that were audited: N, K and the classes.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>How issues were found and ranked.</summary>
    public required LabelIssueOptions Options { get; init; }

    /// <summary>The flagged labels by ascending label quality score; ties by index.</summary>
    public required ImmutableArray<LabelIssue> Ranked { get; init; }

    /// <summary>
    /// Labels of rare classes that the rule flagged and the guard does not: there is not enough evidence against them, nor for them. To be shown to a
    /// domain expert. In the order of <see cref="Ranked"/>.
    /// </summary>
    public ImmutableArray<LabelIssue> NotEnoughEvidence { get; init; } = [];

    /// <summary>
    /// Labels that the rule flagged and that people have decided on since: right as they stand, and no flags any more. In the order of <see cref="Ranked"/>.
    /// None, until <see cref="WithDecided"/> says which.
    /// </summary>
    public ImmutableArray<LabelIssue> Decided { get; private init; } = [];

    /// <summary>(N): the label quality score of every example, flagged or not.</summary>
    public required ImmutableArray<double> QualityScores { get; init; }

    /// <summary>(N): the code of every example's suggested label, the model's most likely class (the first of equals), flagged or not.</summary>
    public required ImmutableArray<int> SuggestedLabels { get; init; }

    /// <summary>The confident joint and what follows from it.</summary>
    public required JointEstimate Estimate { get; init; }

    /// <summary>How many labels each pruning rule may flag for each pair of classes; the diagonal counts those left alone.</summary>
    public required ClassMatrix<long> PruneCounts { get; init; }

    /// <summary>
    /// The estimated number of label issues: the size of <see cref="FilterBy.ConfidentLearning"/>, whatever rule flagged, and before the guard of rare classes.
    /// </summary>
    public required int EstimatedIssueCount { get; init; }

    /// <summary>How many given labels are the model's most likely class.</summary>
    public required int AgreementCount { get; init; }

    /// <summary>How many probabilities lay a little outside [0, 1] and were put back to its ends.</summary>
    public required long ClippedProbabilities { get; init; }

    /// <summary>How trustworthy the labels of each class are.</summary>
    public required LabelHealth Health { get; init; }

    /// <summary>The number of flagged labels.</summary>
    public int Count => Ranked.Length;

    /// <summary>(N): true where a label is flagged. A new array at each call.</summary>
    public bool[] ToMask()
    {
        var mask = new bool[Labels.Count];
        foreach (LabelIssue issue in Ranked) mask[issue.Index] = true;
        return mask;
    }

    /// <summary>
    /// The same findings where people have decided that some labels are right as they stand: those of them that were flagged, or set aside for want of
    /// evidence, are neither any more. Every other flag, score and estimate stays as it is. What was decided before is replaced: no rows give the findings of
    /// the rule alone. O(flags log flags + rows).
    /// </summary>
    /// <param name="rows">The rows of these labels, 0 to N-1, flagged or not.</param>
    public LabelIssues WithDecided(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        HashSet<int> decided = [.. rows];
        foreach (int row in decided)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row, nameof(rows));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Labels.Count, nameof(rows));
        }

        if (decided.Count == 0 && Decided.IsEmpty)
            return this;
        ILookup<bool, LabelIssue> found = Ordered(Ranked.Concat(NotEnoughEvidence).Concat(Decided)).ToLookup(issue => decided.Contains(issue.Index));
        ILookup<bool, LabelIssue> guarded = found[false].ToLookup(issue => LacksEvidence(issue, Labels, Options));
        return this with { Ranked = [.. guarded[false]], NotEnoughEvidence = [.. guarded[true]], Decided = [.. found[true]] };
    }

    /// <summary>What the rule flags, whatever was decided since: what was drawn at random beside the flags was drawn beside all of them.</summary>
    internal LabelIssues ByRuleAlone => WithDecided([]);

    internal static IEnumerable<LabelIssue> Ordered(IEnumerable<LabelIssue> flagged) => flagged.OrderBy(issue => issue.Quality).ThenBy(issue => issue.Index);

    internal static bool LacksEvidence(LabelIssue issue, ClassLabels labels, LabelIssueOptions options) =>
        labels.ClassCounts[issue.Given] < options.GuardBelow && issue.WrongProbability <= 0.5;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Sentences.Count(Count)} of {Sentences.Count(Labels.Count, "label")} to look at first"
        + $"{(Decided.IsEmpty ? "" : $", and {Sentences.Count(Decided.Length)} that {(Decided.Length == 1 ? "was" : "were")} decided on already")}; "
        + $"{Sentences.Count(EstimatedIssueCount)} {(EstimatedIssueCount == 1 ? "is" : "are")} confidently counted as another class.";
}
