using System.Numerics;

namespace LabelNotebooks;

/// <summary>Another source with each row changed as it is read; nothing is copied but the block at hand.</summary>
internal sealed class RowWise<T>(PredictedProbabilities<T> source, RowWise<T>.Change change, string what)
    : PredictedProbabilities<T>(source.RowCount, source.ClassCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Writes the changed row, (K), over <paramref name="target"/>; both never lie in the same memory.</summary>
    public delegate void Change(ReadOnlySpan<T> row, Span<T> target);

    public override string Storage => $"{source.Storage}, {what} as it is read";

    public override ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch)
    {
        Span<T> changed = scratch[..(count * ClassCount)];
        ReadOnlySpan<T> rows = source.Rows(start, count, scratch);
        var row = new T[ClassCount];
        for (int at = 0; at < changed.Length; at += ClassCount)
        {
            // The source may have used the same scratch.
            rows.Slice(at, ClassCount).CopyTo(row);
            change(row, changed.Slice(at, ClassCount));
        }

        return changed;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
