using System.Numerics;

namespace LabelNotebooks;

/// <summary>How many examples the chosen rule takes from where; what the third pass needs to know.</summary>
internal sealed class CutPlan
{
    public required FilterBy FilterBy { get; init; }

    /// <summary>(K x K): how many of each given class to take toward each other class; 0 where none.</summary>
    public required long[] ByPair { get; init; }

    /// <summary>(K): how many of each given class to take.</summary>
    public required long[] ByClass { get; init; }

    /// <summary>How many to take of all.</summary>
    public required long Overall { get; init; }

    public required bool UsesPairs { get; init; }

    public required bool UsesClasses { get; init; }

    /// <summary>The score whose lowest values are taken; null where the rule reads none.</summary>
    public required RankBy? Score { get; init; }

    public static CutPlan From(LabelIssueOptions options, ClassLabels labels, ClassMatrix<long> prune, long issueCount)
    {
        (bool usesPairs, bool usesClasses, RankBy? score) = CutsOf(options.FilterBy);
        int k = labels.ClassCount;
        var byPair = new long[k * k];
        var byClass = new long[k];
        for (int given = 0; given < k; given++)
        {
            int count = labels.ClassCounts[given];
            if (count <= options.MinExamplesPerClass || count == 1) continue;
            byClass[given] = Math.Max(count - prune[given, given], 0);
            for (int truth = 0; truth < k; truth++)
            {
                if (truth != given) byPair[(given * k) + truth] = Math.Max(prune[given, truth], 0);
            }
        }

        return new CutPlan
        {
            FilterBy = options.FilterBy,
            ByPair = byPair,
            ByClass = byClass,
            Overall = issueCount,
            UsesPairs = usesPairs,
            UsesClasses = usesClasses,
            Score = score,
        };
    }

    private static (bool Pairs, bool Classes, RankBy? Score) CutsOf(FilterBy rule) => rule switch
    {
        FilterBy.PruneByNoiseRate => (true, false, null),
        FilterBy.PruneByClass => (false, true, null),
        FilterBy.Both => (true, true, null),
        FilterBy.ConfidentLearning or FilterBy.PredictedNeqGiven => (false, false, null),
        FilterBy.LowNormalizedMargin => (false, false, RankBy.NormalizedMargin),
        FilterBy.LowSelfConfidence => (false, false, RankBy.SelfConfidence),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    };
}
