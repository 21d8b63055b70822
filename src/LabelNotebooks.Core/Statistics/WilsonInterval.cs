using MathNet.Numerics.Distributions;

namespace LabelNotebooks;

/// <summary>The interval of a share of independent trials. Never leaves [0, 1], and has a width even where no or every trial succeeded.</summary>
/// <remarks>Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927.</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of <paramref name="successes"/> in <paramref name="trials"/>; unknown if there is no trial.</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">From 0.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static Interval Of(double successes, double trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, successes);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        if (trials == 0)
            return Interval.Unknown;
        double z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        double share = successes / trials;
        double size = 1 + (z * z / trials);
        double middle = (share + (z * z / (2 * trials))) / size;
        double half = z / size * Math.Sqrt((share * (1 - share) / trials) + (z * z / (4 * trials * trials)));
        return new Interval(successes == 0 ? 0 : Math.Max(0, middle - half), successes == trials ? 1 : Math.Min(1, middle + half));
    }
}
