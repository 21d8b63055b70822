using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A model has learned from a state of the labels.</summary>
public sealed record ModelEntry : EntryBody
{
    internal const string Word = "model";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>SHA-256 of its predictions, or of its file.</summary>
    public required string Digest { get; init; }

    /// <summary>The number of the last entry whose labels it learned from.</summary>
    public required long At { get; init; }

    /// <summary>The digest of those labels.</summary>
    public required string Labels { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>With which options it was trained; null where that is not known.</summary>
    public string? Options { get; init; }

    /// <summary>With which seed; null where that is not known.</summary>
    public long? Seed { get; init; }

    /// <summary>Which tool in which version trained it; null where that is not known.</summary>
    public string? Tool { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("digest", Digest)
        .With("at", At)
        .With("labels", Labels)
        .With("name", Name)
        .With("options", Options)
        .With("seed", Seed)
        .With("tool", Tool);

    internal static ModelEntry Read(EntryFields fields) => new()
    {
        Digest = fields.Text("digest"),
        At = fields.Whole("at"),
        Labels = fields.Text("labels"),
        Name = fields.Text("name"),
        Options = fields.TextOrNone("options"),
        Seed = fields.WholeOrNone("seed"),
        Tool = fields.TextOrNone("tool"),
    };
}
