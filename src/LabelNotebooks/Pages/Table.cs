namespace LabelNotebooks.Pages;

/// <summary>A table of cells that know how they look, read aloud, and sort. Where it is paged, its rows are all on the page, some at a time, without a server;
/// with scripts off the first rows stand.</summary>
/// <param name="Columns">What the cells of each row are.</param>
/// <param name="Rows">Taken one by one, as far as they are shown.</param>
internal sealed record Table(IReadOnlyList<Column> Columns, IEnumerable<TableRow> Rows) : Block
{
    private static readonly Lazy<string> Script = new(() => Resource.Read("lnb-table.js"));

    /// <summary>How many rows stand at once on the page, sorted and paged there; null where all of them stand.</summary>
    public int? PageSize { get; init; }

    public int MostRowsOnPage { get; init; } = int.MaxValue;

    public int MostRowsInTerminal { get; init; } = int.MaxValue;

    /// <summary>Of longer words only the start is shown.</summary>
    public int MostCharactersOnPage { get; init; } = int.MaxValue;

    public int MostCharactersInTerminal { get; init; } = int.MaxValue;

    /// <summary>What is said under so many rows, as how many were left out.</summary>
    public Func<int, Phrase>? Rest { get; init; }

    /// <summary>True where rows become cards on a narrow page, by the classes of the columns.</summary>
    public bool AreCards { get; init; }

    public override Html Markup()
    {
        TableRow[] rows = [.. Rows.Take(MostRowsOnPage)];
        bool isLong = Columns.Any(column => column.IsLong);
        Html head = Html.Join(Columns.Where(IsOnPage).Select(Head));
        Html body = Html.Join(rows.Select((row, at) => Html.Of(
            $"<tr{Html.If(row.IsMarked, $" class=\"lnb-flagged\"")}{Html.If(at >= PageSize, $" hidden")}>{Cells(row, isLong)}</tr>")));
        Html table = PageSize is { } size
            ? Html.Of($"<table class=\"lnb-paged{Html.If(AreCards, $" lnb-cards")}{Html.If(isLong, $" lnb-stack")}\" data-page=\"{size}\">"
                + $"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{Hidden(rows.Length, size)}<script>{Html.Trusted(Script.Value)}</script>")
            : Html.Of($"<table{Html.If(isLong, $" class=\"lnb-stack\"")}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>");
        return Html.Of($"{(AreCards ? table : Html.Of($"<div class=\"lnb-wide\">{table}</div>"))}{Paragraph.Muted(Rest?.Invoke(rows.Length) ?? "").Markup()}");
    }

    public override string Text()
    {
        int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(at => Columns[at].On != Medium.Page)];
        var text = new TextTable([.. shown.Select(at => (Columns[at].Line ?? Columns[at].Title, Columns[at].Align != Align.Left))]);
        int count = 0;
        foreach (TableRow row in Rows.Take(MostRowsInTerminal))
        {
            text.Add([.. shown.Select(at => ExampleContent.Shorten(row.Cells[at].Text, MostCharactersInTerminal))]);
            count++;
        }

        string lines = shown.Length == 0 ? "" : text.ToString();
        return $"{lines}{TerminalText.OneLine(Rest?.Invoke(count).Text() ?? "")}".TrimEnd('\n');
    }

    private static bool IsOnPage(Column column) => column.On != Medium.Terminal;

    private static Html Head(Column column)
    {
        Html sort = column.Sort switch
        {
            null => Html.Empty,
            SortBy.Texts => Html.Of($" data-sort=\"t\""),
            SortBy.Numbers => Html.Of($" data-sort=\"n\""),
            { } other => throw new InvalidOperationException($"There is no such order: {other}."),
        };
        return Html.Of($"<th scope=\"col\"{Html.If(column.Align == Align.Right, $" class=\"lnb-n\"")}{sort}>{column.Title}</th>");
    }

    private Html Cells(TableRow row, bool isLong) => Html.Join(Columns.Zip(row.Cells).Where(pair => IsOnPage(pair.First)).Select(pair =>
    {
        (Column column, Cell cell) = pair;
        string[] kinds = [column.Align == Align.Right ? "lnb-n" : "", column.IsLong ? "lnb-long" : "", column.Class];
        string kind = string.Join(' ', kinds.Where(one => one.Length > 0));
        Html inside = Html.Of($"{Html.If(kind.Length > 0, $" class=\"{kind}\"")}"
            + $"{Html.If(cell.SortValue is not null, $" data-v=\"{cell.SortValue}\"")}"
            + $"{Html.If(isLong && !column.NamesRows, $" data-title=\"{column.Title}\"")}>{cell.Markup(MostCharactersOnPage)}");
        return column.NamesRows ? Html.Of($"<th scope=\"row\"{inside}</th>") : Html.Of($"<td{inside}</td>");
    }));

    private static Html Hidden(int count, int size) =>
        Html.If(
            count > size,
            $"<noscript><p class=\"lnb-sub\">The first {size} of {count} rows: the others need scripts, which are off on this page.</p></noscript>");
}
