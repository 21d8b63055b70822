namespace LabelNotebooks;

/// <summary>What is said of a sheet before its rows are read: which it is, and what a table in a CSV file would not have.</summary>
internal static class XlsxNotes
{
    /// <param name="parts">What it holds.</param>
    /// <param name="sheet">The sheet that is read.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="odds">What is merged and hidden in it.</param>
    /// <param name="header">The row that names the columns, from 1: what is merged above it is a title, and no doubt about the data.</param>
    public static IEnumerable<Note> Of(
        XlsxParts parts, string sheet, TableReadOptions options, (IReadOnlyList<long> MergedTo, int HiddenRows, int HiddenColumns) odds, long header)
    {
        string[] others = [.. parts.Sheets.Where(other => other != sheet)];
        if (others.Length > 0 && options.Sheet is null)
            yield return new Note(
                NoteKind.Guessed,
                others.Length,
                $"the sheet \"{sheet}\" is read, the first of {Sentences.Count(parts.Sheets.Length)}; to read another: "
                + $"{Sentences.Setting(nameof(TableReadOptions.Sheet), "Sheet = \"NAME\"", $"\"{others[0]}\"")}");
        if (parts.HasExternalLinks)
            yield return new Note(NoteKind.Read, 0, "cells that refer to other files have the value that was stored; no other file is opened");
        (int merged, int rows, int columns) = (odds.MergedTo.Count(last => last >= header), odds.HiddenRows, odds.HiddenColumns);
        if (merged > 0)
            yield return new Note(
                NoteKind.Doubted,
                merged,
                $"{Sentences.Count(merged, "range is", "ranges are")} merged: only the first cell of each has a value, the others are empty; "
                + "unmerge them where each row needs its own");
        if (rows > 0)
            yield return new Note(NoteKind.Doubted, rows, $"{Sentences.Count(rows, "hidden row is", "hidden rows are")} read like the others");
        if (columns > 0)
            yield return new Note(NoteKind.Doubted, columns, $"{Sentences.Count(columns, "hidden column is", "hidden columns are")} read like the others");
    }
}
