using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>A notebook: its cells, and the rest of the file as it was.</summary>
internal sealed class NotebookDocument
{
    /// <summary>The full path that it was read from.</summary>
    public required string Path { get; init; }

    public required JsonObject Root { get; init; }

    public required List<NotebookCell> Cells { get; init; }

    /// <summary>What of the file could not be read as it was meant: a sentence for each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The folder that relative paths in cells are meant from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
