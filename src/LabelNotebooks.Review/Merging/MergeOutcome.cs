namespace LabelNotebooks;

/// <summary>What a merge has taken over.</summary>
/// <param name="Fork">The number of the last entry that both trails have; 0 for none.</param>
/// <param name="Taken">How many entries came.</param>
/// <param name="Known">How many were here already.</param>
public sealed record MergeOutcome(long Fork, int Taken, int Known)
{
    /// <summary>The number of the entry that says who merged; 0 where nobody was named, or nothing came but what others said of merges.</summary>
    public long Said { get; init; }
}
