namespace LabelNotebooks;

/// <summary>Lines above the names of the columns in a CSV file, as a spreadsheet saves them with a title: "Ward 3, March;;;;".</summary>
internal static class LinesAbove
{
    private const int MostLines = 50;

    // With fewer columns a name that stands alone may be the other one's.
    private const int FewestColumns = 3;

    /// <summary>How many lines stand above the names; 0 for none, and where that is not sure.</summary>
    /// <param name="start">The first letters of the file.</param>
    /// <param name="separator">What separates the fields.</param>
    /// <param name="quote">What encloses texts; null for nothing.</param>
    public static int Count(string start, char separator, char? quote)
    {
        string[] lines = TextStart.Lines(start);
        var rows = new List<string[]>();
        // The last may be cut.
        foreach (string line in lines.Take(Math.Min(MostLines, lines.Length - 1)))
        {
            if (quote is { } mark && line.Count(letter => letter == mark) % 2 != 0)
                break;
            rows.Add(Fields(line, separator, quote));
        }

        int at = HeaderRow.Find(rows, FewestColumns);
        return at > 0
            && at + 1 < rows.Count
            && rows[at].Length == rows[at + 1].Length
            && !HeaderRow.HasNumbers(rows[at])
            && rows.Take(at).All(row => row.Length <= rows[at].Length)
            && rows.Take(at).Any(row => HeaderRow.Filled(row) > 0)
            && HeaderRow.Filled(rows[0]) < FewestColumns
            && HeaderRow.MayBeNames(rows, at)
            ? at
            : 0;
    }

    private static string[] Fields(string line, char separator, char? quote)
    {
        var fields = new List<string>();
        int from = 0;
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == quote;
            if (line[at] != separator || quoted)
                continue;
            fields.Add(line[from..at]);
            from = at + 1;
        }

        return [.. fields, line[from..]];
    }
}
