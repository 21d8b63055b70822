using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// How often each class is given in place of each true one, p(given | true), and what follows for a single label. Rows of the confident joint of classes with
/// few labels borrow strength: a Dirichlet prior of <see cref="PriorLabels"/> labels holds the noise of all classes together, spread over the other classes as
/// these are common. O(K^2) to make.
/// </summary>
/// <remarks>Source: A. Gelman et al., "Bayesian Data Analysis", 3rd edition, 2013, section 3.4 (the Dirichlet prior of a multinomial).</remarks>
internal sealed class NoiseRates
{
    /// <summary>The weight of the prior; argued in docs/class-imbalance.md.</summary>
    public const double PriorLabels = 5;

    // A label that the model holds to be impossible is no more surprising than this: beyond, numbers are rounding.
    private const double LargestRatio = 1e9;

    private readonly int _classCount;
    private readonly double[] _rates;

    private NoiseRates(int classCount, double[] rates)
    {
        _classCount = classCount;
        _rates = rates;
    }

    public static NoiseRates From(ClassLabels labels, JointEstimate estimate)
    {
        int k = labels.ClassCount;
        ClassMatrix<long> joint = estimate.ConfidentJoint;
        double[] rowSums = [.. Enumerable.Range(0, k).Select(given => (double)joint.RowSum(given))];
        double noise = 1 - (Enumerable.Range(0, k).Sum(given => (double)joint[given, given]) / rowSums.Sum());
        var rates = new double[k * k];
        var columnSums = new double[k];
        for (int given = 0; given < k; given++)
        {
            int count = labels.ClassCounts[given];
            double others = labels.Count - count;
            for (int truth = 0; truth < k; truth++)
            {
                double prior = truth == given ? 1 - noise : others > 0 ? noise * labels.ClassCounts[truth] / others : 0;
                double share = ((count * joint[given, truth] / rowSums[given]) + (PriorLabels * prior)) / (count + PriorLabels);
                rates[(given * k) + truth] = share * count;
                columnSums[truth] += share * count;
            }
        }

        for (int at = 0; at < rates.Length; at++)
            rates[at] = columnSums[at % k] > 0 ? rates[at] / columnSums[at % k] : 0;
        return new NoiseRates(k, rates);
    }

    /// <summary>
    /// How likely noise put the label here, over how likely the label is here at all: above 1 where the model falls short of what noise alone would give.
    /// </summary>
    /// <remarks>
    /// A model learns from given labels, so its probability of a label holds the wrong ones too: p(given | x) = sum over true classes of p(given | true) p(true
    /// | x). The part that comes from other classes is the noise. Of p(true | x) only the model's p(given | x) is known, and stands in: near where the noise is
    /// small. Where a class is rare, noise hardly ever puts its label anywhere, and the label itself is evidence.
    /// </remarks>
    public double Ratio<T>(ReadOnlySpan<T> row, int given)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<double> rates = _rates.AsSpan(given * _classCount, _classCount);
        double fromOthers = 0;
        for (int k = 0; k < row.Length; k++)
        {
            if (k != given)
                fromOthers += rates[k] * double.CreateChecked(row[k]);
        }

        double own = double.CreateChecked(row[given]);
        return fromOthers <= 0 ? 0 : own <= 0 ? LargestRatio : Math.Min(fromOthers / own, LargestRatio);
    }
}
