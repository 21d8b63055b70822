using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>A version of the guideline, whose file lies beside the entries.</summary>
public sealed record GuidelineEntry : EntryBody
{
    internal const string Word = "guideline";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The version.</summary>
    public required string Guideline { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; init; }

    /// <summary>The seal of who put it in.</summary>
    public required string Who { get; init; }

    /// <summary>The name of the file; null where it had none.</summary>
    public string? Name { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("guideline", Guideline)
        .With("digest", Digest)
        .With("who", Who)
        .With("name", Name);

    internal static GuidelineEntry Read(EntryFields fields) => new()
    {
        Guideline = fields.Text("guideline"),
        Digest = fields.Text("digest"),
        Who = fields.Text("who"),
        Name = fields.TextOrNone("name"),
    };
}
