using System.Globalization;

namespace LabelNotebooks;

/// <summary>How far two classes agree, (K x K) weights in [0, 1], 1 on the diagonal.</summary>
internal static class ClassDistances
{
    public static double[] Identity(int k) => Create(k, (a, b) => a == b ? 1 : 0);

    public static double[] Linear(ReadOnlySpan<double> values)
    {
        double[] at = values.ToArray();
        double span = at.Length > 0 ? at.Max() - at.Min() : 0;
        return Create(at.Length, (a, b) => a == b ? 1 : 1 - (Math.Abs(at[a] - at[b]) / span));
    }

    public static double[] Quadratic(ReadOnlySpan<double> values)
    {
        double[] at = values.ToArray();
        double span = at.Length > 0 ? at.Max() - at.Min() : 0;
        return Create(at.Length, (a, b) => a == b ? 1 : 1 - Math.Pow((at[a] - at[b]) / span, 2));
    }

    /// <summary>Krippendorff's ratio metric. All values are 0 or more.</summary>
    public static double[] Ratio(ReadOnlySpan<double> values)
    {
        double[] at = values.ToArray();
        return Create(at.Length, (a, b) => a == b ? 1 : 1 - Math.Pow((at[a] - at[b]) / (at[a] + at[b]), 2));
    }

    /// <summary>Krippendorff's ordinal metric: as far apart as there are labels between two classes.</summary>
    /// <param name="counts">(K), how often each class was given.</param>
    /// <param name="values">(K), by which the classes are ordered.</param>
    public static double[] Ordinal(ReadOnlySpan<double> counts, double[] values)
    {
        double[] each = counts.ToArray();
        int[] order = [.. Enumerable.Range(0, each.Length).OrderBy(c => values[c])];
        var before = new double[each.Length];
        double sum = 0;
        foreach (int c in order)
        {
            before[c] = sum + (each[c] / 2);
            sum += each[c];
        }

        double[] apart = Create(each.Length, (a, b) => Math.Pow(before[a] - before[b], 2));
        double most = 0;
        for (int cell = 0; cell < apart.Length; cell++)
            most = cell / each.Length == cell % each.Length ? most : Math.Max(most, apart[cell]);
        return Create(each.Length, (a, b) => a == b || most == 0 ? 1 : 1 - (apart[(a * each.Length) + b] / most));
    }

    /// <summary>The classes' values: their names where all are numbers, else 1 to K.</summary>
    public static double[] Values(IReadOnlyList<string> classes, out bool areNumbers)
    {
        var values = new double[classes.Count];
        areNumbers = true;
        for (int c = 0; c < values.Length; c++)
            areNumbers &= double.TryParse(classes[c], NumberStyles.Float, CultureInfo.InvariantCulture, out values[c]) && double.IsFinite(values[c]);
        areNumbers &= values.Distinct().Count() == values.Length;
        return areNumbers ? values : [.. Enumerable.Range(1, classes.Count).Select(place => (double)place)];
    }

    private static double[] Create(int k, Func<int, int, double> cell)
    {
        var weights = new double[k * k];
        for (int at = 0; at < weights.Length; at++)
            weights[at] = cell(at / k, at % k);
        return weights;
    }
}
