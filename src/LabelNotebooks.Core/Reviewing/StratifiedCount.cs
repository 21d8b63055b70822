namespace LabelNotebooks;

/// <summary>
/// A number of wrong labels, carried over from the parts of a sample to the parts of the whole. Parts are the strata of the draw; without strata, for a
/// correction by a model, flagged and other labels. Each part has its exact interval; they are put together by recovering variances from the
/// bounds, which keeps their asymmetry.
/// </summary>
/// <remarks>
/// Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27, 2008 (MOVER).
/// </remarks>
internal static class StratifiedCount
{
    /// <param name="estimator">The sample alone, or with the flags' help.</param>
    /// <param name="labels">(N).</param>
    /// <param name="sample">What was reviewed.</param>
    /// <param name="label">A given class, or null for all.</param>
    /// <param name="flagged">(N) and (K): the flags and how many there are in each class; null for the sample alone.</param>
    /// <param name="confidence">Of the interval.</param>
    public static WrongLabelEstimate Of(
        WrongLabelEstimator estimator,
        ClassLabels labels,
        RandomSample sample,
        int? label,
        (bool[] Mask, int[] ByClass)? flagged,
        double confidence)
    {
        int of = label is { } own ? labels.ClassCounts[own] : labels.Count;
        int reviewed = sample.Examples.Count(example => label is null || labels[example.Index] == label);
        if (reviewed == 0)
            return new WrongLabelEstimate(label, estimator, double.NaN, of, 0, new Interval(0, of));

        (double total, Interval interval) = Combine(
            sample.HasStrata ? Strata(labels, sample, label) : Parts(labels, sample, label, of, flagged),
            (wrong, drawn, size) => FinitePopulation.Bounds(wrong, drawn, size, confidence));
        return new WrongLabelEstimate(
            label,
            estimator,
            Math.Min(total, of),
            of,
            reviewed,
            new Interval(Math.Max(0, interval.Low), Math.Min(of, interval.High)));
    }

    /// <summary>The sum over parts, and its interval from theirs.</summary>
    /// <param name="parts">Of each part how many were found wrong, how many drawn, and how many there are.</param>
    /// <param name="bounds">The interval of one part's number.</param>
    public static (double Total, Interval Interval) Combine(
        IEnumerable<(int Wrong, int Drawn, int Size)> parts,
        Func<int, int, int, (int Low, int High)> bounds)
    {
        double total = 0;
        double below = 0;
        double above = 0;
        foreach ((int wrong, int drawn, int size) in parts)
        {
            (int low, int high) = bounds(wrong, drawn, size);
            double estimate = (double)wrong / drawn * size;
            total += estimate;
            below += Math.Pow(estimate - low, 2);
            above += Math.Pow(high - estimate, 2);
        }

        return (total, new Interval(total - Math.Sqrt(below), total + Math.Sqrt(above)));
    }

    // How many labels of a class, or flagged ones, a stratum holds is not known: its parts are not told apart, so that the flags do not help. What is counted
    // is "wrong, and of the class", among all of the stratum.
    private static IEnumerable<(int Wrong, int Drawn, int Size)> Strata(ClassLabels labels, RandomSample sample, int? label) => sample.Examples
        .GroupBy(example => example.Stratum!, StringComparer.Ordinal)
        .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
        .Select(stratum =>
            (stratum.Count(example => example.IsWrong && (label is null || labels[example.Index] == label)), stratum.Count(), RandomSample.SizeOf(stratum)));

    private static (int Wrong, int Drawn, int Size)[] Parts(ClassLabels labels, RandomSample sample, int? label, int of, (bool[] Mask, int[] ByClass)? flagged)
    {
        ReviewedExample[] reviewed = [.. sample.Examples.Where(example => label is null || labels[example.Index] == label)];
        (int Wrong, int Drawn, int Size) whole = (reviewed.Count(example => example.IsWrong), reviewed.Length, of);
        if (flagged is not { } flags)
            return [whole];
        int size = label is { } own ? flags.ByClass[own] : flags.ByClass.Sum();
        (int Wrong, int Drawn, int Size)[] parts = [.. new[] { Part(false, of - size), Part(true, size) }.Where(part => part.Size > 0)];
        // A part of which nothing was drawn says nothing: then the labels are one part, and the flags do not help.
        return parts.Any(part => part.Drawn == 0) ? [whole] : parts;

        (int Wrong, int Drawn, int Size) Part(bool isFlagged, int count) =>
            (
                reviewed.Count(example => example.IsWrong && flags.Mask[example.Index] == isFlagged),
                reviewed.Count(example => flags.Mask[example.Index] == isFlagged),
                count);
    }
}
