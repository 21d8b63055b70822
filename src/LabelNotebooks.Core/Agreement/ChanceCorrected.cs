using MathNet.Numerics.Distributions;

namespace LabelNotebooks;

/// <summary>
/// Agreement of any number of annotators with gaps, less what chance would give. They differ in what chance is. One pass is O(M K²).
/// </summary>
/// <remarks>
/// Sources: K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal of Mathematical and Statistical
/// Psychology 61, 2008; the same, "Handbook of Inter-Rater Reliability", 2014, chapters 2, 3 and 5, for gaps, weights and variances. The share of each class
/// counts every example, those with one label too; the observed agreement
/// counts those with two or more.
/// </remarks>
internal static class ChanceCorrected
{
    // Shares that sum to 1 but for rounding: where chance alone agrees, nothing is left to measure.
    private const double Certain = 1 - 1e-12;

    public static AgreementCoefficient Percent(RatingTable table, double confidence)
    {
        double[] agreement = [.. table.PairAgreement(ClassDistances.Identity(table.ClassCount)).Where((_, example) => table.Sizes[example] > 1)];
        return new AgreementCoefficient
        {
            Measure = AgreementMeasure.Percent,
            Value = agreement.Length > 0 ? agreement.Average() : double.NaN,
            Observed = agreement.Length > 0 ? agreement.Average() : double.NaN,
        }
            .WithError(OfMean(agreement), agreement.Length, confidence, lowest: 0);
    }

    /// <summary>Fleiss' kappa, Gwet's AC1 and AC2, Brennan and Prediger, Conger.</summary>
    public static AgreementCoefficient Of(RatingTable table, AgreementMeasure measure, double[] weights, double confidence)
    {
        int k = table.ClassCount;
        int n = table.ExampleCount;
        double[] shares = Shares(table);
        (double chance, double[] each) = measure switch
        {
            AgreementMeasure.Fleiss or AgreementMeasure.Scott => MarginChance(table, shares, weights),
            AgreementMeasure.GwetAc1 or AgreementMeasure.GwetAc2 => GwetChance(table, shares, weights),
            AgreementMeasure.BrennanPrediger => (weights.Sum() / (k * k), []),
            AgreementMeasure.Conger => CongerChance(table.Annotations, weights),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is not one of those."),
        };
        double[] agreement = table.PairAgreement(weights);
        double observed = agreement.Sum() / table.SharedCount;
        if (!(table.SharedCount > 0) || !(chance < Certain))
            return Undefined(measure, observed, chance, table.SharedCount);
        double value = (observed - chance) / (1 - chance);
        double factor = (double)n / table.SharedCount;
        double sum = 0;
        for (int example = 0; example < n; example++)
        {
            double own = table.Sizes[example] > 1 ? factor * (agreement[example] - chance) / (1 - chance) : 0;
            if (each.Length > 0)
                own -= 2 * (1 - value) * (each[example] - chance) / (1 - chance);
            sum += (own - value) * (own - value);
        }

        // Two annotators who labelled everything are a table of counts, whose variance is published with n in place of n - 1.
        bool isTable = table.Annotations.Annotators.Length == 2 && table.SharedCount == n;
        return new AgreementCoefficient
        {
            Measure = measure,
            Value = value,
            Observed = observed,
            Chance = chance,
            ZAgainstChance = measure == AgreementMeasure.Fleiss ? FleissZ(table, value) : double.NaN,
        }
            .WithError(n > 1 ? Math.Sqrt(sum / ((double)n * (isTable ? n : n - 1))) : double.NaN, n, confidence);
    }

    /// <summary>Krippendorff's alpha. Examples with one label do not count.</summary>
    public static AgreementCoefficient Krippendorff(RatingTable table, AgreementMeasure measure, double[] weights, double confidence)
    {
        int k = table.ClassCount;
        int n = table.SharedCount;
        (double[] counts, double total) = PairableCounts(table);
        if (n == 0)
            return Undefined(measure, double.NaN, double.NaN, 0);
        double mean = total / n;
        double[] shares = [.. counts.Select(count => count / total)];
        double[] shareWeights = Weighted(shares, weights);
        double chance = 0;
        for (int a = 0; a < k; a++)
            chance += shares[a] * shareWeights[a];
        double raw = 0;
        for (int example = 0; example < table.ExampleCount; example++)
        {
            if (table.Sizes[example] > 1)
                raw += RatingTable.WeightedPairs(table.Of(example), weights) / (mean * (table.Sizes[example] - 1)) / n;
        }

        double observed = ((1 - (1 / total)) * raw) + (1 / total);
        if (!(chance < Certain))
            return Undefined(measure, observed, chance, n);
        double value = (observed - chance) / (1 - chance);
        double rawValue = (raw - chance) / (1 - chance);
        double sum = 0;
        for (int example = 0; example < table.ExampleCount; example++)
        {
            if (table.Sizes[example] < 2)
                continue;
            double size = (table.Sizes[example] - mean) / mean;
            double pairs = (RatingTable.WeightedPairs(table.Of(example), weights) / (mean * (table.Sizes[example] - 1))) - (observed * size);
            double expected = -chance * size;
            for (int a = 0; a < k; a++)
                expected += table.Of(example)[a] * shareWeights[a] / mean;
            double own = ((pairs - chance) / (1 - chance)) - (2 * (1 - rawValue) * (expected - chance) / (1 - chance));
            sum += (own - rawValue) * (own - rawValue);
        }

        return new AgreementCoefficient { Measure = measure, Value = value, Observed = observed, Chance = chance }
            .WithError(n > 1 ? Math.Sqrt(sum / ((double)n * (n - 1))) : double.NaN, n, confidence);
    }

    /// <summary>(K), how often each class was given in examples with two labels or more, and how many labels these are.</summary>
    public static (double[] Counts, double Total) PairableCounts(RatingTable table)
    {
        var counts = new double[table.ClassCount];
        for (int example = 0; example < table.ExampleCount; example++)
        {
            for (int c = 0; c < counts.Length && table.Sizes[example] > 1; c++)
                counts[c] += table.Of(example)[c];
        }

        return (counts, counts.Sum());
    }

    /// <summary>The coefficient with its error, and the interval that Student's distribution over the examples gives.</summary>
    public static AgreementCoefficient WithError(this AgreementCoefficient coefficient, double error, int examples, double confidence, double lowest = -1)
    {
        if (double.IsNaN(error) || examples < 2 || double.IsNaN(coefficient.Value))
            return coefficient with { StandardError = double.NaN, Interval = Interval.Unknown, IntervalSource = IntervalSource.None };
        double half = StudentT.InvCDF(0, 1, examples - 1, 0.5 + (confidence / 2)) * error;
        return coefficient with
        {
            StandardError = error,
            Interval = new Interval(Math.Max(lowest, coefficient.Value - half), Math.Min(1, coefficient.Value + half)),
            IntervalSource = IntervalSource.Formula,
        };
    }

    /// <summary>The standard error of a mean; NaN of fewer than two numbers.</summary>
    public static double OfMean(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / ((double)values.Length * (values.Length - 1)));
    }

    private static AgreementCoefficient Undefined(AgreementMeasure measure, double observed, double chance, int shared) => new()
    {
        Measure = measure,
        Value = double.NaN,
        Observed = shared > 0 ? observed : double.NaN,
        Chance = chance,
        Note = shared > 0 ? "All labels are one and the same class: there is nothing that chance could be told from." : "No example has two labels.",
    };

    private static double[] Shares(RatingTable table)
    {
        var shares = new double[table.ClassCount];
        for (int example = 0; example < table.ExampleCount; example++)
        {
            ReadOnlySpan<int> counts = table.Of(example);
            for (int c = 0; c < shares.Length; c++)
                shares[c] += (double)counts[c] / table.Sizes[example] / table.ExampleCount;
        }

        return shares;
    }

    private static (double Chance, double[] Each) MarginChance(RatingTable table, double[] shares, double[] weights)
    {
        double[] weighted = Weighted(shares, weights);
        double chance = 0;
        for (int c = 0; c < shares.Length; c++)
            chance += shares[c] * weighted[c];
        return (chance, Each(table, weighted));
    }

    private static (double Chance, double[] Each) GwetChance(RatingTable table, double[] shares, double[] weights)
    {
        int k = shares.Length;
        if (k < 2)
            return (1, []);
        double factor = weights.Sum() / (k * (k - 1.0));
        return (factor * shares.Sum(share => share * (1 - share)), Each(table, [.. shares.Select(share => factor * (1 - share))]));
    }

    private static double[] Each(RatingTable table, double[] perLabel)
    {
        var each = new double[table.ExampleCount];
        for (int example = 0; example < each.Length; example++)
        {
            ReadOnlySpan<int> counts = table.Of(example);
            for (int c = 0; c < perLabel.Length; c++)
                each[example] += counts[c] * perLabel[c] / table.Sizes[example];
        }

        return each;
    }

    private static double[] Weighted(double[] shares, double[] weights)
    {
        int k = shares.Length;
        var weighted = new double[k];
        for (int at = 0; at < weights.Length; at++)
            weighted[at / k] += (weights[at] + weights[(at % k * k) + (at / k)]) / 2 * shares[at % k];
        return weighted;
    }

    // Each annotator brings shares of their own; what an annotator who did not label an example adds to it is the same for all examples, so
    // that only given labels are walked.
    private static (double Chance, double[] Each) CongerChance(Annotations annotations, double[] weights)
    {
        int k = annotations.Classes.Length;
        int n = annotations.Examples.Length;
        int r = annotations.Annotators.Length;
        if (r < 2)
            return (1, []);
        var sizes = new int[r];
        var shares = new double[r * k];
        for (int row = 0; row < annotations.Count; row++)
        {
            sizes[annotations.AnnotatorCodes[row]]++;
            shares[(annotations.AnnotatorCodes[row] * k) + annotations.LabelCodes[row]]++;
        }

        var means = new double[k];
        for (int at = 0; at < shares.Length; at++)
        {
            shares[at] /= sizes[at / k];
            means[at % k] += shares[at] / r;
        }

        double chance = 0;
        for (int a = 0; a < k; a++)
        {
            for (int b = 0; b < k; b++)
            {
                double products = 0;
                for (int g = 0; g < r; g++)
                    products += shares[(g * k) + a] * shares[(g * k) + b];
                double covariance = (products - (r * means[a] * means[b])) / (r - 1);
                chance += weights[(a * k) + b] * ((means[a] * means[b]) - (covariance / r));
            }
        }

        var perLabel = new double[r * k];
        var own = new double[r];
        double all = 0;
        for (int g = 0; g < r; g++)
        {
            for (int a = 0; a < k; a++)
            {
                double rest = (double)n / sizes[g] * ((r * means[a]) - shares[(g * k) + a]);
                for (int b = 0; b < k; b++)
                {
                    perLabel[(g * k) + b] += rest * weights[(a * k) + b];
                    own[g] += rest * weights[(a * k) + b] * shares[(g * k) + b];
                }
            }

            all += sizes[g] * own[g] / n;
        }

        var each = new double[n];
        for (int example = 0; example < n; example++)
        {
            double sum = all;
            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end; at++)
            {
                int g = annotations.AnnotatorCodes[at];
                sum += perLabel[(g * k) + annotations.LabelCodes[at]] - own[g];
            }

            each[example] = sum / (r * (r - 1.0));
        }

        return (chance, each);
    }

    // Under chance alone, and only where every example has as many labels (Fleiss, Nee and Landis 1979).
    private static double FleissZ(RatingTable table, double value)
    {
        int m = table.Sizes[0];
        if (m < 2 || table.Sizes.Any(size => size != m))
            return double.NaN;
        double[] shares = Shares(table);
        double spread = shares.Sum(share => share * (1 - share));
        double skew = shares.Sum(share => share * (1 - share) * (1 - (2 * share)));
        double variance = 2 / ((double)table.ExampleCount * m * (m - 1)) * ((spread * spread) - skew) / (spread * spread);
        return value / Math.Sqrt(variance);
    }
}
