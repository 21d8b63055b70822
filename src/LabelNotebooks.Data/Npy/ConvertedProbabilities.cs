using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// An (N, K) array in a mapped file that is not as a processor reads it: float16, whole numbers, big-endian, or column by column. Each block of
/// rows is converted as it is asked for; the file is never loaded.
/// </summary>
internal sealed unsafe class ConvertedProbabilities<T>(FileMapping mapping, NpyHeader header, string storage)
    : PredictedProbabilities<T>((int)header.Shape[0], (int)header.Shape[1])
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NpyType _type = header.Type!.Value;
    private readonly long _rowStride = header.Type!.Value.Size * (header.IsColumnMajor ? 1 : header.Shape[1]);
    private readonly long _columnStride = header.Type!.Value.Size * (header.IsColumnMajor ? header.Shape[0] : 1);

    public override string Storage => storage;

    public override ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, RowCount - (long)start);
        byte* first = mapping.Start + (start * _rowStride);
        Span<T> rows = scratch[..checked(count * ClassCount)];
        // Column by column: in a file in that order neighbours are read one after the other, and in the other order a block is in the cache.
        for (int k = 0; k < ClassCount; k++)
        {
            byte* at = first + (k * _columnStride);
            for (int row = 0; row < count; row++, at += _rowStride)
                rows[(row * ClassCount) + k] = T.CreateTruncating(_type.ToDouble(new ReadOnlySpan<byte>(at, _type.Size)));
        }

        return rows;
    }

    protected override void Dispose(bool disposing)
    {
        mapping.Dispose();
        base.Dispose(disposing);
    }
}
