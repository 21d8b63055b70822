using LabelNotebooks.Commands;

namespace LabelNotebooks.Pages;

/// <summary>A table of words and numbers that need no more than to be read.</summary>
/// <param name="Title">What the rows are.</param>
/// <param name="Columns">Titles; one that starts with ">" is aligned to the right.</param>
/// <param name="Rows">The cells of the first rows; the first cell of each names it.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="AllIn">The property that holds all of them: ".Classes".</param>
internal sealed record WordTable(string Title, string[] Columns, IReadOnlyList<string[]> Rows, int Total, string AllIn) : Block
{
    private const int MostRows = 100;
    private const int MostCharacters = 200;

    /// <summary>The row, from 0, that stands out on a page; null for none. In a terminal its words have to say why.</summary>
    public int? Marked { get; init; }

    /// <summary>What is said where rows are left out, in place of where C# has them; null for that.</summary>
    public string? Left { get; init; }

    public override Html Markup() => Total == 0 ? Html.Empty : Section.Markup();

    public override string Text() => Total == 0 ? "" : Section.Text();

    private Section Section => new(
        Title,
        new Table([.. Columns.Select(ColumnOf)], Rows.Select((row, at) => new TableRow([.. row.Select(cell => (Cell)cell)]) { IsMarked = at == Marked }))
        {
            MostRowsOnPage = MostRows,
            MostRowsInTerminal = MostRows,
            MostCharactersOnPage = MostCharacters,
            MostCharactersInTerminal = MostCharacters,
            Rest = shown => Total > shown ? $"{Sentences.Count(shown)} of {Sentences.Count(Total)} shown{Others}." : "",
        })
    {
        IsPart = false,
    };

    // Who reads it in a shell has no C#.
    private string Others => Left is not null ? $"; {Left}" : CommandLines.AreOfShell ? "" : $"; in C#, all are in {AllIn}";

    private static Column ColumnOf(string title, int at) =>
        (title.StartsWith('>') ? new Column(title[1..], Align.Right) : new Column(title)) with { NamesRows = at == 0 };
}
