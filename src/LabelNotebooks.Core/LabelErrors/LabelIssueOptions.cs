using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// How label issues are found and ranked. The defaults are cleanlab's, but for the guard of rare classes: <see cref="GuardBelow"/> 0 is cleanlab's rule.
/// </summary>
public sealed record LabelIssueOptions
{
    /// <summary>
    /// Below this, the guard took away three false alarms or more for each right flag; above, that depends on the data. See docs/class-imbalance.md.
    /// </summary>
    public const int DefaultGuardBelow = 50;

    /// <summary>The rule that decides which labels are flagged.</summary>
    public FilterBy FilterBy { get; init; } = FilterBy.PruneByNoiseRate;

    /// <summary>The label quality score that orders the flagged labels, lowest first.</summary>
    public RankBy RankBy { get; init; } = RankBy.SelfConfidence;

    /// <summary>True to rank by probabilities that are adjusted for how confident the model is of each class.</summary>
    public bool AdjustProbabilities { get; init; }

    /// <summary>How examples are counted in the confident joint.</summary>
    public ConfidentJointRule JointRule { get; init; } = ConfidentJointRule.Cleanlab;

    /// <summary>The share of the estimated noise to flag, 0 to 1. Read by the pruning rules.</summary>
    public double NoiseFraction { get; init; } = 1;

    /// <summary>The pruning rules leave at least this many labels of each class unflagged; 0 or more.</summary>
    public int MinExamplesPerClass { get; init; } = 1;

    /// <summary>
    /// Classes with fewer labels than this are guarded: a flag stays only where the label is wrong more likely than not
    /// (<see cref="LabelIssue.WrongProbability"/>); the others stand in <see cref="LabelIssues.NotEnoughEvidence"/>. 0 guards none.
    /// Argued in docs/class-imbalance.md.
    /// </summary>
    public int GuardBelow { get; init; } = DefaultGuardBelow;

    /// <summary>
    /// (K) or empty. How many labels to flag in each class instead of the estimate: by given class for <see cref="FilterBy.PruneByClass"/>,
    /// by likely true class for <see cref="FilterBy.PruneByNoiseRate"/>. Read by the pruning rules.
    /// </summary>
    public ImmutableArray<int> RemovePerClass { get; init; } = [];

    /// <summary>All of the properties: what a saved audit keeps, what is compared, what commands offer.</summary>
    public static ImmutableArray<OptionRow<LabelIssueOptions>> Rows => LabelIssueOptionRows.All;

    /// <summary>What is wrong with the values, and with values beside each other; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults()
    {
        foreach (OptionFault fault in OptionRows.Faults(Rows, this))
            yield return fault;
        if (AdjustProbabilities && RankBy == RankBy.ConfidenceWeightedEntropy)
        {
            yield return new OptionFault(
                nameof(AdjustProbabilities),
                "adjusted probabilities have no meaningful entropy.",
                $"Rank by {nameof(RankBy.SelfConfidence)} or {nameof(RankBy.NormalizedMargin)}, or do not adjust.");
        }
    }

    internal void Check(int classCount)
    {
        List<InputProblem> problems = [.. Faults().Select(fault => fault.ToProblem($"options, {fault.Property}"))];
        if (!RemovePerClass.IsDefaultOrEmpty && RemovePerClass.Length != classCount)
        {
            problems.Add(new InputProblem(
                $"options, {nameof(RemovePerClass)}",
                $"there are {Sentences.Count(RemovePerClass.Length, "number")} for {Sentences.Count(classCount, "class", "classes")}.",
                "Give one number for each class."));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }
}
