using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Takes the rows of a table into columns.</summary>
internal sealed class TableColumns
{
    private readonly TableHeader _header;
    private readonly TableSource _source;
    private readonly CellProblems _problems;
    private readonly MissingLabels _missing;
    private readonly LabelTexts _labelTexts;
    private PackedTexts _ids = new();
    private readonly GrowingList<float> _features;
    private readonly GrowingList<double> _probabilities;
    private readonly (int Index, PackedTexts Values)[] _text;
    private readonly Dictionary<int, NumberTally> _tallies;
    private readonly RowPositions _positions = new();
    private readonly RowPositions _sheetRows = new();
    private readonly RoundedIds _rounded;
    private readonly SortedDictionary<int, int> _storedAsText = [];
    private int _rowsRead;

    public TableColumns(TableHeader header, TableSource source, CellProblems problems, MissingLabels missing, LabelTexts labelTexts)
    {
        _header = header;
        _source = source;
        _problems = problems;
        _missing = missing;
        _labelTexts = labelTexts;
        _rounded = new RoundedIds(source, header.Id);
        long mostCells = source.MostCells;
        Labels = new LabelColumn(source.Name, Math.Min(source.MostRows, mostCells));
        _features = new GrowingList<float>(source.Name, Math.Min(source.MostRows * header.Features.Count, mostCells));
        _probabilities = new GrowingList<double>(source.Name, Math.Min(source.MostRows * header.Probabilities.Count, mostCells));
        HashSet<int> used = [header.Label, header.Id, .. header.Features, .. header.Probabilities];
        _tallies = header.Features.Concat(header.Probabilities).Distinct().ToDictionary(column => column, column => new NumberTally(header.Columns[column]));
        _text = [.. Enumerable.Range(0, header.Columns.Length).Where(index => !used.Contains(index)).Select(index => (index, new PackedTexts()))];
    }

    public LabelColumn Labels { get; private set; }

    /// <summary>The number of each row in the source, from 0, those that were left out counted too.</summary>
    public RowPositions RowNumbers { get; private set; } = new();

    /// <summary>Where a row lies in the source: its line, or its number.</summary>
    public long PositionOf(int row) => _positions[(int)RowNumbers[row]];

    /// <summary>The examples as they are found again: by their ids, or by their rows.</summary>
    public ExampleSet ExamplesOf(string? idColumn)
    {
        if (_header.Id >= 0)
            return ExampleSet.Of(_source.Name, _ids, idColumn);
        RowPositions numbers = RowNumbers;
        RowPositions sheetRows = _sheetRows;
        return ExampleSet.Numbered(_source.Name, new RowNumberIds(numbers), sheetRows.Count == 0 ? null : row => sheetRows[(int)numbers[row]]);
    }

    /// <summary>True where a spreadsheet shows the rows under numbers of its own.</summary>
    public bool HasSheetRows => _sheetRows.Count > 0;

    /// <summary>What is to be asked of ids that are perhaps others than in the file.</summary>
    public IEnumerable<Note> IdQuestions => _rounded.Notes;

    /// <summary>Numbers that a spreadsheet took for texts: there they are not sorted and not summed.</summary>
    public IEnumerable<Note> StoredAsText => _storedAsText.Select(column => new Note(
        NoteKind.Converted,
        column.Value,
        $"{Sentences.Count(column.Value, "number")} of column \"{_header.Columns[column.Key]}\" {(column.Value == 1 ? "is" : "are")} stored as text in "
            + $"the sheet and read as {(column.Value == 1 ? "a number" : "numbers")}"));

    /// <summary>Null where rows are numbered.</summary>
    public IReadOnlyList<string>? Ids => _header.Id < 0 ? null : _ids;

    public ReadOnlyMemory<float> Features => _features.AsMemory();

    public Memory<double> Probabilities => _probabilities.AsMemory();

    public ImmutableDictionary<string, IReadOnlyList<string>> Text => _text
        .DistinctBy(column => _header.Columns[column.Index], StringComparer.Ordinal)
        .ToImmutableDictionary(
            column => _header.Columns[column.Index],
            column => (IReadOnlyList<string>)column.Values,
            StringComparer.Ordinal);

    /// <summary>Passes over a row that is no example; it is counted all the same.</summary>
    public void SkipRow()
    {
        _rowsRead++;
        _positions.Add(_source.Position);
        if (_source.SheetRow is { } sheetRow)
            _sheetRows.Add(sheetRow);
    }

    public void AddRow()
    {
        int number = _rowsRead;
        SkipRow();
        ReadOnlySpan<char> label = _labelTexts.Of(_source.Text(_header.Label));
        if (_missing.Takes(label, _source.Position))
            return;
        if (_source.IsNested(_header.Label))
            _problems.Add(_header.Label, _header.Columns[_header.Label], "label", CellProblem.Nested, _source.Position, label);
        Labels.Add(label, _source.IsList(_header.Label));
        RowNumbers.Add(number);
        if (_header.Id >= 0)
        {
            ReadOnlySpan<char> id = _source.Text(_header.Id);
            if (id.IsWhiteSpace())
                _problems.Add(_header.Id, _header.Columns[_header.Id], "id", CellProblem.Empty, _source.Position, id);
            else
                _rounded.Add();
            _ids.Add(id);
        }

        foreach (int column in _header.Features)
            _features.Add(ReadFeature(column));
        foreach (int column in _header.Probabilities)
            _probabilities.Add(ReadProbability(column));
        foreach ((int index, PackedTexts values) in _text)
            values.Add(_source.Text(index));
    }

    public void CheckIds(List<InputProblem> problems)
    {
        if (_header.Id < 0)
            return;
        LabeledDataParts.CheckDistinct(
            $"{_source.Name}, column {_header.Columns[_header.Id]}",
            _ids,
            row => Sentences.Count(PositionOf(row)),
            _source.PositionNoun + "s",
            problems);
    }

    /// <summary>How the numbers of features and probabilities are written.</summary>
    public IReadOnlyList<NumberTally> NumberTallies => [.. _tallies.Values];

    /// <summary>Leaves out every row but these.</summary>
    public void Keep(IReadOnlyList<int> rows)
    {
        Labels = Labels.Keep(_source.Name, rows);
        RowNumbers = RowNumbers.Keep(rows);
        KeepCells(_features, _header.Features.Count, rows);
        KeepCells(_probabilities, _header.Probabilities.Count, rows);
        if (_header.Id >= 0)
            _ids = _ids.Keep(rows);
        foreach (ref (int Index, PackedTexts Values) column in _text.AsSpan())
            column.Values = column.Values.Keep(rows);
    }

    private static void KeepCells<T>(GrowingList<T> cells, int width, IReadOnlyList<int> rows)
        where T : struct
    {
        Span<T> all = cells.AsMemory().Span;
        for (int at = 0; at < rows.Count; at++)
            all.Slice(rows[at] * width, width).CopyTo(all[(at * width)..]);
        cells.Shorten(rows.Count * width);
    }

    private CellProblem Number(int column, out double value)
    {
        CellProblem problem = _source.Number(column, out value);
        // A typed number has no marks, and its text costs more than its value.
        _tallies[column].Add(problem == CellProblem.None && (!_source.IsText || _source.IsTypedNumber(column)) ? "" : _source.Text(column), problem);
        if (problem == CellProblem.None && _source.IsStoredAsText(column))
            _storedAsText[column] = _storedAsText.GetValueOrDefault(column) + 1;
        return problem;
    }

    private double ReadProbability(int column)
    {
        CellProblem problem = Number(column, out double value);
        if (problem != CellProblem.None)
            _problems.Add(column, _header.Columns[column], "probability", problem, _source.Position, _source.Text(column));
        return value;
    }

    private float ReadFeature(int column)
    {
        CellProblem problem = Number(column, out double value);
        if (problem is CellProblem.Empty or CellProblem.MissingMark or CellProblem.NaN)
            return float.NaN;
        float narrow = (float)value;
        if (problem == CellProblem.None && !float.IsFinite(narrow))
            problem = CellProblem.TooLarge;
        if (problem == CellProblem.None)
            return narrow;
        _problems.Add(column, _header.Columns[column], "feature", problem, _source.Position, _source.Text(column));
        return 0;
    }
}
