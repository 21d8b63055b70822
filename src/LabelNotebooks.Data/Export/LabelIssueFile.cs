using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Writes what an audit found as a table with one row for each example, in the order of the data; see <see cref="Schema"/> for its columns.</summary>
public static class LabelIssueFile
{
    /// <summary>
    /// The columns: <c>example, given_label, suggested_label, label_quality, is_label_issue, rank</c>, and behind the first <c>row</c> where rows of a
    /// spreadsheet are given.
    /// </summary>
    public static TableSchema Schema => LabelIssueSchema.Table;

    /// <summary>
    /// Writes a file; what it is, its name says: .csv (RFC 4180, UTF-8, decimal point), .parquet, .jsonl, or .npy (the mask alone, (N,) bool).
    /// </summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="issues">The findings.</param>
    /// <param name="ids">(N), the id of each example; null for row numbers from 0.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>. Read for .csv alone.</param>
    /// <param name="sheetRows">(N), the row of a spreadsheet in which each stands, see <see cref="ExampleSet.SheetRows"/>; null for none.</param>
    /// <exception cref="AuditInputException">
    /// The name has another ending, the number of ids or of rows is not N, an option is out of range, or the file cannot be written.
    /// </exception>
    /// <remarks>
    /// O(N). The rank counts from 1, the most suspicious first, and is empty where a label is not flagged. The same findings give the same bytes.
    /// </remarks>
    public static void Write(
        string path, LabelIssues issues, IReadOnlyList<string>? ids = null, CsvWriteOptions? csv = null, IReadOnlyList<long>? sheetRows = null)
    {
        using var files = new OutputFiles();
        Add(files, path, issues, ids, csv, sheetRows);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write" path="/*[not(self::summary)]"/>
    public static void Add(
        OutputFiles files,
        string path,
        LabelIssues issues,
        IReadOnlyList<string>? ids = null,
        CsvWriteOptions? csv = null,
        IReadOnlyList<long>? sheetRows = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(issues);
        Check(path, csv);
        LabelIssueValues rows = Rows(path, issues, ids, sheetRows);
        if (TableSchema.IsTable(path))
            rows.Schema.Add(files, path, rows, csv);
        else
            files.Add(path, rows.WriteNpy);
    }

    /// <summary>Refuses a name or options that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">
    /// The ending is none of .csv, .parquet, .jsonl and .npy, there is no such folder, or an option is out of range.
    /// </exception>
    public static void Check(string path, CsvWriteOptions? csv = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        csv?.Check();
        if (!TableSchema.IsTable(path) && TableSchema.Ending(path) != ".npy")
            throw TableSchema.UnknownEnding(path, "Name it .csv (opens anywhere), .xlsx, .parquet, or .npy (true where a label is flagged).");
        OutputFile.Check(path);
    }

    /// <summary>The same table as a DataFrame. O(N).</summary>
    /// <param name="issues">The findings.</param>
    /// <param name="ids">(N), the id of each example; null for row numbers from 0.</param>
    /// <param name="sheetRows">(N), the row of a spreadsheet in which each stands, see <see cref="ExampleSet.SheetRows"/>; null for none.</param>
    /// <exception cref="AuditInputException">The number of ids or of rows is not N.</exception>
    public static DataFrame ToDataFrame(LabelIssues issues, IReadOnlyList<string>? ids = null, IReadOnlyList<long>? sheetRows = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        LabelIssueValues rows = Rows("DataFrame", issues, ids, sheetRows);
        return rows.Schema.ToDataFrame(rows);
    }

    private static LabelIssueValues Rows(string place, LabelIssues issues, IReadOnlyList<string>? ids, IReadOnlyList<long>? sheetRows)
    {
        Check(ids?.Count, "id");
        Check(sheetRows?.Count, "row");
        return new LabelIssueValues(
            issues, ids is null ? ExampleSet.Numbered(place, RowNumberIds.To(issues.Labels.Count)) : ExampleSet.Of(place, ids), sheetRows);

        void Check(int? count, string noun)
        {
            if (count is { } given && given != issues.Labels.Count)
                throw new AuditInputException(
                    place,
                    $"the number of {noun}s is {Sentences.Count(given)}, but the number of examples is {Sentences.Count(issues.Labels.Count)}.",
                    $"Give one {noun} for each example, in the same order.");
        }
    }
}
