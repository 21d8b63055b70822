using System.Numerics;

namespace LabelNotebooks;

/// <summary>Label quality of one row, in the row's own precision, so that equal rows stay equal.</summary>
internal static class QualityMath
{
    private const double SmallestDenominator = 1e-6;

    public static T Score<T>(ReadOnlySpan<T> row, int given, RankBy method)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        return method switch
        {
            RankBy.NormalizedMargin => (row[given] - row[RowMath.MostLikelyOther(row, given)] + T.One) / (T.One + T.One),
            RankBy.ConfidenceWeightedEntropy => WeightedEntropy(row, given),
            RankBy.SelfConfidence => row[given],
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such score."),
        };
    }

    private static T WeightedEntropy<T>(ReadOnlySpan<T> row, int given)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T entropy = T.Zero;
        foreach (T p in row)
        {
            if (p > T.Zero) entropy -= p * T.Log(p);
        }

        T floor = T.CreateChecked(SmallestDenominator);
        T weighted = entropy / T.Log(T.CreateChecked(row.Length)) / T.Max(row[given], floor);
        // In single precision the rounding of weighted + 1 can lift the quotient of a small entropy a little above 1.
        return T.Min(T.Log(weighted + T.One) / T.Max(weighted, floor), T.One);
    }
}
