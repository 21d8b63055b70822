using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Engine;

/// <summary>What to run, with what, and where the results go.</summary>
public sealed record NotebookRunRequest
{
    /// <summary>The notebook to read (.ipynb, nbformat 4.0 to 4.5). Cells run with its folder as the current one.</summary>
    public required string InputPath { get; init; }

    /// <summary>Where the executed notebook is written (.ipynb, nbformat 4.5); null to write none.</summary>
    public string? OutputPath { get; init; }

    /// <summary>Where the page is written: one file that opens offline; null to write none.</summary>
    public string? HtmlPath { get; init; }

    /// <summary>
    /// Values for the cell tagged <c>parameters</c> (in a .dib: for the cells that declare them), as text, in the order given. A relative path of a file that
    /// is there in the current folder means that file; others are read by the cells, from the notebook's folder.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The longest that one cell may take; null for no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>True to go on after a cell that failed, as a cell tagged <c>raises-exception</c> always does.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>The interface of another host, for cells that were written for it; null for none.</summary>
    public ForeignHostApi? ForeignHost { get; init; }

    /// <summary>Extensions that the host carries: <c>#r "nuget: PackageId"</c> is satisfied by them, offline.</summary>
    public IReadOnlyList<NotebookExtension> CarriedExtensions { get; init; } = [];
}
