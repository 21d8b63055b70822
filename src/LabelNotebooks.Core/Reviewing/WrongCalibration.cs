namespace LabelNotebooks;

/// <summary>
/// Turns the ratios of <see cref="WrongProbability"/> into probabilities that a reviewed sample bears out: logistic regression of "wrong" on the logarithm of
/// the ratio. A normal prior about what the model says keeps it there while little was reviewed. Deterministic; O(n) per step, at most 100 steps.
/// </summary>
/// <remarks>
/// Source: J. Platt, "Probabilistic Outputs for Support Vector Machines", Advances in Large Margin Classifiers, 1999; the prior: A. Gelman et al., "A Weakly
/// Informative Default Prior Distribution for Logistic and Other Regression Models", Annals of Applied Statistics 2, 2008.</remarks>
internal sealed class WrongCalibration
{
    /// <summary>From so many reviewed labels on, probabilities count as calibrated.</summary>
    public const int LeastReviewed = 50;

    // Where nothing was reviewed: a ratio of 1 is two to one, and odds grow as the ratio does.
    private const double PriorShift = 0.7;
    private const double PriorSlope = 1;
    private const double ShiftPrecision = 1 / (3.0 * 3.0);
    private const double SlopePrecision = 1 / (0.5 * 0.5);
    private const double LargestLogarithm = 12;

    private readonly double _shift;
    private readonly double _slope;

    private readonly double _most;

    private WrongCalibration(double shift, double slope, double most)
    {
        _shift = shift;
        _slope = slope;
        _most = most;
        IsCalibrated = true;
    }

    private WrongCalibration()
    {
    }

    public bool IsCalibrated { get; }

    public static WrongCalibration Of(double[] ratios, RandomSample sample)
    {
        (double X, bool IsWrong)[] seen = [.. sample.Examples.Select(example => (Logarithm(ratios[example.Index]), example.IsWrong))];
        // Strata are drawn with different chances: what holds in the sample need not hold in the whole.
        bool isCalibrated = !sample.HasStrata && seen.Length >= LeastReviewed;
        if (!isCalibrated)
            return new WrongCalibration();
        if (!seen.Any(one => one.IsWrong))
            return new WrongCalibration(Math.Log(0.5 / (seen.Length + 0.5)), 0, 1);
        (double shift, double slope) = Fit(seen);
        // More surprise never makes a label more likely right: then the ratio says nothing, and every label has the share of the sample.
        double share = (seen.Count(one => one.IsWrong) + 0.5) / (seen.Length + 1);
        return slope > 0 ? new WrongCalibration(shift, slope, MostProbable(seen)) : new WrongCalibration(Math.Log(share / (1 - share)), 0, 1);
    }

    /// <summary>Without enough reviews, the model's own probability.</summary>
    public double Probability(double ratio) => IsCalibrated ? Math.Min(_most, Sigmoid(_shift + (_slope * Logarithm(ratio)))) : WrongProbability.OfRatio(ratio);

    // Some labels that are right look as wrong as any, and a logistic curve knows nothing of them: beyond what the reviewed labels show, it only goes on.
    // Nothing is surer than the share of wrong ones among the reviewed labels that are at least as surprising as half of the wrong
    // ones, by the rule of succession.
    private static double MostProbable((double X, bool IsWrong)[] seen)
    {
        double[] wrong = [.. seen.Where(one => one.IsWrong).Select(one => one.X).Order()];
        double from = wrong[wrong.Length / 2];
        return (seen.Count(one => one.IsWrong && one.X >= from) + 1.0) / (seen.Count(one => one.X >= from) + 2.0);
    }

    private static double Logarithm(double ratio) => Math.Clamp(Math.Log(ratio), -LargestLogarithm, LargestLogarithm);

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));

    // Newton's method with step halving: the penalized likelihood is strictly concave in two numbers.
    private static (double Shift, double Slope) Fit((double X, bool IsWrong)[] seen)
    {
        (double shift, double slope) = (PriorShift, PriorSlope);
        double best = Penalized(seen, shift, slope);
        for (int step = 0; step < 100; step++)
        {
            double a = -ShiftPrecision * (shift - PriorShift), b = -SlopePrecision * (slope - PriorSlope);
            double aa = ShiftPrecision, ab = 0, bb = SlopePrecision;
            foreach ((double x, bool isWrong) in seen)
            {
                double p = Sigmoid(shift + (slope * x));
                double residual = (isWrong ? 1 : 0) - p, weight = p * (1 - p);
                a += residual;
                b += residual * x;
                aa += weight;
                ab += weight * x;
                bb += weight * x * x;
            }

            double determinant = (aa * bb) - (ab * ab);
            double toShift = ((bb * a) - (ab * b)) / determinant, toSlope = ((aa * b) - (ab * a)) / determinant;
            double part = 1;
            double next = Penalized(seen, shift + toShift, slope + toSlope);
            while (next < best && part > 1e-6)
            {
                part /= 2;
                next = Penalized(seen, shift + (part * toShift), slope + (part * toSlope));
            }

            if (next <= best)
                break;
            (shift, slope, best) = (shift + (part * toShift), slope + (part * toSlope), next);
        }

        return (shift, slope);
    }

    private static double Penalized((double X, bool IsWrong)[] seen, double shift, double slope)
    {
        double sum = -(ShiftPrecision * Math.Pow(shift - PriorShift, 2) / 2) - (SlopePrecision * Math.Pow(slope - PriorSlope, 2) / 2);
        foreach ((double x, bool isWrong) in seen)
        {
            double score = shift + (slope * x);
            // log(1 + e^s) without overflow.
            sum += (isWrong ? score : 0) - (Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))));
        }

        return sum;
    }
}
