using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What became of decisions that were to be recorded.</summary>
public sealed record RecordOutcome
{
    /// <summary>The decisions that were recorded, with what each of them says of its label.</summary>
    public required ImmutableArray<RecordedLine> Recorded { get; init; }

    /// <summary>The decisions that stand in the trail already, word for word: nothing was added for them.</summary>
    public required ImmutableArray<DecisionDraft> Repeated { get; init; }

    /// <summary>The decisions of a sheet that were recorded before and taken back since: not recorded once more.</summary>
    public ImmutableArray<DecisionDraft> TakenBack { get; init; } = [];

    /// <summary>The decisions of a sheet that were recorded before, and on which the same person decided anew since: not recorded once more.</summary>
    public ImmutableArray<DecisionDraft> DecidedAnew { get; init; } = [];

    /// <summary>The decisions on a label that is not in force any more: not recorded.</summary>
    public required ImmutableArray<StaleDecision> Stale { get; init; }

    /// <summary>What is odd about the clock; null if nothing is.</summary>
    public string? ClockWarning { get; init; }
}
