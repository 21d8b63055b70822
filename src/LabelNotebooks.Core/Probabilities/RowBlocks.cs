using System.Numerics;

namespace LabelNotebooks;

/// <summary>Walks through rows of a source in blocks that stay in a processor's cache.</summary>
internal ref struct RowBlocks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int NumbersPerBlock = 1 << 15;

    private readonly PredictedProbabilities<T> _source;
    private readonly int _end;
    private readonly int _rowsPerBlock;
    private readonly T[] _scratch;
    private ReadOnlySpan<T> _rows;

    public RowBlocks(PredictedProbabilities<T> source, int start, int count)
    {
        _source = source;
        _end = start + count;
        _rowsPerBlock = Math.Max(1, NumbersPerBlock / source.ClassCount);
        _scratch = new T[Math.Min(_rowsPerBlock, Math.Max(count, 1)) * source.ClassCount];
        FirstRow = start;
        Count = 0;
    }

    /// <summary>The first row of the block.</summary>
    public int FirstRow { get; private set; }

    /// <summary>The number of rows in the block.</summary>
    public int Count { get; private set; }

    public bool MoveNext()
    {
        FirstRow += Count;
        Count = Math.Min(_rowsPerBlock, _end - FirstRow);
        if (Count <= 0) return false;
        _rows = _source.Rows(FirstRow, Count, _scratch);
        return true;
    }

    /// <summary>One row of the block, (K). <paramref name="offset"/> is 0 to <see cref="Count"/> - 1.</summary>
    public readonly ReadOnlySpan<T> Row(int offset) => _rows.Slice(offset * _source.ClassCount, _source.ClassCount);
}
