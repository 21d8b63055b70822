namespace LabelNotebooks;

/// <summary>How many labels the pruning rules flag for each pair of classes.</summary>
internal static class PruneCounts
{
    /// <summary>(K, K): how many labels of each given class are likely each true class; the diagonal counts those left alone.</summary>
    public static ClassMatrix<long> From(ClassMatrix<long> calibrated, ClassLabels labels, LabelIssueOptions options)
    {
        int k = calibrated.ClassCount;
        var kept = new double[k * k];
        for (int given = 0; given < k; given++)
            KeepAtLeast(calibrated.Row(given), given, options, kept.AsSpan(given * k, k));

        var counts = new long[k * k];
        for (int at = 0; at < counts.Length; at++) counts[at] = (long)kept[at];
        if (!options.RemovePerClass.IsDefaultOrEmpty)
            counts = ScaleTo(options.RemovePerClass, counts, labels);
        return new ClassMatrix<long>(calibrated.Classes, counts);
    }

    private static void KeepAtLeast(ReadOnlySpan<long> row, int given, LabelIssueOptions options, Span<double> kept)
    {
        double diagonal = Math.Max(row[given], options.MinExamplesPerClass);
        double raised = diagonal - row[given];
        int nonZero = 0;
        foreach (long cell in row)
        {
            if (cell != 0) nonZero++;
        }

        double share = raised / Math.Max(nonZero - 1, 1);
        double spared = 0;
        for (int truth = 0; truth < row.Length; truth++)
        {
            if (truth == given) continue;
            double noise = Math.Max(row[truth] - share, 0);
            kept[truth] = noise * options.NoiseFraction;
            spared += noise - kept[truth];
        }

        kept[given] = diagonal + spared;
    }

    // Works on likely true classes: each keeps the proportions of where its labels went, scaled to the number asked for.
    private static long[] ScaleTo(IReadOnlyList<int> remove, long[] counts, ClassLabels labels)
    {
        int k = labels.ClassCount;
        var columnSums = new double[k];
        for (int at = 0; at < counts.Length; at++) columnSums[at % k] += counts[at];

        var scaled = new long[k * k];
        var byTruth = new double[k];
        for (int truth = 0; truth < k; truth++)
        {
            double noise = 0;
            for (int given = 0; given < k; given++)
            {
                byTruth[given] = columnSums[given] > 0 ? counts[(given * k) + truth] / columnSums[given] : 0;
                if (given != truth) noise += byTruth[given];
            }

            for (int given = 0; given < k; given++)
                byTruth[given] = noise > 0 ? byTruth[given] * remove[truth] / noise : 0;
            byTruth[truth] = labels.ClassCounts[truth] - remove[truth];
            long[] whole = Rounding.PreservingTotal(byTruth);
            for (int given = 0; given < k; given++) scaled[(given * k) + truth] = whole[given];
        }

        return scaled;
    }
}
