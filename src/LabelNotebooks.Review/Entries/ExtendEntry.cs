using System.Collections.Immutable;
using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>The data set has grown: the old examples are there, and new ones.</summary>
public sealed record ExtendEntry : EntryBody
{
    internal const string Word = "extend";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>N, after.</summary>
    public required long Count { get; init; }

    /// <summary>The digest of the ids, after.</summary>
    public required string Ids { get; init; }

    /// <summary>The digest of ids with labels, after: of examples with decisions, the label before the first one.</summary>
    public required string Labels { get; init; }

    /// <summary>How many examples came.</summary>
    public required long Added { get; init; }

    /// <summary>The seal of who extended it.</summary>
    public required string Who { get; init; }

    /// <summary>The seal of the reason; empty where none was given.</summary>
    public required string Reason { get; init; }

    /// <summary>(K), the classes after; default where none came.</summary>
    public ImmutableArray<string> Classes { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("count", Count)
        .With("ids", Ids)
        .With("labels", Labels)
        .With("added", Added)
        .With("who", Who)
        .With("reason", Reason)
        .With("classes", Classes.IsDefault ? null : Classes.ToArray());

    internal static ExtendEntry Read(EntryFields fields) => new()
    {
        Count = fields.Whole("count"),
        Ids = fields.Text("ids"),
        Labels = fields.Text("labels"),
        Added = fields.Whole("added"),
        Who = fields.Text("who"),
        Reason = fields.Text("reason"),
        Classes = fields.TextsOrNone("classes"),
    };
}
