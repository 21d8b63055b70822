namespace LabelNotebooks.Core.Tests.Probabilities;

/// <summary>A source that hands out copies in the scratch alone, as one that widens half precision would.</summary>
internal sealed class CopyingSource(double[] values, int classCount) : PredictedProbabilities<double>(values.Length / classCount, classCount)
{
    /// <summary>Each number is its own position.</summary>
    public CopyingSource(int rows, int classCount)
        : this(Values(rows, classCount), classCount)
    {
    }

    public static double[] Values(int rows, int classCount) => [.. Enumerable.Range(0, rows * classCount).Select(at => (double)at)];

    public override ReadOnlySpan<double> Rows(int start, int count, Span<double> scratch)
    {
        Span<double> copy = scratch[..(count * ClassCount)];
        values.AsSpan(start * ClassCount, count * ClassCount).CopyTo(copy);
        return copy;
    }
}
