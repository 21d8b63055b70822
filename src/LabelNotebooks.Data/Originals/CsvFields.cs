namespace LabelNotebooks;

/// <summary>Where the fields of one CSV record lie, quotes included: what the reader of rows gives without them.</summary>
internal static class CsvFields
{
    /// <summary>The fields of a record as they are written.</summary>
    public static List<Range> Split(ReadOnlySpan<char> record, CsvFormat format)
    {
        var fields = new List<Range>();
        Split(record, format, fields);
        return fields;
    }

    /// <summary>The same, in a list that is used again for each record.</summary>
    public static void Split(ReadOnlySpan<char> record, CsvFormat format, List<Range> fields)
    {
        record = record[..^LineBreakAtEnd(record)];
        fields.Clear();
        int start = 0;
        while (true)
        {
            int end = start < record.Length && record[start] == format.Quote ? BehindQuotes(record, start, format.Quote) : start;
            int rest = record[end..].IndexOf(format.Delimiter);
            end = rest < 0 ? record.Length : end + rest;
            fields.Add(start..end);
            if (rest < 0)
                return;
            start = end + 1;
        }
    }

    /// <summary>The text of a field: without its quotes, and with one for each two within them.</summary>
    public static string Text(ReadOnlySpan<char> field, char quote)
    {
        if (!IsQuoted(field, quote))
            return field.ToString();
        string one = quote.ToString();
        return field[1..^1].ToString().Replace(one + one, one, StringComparison.Ordinal);
    }

    public static bool IsQuoted(ReadOnlySpan<char> field, char quote) => field.Length > 1 && field[0] == quote;

    public static string Quoted(string text, char quote)
    {
        string one = quote.ToString();
        return one + text.Replace(one, one + one, StringComparison.Ordinal) + one;
    }

    // A quote that is written twice opens the text again.
    private static int BehindQuotes(ReadOnlySpan<char> record, int start, char quote)
    {
        int at = start;
        while (at < record.Length && record[at] == quote)
        {
            int length = record[(at + 1)..].IndexOf(quote);
            if (length < 0)
                return record.Length;
            at += length + 2;
        }

        return at;
    }

    private static int LineBreakAtEnd(ReadOnlySpan<char> record) =>
        record.EndsWith("\r\n") ? 2 : record is [.., '\r' or '\n'] ? 1 : 0;
}
