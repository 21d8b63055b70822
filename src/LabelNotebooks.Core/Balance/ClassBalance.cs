using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How common each class is, and how many of its labels are flagged.</summary>
public sealed record ClassBalance
{
    /// <summary>Classes with fewer labels than this are too small for a share to mean much.</summary>
    public const int FewLabels = 20;

    /// <summary>(K), in the order of the classes.</summary>
    public required ImmutableArray<BalancedClass> Classes { get; init; }

    /// <summary>N, the number of labels.</summary>
    public required int Count { get; init; }

    /// <summary>The labels of the commonest class over those of the rarest that has any; 1 if all are as common; NaN without labels.</summary>
    public required double ImbalanceRatio { get; init; }

    /// <summary>How many equally common classes would be as mixed: the exponential of the entropy, from 1 to K; 0 without labels.</summary>
    /// <remarks>Source: M. O. Hill, "Diversity and Evenness: A Unifying Notation and Its Consequences", Ecology 54, 1973 (order 1).</remarks>
    public required double EffectiveClassCount { get; init; }

    /// <summary>Of labels alone: nothing is flagged. O(K).</summary>
    public static ClassBalance Of(ClassLabels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Of(labels, new int[labels.ClassCount], new int[labels.ClassCount]);
    }

    /// <summary>Of an audit. O(K + flags).</summary>
    public static ClassBalance Of(LabelIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var flagged = new int[issues.Labels.ClassCount];
        foreach (LabelIssue issue in issues.Ranked)
            flagged[issue.Given]++;
        var setAside = new int[issues.Labels.ClassCount];
        foreach (LabelIssue issue in issues.NotEnoughEvidence)
            setAside[issue.Given]++;
        return Of(issues.Labels, flagged, setAside);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString()
    {
        BalancedClass[] present = [.. Classes.Where(one => one.Count > 0)];
        if (present.Length < 2)
            return present.Length == 0 ? "There are no labels." : $"All {Sentences.Count(Count, "label is", "labels are")} {present[0].Name}.";
        BalancedClass most = present.MaxBy(one => one.Count)!;
        BalancedClass least = present.MinBy(one => one.Count)!;
        return ImbalanceRatio < 1.5
            ? $"Classes are about equally common: {Sentences.Count(least.Count)} to {Sentences.Count(most.Count)} labels each."
            : $"{most.Name} is {Sentences.Count((long)Math.Round(ImbalanceRatio))} times as common as {least.Name}: {Sentences.Count(most.Count)} "
                + $"and {Sentences.Count(least.Count, "label")}.";
    }

    private static ClassBalance Of(ClassLabels labels, int[] flagged, int[] setAside)
    {
        int[] present = [.. labels.ClassCounts.Where(count => count > 0)];
        double entropy = -present.Sum(count => (double)count / labels.Count * Math.Log((double)count / labels.Count));
        return new ClassBalance
        {
            Classes = [.. Enumerable.Range(0, labels.ClassCount).Select(k => new BalancedClass(
                k,
                labels.Classes[k],
                labels.ClassCounts[k],
                labels.Count,
                flagged[k],
                setAside[k],
                WilsonInterval.Of(flagged[k], labels.ClassCounts[k])))],
            Count = labels.Count,
            ImbalanceRatio = present.Length == 0 ? double.NaN : (double)present.Max() / present.Min(),
            EffectiveClassCount = present.Length == 0 ? 0 : Math.Exp(entropy),
        };
    }
}
