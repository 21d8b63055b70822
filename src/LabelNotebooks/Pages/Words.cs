using System.Globalization;

namespace LabelNotebooks.Pages;

/// <summary>Numbers in the words of the page.</summary>
internal static class Words
{
    /// <summary>A probability as a share of 100: "87 of 100", "less than 1 of 100".</summary>
    public static string OfHundred(double probability) => Hundredths(probability) + " of 100";

    /// <summary>The same where the hundred was just named: "87", "less than 1".</summary>
    public static string Hundredths(double probability) => probability switch
    {
        > 0 and <= 0.005 => "less than 1",
        < 1 and >= 0.995 => "more than 99",
        _ => Whole(probability * 100),
    };

    /// <summary>A low score as a chance: "1 in 9,100"; a higher one as a share of 100.</summary>
    public static string Chance(double score) => score switch
    {
        <= 1e-9 => "practically none",
        < 0.05 => $"1 in {Sentences.Count((long)TwoDigits(1 / score))}",
        _ => OfHundred(score),
    };

    /// <summary>A label quality score: as a chance where it is one, the probability of the given label; else as a number.</summary>
    public static string Quality(double score, LabelIssueOptions options) =>
        options is { RankBy: RankBy.SelfConfidence, AdjustProbabilities: false } ? Chance(score) : Exact(score);

    /// <summary>A number for the page that shows numbers: four significant digits.</summary>
    public static string Exact(double value) => value.ToString("0.0###", CultureInfo.InvariantCulture) is "0.0" && value != 0
        ? value.ToString("0.#E+0", CultureInfo.InvariantCulture)
        : value.ToString("0.0###", CultureInfo.InvariantCulture);

    /// <summary>A value of a column, in at most five digits where that loses nothing a reader needs: "0.1273", "1797".</summary>
    public static string Short(double value) =>
        value.ToString(Math.Abs(value) is >= 1e5 and < 1e15 && value == Math.Floor(value) ? "0" : "G5", CultureInfo.InvariantCulture);

    /// <summary>The rule's name in words.</summary>
    public static string Of(FilterBy filter) => filter switch
    {
        FilterBy.PruneByNoiseRate => "prune by noise rate",
        FilterBy.PruneByClass => "prune by class",
        FilterBy.Both => "both pruning rules",
        FilterBy.ConfidentLearning => "confident learning",
        FilterBy.PredictedNeqGiven => "predicted differs from given",
        FilterBy.LowNormalizedMargin => "lowest normalized margin",
        FilterBy.LowSelfConfidence => "lowest self-confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "There is no such rule."),
    };

    /// <summary>The score's name in words.</summary>
    public static string Of(RankBy rank) => rank switch
    {
        RankBy.NormalizedMargin => "normalized margin",
        RankBy.ConfidenceWeightedEntropy => "confidence-weighted entropy",
        RankBy.SelfConfidence => "self-confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "There is no such score."),
    };

    private static string Whole(double value) => Math.Round(value, MidpointRounding.ToEven).ToString("0", CultureInfo.InvariantCulture);

    private static double TwoDigits(double value)
    {
        double scale = Math.Pow(10, Math.Max(Math.Floor(Math.Log10(value)) - 1, 0));
        return Math.Round(value / scale) * scale;
    }
}
