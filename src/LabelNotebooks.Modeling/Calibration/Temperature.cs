namespace LabelNotebooks;

/// <summary>The one number that makes held-out probabilities bolder or more careful, at the least log loss.</summary>
/// <remarks>Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, section 4.2.</remarks>
internal static class Temperature
{
    private const double Boldest = 20;
    private const double MostCareful = 0.05;
    private const int Steps = 60;

    // A quarter of a small set may be predicted without a fault: without a doubt the factor would run to its end.
    private const double Doubt = 1;

    /// <summary>
    /// The inverse temperature f, 0.05 to 20, at the least summed log loss + (f - 1)^2 / 2. That is convex, so its slope, which rises, is brought to 0
    /// by halving the interval. O(n x K) for each of 60 steps.
    /// </summary>
    /// <param name="scores">(n x K), row-major, of examples that the model had not seen.</param>
    /// <param name="labels">(n), the class of each.</param>
    /// <param name="classCount">K.</param>
    public static double InverseOf(double[] scores, int[] labels, int classCount)
    {
        double low = Math.Log(MostCareful);
        double high = Math.Log(Boldest);
        for (int step = 0; step < Steps; step++)
        {
            double middle = (low + high) / 2;
            if (Slope(scores, labels, classCount, Math.Exp(middle)) + (Doubt * (Math.Exp(middle) - 1)) > 0)
                high = middle;
            else
                low = middle;
        }

        return Math.Exp((low + high) / 2);
    }

    // The derivative of the summed log loss by the factor: expected score less the score of the given class.
    private static double Slope(double[] scores, int[] labels, int classCount, double factor)
    {
        double slope = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            ReadOnlySpan<double> own = scores.AsSpan(row * classCount, classCount);
            double highest = double.NegativeInfinity;
            foreach (double score in own)
                highest = Math.Max(highest, score);
            double sum = 0;
            double expected = 0;
            foreach (double score in own)
            {
                double weight = Math.Exp(factor * (score - highest));
                sum += weight;
                expected += weight * score;
            }

            slope += (expected / sum) - own[labels[row]];
        }

        return slope;
    }
}
