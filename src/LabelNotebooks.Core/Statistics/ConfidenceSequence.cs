namespace LabelNotebooks;

/// <summary>
/// How many of N items are wrong, by items drawn one by one without replacement: bounds that hold after every draw at once, so that one
/// may look as often as one likes.
/// </summary>
/// <remarks>
/// Source: I. Waudby-Smith and A. Ramdas, "Confidence sequences for sampling without replacement", NeurIPS 2020, section 2 (the prior-posterior ratio is a
/// martingale; Ville's inequality). The prior is beta-binomial (1, 19): 5 % wrong on average. The bounds hold for every prior; this one makes
/// them narrow where few are wrong.
/// </remarks>
internal static class ConfidenceSequence
{
    private const double PriorWrong = 1;
    private const double PriorRight = 19;

    /// <summary>The most that can be wrong. O(log N).</summary>
    /// <param name="wrong">How many of the drawn are wrong.</param>
    /// <param name="drawn">How many were drawn.</param>
    /// <param name="size">N.</param>
    /// <param name="error">The probability that the bounds ever fail, in (0, 1).</param>
    public static int Most(int wrong, int drawn, int size, double error)
    {
        int most = size - (drawn - wrong);
        if (drawn == 0)
            return size;
        double least = Math.Log(error) + Marginal(wrong, drawn);
        // The likelihood rises up to the observed share and falls from there on.
        int from = Math.Clamp((int)((long)wrong * (size + 1) / drawn), wrong, most);
        while (from < most)
        {
            int middle = from + ((most - from + 1) / 2);
            if (FinitePopulation.LogProbability(wrong, drawn, middle, size) > least)
                from = middle;
            else
                most = middle - 1;
        }

        return from;
    }

    // The beta-binomial probability of so many wrong ones among the drawn.
    private static double Marginal(int wrong, int drawn) =>
        FinitePopulation.LogChoose(drawn, wrong) + LogBeta(PriorWrong + wrong, PriorRight + drawn - wrong) - LogBeta(PriorWrong, PriorRight);

    private static double LogBeta(double a, double b) =>
        MathNet.Numerics.SpecialFunctions.GammaLn(a) + MathNet.Numerics.SpecialFunctions.GammaLn(b) - MathNet.Numerics.SpecialFunctions.GammaLn(a + b);
}
