namespace LabelNotebooks;

/// <summary>The standard error and the percentile interval of values that were computed of samples.</summary>
/// <remarks>Source: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapters 6 and 13.</remarks>
internal static class Bootstrap
{
    /// <summary>The examples sorted by their ids: what is drawn by place is then the same however the rows were ordered.</summary>
    public static int[] InOrder(Annotations annotations)
    {
        int[] order = [.. Enumerable.Range(0, annotations.Examples.Length)];
        Array.Sort(annotations.Examples.ToArray(), order, StringComparer.Ordinal);
        return order;
    }

    /// <summary>The coefficient with its interval. Values that are not defined are left out; with fewer than two it stays as it is.</summary>
    public static AgreementCoefficient With(AgreementCoefficient coefficient, IEnumerable<double> samples, AgreementOptions options)
    {
        // A sample of one class alone has no alpha.
        double[] values = [.. samples.Where(value => !double.IsNaN(value)).Order()];
        if (values.Length < 2)
            return coefficient;
        double mean = values.Average();
        double tail = (1 - options.Confidence) / 2;
        return coefficient with
        {
            StandardError = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)),
            Interval = new Interval(At(values, tail), At(values, 1 - tail)),
            IntervalSource = IntervalSource.Bootstrap,
            Note = $"The interval is a bootstrap of {Sentences.Count(values.Length, "sample")} of the examples, seed {options.Seed}.",
        };
    }

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
