using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Walks over the rows of a CSV file, knowing the line of each as a text editor shows it.</summary>
internal sealed class CsvSource : TableSource
{
    private readonly string _path;
    private readonly TableReadOptions _options;
    private readonly CsvDataReader _reader;
    private readonly CsvFormat _format;
    private readonly Dictionary<int, (List<long> Lines, long Count)> _ragged = [];
    private readonly Dictionary<int, int[]> _shortBy = [];
    private bool[]? _numbers;
    private readonly List<long> _blank = [];
    private long _blankCount;
    private long _line;
    private long _sheetRow;
    private long _start;

    private CsvSource(string path, TableReadOptions options, CsvDataReader reader, CsvFormat format)
        : base(InputFile.NameOf(path))
    {
        _path = path;
        _options = options;
        _reader = reader;
        _format = format;
        Columns = format.HasHeader
            ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]
            : [.. Enumerable.Range(1, reader.FieldCount).Select(column => string.Create(CultureInfo.InvariantCulture, $"column_{column}"))];
        // A blank line and a text of several lines are one row there.
        _sheetRow = format.LinesBefore + (format.HasHeader ? 1 : 0);
        _line = format.LinesBefore + (format.HasHeader ? 1 + Columns.Sum(name => (long)LineBreaks(name)) : 0);
    }

    public override ImmutableArray<string> Columns { get; }

    public override string PositionNoun => "line";

    public override long Position => _start;

    public override long? SheetRow => _sheetRow;

    public override long MostRows => _format.MostLines;

    public override long MostCells => _format.MostCells;

    public override bool FirstLineLooksLikeData =>
        _format.HasHeader && !NamesAreCounted && 3 * Columns.Count(IsNumber) >= Columns.Length;

    // A table without names that is saved by pandas has the columns 0, 1, 2 ...
    private bool NamesAreCounted
    {
        get
        {
            string[] numbers = [.. Columns.Where(IsNumber)];
            return numbers.Length > 1 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                && numbers.Index().All(name => name.Item == (first + name.Index).ToString(CultureInfo.InvariantCulture));
        }
    }

    private bool IsNumber(string name) => NumberParser.Parse(name.Trim('\'', '"'), _format.DecimalComma, out _) == CellProblem.None;

    public override char? Separator => _format.Delimiter;

    public override bool SpeaksForPoints => _format.Delimiter == ',';

    public override InputProblem? HeaderHint => Columns is [var only] && only.AsSpan().IndexOfAny(",;\t|") is >= 0 and var at
        ? new InputProblem(
            Place(1),
            $"the first line holds no \"{_format.Delimiter}\" but \"{only[at]}\", so that it is one column.",
            $"Name the separator that the file has in a first line, as sep=;{Sentences.InCode("Delimiter, or leave it out to find the separator by itself")}.")
        : null;

    public override IEnumerable<InputProblem> RowProblems => _ragged.OrderBy(entry => entry.Value.Lines[0]).Select(entry => new InputProblem(
        Place(entry.Value.Lines[0]),
        $"the row has {Sentences.Count(entry.Key, "field")}, the first line {Sentences.Count(Columns.Length)}. "
        + $"{CellProblems.HaveThisProblem(entry.Value.Count, entry.Value.Lines)}",
        $"{Missing(entry.Key)}Give each row as many fields as the first line has; put a text that holds the separator in quotes."));

    // Where a row is short nothing has to be quoted: something is missing.
    private string Missing(int fields) => fields >= Columns.Length
        ? ""
        : _shortBy.GetValueOrDefault(fields) is { Length: > 0 } likely
            ? $"A field is missing, likely of the column {string.Join(" or ", likely.Select(at => $"\"{Columns[at]}\""))}. "
            : $"{Sentences.Count(Columns.Length - fields, "field is", "fields are")} missing; which cannot be told from the row. ";

    public override IEnumerable<Note> Notes =>
    [
        .. _format.Notes,
        .. _format.Delimiter == ',' || Columns.Length == 1
            ? []
            : new[] { new Note(NoteKind.Read, 0, $"fields are separated by {(_format.Delimiter == '\t' ? "tabs" : $"\"{_format.Delimiter}\"")}") },
        .. _format.HasHeader ? [] : new[]
        {
            new Note(NoteKind.Read, 0, $"no line of names: columns are called column_1 to column_{Columns.Length.ToString(CultureInfo.InvariantCulture)}"),
        },
        .. _format.DecimalComma ? new[] { new Note(NoteKind.Converted, 0, "numbers are read with a decimal comma") } : [],
        .. _blankCount == 0
            ? []
            : new[]
            {
                new Note(
                    NoteKind.Read,
                    _blankCount,
                    $"{Sentences.Count(_blankCount, "blank line")} skipped (line {Sentences.FirstFew([.. _blank.Select(line => Sentences.Count(line))])})"),
            },
    ];

    public static CsvSource Open(string path, TableReadOptions options)
    {
        (CsvDataReader reader, CsvFormat format) = CsvFile.Open(path, options);
        return new CsvSource(path, options, reader, format);
    }

    public override bool Read()
    {
        try
        {
            while (Advance())
            {
                if (_reader.RowFieldCount == Columns.Length)
                {
                    _numbers ??= ShortRow.Numbers(_reader, _format.DecimalComma);
                    return true;
                }

                if (_reader.RowFieldCount == 1 && _reader.GetFieldSpan(0).IsWhiteSpace())
                    AddBlank();
                else
                    AddRagged(_reader.RowFieldCount);
            }
        }
        catch (CsvFormatException error)
        {
            Stopped = CsvFile.Malformed(Name, _line, error);
        }
        catch (DecoderFallbackException)
        {
            Stopped = CsvFile.NotDecoded(_path, _options);
        }

        return false;
    }

    public override ReadOnlySpan<char> Text(int column) => _reader.GetFieldSpan(column);

    protected override CellProblem PlainNumber(int column, out double value) =>
        NumberParser.Parse(_reader.GetFieldSpan(column), _format.DecimalComma, out value);

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        base.Dispose(disposing);
    }

    private bool Advance()
    {
        _line++;
        if (!_reader.Read())
            return false;
        _sheetRow++;
        _start = _line;
        // The record ends with its line break. Only where there is another one does a field hold some.
        if (_reader.GetRawRecordSpan().TrimEnd("\r\n").IndexOfAny('\r', '\n') < 0)
            return true;
        for (int i = 0; i < _reader.RowFieldCount; i++)
            _line += LineBreaks(_reader.GetFieldSpan(i));
        return true;
    }

    // "\r\n" is one line to an editor, and so is "\r" alone.
    private static int LineBreaks(ReadOnlySpan<char> field)
    {
        int breaks = 0;
        for (int at = field.IndexOfAny('\r', '\n'); at >= 0; at = field.IndexOfAny('\r', '\n'))
        {
            breaks++;
            field = field[(field[at..].StartsWith("\r\n") ? at + 2 : at + 1)..];
        }

        return breaks;
    }

    private void AddBlank()
    {
        _blankCount++;
        if (_blank.Count < 6)
            _blank.Add(_start);
    }

    private void AddRagged(int fields)
    {
        (List<long> lines, long count) = _ragged.TryGetValue(fields, out var seen) ? seen : ([], 0);
        if (lines.Count < 6)
            lines.Add(_start);
        if (count == 0 && fields == Columns.Length - 1 && _numbers is not null)
            _shortBy[fields] = ShortRow.Missing(_numbers, ShortRow.Numbers(_reader, _format.DecimalComma));
        _ragged[fields] = (lines, count + 1);
    }
}
