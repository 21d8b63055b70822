using System.Numerics;

namespace LabelNotebooks;

/// <summary>What a rule cuts by and what it flags, said once: what is flagged follows from what was cut, so that one pass cannot forget the other.</summary>
/// <param name="By">The rule.</param>
/// <param name="UsesPairs">It takes the widest margins of each given class toward each other class.</param>
/// <param name="UsesClasses">It takes the lowest self-confidence of each given class.</param>
/// <param name="Score">The score whose lowest values of all it takes; null where it reads none.</param>
internal sealed record FilterRule(FilterBy By, bool UsesPairs = false, bool UsesClasses = false, RankBy? Score = null)
{
    public bool CutsNothing => !UsesPairs && !UsesClasses && Score is null;

    public static FilterRule Of(FilterBy rule) => rule switch
    {
        FilterBy.PruneByNoiseRate => new(rule, UsesPairs: true),
        FilterBy.PruneByClass => new(rule, UsesClasses: true),
        FilterBy.Both => new(rule, UsesPairs: true, UsesClasses: true),
        FilterBy.ConfidentLearning or FilterBy.PredictedNeqGiven => new(rule),
        FilterBy.LowNormalizedMargin => new(rule, Score: RankBy.NormalizedMargin),
        FilterBy.LowSelfConfidence => new(rule, Score: RankBy.SelfConfidence),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    };

    /// <summary>Whether one label is flagged.</summary>
    /// <param name="row">(K), its probabilities.</param>
    /// <param name="given">Its class.</param>
    /// <param name="index">Its row.</param>
    /// <param name="confident">The class that it is counted as in the confident joint; negative for none.</param>
    /// <param name="toward">The class toward which its margin is among the widest; negative for none.</param>
    /// <param name="cuts">The lines, of the same rule.</param>
    public bool IsFlagged<T>(ReadOnlySpan<T> row, int given, int index, int confident, int toward, Cuts<T> cuts)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Score is { } score)
            return cuts.IsLowestOverall(row, given, index, score);
        bool flagged = By switch
        {
            FilterBy.ConfidentLearning => confident >= 0 && confident != given,
            FilterBy.PredictedNeqGiven => RowMath.MostLikely(row) != given,
            FilterBy.PruneByNoiseRate or FilterBy.PruneByClass or FilterBy.Both =>
                (!UsesPairs || toward >= 0) && (!UsesClasses || cuts.IsLowestOfClass(row, given, index)),
            _ => throw new InvalidOperationException($"Nothing says what the rule {By} flags."),
        };
        return flagged && !RowMath.AgreesWithGiven(row, given);
    }
}
