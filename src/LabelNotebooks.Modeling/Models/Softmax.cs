namespace LabelNotebooks;

/// <summary>Scores to probabilities.</summary>
internal static class Softmax
{
    /// <summary>The softmax of scores times a factor, in float64, rounded once.</summary>
    /// <param name="scores">(K); overwritten with the probabilities in float64.</param>
    /// <param name="factor">The inverse of the temperature.</param>
    /// <param name="probabilities">(K).</param>
    public static void Of(Span<double> scores, double factor, Span<float> probabilities)
    {
        double highest = double.NegativeInfinity;
        foreach (double score in scores)
            highest = Math.Max(highest, score);
        double sum = 0;
        for (int k = 0; k < scores.Length; k++)
        {
            scores[k] = Math.Exp(factor * (scores[k] - highest));
            sum += scores[k];
        }

        for (int k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
            probabilities[k] = (float)scores[k];
        }
    }
}
