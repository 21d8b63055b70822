using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>One cell of a notebook, with what its last run left under it.</summary>
internal sealed class NotebookCell
{
    /// <summary>Its number in the notebook as it was read, from 1; an injected cell has that of the cell it follows.</summary>
    public required int Number { get; init; }

    public required CellKind Kind { get; init; }

    public required string Source { get; init; }

    /// <summary>All that the file says of the cell.</summary>
    public required JsonObject Json { get; init; }

    /// <summary>The language that the cell names for itself; null where it names none.</summary>
    public string? Language { get; init; }

    /// <summary>True where the first line of the source is what names the language.</summary>
    public bool NamesItself { get; init; }

    public bool IsCSharp => Kind == CellKind.Code && (Language is null || CellLanguage.IsCSharp(Language));

    /// <summary>True for what this engine takes: C#, and pages, which it shows.</summary>
    public bool IsTaken => IsCSharp || (Kind == CellKind.Code && CellLanguage.IsPage(Language!));

    /// <summary>
    /// The source as the session takes it: a page whose language stands in the metadata alone gets the line that names it, and C# under a name of the
    /// notebook's own that of C#.
    /// </summary>
    public string Code => IsCSharp && NamesItself ? AsCSharp()
        : IsCSharp || Source.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? Source : $"#!{Language}\n{Source}";

    /// <summary>Null until the cell ran.</summary>
    public CollectedOutputs? Outputs { get; set; }

    /// <summary>What keeps the cell from being finished, in a file that is saved meanwhile; null where nothing does.</summary>
    public CellError? Mark { get; set; }

    /// <summary>What stands under the cell.</summary>
    public IReadOnlyList<CellOutput> Shown => [.. Outputs?.Snapshot() ?? [], .. Mark is { } mark ? (CellOutput[])[new ErrorOutput(mark)] : []];

    /// <summary>The place of the cell in the order of execution, from 1; null until it ran.</summary>
    public int? ExecutionCount { get; set; }

    private string AsCSharp()
    {
        int start = Source.Length - Source.TrimStart().Length;
        int end = Source.IndexOf('\n', start);
        return $"{Source[..start]}#!csharp{(end < 0 ? "" : Source[end..])}";
    }

    public bool HasTag(string tag) =>
        Json["metadata"]?["tags"] is JsonArray tags && tags.Any(entry => entry is JsonValue value && value.TryGetValue(out string? text) && text == tag);
}
