using System.Data;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace LabelNotebooks;

/// <summary>Writes a table as a workbook with one sheet. A text is a text, whatever it begins with: nothing that comes from data is ever computed.</summary>
internal static partial class XlsxOutput
{
    private const int MostRows = 1_048_575;
    private const int LongestText = 32_767;

    // The same rows give the same bytes on any day.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="AuditInputException">A sheet cannot hold so many rows, so long a text, or a character that stands in none.</exception>
    public static void Write(Stream stream, string place, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var table = new DataTable();
        foreach (string column in columns)
            table.Columns.Add(column, typeof(object));
        foreach (object?[] row in rows)
        {
            if (table.Rows.Count == MostRows)
                throw new AuditInputException(
                    place,
                    $"a sheet holds {Sentences.Count(MostRows)} rows at most, and there are more.",
                    "Name the file .csv or .parquet.");
            table.Rows.Add([.. row.Select((cell, at) => Cell(cell, place, table.Rows.Count + 2, columns[at]))]);
        }

        using var workbook = new MemoryStream();
        MiniExcel.SaveAs(workbook, table, sheetName: "labels");
        workbook.Position = 0;
        Copy(workbook, stream);
    }

    private static object Cell(object? value, string place, int row, string column)
    {
        if (value is double number && !double.IsFinite(number))
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (value is not string text)
            return value ?? DBNull.Value;
        if (text.Length > LongestText || text.Any(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r')) || HasHalfLetter(text))
            throw new AuditInputException(
                $"{place}, row {Sentences.Count(row)}, column {column}",
                text.Length > LongestText
                    ? $"the text has {Sentences.Count(text.Length)} characters, and a cell of a workbook holds {Sentences.Count(LongestText)}."
                    : "the text holds a character that no workbook can hold.",
                "Name the file .csv.");
        return text.Length == 0 ? DBNull.Value : text;
    }

    private static bool HasHalfLetter(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]) || text[at] is '\uFFFE' or '\uFFFF')
                return true;
        }

        return false;
    }

    private static void Copy(MemoryStream workbook, Stream stream)
    {
        using var from = new ZipArchive(workbook, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in from.Entries)
        {
            ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoDay;
            using Stream read = entry.Open();
            using Stream write = copy.Open();
            if (entry.FullName is "xl/workbook.xml" or "xl/_rels/workbook.xml.rels")
                write.Write(Encoding.UTF8.GetBytes(ChanceId().Replace(new StreamReader(read).ReadToEnd(), "rIdSheet")));
            else
                read.CopyTo(write);
        }
    }

    // The library names its one sheet by chance each time.
    [GeneratedRegex("R[0-9a-f]{32}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex ChanceId();
}
