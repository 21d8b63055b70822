namespace LabelNotebooks;

/// <summary>
/// Brings each feature to mean 0 and standard deviation 1 over the training part; a feature that is constant there becomes 0. A gap becomes the
/// mean; where the training part has gaps in a feature, "is a gap" is a further feature, of value 1.
/// </summary>
internal sealed class NumberInputs
{
    // A value that the training part never came near, such as the largest number there is for "not known", must not overflow a score.
    private const double Farthest = 1e9;

    private readonly double[] _mean;
    private readonly double[] _scale;
    private readonly int[] _gapColumn;

    private NumberInputs(double[] mean, double[] scale, int[] gapColumn, int width)
    {
        _mean = mean;
        _scale = scale;
        _gapColumn = gapColumn;
        Width = width;
    }

    /// <summary>The number of features that come out: D, and one for each that has gaps.</summary>
    public int Width { get; }

    /// <summary>Two passes in float64: one pass would lose the digits of a feature that is far from 0. O(N x D).</summary>
    public static NumberInputs Fit(FeatureMatrix features, int[] rows, CancellationToken cancellationToken)
    {
        var mean = new double[features.ColumnCount];
        var scale = new double[features.ColumnCount];
        var known = new int[features.ColumnCount];
        Sum(features, rows, (j, value) =>
        {
            mean[j] += value;
            known[j]++;
        }, cancellationToken);
        for (int j = 0; j < mean.Length; j++)
            mean[j] = known[j] == 0 ? 0 : mean[j] / known[j];
        Sum(features, rows, (j, value) => scale[j] += (value - mean[j]) * (value - mean[j]), cancellationToken);
        var gapColumn = new int[mean.Length];
        int width = mean.Length;
        for (int j = 0; j < scale.Length; j++)
        {
            double deviation = known[j] == 0 ? 0 : Math.Sqrt(scale[j] / known[j]);
            // A spread of no more than the rounding of the mean is none.
            scale[j] = deviation > 1e-12 * Math.Abs(mean[j]) ? 1 / deviation : 0;
            gapColumn[j] = known[j] is 0 || known[j] == rows.Length ? -1 : width++;
        }

        return new NumberInputs(mean, scale, gapColumn, width);
    }

    /// <param name="values">(D), NaN for a gap.</param>
    /// <param name="target">(<see cref="Width"/>), overwritten.</param>
    public void Apply(ReadOnlySpan<float> values, Span<float> target)
    {
        target[values.Length..].Clear();
        for (int j = 0; j < values.Length; j++)
        {
            bool isGap = float.IsNaN(values[j]);
            target[j] = isGap ? 0 : (float)Math.Clamp((values[j] - _mean[j]) * _scale[j], -Farthest, Farthest);
            if (isGap && _gapColumn[j] >= 0)
                target[_gapColumn[j]] = 1;
        }
    }

    private static void Sum(FeatureMatrix features, int[] rows, Action<int, float> add, CancellationToken cancellationToken)
    {
        foreach (int row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<float> values = features.Row(row);
            for (int j = 0; j < values.Length; j++)
            {
                if (!float.IsNaN(values[j]))
                    add(j, values[j]);
            }
        }
    }
}
