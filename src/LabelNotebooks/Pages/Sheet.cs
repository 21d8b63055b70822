using LabelNotebooks.Charts;
using LabelNotebooks.Features.Health;

namespace LabelNotebooks.Pages;

/// <summary>
/// The page of a small result: what it says in one sentence, its figures by name, notes, and tables. One description, two forms, so that neither can
/// say what the other does not.
/// </summary>
internal sealed record Sheet(string Headline)
{
    private const int MostRows = 100;
    private const int MostCharacters = 200;

    /// <summary>Figures by name, in the order in which a person reads them.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pictures of what the tables say in figures: for those who see them.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    public IReadOnlyList<SheetTable> Tables { get; init; } = [];

    /// <summary>A page that is one table, under the number of its rows.</summary>
    public static Sheet OfTable(SheetTable table, string singular, string plural) => new(Sentences.Count(table.Total, singular, plural)) { Tables = [table] };

    /// <summary>The same for a list that a person holds: all of it is in the list itself.</summary>
    public static Sheet OfTable(string title, string[] columns, string[][] rows, int count, string singular, string plural) =>
        OfTable(new SheetTable(title, columns, rows, count, "this list"), singular, plural);

    public string Text()
    {
        int width = Facts.Select(fact => fact.Name.Length).DefaultIfEmpty().Max();
        string facts = string.Concat(Facts.Select(fact => $"  {fact.Name.PadRight(width)}  {OneLine(fact.Value)}\n"));
        string notes = string.Concat(Notes.Select(note => $"- {OneLine(note)}\n"));
        IEnumerable<string> parts = [OneLine(Headline) + "\n", facts, notes, .. Tables.Where(table => table.Total > 0).Select(TextOf)];
        return string.Join("\n", parts.Where(part => part.Length > 0)).TrimEnd('\n');
    }

    public Html Markup()
    {
        Html facts = Html.If(Facts.Count > 0, $"<table class=\"lnb-facts\"><tbody>{Html.Join(Facts.Select(fact => Html.Of($"<tr><th scope=\"row\">{fact.Name}</th><td>{Shorten(fact.Value)}</td></tr>")))}</tbody></table>");
        return Page.Section(Headline, Html.Of($"{facts}{Page.Notes([.. Notes])}{Html.Join(Charts.Select(LabelHealthPage.Part))}{Html.Join(Tables.Where(table => table.Total > 0).Select(MarkupOf))}"));
    }

    private static string TextOf(SheetTable table)
    {
        var text = new TextTable(table.Columns);
        foreach (string[] row in table.Rows.Take(MostRows))
            text.Add([.. row.Select(Shorten)]);
        return $"{table.Title}\n\n{text}{Left(table)}";
    }

    private static Html MarkupOf(SheetTable table)
    {
        Html head = Html.Join(table.Columns.Select(title => title.StartsWith('>')
            ? Html.Of($"<th scope=\"col\" class=\"lnb-n\">{title[1..]}</th>")
            : Html.Of($"<th scope=\"col\">{title}</th>")));
        Html rows = Html.Join(table.Rows.Take(MostRows).Select(row => Html.Of($"<tr>{Html.Join(row.Select((cell, at) => Cell(table.Columns[at], Shorten(cell), at)))}</tr>")));
        string left = Left(table);
        return Html.Of(
            $"<h4>{table.Title}</h4><div class=\"lnb-wide\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{Html.If(left.Length > 0, $"<p class=\"lnb-sub\">{left}</p>")}");
    }

    private static Html Cell(string title, string value, int at)
    {
        string number = title.StartsWith('>') ? "lnb-n" : "";
        return at == 0 ? Html.Of($"<th scope=\"row\" class=\"{number}\">{value}</th>") : Html.Of($"<td class=\"{number}\">{value}</td>");
    }

    private static string Left(SheetTable table) => table.Total > Math.Min(table.Rows.Count, MostRows)
        ? $"{Sentences.Count(Math.Min(table.Rows.Count, MostRows))} of {Sentences.Count(table.Total)} shown; all are in {table.AllIn}."
        : "";

    private static string Shorten(string value) => ExampleMarkup.Shorten(value, MostCharacters);

    private static string OneLine(string text) => new([.. Shorten(text).Select(c => char.IsControl(c) ? ' ' : c)]);
}
