using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a check of a trail found. Immutable.</summary>
public sealed record TrailCheck
{
    /// <summary>How many entries the trail has.</summary>
    public required long Entries { get; init; }

    /// <summary>The hash of the last entry.</summary>
    public required string Head { get; init; }

    /// <summary>True if every entry was looked at; false if only the first and the last ones were.</summary>
    public required bool IsFull { get; init; }

    /// <summary>
    /// What is wrong, in the order of the entries; empty if nothing is. Of very many faults the first ones, those of the chain before others.
    /// </summary>
    public required ImmutableArray<TrailFault> Faults { get; init; }

    /// <summary>How many faults there are, those that are not named one by one among them.</summary>
    public int FaultCount { get => Math.Max(field, Faults.Length); init; }

    /// <summary>
    /// The number of the last entry before the first fault of the chain: up to it everything follows. A text that was exchanged shows by its seal, and leaves
    /// the chain as it was.
    /// </summary>
    public required long LastSure { get; init; }

    /// <summary>How often the clock went back by more than two seconds, or leapt ahead by more than a year.</summary>
    public required int ClockJumps { get; init; }

    /// <summary>The first of those, in words; null if there is none.</summary>
    public string? FirstClockJump { get; init; }

    /// <summary>How many seals stand for something that was erased, by an entry that says so.</summary>
    public required int Erased { get; init; }

    /// <summary>
    /// The number of the last entry that an anchor confirms; 0 where none does. What follows on it could have been cut off, or written anew by whoever
    /// computes all hashes again.
    /// </summary>
    public long AnchoredTo { get; init; }

    /// <summary>True if nothing is wrong.</summary>
    public bool Holds => Faults.IsEmpty;

    /// <summary>True if the chain is whole, and only texts are not those that were sealed.</summary>
    public bool IsOfTextsAlone => !Faults.IsEmpty && Faults.All(fault => fault.IsOfText);

    private string AnchorWords =>
        AnchoredTo == 0 ? ""
        : AnchoredTo == Entries ? " An anchor confirms all of them."
        : $" Anchors confirm them up to entry {Sentences.Count(AnchoredTo)}; of those after it nothing yet shows that they were not written anew.";

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Holds
        ? IsFull
            ? $"Verified: all {Sentences.Count(Entries, "entry", "entries")}, up to {Head[..8]}.{AnchorWords}"
            : $"Verified to entry {Sentences.Count(Entries)} by the first and the last ones; full check pending."
        : $"The trail does not hold: {Faults[0]}. "
            + (FaultCount == 1 ? "" : $"{Sentences.Count(FaultCount - 1, "more fault follows", "more faults follow")}. ")
            + (IsOfTextsAlone ? "The chain itself holds: all other words and every decision are as they were recorded."
                : LastSure == 0 ? "No entry is sure." : $"Sure up to entry {Sentences.Count(LastSure)}.");
}
