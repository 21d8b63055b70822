using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;

namespace LabelNotebooks;

/// <summary>
/// Walks over the rows of a sheet of a workbook. Cells are texts, as the same table in a CSV file would have them: numbers in full, days as 2026-03-01,
/// formulas by the value that was stored.
/// </summary>
internal sealed class XlsxSource : TableSource
{
    private const int MostRowsAboveHeader = 50;

    private static readonly string[] Errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];

    private readonly IEnumerator<IDictionary<string, object?>> _rows;
    private readonly List<Note> _notes = [];
    private string[]? _first;
    private string[] _cells = [];

    // Of the row that was read last.
    private bool[] _areNumbers = [];
    private long _row;
    private long _errors;
    private long _blank;
    private long _pendingBlank;
    private long _beside;

    private XlsxSource(string path, IEnumerator<IDictionary<string, object?>> rows, IEnumerable<Note> notes, bool hasHeader)
        : base(InputFile.NameOf(path))
    {
        _rows = rows;
        _notes.AddRange(notes);
        string[] first = First(out int skipped);
        if (skipped > 0)
            _notes.Add(new Note(NoteKind.Read, skipped, $"{Sentences.Count(skipped, "row")} above the table skipped"));
        _first = hasHeader ? null : first;
        Columns = hasHeader ? [.. first] : [.. first.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"column_{at + 1}"))];
    }

    public override ImmutableArray<string> Columns { get; }

    public override string PositionNoun => "sheet row";

    public override long Position => _row;

    public override long? SheetRow => _row;

    public override IEnumerable<Note> Notes =>
    [
        .. _notes,
        .. Said(_blank, "blank row", "skipped"),
        .. Said(_errors, "cell", "with an error of the spreadsheet (#N/A, #DIV/0! ...) taken as empty"),
        .. Said(_beside, "cell", "right of the table not read"),
    ];

    /// <exception cref="AuditInputException">It is no workbook that can be read, or it has no such sheet.</exception>
    public static XlsxSource Open(string path, TableReadOptions options)
    {
        string name = InputFile.NameOf(path);
        XlsxParts parts = XlsxParts.Read(path);
        string sheet = options.Sheet ?? parts.Sheets.Except(parts.Hidden).FirstOrDefault(parts.Sheets.FirstOrDefault(""));
        if (!parts.Sheets.Contains(sheet))
        {
            string? nearest = Sentences.Nearest(sheet, parts.Sheets);
            throw new AuditInputException(
                name,
                parts.Sheets.IsEmpty ? "the workbook has no sheet."
                    : $"there is no sheet \"{sheet}\".{(nearest is null ? "" : $" Nearest: \"{nearest}\".")} Sheets: {ColumnNames.Quoted(parts.Sheets)}.",
                $"Name one of the sheets: {Sentences.Setting(nameof(TableReadOptions.Sheet), "Sheet = \"NAME\"", "NAME")}.");
        }

        IEnumerator<IDictionary<string, object?>>? rows = null;
        try
        {
            rows = MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX)
                .Cast<IDictionary<string, object?>>()
                .GetEnumerator();
            return new XlsxSource(path, rows, Odds(path, parts, sheet, options), options.HasHeader);
        }
        catch (Exception error) when (error is not AuditInputException)
        {
            rows?.Dispose();
            throw XlsxParts.Damaged(name, error);
        }
        catch
        {
            rows?.Dispose();
            throw;
        }
    }

    public override bool Read()
    {
        if (_first is { } first)
        {
            (_cells, _first) = (first, null);
            return true;
        }

        while (Next() is { } row)
        {
            string[] cells = Texts(row, Columns.Length);
            if (cells.All(cell => cell.Length == 0))
            {
                _pendingBlank++;
                continue;
            }

            // Rows without anything at the end are no part of the table.
            _blank += _pendingBlank;
            _pendingBlank = 0;
            _cells = cells;
            return true;
        }

        return false;
    }

    public override ReadOnlySpan<char> Text(int column) => _cells[column];

    public override bool IsTypedNumber(int column) => _areNumbers[column];

    protected override CellProblem PlainNumber(int column, out double value) => NumberParser.Parse(_cells[column], decimalComma: false, out value);

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<Note> Odds(string path, XlsxParts parts, string sheet, TableReadOptions options)
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
        (int merged, int rows, int columns) = parts.OddsOf(path, sheet);
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

    private static IEnumerable<Note> Said(long count, string noun, string what)
    {
        if (count > 0)
            yield return new Note(NoteKind.Read, count, $"{Sentences.Count(count, noun)} {what}");
    }

    // A title stands above a table in one cell; the names of the columns stand in several.
    private string[] First(out int skipped)
    {
        var above = new List<(string[] Cells, long Row)>();
        skipped = 0;
        while (above.Count < MostRowsAboveHeader && Next() is { } row)
        {
            string[] cells = Texts(row, row.Count);
            int filled = cells.Count(cell => cell.Length > 0);
            if (filled > 1)
            {
                skipped = above.Count(one => one.Cells.Any(cell => cell.Length > 0));
                return cells[..(Array.FindLastIndex(cells, cell => cell.Length > 0) + 1)];
            }

            above.Add((cells, _row));
        }

        (string[] only, long at) = above.FirstOrDefault(one => one.Cells.Any(cell => cell.Length > 0));
        throw only is null
            ? new AuditInputException(Name, "the sheet is empty.", "Give a sheet whose first row names the columns and whose further rows hold the examples.")
            : new AuditInputException(
                $"{Name}, sheet row {Sentences.Count(at)}",
                "the sheet has one column alone.",
                "Give a sheet with a column for the labels and others beside it.");
    }

    private IDictionary<string, object?>? Next()
    {
        try
        {
            if (!_rows.MoveNext())
                return null;
        }
        catch (Exception error) when (error is InvalidDataException or System.Xml.XmlException or FormatException or IOException)
        {
            Stopped = new InputProblem(
                $"{Name}, sheet row {Sentences.Count(_row + 1)}",
                $"the workbook is damaged: {error.Message} The rows after it were not read.",
                "Open it in a spreadsheet and save it again.");
            return null;
        }

        _row++;
        return _rows.Current;
    }

    private string[] Texts(IDictionary<string, object?> row, int count)
    {
        var cells = new string[count];
        _areNumbers = new bool[count];
        int at = 0;
        foreach (object? value in row.Values)
        {
            string text = ToText(value);
            if (at < count)
                (cells[at], _areNumbers[at]) = (text, value is double);
            else if (text.Length > 0)
                _beside++;
            at++;
        }

        for (; at < count; at++)
            cells[at] = "";
        return cells;
    }

    private string ToText(object? value)
    {
        switch (value)
        {
            case null:
                return "";
            case string text when Array.IndexOf(Errors, text) >= 0:
                _errors++;
                return "";
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case double number:
                return double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);
            case DateTime { TimeOfDay.Ticks: 0 } day:
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case DateTime time:
                return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            case IFormattable other:
                return other.ToString(null, CultureInfo.InvariantCulture);
            default:
                return value.ToString() ?? "";
        }
    }
}
