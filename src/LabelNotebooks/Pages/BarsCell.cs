namespace LabelNotebooks.Pages;

/// <summary>The class probabilities of one example as bars: the given label and the suggested one stand out.</summary>
/// <param name="Probabilities">(K).</param>
/// <param name="Classes">(K) names.</param>
/// <param name="Given">The code of the given label; -1 where it is not known.</param>
/// <param name="Suggested">The code of the suggested label.</param>
internal sealed record BarsCell(double[] Probabilities, IReadOnlyList<string> Classes, int Given, int Suggested) : Cell
{
    private const int MostBars = 20;

    protected override string Reading => "";

    public override Html Markup(int most)
    {
        // With many classes only those that matter are drawn: the likeliest, and the given one.
        int[] shown = [.. Enumerable.Range(0, Probabilities.Length)];
        if (shown.Length > MostBars)
            shown = [.. shown.OrderByDescending(k => Probabilities[k]).Take(5).Concat(Given < 0 ? [] : [Given]).Distinct()];
        Html bars = Html.Join(shown.Select(k => Html.Of(
            $"<i style=\"height:{Math.Clamp(Probabilities[k], 0, 1) * 100:0.#}%\" class=\"{(k == Given ? "lnb-g" : k == Suggested ? "lnb-s" : "")}\" "
            + $"title=\"{Classes[k]}: {Words.OfHundred(Probabilities[k])}\"></i>")));
        string spoken = string.Join(
            ", ",
            shown.OrderByDescending(k => Probabilities[k]).Take(3).Select(k => $"{Classes[k]} {Words.OfHundred(Probabilities[k])}"));
        return Html.Of($"<div class=\"lnb-bars\" role=\"img\" aria-label=\"most likely: {spoken}\">{bars}</div>");
    }
}
