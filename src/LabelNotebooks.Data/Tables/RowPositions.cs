namespace LabelNotebooks;

/// <summary>Where each row lies in its source. Rows mostly follow one another, so that only the breaks are kept.</summary>
internal sealed class RowPositions
{
    private readonly List<(int Row, long Position)> _runs = [];
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

            return _runs[low].Position + (row - _runs[low].Row);
        }
    }

    public void Add(long position)
    {
        if (Count == 0 || position != _next)
            _runs.Add((Count, position));
        _next = position + 1;
        Count++;
    }

    public RowPositions Keep(IReadOnlyList<int> rows)
    {
        var kept = new RowPositions();
        foreach (int row in rows)
            kept.Add(this[row]);
        return kept;
    }
}
