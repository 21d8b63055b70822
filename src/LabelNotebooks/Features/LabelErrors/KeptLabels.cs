using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The flagged labels that people have decided on in the trail of the data. Immutable.</summary>
/// <param name="Trail">The file of the trail; empty where none was read.</param>
/// <param name="Labels">The labels, most suspicious first.</param>
public sealed record KeptLabels(string Trail, ImmutableArray<KeptLabel> Labels)
{
    internal static KeptLabels None { get; } = new("", []);

    /// <summary>How many there are.</summary>
    public int Count => Labels.Length;

    /// <summary>How many of them were changed, and stand corrected in the file.</summary>
    public int ChangedCount => Labels.Count(label => label.WasChanged);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Count == 0
        ? "No flagged label was kept in a trail."
        : ChangedCount == 0 ? $"{Sentences.Count(Count, "flagged label was", "flagged labels were")} kept in the trail {Trail}."
        : $"{Sentences.Count(Count - ChangedCount, "flagged label was", "flagged labels were")} kept in the trail {Trail}, "
            + $"and {Sentences.Count(ChangedCount)} changed there and corrected in the file.";
}
