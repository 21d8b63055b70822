namespace LabelNotebooks;

/// <summary>One field of a CSV file that is written.</summary>
internal static class CsvField
{
    /// <summary>RFC 4180: a field with a separator, a quote or a line break stands in quotes, its own quotes twice.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
