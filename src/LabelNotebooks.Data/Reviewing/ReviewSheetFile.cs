using System.Text;

namespace LabelNotebooks;

/// <summary>
/// Writes a sheet to review: <c>example, given_label</c>, what is shown of each example, <c>purpose, verdict</c>, the verdict empty. It holds nothing of what a model suggests. UTF-8 with a mark, for spreadsheets. Filled in with right or wrong, <see cref="ReviewedSampleFile"/> reads it.
/// </summary>
public static class ReviewSheetFile
{
    /// <summary>The purpose of labels that were drawn at random from all.</summary>
    public const string RandomSample = "random sample";

    /// <summary>The purpose of labels that stand first in a review queue, and of those drawn beside them.</summary>
    public const string NextToReview = "next to review";

    internal const string Purpose = "purpose";

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
    /// <param name="path">Where to.</param>
    /// <param name="columns">What is shown of each example.</param>
    /// <param name="rows">The labels to look at.</param>
    /// <param name="purpose"><see cref="RandomSample"/> or <see cref="NextToReview"/>: written into each row, so that one is not taken for the other.</param>
    /// <exception cref="AuditInputException">See <see cref="Check"/>; or the file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<string> columns, IReadOnlyList<ReviewSheetRow> rows, string purpose)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        Check(path);
        using var files = new OutputFiles();
        files.Add(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
            string[] header = ["example", "given_label", .. columns.Select(Cell), Purpose, "verdict"];
            writer.WriteLine(string.Join(',', header));
            foreach (ReviewSheetRow row in rows)
            {
                string[] cells = [row.Example, row.GivenLabel, .. row.Shown, purpose, ""];
                writer.WriteLine(string.Join(',', cells.Select(Cell)));
            }
        });
        files.Commit();
    }

    // Spreadsheets read such a cell as a formula; behind an apostrophe it is a text.
    private static string Cell(string text) => CsvField.Quoted(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? Guard + text : text);

    /// <summary>What stands before an id that looks like a formula; the reader takes it off.</summary>
    internal const string Guard = "'";
}
