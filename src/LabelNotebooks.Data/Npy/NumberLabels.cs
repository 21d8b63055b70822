using System.Globalization;

namespace LabelNotebooks;

/// <summary>Turns numbers into codes one by one, and remembers the first that is no label: the numbers themselves are not kept.</summary>
internal sealed class NumberLabels(NpyArray array, int count, IReadOnlyList<string>? classes)
{
    private readonly Dictionary<long, int> _codeOf = [];
    private readonly Misfits _notWhole = new();
    private readonly Misfits _outside = new();
    private int _row = -1;
    private int _negative;
    private int _zeros;
    private int _beyond;

    /// <summary>The numbers met, as names, in the order in which they were met.</summary>
    public string[] Names => [.. _codeOf.Keys.Select(value => value.ToString(CultureInfo.InvariantCulture))];

    public int CodeOf(NpyType type, ReadOnlySpan<byte> element)
    {
        _row++;
        if (type.IsFloat)
        {
            double value = type.ToDouble(element);
            // Whole numbers above 2^53 are not told apart by a float64.
            return double.IsNaN(value) || value != Math.Floor(value) || Math.Abs(value) > 1L << 53 ? _notWhole.Add(_row, value) : CodeOf((long)value);
        }

        try
        {
            return CodeOf(type.ToWhole(element));
        }
        catch (OverflowException)
        {
            throw NpyReader.Problem(array.Name, $"a label is larger than {Sentences.Count(long.MaxValue)}.", "Number the classes from 0.");
        }
    }

    public void ThrowIfAny(string mend)
    {
        if (_notWhole.Count > 0)
        {
            bool isNaN = double.IsNaN(_notWhole.First);
            string shown = isNaN ? "NaN, no label" : $"{_notWhole.First.ToString("R", CultureInfo.InvariantCulture)}, no whole number";
            throw NpyReader.Problem(
                $"{array.Name}, row {Sentences.Count(_notWhole.Row)} (from 0)",
                $"the label is {shown}. {Sentences.Count(_notWhole.Count, "row has", "rows have")} this problem.",
                isNaN ? "Leave these examples out of all arrays: keep = ~np.isnan(y); np.save(path, y[keep]); np.save(probs_path, probs[keep])." : mend);
        }

        if (_outside.Count > 0)
        {
            throw NpyReader.Problem(
                $"{array.Name}, row {Sentences.Count(_outside.Row)} (from 0)",
                $"the label is {_outside.First.ToString("F0", CultureInfo.InvariantCulture)}, "
                + $"but there are {Sentences.Count(classes!.Count, "class", "classes")}: "
                + $"codes go from 0 to {classes.Count - 1}. {Sentences.Count(_outside.Count, "row has", "rows have")} this problem.",
                MendOfOutside());
        }
    }

    private int CodeOf(long value)
    {
        if (classes is not null)
            return Within(value);
        if (_codeOf.TryGetValue(value, out int code))
            return code;
        _codeOf.Add(value, code = _codeOf.Count);
        // Thrown before the numbers of a large array, all different, have been kept.
        return OneForEach.IsTrue(_codeOf.Count, count) ? throw new AuditInputException([OneForEach.Problem(array.Name, -1, count, "array")]) : code;
    }

    private int Within(long value)
    {
        _negative += value < 0 ? 1 : 0;
        _zeros += value == 0 ? 1 : 0;
        _beyond += value == classes!.Count ? 1 : 0;
        return value >= 0 && value < classes.Count ? (int)value : _outside.Add(_row, value);
    }

    private string MendOfOutside() => (_negative == _outside.Count, _zeros == 0 && _beyond == _outside.Count) switch
    {
        (true, _) => "If negative numbers mean that there is no label, leave these examples out of all arrays: keep = y >= 0; "
            + "np.save(path, y[keep]); np.save(probs_path, probs[keep]).",
        (_, true) => "If the classes are counted from 1, count them from 0: np.save(path, y - 1).",
        _ => "Correct these labels, or give all classes.",
    };

    private sealed class Misfits
    {
        public int Count { get; private set; }

        public int Row { get; private set; }

        public double First { get; private set; }

        public int Add(int row, double value)
        {
            if (Count++ == 0)
                (Row, First) = (row, value);
            return 0;
        }
    }
}
