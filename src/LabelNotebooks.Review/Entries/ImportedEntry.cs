using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>An entry of another trail of the same data, taken over whole.</summary>
public sealed record ImportedEntry : EntryBody
{
    internal const string Word = "import";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The trail from which it comes.</summary>
    public required string Source { get; init; }

    /// <summary>The number of the last entry that both trails have; 0 for none.</summary>
    public required long Fork { get; init; }

    /// <summary>Its number there.</summary>
    public required long At { get; init; }

    /// <summary>Its text.</summary>
    public required string Entry { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("source", Source)
        .With("fork", Fork)
        .With("at", At)
        .With("entry", Entry);

    internal static ImportedEntry Read(EntryFields fields) => new()
    {
        Source = fields.Text("source"),
        Fork = fields.Whole("fork"),
        At = fields.Whole("at"),
        Entry = fields.Text("entry"),
    };
}
