using System.Collections.Immutable;
using LabelNotebooks.Format;

namespace LabelNotebooks;

/// <summary>The first entry: which data set the trail is of.</summary>
public sealed record GenesisEntry : EntryBody
{
    internal const string Word = "genesis";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>32 random hexadecimal digits by which this trail is told from others.</summary>
    public required string Trail { get; init; }

    /// <summary>By what an example is known: "column", or "rows" where there is no column of ids.</summary>
    public required string Example { get; init; }

    /// <summary>The column of the ids; empty where there is none.</summary>
    public required string Column { get; init; }

    /// <summary>N, the number of examples.</summary>
    public required long Count { get; init; }

    /// <summary>The digest of the ids.</summary>
    public required string Ids { get; init; }

    /// <summary>The digest of the ids with their labels.</summary>
    public required string Labels { get; init; }

    /// <summary>(K), the classes in their order.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The version of the tool that began the trail.</summary>
    public required string Tool { get; init; }

    /// <summary>"spans" or "boxes"; null: one class for each example.</summary>
    public string? Task { get; init; }

    /// <summary>Spellings that mean one class, in pairs: as the file has it, as it is meant. Default: none.</summary>
    public ImmutableArray<string> Merged { get; init; }

    /// <summary>The seal of the key by which ids became pseudonyms; null where ids stand as they are.</summary>
    public string? Pseudonyms { get; init; }

    internal override void Put(EntryFields fields) => fields
        .With("trail", Trail)
        .With("example", Example)
        .With("column", Column)
        .With("count", Count)
        .With("ids", Ids)
        .With("labels", Labels)
        .With("classes", Classes.ToArray())
        .With("tool", Tool)
        .With("task", Task)
        .With("merged", Merged.IsDefault ? null : Merged.ToArray())
        .With("pseudonyms", Pseudonyms);

    internal static GenesisEntry Read(EntryFields fields) => new()
    {
        Trail = fields.Text("trail"),
        Example = fields.Text("example"),
        Column = fields.Text("column"),
        Count = fields.Whole("count"),
        Ids = fields.Text("ids"),
        Labels = fields.Text("labels"),
        Classes = fields.Texts("classes"),
        Tool = fields.Text("tool"),
        Task = fields.TextOrNone("task"),
        Merged = fields.TextsOrNone("merged"),
        Pseudonyms = fields.TextOrNone("pseudonyms"),
    };
}
