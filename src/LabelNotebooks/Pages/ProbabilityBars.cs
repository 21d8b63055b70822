namespace LabelNotebooks.Pages;

/// <summary>The class probabilities of one example as bars: the given label and the suggested one stand out.</summary>
internal static class ProbabilityBars
{
    private const int MostBars = 20;

    /// <param name="probabilities">(K).</param>
    /// <param name="classes">(K) names.</param>
    /// <param name="given">The code of the given label; -1 where it is not known.</param>
    /// <param name="suggested">The code of the suggested label.</param>
    public static Html Of(double[] probabilities, IReadOnlyList<string> classes, int given, int suggested)
    {
        // With many classes only those that matter are drawn: the likeliest, and the given one.
        int[] shown = [.. Enumerable.Range(0, probabilities.Length)];
        if (shown.Length > MostBars)
            shown = [.. shown.OrderByDescending(k => probabilities[k]).Take(5).Concat(given < 0 ? [] : [given]).Distinct()];
        Html bars = Html.Join(shown.Select(k => Html.Of(
            $"<i style=\"height:{Math.Clamp(probabilities[k], 0, 1) * 100:0.#}%\" class=\"{(k == given ? "lnb-g" : k == suggested ? "lnb-s" : "")}\" title=\"{classes[k]}: {Words.OfHundred(probabilities[k])}\"></i>")));
        string spoken = string.Join(", ", shown.OrderByDescending(k => probabilities[k]).Take(3).Select(k => $"{classes[k]} {Words.OfHundred(probabilities[k])}"));
        return Html.Of($"<div class=\"lnb-bars\" role=\"img\" aria-label=\"most likely: {spoken}\">{bars}</div>");
    }
}
