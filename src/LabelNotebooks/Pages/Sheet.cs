namespace LabelNotebooks.Pages;

/// <summary>
/// The page of a result: what it says in one sentence, then blocks. One description, two forms, so that neither can say what the other does not.
/// </summary>
internal sealed record Sheet(string Headline, params IReadOnlyList<Block> Blocks)
{
    private const int MostCharacters = 200;

    /// <summary>What stands in a terminal in place of the headline, where that line says more.</summary>
    public string? Line { get; init; }

    /// <summary>A line right above the headline in a terminal.</summary>
    public string Above { get; init; } = "";

    /// <summary>What a reader must know first: above the headline in a terminal, under it on a page.</summary>
    public IReadOnlyList<Block> Lead { get; init; } = [];

    /// <summary>True where the last line of a terminal is ended, as a table ends its lines: saved notebooks hold it so.</summary>
    public bool EndsLine { get; init; }

    /// <summary>A page that is one table, under the number of its rows.</summary>
    public static Sheet OfTable(WordTable table, string singular, string plural) => new(Sentences.Count(table.Total, singular, plural), table);

    /// <summary>The same for a list that a person holds: all of it is in the list itself.</summary>
    public static Sheet OfTable(string title, string[] columns, string[][] rows, int count, string singular, string plural) =>
        OfTable(new WordTable(title, columns, rows, count, "this list"), singular, plural);

    public Html Markup() => Page.Frame(Headline, Block.MarkupOf([.. Lead, .. Blocks]));

    public string Text() => Lines() + (EndsLine ? "\n" : "");

    private string Lines() => Block.TextOf(
        [.. Lead, new Group(new Paragraph(Above), new Heading(ExampleContent.Shorten(Headline, MostCharacters)) { Line = Line }), .. Blocks]);
}
