namespace LabelNotebooks;

/// <summary>Where each row lies in its source. Rows mostly follow one another, so that only the breaks are kept.</summary>
internal sealed class RowPositions
{
    // What was skipped before the run; eight bytes for each, because gaps may come at every second row.
    private readonly List<(int Row, uint Skipped)> _runs = [];
    private long _start;
    private long _next;

    public int Count { get; private set; }

    public long this[int row]
    {
        get
        {
            int low = 0;
            int high = _runs.Count - 1;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (_runs[middle].Row <= row)
                    low = middle;
                else
                    high = middle - 1;
            }

            return _start + row + _runs[low].Skipped;
        }
    }

    public void Add(long position)
    {
        if (Count == 0)
            _start = position;
        if (Count == 0 || position != _next)
            _runs.Add((Count, SkippedBefore(position)));
        _next = position + 1;
        Count++;
    }

    private uint SkippedBefore(long position) => position - _start - Count is >= 0 and <= uint.MaxValue and var skipped
        ? (uint)skipped
        : throw new AuditInputException(
            "the table",
            $"more than {Sentences.Count(uint.MaxValue)} lines between its rows hold no example.",
            "Remove the blank lines, or audit the table in parts.");

    public RowPositions Keep(IReadOnlyList<int> rows)
    {
        var kept = new RowPositions();
        foreach (int row in rows)
            kept.Add(this[row]);
        return kept;
    }
}
