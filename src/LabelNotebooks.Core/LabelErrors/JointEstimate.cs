using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What the confident joint says about the noise: counts, their calibration, and the estimates that follow.</summary>
/// <remarks>Source: Northcutt, Jiang and Chuang, JAIR 70 (2021), sections 3 and 4. Computed in float64, O(K^2).</remarks>
public sealed class JointEstimate
{
    private const double SmallestDenominator = 1e-100;

    private JointEstimate(
        ImmutableArray<double> thresholds,
        ClassMatrix<long> raw,
        ClassMatrix<long> calibrated)
    {
        Thresholds = thresholds;
        ConfidentJoint = raw;
        CalibratedJoint = calibrated;

        double total = 0;
        for (int given = 0; given < calibrated.ClassCount; given++) total += calibrated.RowSum(given);
        Joint = ClassMatrix<double>.Create(raw.Classes, (given, truth) => calibrated[given, truth] / total);
        double[] columnSums = [.. Enumerable.Range(0, raw.ClassCount).Select(truth => (double)calibrated.ColumnSum(truth))];
        double[] rowSums = [.. Enumerable.Range(0, raw.ClassCount).Select(given => (double)calibrated.RowSum(given))];
        NoiseMatrix = ClassMatrix<double>.Create(raw.Classes, (given, truth) => Share(calibrated[given, truth], columnSums[truth]));
        InverseNoiseMatrix = ClassMatrix<double>.Create(raw.Classes, (truth, given) => Share(calibrated[given, truth], rowSums[given]));
    }

    /// <summary>(K): the mean probability of a class over the examples that carry its label; 2 for a class without labels.</summary>
    public ImmutableArray<double> Thresholds { get; }

    /// <summary>Counts of confident examples, given by likely true; each diagonal cell is at least 1.</summary>
    public ClassMatrix<long> ConfidentJoint { get; }

    /// <summary>The counts scaled so that each row sums to the number of labels of its class, in whole numbers.</summary>
    public ClassMatrix<long> CalibratedJoint { get; }

    /// <summary>The estimated joint distribution of given (rows) and true (columns) labels; all cells sum to 1.</summary>
    public ClassMatrix<double> Joint { get; }

    /// <summary>p(given | true): each column sums to 1, or to 0 for a class that is nowhere likely true.</summary>
    public ClassMatrix<double> NoiseMatrix { get; }

    /// <summary>p(true | given): rows are likely true classes and columns given ones; each column sums to 1, or to 0.</summary>
    public ClassMatrix<double> InverseNoiseMatrix { get; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"An estimated {Sentences.Percent(Math.Max(0, 1 - Enumerable.Range(0, Joint.ClassCount).Sum(k => Joint[k, k])))} of labels belong to another class, "
        + $"over {Sentences.Count(Joint.ClassCount, "class", "classes")}.";

    internal static JointEstimate From(ClassLabels labels, double[] thresholds, long[] counts, long[]? calibrated = null)
    {
        int k = labels.ClassCount;
        long[] raw = [.. counts];
        for (int c = 0; c < k; c++) raw[(c * k) + c] = Math.Max(raw[(c * k) + c], 1);
        return new JointEstimate(
            [.. thresholds],
            new ClassMatrix<long>(labels.Classes, raw),
            new ClassMatrix<long>(labels.Classes, calibrated ?? Calibrate(raw, labels.ClassCounts)));
    }

    private static long[] Calibrate(long[] raw, ImmutableArray<int> classCounts)
    {
        int k = classCounts.Length;
        var scaled = new double[k * k];
        double total = 0;
        for (int given = 0; given < k; given++)
        {
            double rowSum = 0;
            for (int truth = 0; truth < k; truth++) rowSum += raw[(given * k) + truth];
            for (int truth = 0; truth < k; truth++)
            {
                double cell = raw[(given * k) + truth] * (double)classCounts[given] / Math.Max(rowSum, SmallestDenominator);
                scaled[(given * k) + truth] = cell;
                total += cell;
            }
        }

        double examples = classCounts.Sum(count => (double)count);
        for (int at = 0; at < scaled.Length; at++) scaled[at] = scaled[at] * examples / Math.Max(total, SmallestDenominator);
        var calibrated = new long[k * k];
        for (int given = 0; given < k; given++)
            Rounding.PreservingTotal(scaled.AsSpan(given * k, k)).CopyTo(calibrated, given * k);
        return calibrated;
    }

    private static double Share(long count, double sum) => sum > 0 ? count / sum : 0;
}
