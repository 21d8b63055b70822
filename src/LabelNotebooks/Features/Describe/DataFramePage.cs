using System.Globalization;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.Describe;

/// <summary>
/// A DataFrame as a table that is sorted and paged on the page. Columns that bear the names of predictions and labels look as in a report: given
/// against suggested label, bars of the class probabilities, flagged rows marked.
/// </summary>
internal static class DataFramePage
{
    private const int PageSize = 10;
    private const int MostRows = 100;
    private const int MostColumns = 24;
    private const int MostCharacters = 120;
    private const int MostCharactersInTerminal = 40;
    private const int LeastProbabilities = 2;

    public static Sheet Of(DataFrame frame)
    {
        DataFrameColumn[] inTerminal = [.. frame.Columns.Take(MostColumns)];
        DataFrameColumn[] probabilities =
            [.. frame.Columns.Where(column => column.IsNumericColumn() && column.Name.StartsWith("p_", StringComparison.Ordinal))];
        if (probabilities.Length < LeastProbabilities)
            probabilities = [];
        DataFrameColumn[] onPage = [.. frame.Columns.Except(probabilities).Take(MostColumns)];
        DataFrameColumn[] all = [.. frame.Columns.Where(column => inTerminal.Contains(column) || onPage.Contains(column))];
        DataFrameColumn? flag = frame.Columns.FirstOrDefault(column => column.Name == "is_label_issue");
        DataFrameColumn? given = frame.Columns.FirstOrDefault(column => column.Name is "given_label" or "label");
        Column[] columns =
        [
            .. all.Select(column => ColumnOf(column, inTerminal.Contains(column), onPage.Contains(column))),
            .. probabilities.Length > 0 ? [new Column("probabilities") { On = Medium.Page, Class = "lnb-prob" }] : Array.Empty<Column>(),
        ];
        int rows = (int)Math.Min(frame.Rows.Count, MostRows);
        var table = new Table(columns, Enumerable.Range(0, rows).Select(row => new TableRow(
            [.. all.Select(column => CellOf(column, row)), .. Bars(probabilities, given, row)])
        {
            IsMarked = flag is not null && flag[row] is true,
        }))
        {
            PageSize = PageSize,
            MostRowsInTerminal = PageSize,
            MostCharactersOnPage = MostCharacters,
            MostCharactersInTerminal = MostCharactersInTerminal,
        };
        return new Sheet(Size(frame), new Group(
            table,
            Paragraph.Muted(Left(frame, rows, onPage.Length + probabilities.Length)).OnPage(),
            new Paragraph(Left(frame, Math.Min(rows, PageSize), inTerminal.Length)).InTerminal()));
    }

    private static Column ColumnOf(DataFrameColumn column, bool inTerminal, bool onPage) =>
        new(column.Name, AlignOf(column))
        {
            On = (inTerminal, onPage) switch
            {
                (true, true) => Medium.Both,
                (true, false) => Medium.Terminal,
                _ => Medium.Page,
            },
            Sort = column.IsNumericColumn() ? SortBy.Numbers : SortBy.Texts,
        };

    // On a page chips and meters stand to the left, though they be of numbers.
    private static Align AlignOf(DataFrameColumn column) => column switch
    {
        _ when !column.IsNumericColumn() => Align.Left,
        { Name: "given_label" or "label" or "suggested_label" or "predicted_label" or "label_quality" } => Align.RightInTerminal,
        _ => Align.Right,
    };

    private static Cell CellOf(DataFrameColumn column, int row) => (column.Name, column[row]) switch
    {
        (_, null) => new WordsCell("") { SortValue = "" },
        ("given_label" or "label", var value) => ChipCell.Given(ToText(value)),
        ("suggested_label" or "predicted_label", var value) => ChipCell.Suggested(ToText(value)),
        ("label_quality", double quality) => new MeterCell(quality, Words.Exact(quality)) { SortValue = ToText(quality), Line = ToText(quality) },
        ("is_label_issue", bool flagged) => new WordsCell(flagged ? Phrase.Flag("flagged") : "") { Line = ToText(flagged) },
        (_, byte[] picture) => new PhotoCell(picture, row.ToString(CultureInfo.InvariantCulture)) { Line = ToText(picture) },
        (_, var value) when column.IsNumericColumn() => new WordsCell(ToText(value)) { SortValue = Convert.ToString(value, CultureInfo.InvariantCulture) },
        (_, var value) => ToText(value),
    };

    private static IEnumerable<Cell> Bars(DataFrameColumn[] probabilities, DataFrameColumn? given, int row)
    {
        if (probabilities.Length == 0)
            yield break;
        double[] values = [.. probabilities.Select(column => column[row] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0)];
        string[] names = [.. probabilities.Select(column => column.Name[2..])];
        int suggested = Array.IndexOf(values, values.Max());
        int own = given?[row] is { } label ? Array.IndexOf(names, ToText(label)) : -1;
        yield return new BarsCell(values, names, own, suggested);
    }

    private static string Size(DataFrame frame) => $"{Sentences.Count(frame.Rows.Count, "row")} and {Sentences.Count(frame.Columns.Count, "column")}";

    private static string Left(DataFrame frame, int shown, int shownColumns)
    {
        string columns = frame.Columns.Count > shownColumns ? $", {Sentences.Count(shownColumns)} of {Sentences.Count(frame.Columns.Count)} columns" : "";
        return $"{Sentences.Count(shown)} of {Sentences.Count(frame.Rows.Count, "row")}{columns} shown.";
    }

    // Six digits read well; whole numbers keep all of theirs, or ids would become one.
    private static string Number(double value) =>
        value.ToString(Math.Abs(value) < 1e15 && value == Math.Floor(value) ? "0" : "G6", CultureInfo.InvariantCulture);

    private static string ToText(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
