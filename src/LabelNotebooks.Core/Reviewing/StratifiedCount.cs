namespace LabelNotebooks;

/// <summary>
/// A number of wrong labels, carried over from the parts of a sample to the parts of the whole. Parts are the strata of the draw, and within them, for a correction by a model, flagged and other labels.
/// Each part has its exact interval; they are put together by recovering variances from the bounds, which keeps their asymmetry.
/// </summary>
/// <remarks>Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27, 2008 (MOVER).</remarks>
internal static class StratifiedCount
{
    public static WrongLabelEstimate Of(WrongLabelEstimator estimator, ClassLabels labels, ReviewedSample sample, int? label, bool[]? flagged, double confidence)
    {
        int of = label is { } own ? labels.ClassCounts[own] : labels.Count;
        ReviewedExample[] reviewed = [.. sample.Examples.Where(example => label is null || labels[example.Index] == label)];
        if (reviewed.Length == 0)
            return new WrongLabelEstimate(label, estimator, double.NaN, of, 0, new Interval(0, of));

        (double total, Interval interval) = Combine(
            Parts(labels, reviewed, label, flagged).Select(part => (part.Drawn.Count(example => example.IsWrong), part.Drawn.Length, part.Size)),
            (wrong, drawn, size) => FinitePopulation.Bounds(wrong, drawn, size, confidence));
        return new WrongLabelEstimate(label, estimator, Math.Min(total, of), of, reviewed.Length, new Interval(Math.Max(0, interval.Low), Math.Min(of, interval.High)));
    }

    /// <summary>The sum over parts, and its interval from theirs.</summary>
    /// <param name="parts">Of each part how many were found wrong, how many drawn, and how many there are.</param>
    /// <param name="bounds">The interval of one part's number.</param>
    public static (double Total, Interval Interval) Combine(IEnumerable<(int Wrong, int Drawn, int Size)> parts, Func<int, int, int, (int Low, int High)> bounds)
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

    private static IEnumerable<(ReviewedExample[] Drawn, int Size)> Parts(ClassLabels labels, ReviewedExample[] reviewed, int? label, bool[]? flagged)
    {
        // The stratum of a row that was not drawn is not known: the size of a part of it is what was drawn over the probability of being drawn.
        if (reviewed[0].Stratum is not null)
        {
            return reviewed
                .GroupBy(example => (Stratum: example.Stratum!, IsFlagged: flagged is not null && flagged[example.Index]))
                .OrderBy(part => part.Key.Stratum, StringComparer.Ordinal).ThenBy(part => part.Key.IsFlagged)
                .Select(part => (part.ToArray(), Math.Max(part.Count(), (int)Math.Round(part.Count() / part.First().InclusionProbability!.Value))));
        }

        int[] sizes = new int[2];
        for (int index = 0; index < labels.Count; index++)
        {
            if (label is null || labels[index] == label)
                sizes[flagged is not null && flagged[index] ? 1 : 0]++;
        }

        ReviewedExample[][] parts = [[.. reviewed.Where(example => flagged is null || !flagged[example.Index])], [.. reviewed.Where(example => flagged is not null && flagged[example.Index])]];
        // A part of which nothing was drawn says nothing: then the labels are one part, and the model does not help.
        return Enumerable.Range(0, 2).Any(part => sizes[part] > 0 && parts[part].Length == 0)
            ? [(reviewed, sizes[0] + sizes[1])]
            : Enumerable.Range(0, 2).Where(part => sizes[part] > 0).Select(part => (parts[part], sizes[part]));
    }
}
