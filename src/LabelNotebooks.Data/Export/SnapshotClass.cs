using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>A class of a saved audit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">How many labels it had.</param>
public sealed record SnapshotClass(string Name, int Labels)
{
    /// <summary>(Labels), the examples that were labelled so; null where the audit was saved before they were kept.</summary>
    public ImmutableArray<string>? Examples { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Labels, "label")}.";
}
