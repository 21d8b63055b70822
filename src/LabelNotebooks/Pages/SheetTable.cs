namespace LabelNotebooks.Pages;

/// <summary>A table of a <see cref="Sheet"/>.</summary>
/// <param name="Title">What the rows are.</param>
/// <param name="Columns">Titles; one that starts with ">" is aligned to the right.</param>
/// <param name="Rows">The cells of the first rows.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="AllIn">The property that holds all of them: ".Classes".</param>
internal sealed record SheetTable(string Title, string[] Columns, IReadOnlyList<string[]> Rows, int Total, string AllIn);
