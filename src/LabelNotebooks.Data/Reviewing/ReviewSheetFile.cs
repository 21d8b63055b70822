using System.Text;

namespace LabelNotebooks;

/// <summary>
/// Writes a sheet to review: <c>example, given_label[, text], verdict</c>, the verdict empty. It holds nothing of what a model suggests. Filled in with right or wrong, <see cref="ReviewedSampleFile"/> reads it.
/// </summary>
public static class ReviewSheetFile
{
    /// <summary>Refuses a name that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">The ending is not .csv, there is no such folder, or the file is there: it may hold verdicts.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(path, "a sheet to review opens in a spreadsheet.", "Name it .csv.");
        if (File.Exists(path))
            throw new AuditInputException(path, "the file is there and may hold verdicts.", "Give the sheet another name, or put the file away first.");
        OutputFile.Check(path);
    }

    /// <summary>Writes the sheet, rows in their order. A text that a spreadsheet would take for a formula is no formula there. O(rows).</summary>
    /// <exception cref="AuditInputException">See <see cref="Check"/>; or the file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<ReviewSheetRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Check(path);
        bool hasText = rows.Any(row => row.Text is not null);
        using var files = new OutputFiles();
        files.Add(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
            writer.WriteLine(hasText ? "example,given_label,text,verdict" : "example,given_label,verdict");
            foreach (ReviewSheetRow row in rows)
                writer.WriteLine($"{CsvField.Quoted(row.Example)},{CsvField.Quoted(row.GivenLabel)},{(hasText ? CsvField.Quoted(row.Text ?? "") + "," : "")}");
        });
        files.Commit();
    }
}
