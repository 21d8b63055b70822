using System.Numerics;

namespace LabelNotebooks;

/// <summary>What can be done to rows that are not yet the probabilities of the classes in their order.</summary>
internal static class RowChanges
{
    public static PredictedProbabilities Softmax<T>(PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new RowWise<T>(source, Softmax, "softmax of each row");

    public static PredictedProbabilities Normalized<T>(PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new RowWise<T>(source, Normalize, "each row divided by its sum");

    public static PredictedProbabilities Reordered<T>(PredictedProbabilities<T> source, int[] columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new RowWise<T>(
            source,
            (row, target) =>
            {
                for (int k = 0; k < columns.Length; k++)
                    target[k] = row[columns[k]];
            },
            "columns put in another order");

    // In float64, rounded once; the highest is taken off first, so that exp cannot overflow.
    private static void Softmax<T>(ReadOnlySpan<T> row, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double highest = double.NegativeInfinity;
        foreach (T score in row)
            highest = Math.Max(highest, double.CreateChecked(score));
        double sum = 0;
        foreach (T score in row)
            sum += Math.Exp(double.CreateChecked(score) - highest);
        for (int k = 0; k < row.Length; k++)
            target[k] = T.CreateChecked(Math.Exp(double.CreateChecked(row[k]) - highest) / sum);
    }

    private static void Normalize<T>(ReadOnlySpan<T> row, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T value in row)
            sum += double.CreateChecked(value);
        // A row that sums to nothing has no shares: it stays as it is, for the checks to name.
        for (int k = 0; k < row.Length; k++)
            target[k] = sum > 0 ? T.CreateChecked(double.CreateChecked(row[k]) / sum) : row[k];
    }
}
