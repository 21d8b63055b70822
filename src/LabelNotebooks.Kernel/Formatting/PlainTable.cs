using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>A table in letters of one width.</summary>
internal static class PlainTable
{
    private const int MaxWidth = 40;

    public static string Of(TableNode table)
    {
        if (table.Columns.Count == 0)
            return PlainText.Nested(table, 0);
        string[][] lines = [[.. table.Columns], .. table.Rows.Select(row => (string[])[.. row.Select(Cell)])];
        int[] widths = [.. table.Columns.Select((_, at) => lines.Max(line => Short(line[at]).Length))];
        bool[] areNumbers = [.. table.Columns.Select((_, at) => HtmlTable.AreNumbers(table.Rows.Select(row => row[at])))];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            IEnumerable<string> cells = line.Select((cell, at) => areNumbers[at] ? Short(cell).PadLeft(widths[at]) : Short(cell).PadRight(widths[at]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        foreach (string sentence in HtmlTable.LeftOut(table))
            text.Append(sentence).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Cell(ValueNode node) => PlainText.Nested(node, node is TextNode ? 0 : 1);

    private static string Short(string text)
    {
        string visible = PlainText.Visible(text, keepsLines: false);
        return visible.Length <= MaxWidth ? visible : visible[..(MaxWidth - 3)] + "...";
    }
}
