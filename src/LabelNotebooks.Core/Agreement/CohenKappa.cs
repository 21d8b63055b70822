using MathNet.Numerics.Distributions;

namespace LabelNotebooks;

/// <summary>Cohen's kappa of two annotators who labelled the same examples.</summary>
/// <remarks>
/// Sources: J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960, and "Weighted kappa", 1968; standard errors: J. L. Fleiss, J. Cohen and B. S.
/// Everitt, "Large Sample Standard Errors of Kappa and Weighted Kappa", Psychological Bulletin 72, 1969.
/// </remarks>
public static class CohenKappa
{
    /// <summary>Kappa of a table of counts. O(K²).</summary>
    /// <param name="table">(K, K): how often the first annotator gave the row's class and the second the column's.</param>
    /// <param name="measure">Plain, linear or quadratic; classes count by their place.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    public static AgreementCoefficient Of(int[,] table, AgreementMeasure measure = AgreementMeasure.Cohen, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNotEqual(table.GetLength(0), table.GetLength(1), nameof(table));
        int k = table.GetLength(0);
        double[] places = [.. Enumerable.Range(1, k).Select(place => (double)place)];
        var counts = new double[k * k];
        for (int at = 0; at < counts.Length; at++)
            counts[at] = table[at / k, at % k];
        return Of(counts, k, measure, places, confidence);
    }

    internal static AgreementCoefficient Of(ReadOnlySpan<double> counts, int k, AgreementMeasure measure, double[] values, double confidence)
    {
        double[] weights = measure switch
        {
            AgreementMeasure.Cohen => ClassDistances.Identity(k),
            AgreementMeasure.CohenLinear => ClassDistances.Linear(values),
            AgreementMeasure.CohenQuadratic => ClassDistances.Quadratic(values),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is not one of Cohen's."),
        };
        double n = 0;
        foreach (double count in counts)
            n += count;
        var rows = new double[k];
        var columns = new double[k];
        for (int at = 0; at < counts.Length; at++)
        {
            rows[at / k] += counts[at] / n;
            columns[at % k] += counts[at] / n;
        }

        double observed = 0;
        double chance = 0;
        var rowMeans = new double[k];
        var columnMeans = new double[k];
        for (int at = 0; at < counts.Length; at++)
        {
            (int a, int b) = (at / k, at % k);
            observed += weights[at] * counts[at] / n;
            chance += weights[at] * rows[a] * columns[b];
            rowMeans[a] += weights[at] * columns[b];
            columnMeans[b] += weights[at] * rows[a];
        }

        if (!(n > 0) || chance >= 1 - 1e-12)
        {
            return new AgreementCoefficient
            {
                Measure = measure,
                Value = double.NaN,
                Observed = n > 0 ? observed : double.NaN,
                Chance = n > 0 ? chance : double.NaN,
                Note = n > 0 ? "Both gave one and the same label throughout: there is nothing that chance could be told from." : "They share no example.",
            };
        }

        double value = (observed - chance) / (1 - chance);
        double variance = 0;
        double atChance = 0;
        for (int at = 0; at < counts.Length; at++)
        {
            (int a, int b) = (at / k, at % k);
            double means = rowMeans[a] + columnMeans[b];
            variance += counts[at] / n * Math.Pow((weights[at] * (1 - chance)) - (means * (1 - observed)), 2);
            atChance += rows[a] * columns[b] * Math.Pow(weights[at] - means, 2);
        }

        variance = (variance - Math.Pow((observed * chance) - (2 * chance) + observed, 2)) / (n * Math.Pow(1 - chance, 4));
        atChance = (atChance - (chance * chance)) / (n * Math.Pow(1 - chance, 2));
        double error = Math.Sqrt(Math.Max(0, variance));
        double z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        return new AgreementCoefficient
        {
            Measure = measure,
            Value = value,
            Observed = observed,
            Chance = chance,
            StandardError = error,
            ZAgainstChance = atChance > 0 ? value / Math.Sqrt(atChance) : double.NaN,
            Interval = new Interval(Math.Max(-1, value - (z * error)), Math.Min(1, value + (z * error))),
            IntervalSource = IntervalSource.Formula,
        };
    }
}
