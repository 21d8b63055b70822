using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>What a seal held was erased; the seal stays, and the chain still holds.</summary>
public sealed record EraseEntry : EntryBody
{
    internal const string Word = "erase";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The seal.</summary>
    public required string Erased { get; init; }

    /// <summary>"person", "reason", "comment", or "pseudonyms".</summary>
    public required string Kind { get; init; }

    /// <summary>"request", "retention" or "mistake".</summary>
    public required string Why { get; init; }

    /// <summary>The seal of who erased it, which may be the one that was erased; empty where nobody was named.</summary>
    public required string Who { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("erased", Erased)
        .With("kind", Kind)
        .With("why", Why)
        .With("who", Who);

    internal static EraseEntry Read(EntryFields fields) => new()
    {
        Erased = fields.Text("erased"),
        Kind = fields.Text("kind"),
        Why = fields.Text("why"),
        Who = fields.Text("who"),
    };
}
