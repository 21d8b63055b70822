using System.Numerics;

namespace LabelNotebooks;

/// <summary>How many examples the chosen rule takes from where; what the third pass needs to know.</summary>
internal sealed class CutPlan
{
    public required FilterRule Rule { get; init; }

    /// <summary>(K x K): how many of each given class to take toward each other class; 0 where none.</summary>
    public required long[] ByPair { get; init; }

    /// <summary>(K): how many of each given class to take.</summary>
    public required long[] ByClass { get; init; }

    /// <summary>How many to take of all.</summary>
    public required long Overall { get; init; }

    public static CutPlan From(LabelIssueOptions options, ClassLabels labels, ClassMatrix<long> prune, long issueCount)
    {
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
            Rule = FilterRule.Of(options.FilterBy),
            ByPair = byPair,
            ByClass = byClass,
            Overall = issueCount,
        };
    }
}
