using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How trustworthy labels are, as a whole, class by class and pair by pair, estimated from the joint.</summary>
public sealed record LabelHealth
{
    private const double SmallestDenominator = 1e-6;

    /// <summary>1 - estimated label issues / N, in [0, 1].</summary>
    public required double Overall { get; init; }

    /// <summary>(K): the classes by ascending quality; ties in the order of the classes.</summary>
    public required ImmutableArray<ClassHealth> ByClass { get; init; }

    /// <summary>(K (K - 1) / 2): the pairs of classes by descending number of examples; ties in the order of the classes.</summary>
    public required ImmutableArray<ClassOverlap> Overlaps { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Label health {Sentences.Percent(Overall)}: the share of labels that are not confidently counted as another class, "
        + $"over {Sentences.Count(ByClass.Length, "class", "classes")}.";

    internal static LabelHealth From(ClassLabels labels, ClassMatrix<double> joint, long estimatedIssues) => new()
    {
        Overall = 1 - ((double)estimatedIssues / labels.Count),
        ByClass = [.. Enumerable.Range(0, labels.ClassCount).Select(k => HealthOf(k, labels, joint)).OrderBy(health => health.Quality)],
        Overlaps = [.. PairsOf(labels, joint).OrderByDescending(pair => pair.JointProbability)],
    };

    private static ClassHealth HealthOf(int k, ClassLabels labels, ClassMatrix<double> joint)
    {
        double given = joint.RowSum(k);
        double truth = joint.ColumnSum(k);
        double issues = given - joint[k, k];
        double inverse = truth - joint[k, k];
        double noise = issues / Math.Max(given, SmallestDenominator);
        return new ClassHealth
        {
            Class = k,
            Name = labels.Classes[k],
            LabelCount = labels.ClassCounts[k],
            LabelIssues = Whole(issues * labels.Count),
            InverseLabelIssues = Whole(inverse * labels.Count),
            Noise = noise,
            InverseNoise = inverse / Math.Max(truth, SmallestDenominator),
            Quality = 1 - noise,
        };
    }

    private static IEnumerable<ClassOverlap> PairsOf(ClassLabels labels, ClassMatrix<double> joint)
    {
        for (int a = 0; a < labels.ClassCount; a++)
        {
            for (int b = a + 1; b < labels.ClassCount; b++)
            {
                double share = joint[a, b] + joint[b, a];
                yield return new ClassOverlap(a, b, labels.Classes[a], labels.Classes[b], Whole(share * labels.Count), share);
            }
        }
    }

    private static int Whole(double value) => (int)Math.Round(value, MidpointRounding.ToEven);
}
