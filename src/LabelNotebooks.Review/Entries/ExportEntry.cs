using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>Something left the trail.</summary>
public sealed record ExportEntry : EntryBody
{
    internal const string Word = "export";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>What: "trail as jsonl to decisions.jsonl".</summary>
    public required string What { get; init; }

    /// <summary>True if names and reasons went out with it.</summary>
    public required bool Names { get; init; }

    /// <summary>The seal of who did it; empty where nobody was named.</summary>
    public required string Who { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("what", What)
        .With("names", Names)
        .With("who", Who);

    internal static ExportEntry Read(EntryFields fields) => new()
    {
        What = fields.Text("what"),
        Names = fields.Truth("names"),
        Who = fields.Text("who"),
    };
}
