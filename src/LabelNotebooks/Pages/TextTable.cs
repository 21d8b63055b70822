using System.Globalization;
using System.Text;

namespace LabelNotebooks.Pages;

/// <summary>A table for a terminal: columns two spaces apart, numbers to the right.</summary>
internal sealed class TextTable
{
    private readonly (string Title, bool Right)[] _columns;
    private readonly List<string[]> _rows = [];

    /// <summary>Titles of the columns; one that starts with ">" is aligned to the right.</summary>
    public TextTable(params string[] titles)
        : this([.. titles.Select(title => title.StartsWith('>') ? (title[1..], true) : (title, false))])
    {
    }

    /// <summary>Titles that come from data, and whether the column is aligned to the right.</summary>
    public TextTable((string Title, bool Right)[] columns) => _columns = [.. columns.Select(column => (TerminalText.OneLine(column.Title), column.Right))];

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(TerminalText.OneLine)]);

    public override string ToString()
    {
        string[][] all = [[.. _columns.Select(column => column.Title)], .. _rows];
        int[] widths = [.. Enumerable.Range(0, _columns.Length).Select(at => all.Max(row => Width(row[at])))];
        var text = new StringBuilder();
        foreach (string[] row in all)
        {
            var line = new StringBuilder("  ");
            for (int at = 0; at < _columns.Length; at++)
            {
                string fill = new(' ', widths[at] - Width(row[at]));
                line.Append(_columns[at].Right ? fill + row[at] : row[at] + fill).Append("  ");
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
