using System.Globalization;

namespace LabelNotebooks;

/// <summary>Counts what is in one column while rows go by.</summary>
internal sealed class ColumnTally(string name, string positionNoun)
{
    private const int SamplesKept = 4;
    private const int LongestSample = 40;
    private const int OthersKept = 3;
    private const int FewCategories = 50;

    private readonly List<string> _samples = [];
    private DistinctTexts? _values = new();
    private long _present;
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private long _missing;
    private long _maybeMissing;
    private long _numbers;
    private long _whole;
    private long _truths;
    private long _letters;
    private long _commas;
    private double _lowest = double.NaN;
    private double _highest = double.NaN;
    private string? _firstNotNumber;
    private long _readable;
    private long _marked;
    private string? _firstOther;
    private readonly List<string> _others = [];

    public void Add(TableSource source, int column)
    {
        CellProblem problem = source.Number(column, out double value);
        ReadOnlySpan<char> text = source.Text(column);
        if (problem is CellProblem.Empty || (problem is CellProblem.MissingMark or CellProblem.NaN
            && (source.IsNamedGap(text) || GapTexts.IsGap(text.Trim().ToString()))))
        {
            _missing++;
            return;
        }

        // "NA" and "None" are gaps among numbers, and may be names among names.
        if (problem is CellProblem.MissingMark or CellProblem.NaN)
        {
            _maybeMissing++;
            _marks.Add(text.ToString());
            return;
        }

        _present++;
        _letters += text.Length;
        AddValue(text);
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            _truths++;
        }
        else if (problem == CellProblem.None)
        {
            _numbers++;
            _whole += value == Math.Floor(value) ? 1 : 0;
            _lowest = double.IsNaN(_lowest) ? value : Math.Min(_lowest, value);
            _highest = double.IsNaN(_highest) ? value : Math.Max(_highest, value);
        }
        else
        {
            _commas += problem == CellProblem.DecimalComma ? 1 : 0;
            _firstNotNumber ??= $"{positionNoun} {Sentences.Count(source.Position)}: {Shorten(text)}";
            AddOther(source, text);
        }
    }

    /// <summary>The different values; null for too many.</summary>
    public IReadOnlyList<string>? Values => _values?.Texts;

    public ColumnProfile ToProfile()
    {
        // Nothing but marks for gaps: where there are several, they are names.
        ColumnKind kind = _present == 0 && _marks.Count > 1 ? ColumnKind.Category : Kind();
        bool isNumber = kind is ColumnKind.Number or ColumnKind.WholeNumber;
        if (kind is ColumnKind.Category or ColumnKind.Text or ColumnKind.Truth)
        {
            foreach (string mark in _marks)
                AddValue(mark);
        }
        else
        {
            _missing += _maybeMissing;
        }
        return new ColumnProfile
        {
            Name = name,
            Kind = kind,
            Missing = _missing,
            Distinct = _values?.Count,
            NotNumbers = isNumber ? _present - _numbers : 0,
            HasDecimalCommas = _commas > 0
                && 10 * (_commas + _numbers) >= 9 * _present
                && 2 * _commas >= _present
                && kind is ColumnKind.Text or ColumnKind.Category,
            Mixed = Mixed(kind),
            FirstNotNumber = isNumber ? _firstNotNumber : null,
            Words = [.. _others],
            Lowest = isNumber ? _lowest : double.NaN,
            Highest = isNumber ? _highest : double.NaN,
            MeanLength = _present == 0 ? double.NaN : (double)_letters / _present,
            Samples = [.. _samples],
        };
    }

    private ColumnKind Kind()
    {
        if (_present == 0)
            return ColumnKind.Empty;
        if (_truths == _present)
            return ColumnKind.Truth;
        // A few words among many numbers are slips, many are another kind of column.
        if (_numbers > 0 && 10 * _numbers >= 9 * _present)
            return _whole == _numbers ? ColumnKind.WholeNumber : ColumnKind.Number;
        return _values is { } values && values.Count < _present && (values.Count <= FewCategories || 10L * values.Count <= _present)
            ? ColumnKind.Category
            : ColumnKind.Text;
    }

    private void AddOther(TableSource source, ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestSample && NumberText.Of(text).IsNumber)
        {
            _readable++;
            return;
        }

        _marked += MarkedNumber.Is(text) ? 1 : 0;
        _firstOther ??= $"{positionNoun} {Sentences.Count(source.Position)}: {Shorten(text)}";
        if (_others.Count < OthersKept && Shorten(text.Trim()) is var other && !_others.Contains(other))
            _others.Add(other);
    }

    // Few different values are names, whatever they look like; many that come again are, where all of their numbers are whole: codes.
    private MixedNumbers? Mixed(ColumnKind kind) =>
        _firstOther is not null
        && 2 * (_numbers + _readable + _marked) > _present
        && (kind == ColumnKind.Text || (kind == ColumnKind.Category && _values is null or { Count: > FewCategories } && _whole < _numbers + _readable))
            ? new MixedNumbers(_present, _present - _numbers - _readable, _firstOther, [.. _others])
            : null;

    private void AddValue(ReadOnlySpan<char> text)
    {
        if (_values is null || _values.Contains(text))
            return;
        if (_samples.Count < SamplesKept)
            _samples.Add(Shorten(text));
        if (_values.Count == ColumnProfile.MostDistinct)
            _values = null;
        else
            _values.CodeOf(text);
    }

    private static string Shorten(ReadOnlySpan<char> text) =>
        text.Length <= LongestSample ? text.ToString() : string.Create(CultureInfo.InvariantCulture, $"{text[..LongestSample]}...");
}
