namespace LabelNotebooks;

/// <summary>Counts how the numbers of one column are written while its cells go by.</summary>
internal sealed class NumberTally(string name)
{
    private const int MostUnits = 8;
    private const int MostGapWords = 50;
    private const int FewestPlain = 4;

    private readonly Dictionary<string, long> _units = new(StringComparer.Ordinal);
    private bool _hasManyUnits;
    private bool _pointIsCertain;
    private bool _hasSmallWhole;
    private bool _hasLargeWhole;
    private long _ambiguousPoints;
    private string? _commaSample;
    private bool _isSampleLimit;
    private readonly SortedDictionary<string, long> _gapWords = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _limits = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Cells that hold something that is no mark for a gap.</summary>
    public long Present { get; private set; }

    /// <summary>Cells that are numbers as they stand.</summary>
    public long Plain { get; private set; }

    /// <summary>Cells that are numbers either with a point or with a comma.</summary>
    public long Readable { get; private set; }

    /// <summary>Cells that hold the limit of an instrument, "&lt;5"; they are among <see cref="Readable"/>.</summary>
    public long LimitCount { get; private set; }

    /// <summary>The first different ones of them, each with its count.</summary>
    public IReadOnlyDictionary<string, long> Limits => _limits;

    /// <summary>True where limits stand among numbers: where nearly all are limits, they are names of ranges.</summary>
    public bool ReadsLimits => LimitCount > 0 && FewestPlain * (Readable - LimitCount) >= Readable;

    /// <summary>Words that mean a gap, each with its count; an empty cell is none.</summary>
    public IReadOnlyDictionary<string, long> GapWords => _gapWords;

    /// <summary>True for a column of numbers: a few words among many numbers are slips.</summary>
    public bool IsOfNumbers => (ReadsLimits ? Readable : Readable - LimitCount) is > 0 and var numbers && 10 * numbers >= 9 * Present;

    public long CertainCommas { get; private set; }

    public long CertainPoints { get; private set; }

    /// <summary>Cells that are another number each way: "1,234", "1.234".</summary>
    public long Ambiguous { get; private set; }

    /// <summary>True where a point stands in each of the cells that are ambiguous.</summary>
    public bool HasPointsAlone => Ambiguous > 0 && Ambiguous == _ambiguousPoints;

    /// <summary>The same of a comma.</summary>
    public bool HasCommasAlone => Ambiguous > 0 && _ambiguousPoints == 0;

    /// <summary>
    /// True where whole numbers below a thousand stand beside marks between groups of three alone: decimals of three places have one or two where they end in
    /// zeros, or three everywhere, and whole numbers above a thousand would bear the mark.
    /// </summary>
    public bool LooksGrouped => Ambiguous > 0 && CertainCommas == 0 && CertainPoints == 0 && _hasSmallWhole && !_hasLargeWhole;

    /// <summary>The first cell that is ambiguous, else the first that is no plain number.</summary>
    public string Sample { get; private set; } = "";

    /// <summary>The first cell with a decimal comma; else <see cref="Sample"/>.</summary>
    public string CommaSample => _commaSample ?? Sample;

    /// <summary>The units that were met, the commonest first; "" for numbers without one.</summary>
    public IReadOnlyList<(string Unit, long Count)> Units =>
        [.. _units.Select(unit => (unit.Key, unit.Value)).OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key, StringComparer.Ordinal)];

    public bool HasManyUnits => _hasManyUnits;

    /// <summary>Adds the cell of the current row.</summary>
    public void Add(TableSource source, int column)
    {
        CellProblem problem = source.Number(column, out _);
        // A typed number has no marks, and its text costs more than its value.
        Add(problem == CellProblem.None && (!source.IsText || source.IsTypedNumber(column)) ? "" : source.Text(column), problem);
    }

    /// <param name="cell">The cell as it stands.</param>
    /// <param name="problem">What it is as a plain number.</param>
    public void Add(ReadOnlySpan<char> cell, CellProblem problem)
    {
        if (problem == CellProblem.MissingMark)
            Count(_gapWords, cell);
        if (problem is CellProblem.Empty or CellProblem.MissingMark or CellProblem.NaN)
            return;
        Present++;
        if (problem is CellProblem.Infinite or CellProblem.TooLarge)
            return;
        if (problem == CellProblem.None)
        {
            Plain++;
            Readable++;
            AddUnit("");
            // A column of plain decimals is not taken apart: one that can be nothing else tells.
            if (_pointIsCertain)
            {
                CertainPoints += IsDecimal(cell) ? 1 : 0;
                return;
            }

            if (cell.IndexOfAny('.', ',') < 0)
            {
                AddWhole(cell.Trim().TrimStart("+-").Length);
                return;
            }
        }

        bool isLimit = NumberLimit.Is(cell, out ReadOnlySpan<char> limit) && problem != CellProblem.None;
        if (isLimit)
        {
            LimitCount++;
            Count(_limits, cell);
            cell = limit;
        }

        NumberText number = NumberText.Of(cell);
        if (!number.IsNumber)
            return;
        if (problem != CellProblem.None)
        {
            Readable++;
            AddUnit(number.Unit);
        }

        if (number.AsPoint == number.AsComma && double.IsInteger(number.AsPoint))
            AddWhole(Math.Abs(number.AsPoint) < 1000 ? 1 : int.MaxValue);
        CertainCommas += number.IsCertainComma ? 1 : 0;
        CertainPoints += number.IsCertainPoint ? 1 : 0;
        _pointIsCertain |= number.IsCertainPoint;
        _ambiguousPoints += number.IsAmbiguous && Math.Abs(number.AsPoint) < Math.Abs(number.AsComma) ? 1 : 0;
        if (number.IsCertainComma)
            _commaSample ??= cell.Trim().ToString();
        // A limit shows how the others are written only where no other does.
        if (number.IsAmbiguous ? Ambiguous++ == 0 : problem != CellProblem.None && (Sample.Length == 0 || (_isSampleLimit && !isLimit && Ambiguous == 0)))
            (Sample, _isSampleLimit) = (cell.Trim().ToString(), isLimit);
    }

    private static void Count(SortedDictionary<string, long> counts, ReadOnlySpan<char> cell)
    {
        string word = cell.Trim().ToString();
        if (counts.TryGetValue(word, out long count) || counts.Count < MostGapWords)
            counts[word] = count + 1;
    }

    // No group of thousands behind the point.
    private static bool IsDecimal(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        int point = cell.IndexOf('.');
        return point >= 0 && (cell.Length - point != 4 || cell[..point].TrimStart("+-") is [] or ['0', ..] or { Length: > 3 });
    }

    // A typed number comes without its text.
    private void AddWhole(int digits)
    {
        _hasSmallWhole |= digits is > 0 and <= 3;
        _hasLargeWhole |= digits > 3;
    }

    private void AddUnit(string unit)
    {
        if (_units.TryGetValue(unit, out long count))
            _units[unit] = count + 1;
        else if (_units.Count == MostUnits)
            _hasManyUnits = true;
        else
            _units.Add(unit, 1);
    }
}
