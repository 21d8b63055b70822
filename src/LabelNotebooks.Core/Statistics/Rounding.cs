namespace LabelNotebooks;

internal static class Rounding
{
    /// <summary>
    /// Rounds each value half-to-even and then corrects the values by one until they sum to the rounded sum of the unrounded ones:
    /// +1 to the largest remainder first (ties: the higher index), -1 to the smallest first (ties: the lower index).
    /// </summary>
    public static long[] PreservingTotal(ReadOnlySpan<double> values)
    {
        var rounded = new long[values.Length];
        var remainders = new double[values.Length];
        double sum = 0;
        long total = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double whole = Math.Round(values[i], MidpointRounding.ToEven);
            rounded[i] = (long)whole;
            remainders[i] = values[i] - whole;
            sum += values[i];
            total += rounded[i];
        }

        long target = (long)Math.Round(sum, MidpointRounding.ToEven);
        if (total == target) return rounded;

        int[] ascending = [.. Enumerable.Range(0, values.Length).OrderBy(i => remainders[i])];
        while (total != target)
        {
            int step = total < target ? 1 : -1;
            int changes = (int)Math.Min(Math.Abs(target - total), values.Length);
            for (int n = 0; n < changes; n++)
                rounded[step > 0 ? ascending[^(n + 1)] : ascending[n]] += step;
            total += (long)step * changes;
        }

        return rounded;
    }
}
