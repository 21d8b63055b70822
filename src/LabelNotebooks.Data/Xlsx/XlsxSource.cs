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

    private readonly IEnumerator<IDictionary<string, object?>> _rows;
    private readonly XlsxPatterns? _patterns;
    private readonly List<Note> _notes = [];
    private readonly string[] _otherSheets;
    private readonly string _sheet;
    private string[]? _first;
    private string[] _cells = [];

    // Rows that were read to find the names of the columns.
    private readonly Queue<IDictionary<string, object?>> _ahead = new();

    // Columns before it are empty: the table does not begin in column A.
    private readonly int _from;

    // Of the row that was read last; null for what is no number.
    private double?[] _numbers = [];
    private long _row;
    private long _rowsTaken;
    private long _errors;
    private long _blank;
    private long _pendingBlank;
    private long _beside;

    private XlsxSource(
        string path,
        IEnumerator<IDictionary<string, object?>> rows,
        XlsxPatterns? patterns,
        Func<long, IEnumerable<Note>> notes,
        bool hasHeader,
        string sheet,
        string[] otherSheets)
        : base(InputFile.NameOf(path))
    {
        (_rows, _patterns) = (rows, patterns);
        _sheet = sheet;
        _otherSheets = otherSheets;
        string[] first = First(hasHeader, out int skipped);
        _notes.AddRange(notes(_row));
        _from = FirstColumn(first);
        (first, _numbers) = (first[_from..], _numbers[_from..]);
        if (skipped > 0)
            _notes.Add(new Note(NoteKind.Read, skipped, $"{Sentences.Count(skipped, "row")} above the table skipped"));
        _first = hasHeader ? null : first;
        Columns = hasHeader ? [.. first] : [.. first.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"column_{at + 1}"))];
    }

    public override ImmutableArray<string> Columns { get; }

    public override string PositionNoun => "sheet row";

    public override long Position => _row;

    public override long? SheetRow => _row;

    public override InputProblem? HeaderHint => _otherSheets.Length == 0 ? null : new InputProblem(Name, OneOfSeveral, OtherSheet);

    private string OneOfSeveral =>
        $"the sheet \"{_sheet}\" was read, {(_otherSheets.Length == 1 ? "and there is another" : "and there are others")}: {ColumnNames.Quoted(_otherSheets)}.";

    private string OtherSheet =>
        $"If the table stands there, name it: {Sentences.Setting(nameof(TableReadOptions.Sheet), "Sheet = \"NAME\"", $"\"{_otherSheets[0]}\"")}.";

    public override IEnumerable<Note> Notes =>
    [
        .. _notes,
        .. Said(_blank, "blank row", "skipped"),
        .. Said(_errors, "cell", "with an error of the spreadsheet (#N/A, #DIV/0! ...) taken as empty"),
        .. Said(_beside, "cell", "right of the table not read"),
        .. _patterns?.Notes(Columns) ?? [],
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
        XlsxPatterns? patterns = null;
        try
        {
            var odds = parts.OddsOf(path, sheet);
            patterns = options.AsWritten ? null : XlsxPatterns.Of(path, parts, sheet);
            rows = MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX)
                .Cast<IDictionary<string, object?>>()
                .GetEnumerator();
            return new XlsxSource(
                path,
                rows,
                patterns,
                header => XlsxNotes.Of(parts, sheet, options, odds, header),
                options.HasHeader,
                sheet,
                options.Sheet is null ? [.. parts.Sheets.Where(other => other != sheet)] : []);
        }
        catch (Exception error) when (error is not AuditInputException)
        {
            rows?.Dispose();
            patterns?.Dispose();
            throw XlsxParts.Damaged(name, error);
        }
        catch
        {
            rows?.Dispose();
            patterns?.Dispose();
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
            _patterns?.Count(row.Values.Skip(_from).Take(Columns.Length));
            return true;
        }

        return false;
    }

    public override ReadOnlySpan<char> Text(int column) => _cells[column];

    public override bool IsTypedNumber(int column) => _numbers[column] is not null;

    public override bool IsStoredAsText(int column) => _numbers[column] is null && _cells[column].Length > 0;

    protected override CellProblem PlainNumber(int column, out double value)
    {
        if (_numbers[column] is not { } number)
            return NumberParser.Parse(_cells[column], decimalComma: false, out value);
        value = number;
        return CellProblem.None;
    }

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        _patterns?.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<Note> Said(long count, string noun, string what)
    {
        if (count > 0)
            yield return new Note(NoteKind.Read, count, $"{Sentences.Count(count, noun)} {what}");
    }

    // A title stands above a table in one cell, or in a few with gaps between them; the names of the columns stand in as many as the rows below have.
    private string[] First(bool hasHeader, out int skipped)
    {
        var above = new List<(string[] Cells, double?[] Numbers, IDictionary<string, object?> Row)>();
        while (above.Count < MostRowsAboveHeader && Next() is { } row)
            above.Add((Texts(row, row.Count), _numbers, row));
        _errors = 0;
        _row = 0;
        string[][] cellsAbove = [.. above.Select(one => one.Cells)];
        int first = Array.FindIndex(cellsAbove, row => HeaderRow.Filled(row) > 1);
        if (first < 0)
            throw OneColumn(Array.FindIndex(cellsAbove, row => HeaderRow.Filled(row) > 0));
        int at = hasHeader ? HeaderRow.Find(cellsAbove, 2) : first;
        skipped = cellsAbove.Take(at).Count(row => HeaderRow.Filled(row) > 0);
        _row = at + 1;
        foreach ((_, _, IDictionary<string, object?> row) in above.Skip(at + 1))
            _ahead.Enqueue(row);
        (string[] cells, _numbers, _) = above[at];
        return cells[..(Array.FindLastIndex(cells, cell => cell.Length > 0) + 1)];
    }

    // Before it nothing stands, neither in the row of the names nor in the rows that were read.
    private int FirstColumn(string[] names)
    {
        int from = Array.FindIndex(names, name => name.Length > 0);
        foreach (IDictionary<string, object?> row in _ahead)
        {
            int filled = row.Values.TakeWhile(value => value is null or "").Count();
            from = filled < row.Count ? Math.Min(from, filled) : from;
        }

        return from;
    }

    private AuditInputException OneColumn(int at)
    {
        AuditInputException none = at < 0
            ? new AuditInputException(Name, "the sheet is empty.", "Give a sheet whose first row names the columns and whose further rows hold the examples.")
            : new AuditInputException(
                $"{Name}, sheet row {Sentences.Count(at + 1)}",
                "the sheet has one column alone.",
                "Give a sheet with a column for the labels and others beside it.");
        return HeaderHint is { } hint ? new AuditInputException([.. none.Problems, hint]) : none;
    }

    private IDictionary<string, object?>? Next()
    {
        if (_ahead.TryDequeue(out IDictionary<string, object?>? ahead))
        {
            _row++;
            return ahead;
        }

        try
        {
            if (!_rows.MoveNext())
                return null;
            _patterns?.Apply(++_rowsTaken, _rows.Current);
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
        _numbers = new double?[count];
        int at = 0;
        foreach (object? value in row.Values.Skip(_from))
        {
            string text = XlsxCell.Text(value, ref _errors);
            if (at < count)
                (cells[at], _numbers[at]) = (text, XlsxCell.Number(value));
            else if (text.Length > 0)
                _beside++;
            at++;
        }

        for (; at < count; at++)
            cells[at] = "";
        return cells;
    }
}
