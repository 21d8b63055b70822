namespace LabelNotebooks;

/// <summary>How a trail is begun.</summary>
public sealed record TrailStart
{
    /// <summary>The version of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>True to keep keyed pseudonyms in the place of ids: the key lies in the trail, and can be erased.</summary>
    public bool Pseudonyms { get; init; }

    /// <summary>True where somebody has looked, and the ids name nobody.</summary>
    public bool IdsNameNobody { get; init; }

    /// <summary>"spans" or "boxes"; null: one class for each example.</summary>
    public string? Task { get; init; }
}
