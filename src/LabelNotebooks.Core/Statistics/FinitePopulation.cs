using MathNet.Numerics;

namespace LabelNotebooks;

/// <summary>
/// How many of N items are wrong, given that w of n drawn without replacement are: the exact interval, by the hypergeometric distribution. It covers at least
/// what it promises, and has no width once all are drawn. O(log N) evaluations of O(n) each.
/// </summary>
/// <remarks>
/// Source: W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 3.6; J. Buonaccorsi, "A Note on Confidence Intervals for Proportions in Finite
/// Populations", The American Statistician 41, 1987.
/// </remarks>
internal static class FinitePopulation
{
    /// <summary>Bounds of the number of wrong items among <paramref name="size"/>.</summary>
    public static (int Low, int High) Bounds(int wrong, int drawn, int size, double confidence)
    {
        if (drawn == 0)
            return (0, size);
        double tail = (1 - confidence) / 2;
        // The fewest of which so many wrong ones are not too unlikely, and the most of which so few are not.
        int low = wrong == 0 ? 0 : Bisection.First(wrong, size - (drawn - wrong), total => AtLeast(wrong, drawn, total, size) > tail);
        int high = drawn == wrong ? size : size - Bisection.First(drawn - wrong, size - wrong, right => AtLeast(drawn - wrong, drawn, right, size) > tail);
        return (Math.Min(low, high), Math.Max(low, high));
    }

    /// <summary>
    /// The probability of <paramref name="count"/> marked ones or more among <paramref name="drawn"/>, of <paramref name="size"/> of which
    /// <paramref name="marked"/> are marked.
    /// </summary>
    private static double AtLeast(int count, int drawn, int marked, int size)
    {
        double sum = 0;
        for (int hit = Math.Max(count, drawn - (size - marked)); hit <= Math.Min(drawn, marked); hit++)
            sum += Math.Exp(LogProbability(hit, drawn, marked, size));
        return sum;
    }

    /// <summary>
    /// The logarithm of the probability of <paramref name="count"/> marked ones among <paramref name="drawn"/>; minus infinity where it cannot be.
    /// </summary>
    public static double LogProbability(int count, int drawn, int marked, int size) => count > marked || drawn - count > size - marked
        ? double.NegativeInfinity
        : LogChoose(marked, count) + LogChoose(size - marked, drawn - count) - LogChoose(size, drawn);

    public static double LogChoose(int of, int chosen) =>
        SpecialFunctions.FactorialLn(of) - SpecialFunctions.FactorialLn(chosen) - SpecialFunctions.FactorialLn(of - chosen);
}
