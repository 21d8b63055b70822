namespace LabelNotebooks;

/// <summary>A class of a saved audit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">How many labels it had.</param>
public sealed record SnapshotClass(string Name, int Labels)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Labels, "label")}.";
}
