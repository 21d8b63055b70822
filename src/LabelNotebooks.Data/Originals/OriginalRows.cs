using System.Collections;

namespace LabelNotebooks;

/// <summary>Where each record lies in its file, with its label and id: 16 bytes for a row, and each different label once.</summary>
internal sealed class OriginalRows(string name, bool hasIds, bool skipsFirst = false) : IReadOnlyList<string>
{
    private readonly GrowingList<long> _starts = new(name);
    private readonly GrowingList<int> _lengths = new(name);
    private readonly GrowingList<int> _codes = new(name);
    private readonly DistinctTexts _met = new();
    private readonly PackedTexts? _ids = hasIds ? new() : null;
    private string[]? _labels;
    private int _skipped;

    public int Count => _starts.Count;

    /// <summary>How many records there were, the one that was passed over among them.</summary>
    public int Met => Count + _skipped;

    public IReadOnlyList<string>? Ids => _ids;

    /// <summary>The label of a row. To be asked for when all rows are there.</summary>
    public string this[int index] => (_labels ??= [.. _met.Texts])[_codes.AsMemory().Span[index]];

    public void Add(long start, int length, ReadOnlySpan<char> label, ReadOnlySpan<char> id)
    {
        if (skipsFirst && _skipped == 0)
        {
            _skipped++;
            return;
        }

        _starts.Add(start);
        _lengths.Add(length);
        _codes.Add(_met.CodeOf(label));
        _ids?.Add(id);
    }

    /// <summary>The bytes of a record, its line break with it where lines are records.</summary>
    public (long Start, int Length) PlaceOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return (_starts[row], _lengths[row]);
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
