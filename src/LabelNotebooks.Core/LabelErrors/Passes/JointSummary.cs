using System.Numerics;

namespace LabelNotebooks;

/// <summary>Second pass: how many examples of each given class are confidently counted as each class.</summary>
internal sealed class JointSummary
{
    private JointSummary(long[] counts) => Counts = counts;

    /// <summary>(K x K), given by likely true, before the diagonal is raised to 1.</summary>
    public long[] Counts { get; }

    /// <summary>The size of <see cref="FilterBy.ConfidentLearning"/>.</summary>
    public long IssueCount { get; private set; }

    /// <summary>How many given labels are the model's most likely class.</summary>
    public long AgreementCount { get; private set; }

    public static JointSummary Summarize<T>(AuditPart<T> part, double[] thresholds, ConfidentJointRule rule)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int k = part.ClassCount;
        var summary = new JointSummary(new long[k * k]);
        ReadOnlySpan<int> given = part.Input.Labels.Codes;
        RowBlocks<T> blocks = part.Blocks();
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                int s = given[blocks.FirstRow + offset];
                if (RowMath.MostLikely(row) == s) summary.AgreementCount++;
                int guess = ConfidentClass(row, thresholds, rule);
                if (guess < 0) continue;
                summary.Counts[(s * k) + guess]++;
                if (guess != s && !RowMath.AgreesWithGiven(row, s)) summary.IssueCount++;
            }
        }

        return summary;
    }

    public JointSummary Merge(JointSummary other)
    {
        var merged = new JointSummary([.. Counts])
        {
            IssueCount = IssueCount + other.IssueCount,
            AgreementCount = AgreementCount + other.AgreementCount,
        };
        for (int at = 0; at < Counts.Length; at++) merged.Counts[at] += other.Counts[at];
        return merged;
    }

    /// <summary>The class that an example is counted as; -1 if no class reaches its threshold.</summary>
    public static int ConfidentClass<T>(ReadOnlySpan<T> row, double[] thresholds, ConfidentJointRule rule)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int hits = 0;
        int bestHit = -1;
        for (int k = 0; k < row.Length; k++)
        {
            if (double.CreateChecked(row[k]) < thresholds[k] - RowMath.Tolerance) continue;
            hits++;
            if (bestHit < 0 || row[k] > row[bestHit]) bestHit = k;
        }

        return rule switch
        {
            ConfidentJointRule.Paper => bestHit,
            ConfidentJointRule.Cleanlab => hits > 1 ? RowMath.MostLikely(row) : bestHit,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule of counting."),
        };
    }
}
