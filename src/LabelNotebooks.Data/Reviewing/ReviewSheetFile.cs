using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Writes a sheet to review, see <see cref="SchemaOf"/>: <c>example, given_label</c>, what is shown of each example,
/// <c>purpose, verdict</c>, the verdict empty. It holds nothing of what a model suggests. UTF-8 with a mark, for spreadsheets. Filled in with right or wrong,
/// <see cref="RandomSampleFile"/> or <see cref="ReviewQueueFile"/> reads it.
/// </summary>
public static class ReviewSheetFile
{
    /// <summary>The purpose of labels that were drawn at random from all.</summary>
    public const string RandomSample = "random sample";

    /// <summary>The purpose of labels that stand first in a review queue, and of those drawn beside them.</summary>
    public const string NextToReview = "next to review";

    /// <summary>
    /// The names by which a sheet is read back, those of strata too: a column of the data that bears one of them would be taken for it.
    /// </summary>
    public static ImmutableArray<string> OwnColumns => ReviewSheetColumns.All;

    /// <summary>The columns of a sheet that shows some of its own.</summary>
    /// <param name="columns">What is shown of each example.</param>
    /// <exception cref="AuditInputException">A column that is shown bears the name of another one.</exception>
    public static TableSchema SchemaOf(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return ReviewSheetSchema.Of(columns, RandomSample);
    }

    /// <summary>Refuses a name or options that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">
    /// The ending is neither .csv nor .xlsx, there is no such folder, an option is out of range, or the file is there: it may hold verdicts.
    /// </exception>
    public static void Check(string path, CsvWriteOptions? csv = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        csv?.Check();
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new AuditInputException(path, "a sheet to review opens in a spreadsheet.", "Name it .csv or .xlsx.");
        if (File.Exists(path))
            throw new AuditInputException(path, "the file is there and may hold verdicts.", "Give the sheet another name, or put the file away first.");
        OutputFile.Check(path);
    }

    /// <summary>Writes the sheet, rows in their order. A text that a spreadsheet would take for a formula is no formula there. O(rows).</summary>
    /// <param name="path">Where to.</param>
    /// <param name="columns">What is shown of each example.</param>
    /// <param name="rows">The labels to look at.</param>
    /// <param name="purpose"><see cref="RandomSample"/> or <see cref="NextToReview"/>: written into each row, so that one is not taken for the other.</param>
    /// <param name="csv">How it is written; null for <see cref="CsvWriteOptions.ForSpreadsheets"/>.</param>
    /// <param name="numbers">
    /// The columns whose cells are numbers, so that a workbook holds them as such and they can be sorted; null for none. The ids are among them under the
    /// name "example", where their spelling does not count.
    /// </param>
    /// <exception cref="AuditInputException">See <see cref="Check"/> and <see cref="SchemaOf"/>; or the file cannot be written.</exception>
    public static void Write(
        string path,
        IReadOnlyList<string> columns,
        IReadOnlyList<ReviewSheetRow> rows,
        string purpose,
        CsvWriteOptions? csv = null,
        IReadOnlySet<string>? numbers = null)
    {
        using var files = new OutputFiles();
        Add(files, path, columns, rows, purpose, csv, numbers);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write" path="/*[not(self::summary)]"/>
    public static void Add(
        OutputFiles files,
        string path,
        IReadOnlyList<string> columns,
        IReadOnlyList<ReviewSheetRow> rows,
        string purpose,
        CsvWriteOptions? csv = null,
        IReadOnlySet<string>? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        Check(path, csv);
        if (rows.FirstOrDefault(row => row.Shown.Count != columns.Count) is { } ragged)
        {
            throw new AuditInputException(
                $"{path}, example {ragged.Example}",
                $"{Sentences.Count(ragged.Shown.Count, "cell is", "cells are")} shown in {Sentences.Count(columns.Count, "column")}.",
                "Give one cell for each column, empty where there is nothing to show.");
        }

        ReviewSheetSchema.Of(columns, purpose, numbers).Add(files, path, rows, csv ?? CsvWriteOptions.ForSpreadsheets);
    }
}
