using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What can be said of one annotator, to help.</summary>
public sealed record AnnotatorSummary
{
    /// <summary>The name, or a pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>How many labels they gave.</summary>
    public required int LabelCount { get; init; }

    /// <summary>How many of their labels are of examples that others labelled too, and whose consensus is no tie. Only these say anything.</summary>
    public required int SharedCount { get; init; }

    /// <summary>True if enough are shared for anything to be said. Where false, all below is unknown or empty.</summary>
    public required bool HasEnough { get; init; }

    /// <summary>
    /// True if they are with the consensus no more often than labels given without a look would be. Then no confusion is named:
    /// tool, scale and task come first.
    /// </summary>
    public bool IsAtChance { get; init; }

    /// <summary>The share of shared examples on which their label is the consensus, in [0, 1].</summary>
    public required double WithConsensus { get; init; }

    /// <summary>The Wilson interval of <see cref="WithConsensus"/>.</summary>
    public required Interval WithConsensusInterval { get; init; }

    /// <summary>How often somebody else's label of the same example is theirs, in [0, 1]: their own label is not counted among those.</summary>
    public required double WithOthers { get; init; }

    /// <summary>Where a clearer guideline would help them: confusions that chance does not explain, the commonest first; at most three.</summary>
    public required ImmutableArray<ConfusedClasses> Confusions { get; init; }

    /// <summary>Examples on which the majority was against them and the consensus is with them.</summary>
    public required ImmutableArray<int> RightAgainstMajority { get; init; }

    /// <summary>
    /// (K, K): how often the consensus of a shared example is the row's class and their label the column's; null where too little is shared, or K is above 60.
    /// </summary>
    public ClassMatrix<long>? Labels { get; init; }

    /// <summary>How fast they labelled; null where it is not asked for, or too little is known of them.</summary>
    public LabelingPace? Pace { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => HasEnough
        ? $"{Name}: with the consensus on {Sentences.Percent(WithConsensus)} of {Sentences.Count(SharedCount, "shared example")}."
        : $"{Name}: {Sentences.Count(SharedCount, "shared example")}, too few for anything to be said.";
}
