using System.Numerics;

namespace LabelNotebooks;

/// <summary>Puts numbers that lie a little outside [0, 1] back to its ends while rows are read; the source is not copied.</summary>
internal sealed class ClippedProbabilities<T>(PredictedProbabilities<T> source)
    : PredictedProbabilities<T>(source.RowCount, source.ClassCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override string Storage => source.Storage;

    public override ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch)
    {
        Span<T> clipped = scratch[..(count * ClassCount)];
        ReadOnlySpan<T> rows = source.Rows(start, count, scratch);
        for (int i = 0; i < rows.Length; i++)
            clipped[i] = T.Clamp(rows[i], T.Zero, T.One);
        return clipped;
    }
}
