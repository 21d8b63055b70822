using System.Collections.Immutable;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Takes the rows of a file into columns.</summary>
internal sealed class CsvColumns
{
    private readonly CsvHeader _header;
    private readonly string _source;
    private readonly CellProblems _problems;
    private readonly List<string> _labels = [];
    private readonly List<string> _ids = [];
    private readonly GrowingList<long> _lines;
    private readonly GrowingList<float> _features;
    private readonly GrowingList<double> _probabilities;
    private readonly (int Index, List<string> Values, TextPool Pool)[] _text;
    private readonly TextPool _labelPool = new();

    public CsvColumns(CsvHeader header, string source, CellProblems problems)
    {
        _header = header;
        _source = source;
        _problems = problems;
        _lines = new GrowingList<long>(source);
        _features = new GrowingList<float>(source);
        _probabilities = new GrowingList<double>(source);
        HashSet<int> used = [header.Label, header.Id, .. header.Features, .. header.Probabilities];
        _text = [.. Enumerable.Range(0, header.Columns.Length).Where(index => !used.Contains(index)).Select(index => (index, new List<string>(), new TextPool()))];
    }

    public int RowCount => _labels.Count;

    public IReadOnlyList<string> LabelText => _labels;

    public IReadOnlyList<long> LabelLines => field ??= _lines.ToArray();

    public IReadOnlyList<string>? Ids => _header.Id < 0 ? null : _ids;

    public float[] Features => _features.ToArray();

    public double[] Probabilities => _probabilities.ToArray();

    public ImmutableDictionary<string, IReadOnlyList<string>> Text => _text.ToImmutableDictionary(
        column => _header.Columns[column.Index],
        column => (IReadOnlyList<string>)column.Values,
        StringComparer.Ordinal);

    public void AddRow(CsvDataReader reader, long line)
    {
        _lines.Add(line);
        ReadOnlySpan<char> label = reader.GetFieldSpan(_header.Label);
        if (label.IsWhiteSpace())
            _problems.Add(_header.Label, _header.Columns[_header.Label], "label", CellProblem.Empty, line, label);
        _labels.Add(_labelPool.Get(label));
        if (_header.Id >= 0)
        {
            ReadOnlySpan<char> id = reader.GetFieldSpan(_header.Id);
            if (id.IsWhiteSpace())
                _problems.Add(_header.Id, _header.Columns[_header.Id], "id", CellProblem.Empty, line, id);
            _ids.Add(id.ToString());
        }

        foreach (int column in _header.Features)
            _features.Add(ReadFeature(reader, column, line));
        foreach (int column in _header.Probabilities)
            _probabilities.Add(ReadNumber(reader, column, "probability", line));
        foreach ((int index, List<string> values, TextPool pool) in _text)
            values.Add(pool.Get(reader.GetFieldSpan(index)));
    }

    public void CheckIds(List<InputProblem> problems)
    {
        if (_header.Id < 0)
            return;
        IReadOnlyList<long> lines = LabelLines;
        // Empty ids are a problem of their own, told by the column.
        int[] rows = [.. Enumerable.Range(0, _ids.Count).Where(row => !string.IsNullOrWhiteSpace(_ids[row]))];
        LabeledDataParts.CheckDistinct(
            $"{_source}, column {_header.Columns[_header.Id]}",
            [.. rows.Select(row => _ids[row])],
            at => Sentences.Count(lines[rows[at]]),
            "lines",
            problems);
    }

    private double ReadNumber(CsvDataReader reader, int column, string noun, long line)
    {
        ReadOnlySpan<char> text = reader.GetFieldSpan(column);
        CellProblem problem = NumberParser.Parse(text, out double value);
        if (problem != CellProblem.None)
            _problems.Add(column, _header.Columns[column], noun, problem, line, text);
        return value;
    }

    private float ReadFeature(CsvDataReader reader, int column, long line)
    {
        double value = ReadNumber(reader, column, "feature", line);
        if (double.IsFinite(value) && !float.IsFinite((float)value))
            _problems.Add(column, _header.Columns[column], "feature", CellProblem.TooLarge, line, reader.GetFieldSpan(column));
        return (float)value;
    }
}
