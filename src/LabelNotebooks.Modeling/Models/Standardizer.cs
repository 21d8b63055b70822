namespace LabelNotebooks;

/// <summary>Brings each feature to mean 0 and standard deviation 1 over the training part; a feature that is constant there becomes 0.</summary>
internal sealed class Standardizer
{
    private readonly double[] _mean;
    private readonly double[] _scale;

    private Standardizer(double[] mean, double[] scale)
    {
        _mean = mean;
        _scale = scale;
    }

    /// <summary>Two passes in float64: one pass would lose the digits of a feature that is far from 0. O(N x D).</summary>
    public static Standardizer Fit(FeatureMatrix features, int[] rows, CancellationToken cancellationToken)
    {
        var mean = new double[features.ColumnCount];
        var scale = new double[features.ColumnCount];
        foreach (int row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<float> values = features.Row(row);
            for (int j = 0; j < values.Length; j++)
                mean[j] += values[j];
        }

        for (int j = 0; j < mean.Length; j++)
            mean[j] /= rows.Length;
        foreach (int row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<float> values = features.Row(row);
            for (int j = 0; j < values.Length; j++)
                scale[j] += (values[j] - mean[j]) * (values[j] - mean[j]);
        }

        for (int j = 0; j < scale.Length; j++)
        {
            double deviation = Math.Sqrt(scale[j] / rows.Length);
            // A spread of no more than the rounding of the mean is none.
            scale[j] = deviation > 1e-12 * Math.Abs(mean[j]) ? 1 / deviation : 0;
        }

        return new Standardizer(mean, scale);
    }

    public void Apply(ReadOnlySpan<float> values, Span<float> target)
    {
        for (int j = 0; j < target.Length; j++)
            target[j] = (float)((values[j] - _mean[j]) * _scale[j]);
    }
}
