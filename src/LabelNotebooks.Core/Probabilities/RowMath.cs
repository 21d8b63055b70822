using System.Numerics;

namespace LabelNotebooks;

/// <summary>What is asked of one row of predicted probabilities, in the row's own precision.</summary>
internal static class RowMath
{
    /// <summary>Two probabilities that differ by less are not told apart.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>The most likely class; the lowest on ties.</summary>
    public static int MostLikely<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int best = 0;
        for (int k = 1; k < row.Length; k++)
        {
            if (row[k] > row[best]) best = k;
        }

        return best;
    }

    /// <summary>The most likely class other than <paramref name="excluded"/>; the lowest on ties. K is at least 2.</summary>
    public static int MostLikelyOther<T>(ReadOnlySpan<T> row, int excluded)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int best = excluded == 0 ? 1 : 0;
        for (int k = best + 1; k < row.Length; k++)
        {
            if (k != excluded && row[k] > row[best]) best = k;
        }

        return best;
    }

    /// <summary>True if the given class is the most likely one once the tolerance is added to it.</summary>
    public static bool AgreesWithGiven<T>(ReadOnlySpan<T> row, int given)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T own = row[given] + T.CreateChecked(Tolerance);
        for (int k = 0; k < row.Length; k++)
        {
            if (k < given ? row[k] >= own : k > given && row[k] > own) return false;
        }

        return true;
    }
}
