using System.Globalization;
using System.Net;
using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Tables for the parts of a value.</summary>
internal static class HtmlTable
{
    private const int MaxColumns = 20;

    public static string OfTable(TableNode table) =>
        Write([.. table.Columns], [.. table.Rows.Select(row => ((string?)null, (IReadOnlyList<ValueNode?>)row))], LeftOut(table));

    /// <summary>Objects below each other, with a column for each member.</summary>
    public static string OfRows(SequenceNode sequence)
    {
        string[] all = [.. sequence.Items.OfType<ObjectNode>().SelectMany(row => row.Members.Select(member => member.Name)).Distinct(StringComparer.Ordinal)];
        string[] columns = [.. all.Take(MaxColumns)];
        var rows = sequence.Items.Select(item => ((string?)null, (IReadOnlyList<ValueNode?>)
            [.. columns.Select((column, at) => item is ObjectNode row ? Member(row, column) : at == 0 ? item : null)]));
        string? cut = Counts.Shown(columns.Length, all.Length, columns.Length < all.Length, "column");
        return Write(columns, [.. rows], [.. Rest(sequence, "row"), .. cut is null ? (string[])[] : [cut]]);
    }

    /// <summary>Lists below each other, with a column for each place.</summary>
    public static string OfLists(SequenceNode sequence)
    {
        (string Label, SequenceNode Items)[] lists =
        [
            .. sequence.Items.Select((item, at) => item is PairNode { Value: SequenceNode items } pair
                ? (PlainText.Nested(pair.Key, 0), items)
                : (at.ToString(CultureInfo.InvariantCulture), (SequenceNode)item)),
        ];
        int width = lists.Max(list => list.Items.Items.Count);
        bool isCut = Array.Exists(lists, list => list.Items.HasMore || list.Items.Fault is not null);
        string[] columns = ["", .. Enumerable.Range(0, width).Select(at => at.ToString(CultureInfo.InvariantCulture)), .. isCut ? (string[])[""] : []];
        var rows = lists.Select(list => ((string?)list.Label, (IReadOnlyList<ValueNode?>)
        [
            .. Enumerable.Range(0, width).Select(at => list.Items.Items.ElementAtOrDefault(at)),
            .. isCut ? (ValueNode[])[new TextNode(string.Join(' ', PlainText.Rest(list.Items)), TextKind.Name)] : [],
        ]));
        return Write(columns, [.. rows], [.. Rest(sequence, "row")]);
    }

    /// <summary>A name and a value in each row.</summary>
    public static string OfPairs(string keyTitle, string valueTitle, IEnumerable<(string Key, ValueNode Value)> pairs, IEnumerable<string> sentences) =>
        Write([keyTitle, valueTitle], [.. pairs.Select(pair => ((string?)pair.Key, (IReadOnlyList<ValueNode?>)[pair.Value]))], [.. sentences]);

    /// <summary>What is not shown of a table, a sentence for each direction.</summary>
    public static IReadOnlyList<string> LeftOut(TableNode table) =>
    [
        .. new[]
        {
            Counts.Shown(table.Rows.Count, table.TotalRows, table.Rows.Count < table.TotalRows, "row"),
            Counts.Shown(table.Columns.Count, table.TotalColumns, table.Columns.Count < table.TotalColumns, "column"),
        }.OfType<string>(),
    ];

    /// <summary>What is said of a sequence below its items.</summary>
    public static IEnumerable<string> Rest(SequenceNode sequence, string noun)
    {
        if (Counts.Shown(sequence.Items.Count, sequence.Total, sequence.HasMore, noun) is { } more)
            yield return more;
        if (sequence.Fault is { } fault)
            yield return $"The rest could not be read: {fault[1..^1]}";
    }

    /// <summary>Numbers align at the right, so that their size can be compared at a glance: where a column has no other values.</summary>
    public static bool AreNumbers(IEnumerable<ValueNode?> cells)
    {
        ValueNode[] values = [.. cells.OfType<ValueNode>().Where(cell => cell is not TextNode { Kind: TextKind.Word, Text: "null" })];
        return values.Length > 0 && Array.TrueForAll(values, value => value is TextNode { Kind: TextKind.Number });
    }

    private static ValueNode? Member(ObjectNode row, string name) => row.Members.FirstOrDefault(member => member.Name == name).Value;

    private static string Write(string[] titles, (string? Label, IReadOnlyList<ValueNode?> Cells)[] rows, IReadOnlyList<string> sentences)
    {
        // A row with a label has one title more than cells.
        int labels = rows.Length > 0 && rows[0].Label is not null ? 1 : 0;
        bool[] areNumbers = [.. titles.Select((_, at) => at >= labels && AreNumbers(rows.Select(row => row.Cells[at - labels])))];
        string[] styles = [.. areNumbers.Select(one => one ? " style=\"text-align:right\"" : "")];
        var html = new StringBuilder("<table><thead><tr>");
        for (int at = 0; at < titles.Length; at++)
            html.Append(titles[at].Length == 0 ? "<td></td>" : $"<th scope=\"col\"{styles[at]}>{Encode(titles[at])}</th>");
        html.Append("</tr></thead><tbody>");
        foreach ((string? label, IReadOnlyList<ValueNode?> cells) in rows)
        {
            html.Append("<tr>");
            if (label is not null)
                html.Append("<th scope=\"row\">").Append(Encode(label)).Append("</th>");
            for (int at = 0; at < cells.Count; at++)
                html.Append(CultureInfo.InvariantCulture, $"<td{styles[at + labels]}>{(cells[at] is { } cell ? HtmlForm.Cell(cell) : "")}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        foreach (string sentence in sentences)
            html.Append("<p>").Append(Encode(sentence)).Append("</p>");
        return html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Visible(text, keepsLines: true));
}
