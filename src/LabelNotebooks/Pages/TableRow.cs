namespace LabelNotebooks.Pages;

/// <summary>A row of a <see cref="Table"/>: a cell for each of its columns.</summary>
internal sealed record TableRow(params IReadOnlyList<Cell> Cells)
{
    /// <summary>True where it is marked on a page.</summary>
    public bool IsMarked { get; init; }
}
