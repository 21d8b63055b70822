using System.Numerics;
using CsCheck;

namespace LabelNotebooks.Core.Tests;

/// <summary>Parts of a data set, summarized apart and merged in any order, give the answer of the whole to the last bit.</summary>
public sealed class MergedPartsTests
{
    [Fact]
    public void Merged_parts_equal_the_whole() =>
        Gen
            .Select(Gen.OneOf(RandomAudit.WithTies, RandomAudit.WithoutTies), RandomAudit.Options, Gen.Int[1, 9], Gen.Long)
            .Sample((audit, options, parts, seed) =>
            {
                if (audit.Single)
                    Compare<float>(audit, [.. audit.Values.Select(value => (float)value)], options, parts, seed);
                else
                    Compare<double>(audit, audit.Values, options, parts, seed);
            }, iter: 400);

    private static void Compare<T>(RandomAudit audit, T[] values, LabelIssueOptions options, int partCount, long seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        LabelIssues whole = audit.Audit(options with { GuardBelow = 0 });
        var generator = new SeededGenerator(seed);
        List<AuditPart<T>> parts = Split(audit, values, partCount, generator);

        double[] thresholds = Merged(parts, ThresholdSummary.Summarize, (a, b) => a.Merge(b), generator).Thresholds();
        JointSummary joint = Merged(parts, part => JointSummary.Summarize(part, thresholds, options.JointRule), (a, b) => a.Merge(b), generator);
        JointEstimate estimate = JointEstimate.From(audit.Labels, thresholds, joint.Counts);
        ClassMatrix<long> prune = PruneCounts.From(estimate.CalibratedJoint, audit.Labels, options);
        CutPlan plan = CutPlan.From(options, audit.Labels, prune, joint.IssueCount);
        Cuts<T> cuts = Merged(parts, part => CutSummary<T>.Summarize(part, plan), (a, b) => a.Merge(b), generator).Cuts();
        LabelIssue[] flagged = [.. parts
            .SelectMany(part => FlagPass.Flag(part, thresholds, NoiseRates.From(audit.Labels, estimate), cuts, options))
            .OrderBy(issue => issue.Quality)
            .ThenBy(issue => issue.Index)];

        Assert.Equal(whole.Estimate.Thresholds.Select(BitConverter.DoubleToInt64Bits), thresholds.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(whole.Estimate.ConfidentJoint.ToArray(), estimate.ConfidentJoint.ToArray());
        Assert.Equal(whole.Estimate.CalibratedJoint.ToArray(), estimate.CalibratedJoint.ToArray());
        Assert.Equal(whole.PruneCounts.ToArray(), prune.ToArray());
        Assert.Equal((whole.EstimatedIssueCount, whole.AgreementCount), ((int)joint.IssueCount, (int)joint.AgreementCount));
        Assert.Equal(whole.Ranked, flagged);
    }

    // Half of the parts are runs of one input, half are inputs of their own that know where they begin. Some are empty.
    private static List<AuditPart<T>> Split<T>(RandomAudit audit, T[] values, int partCount, SeededGenerator generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int[] borders = [0, .. Enumerable.Range(1, partCount - 1).Select(_ => generator.Next(audit.Count + 1)).Order(), audit.Count];
        var all = new CheckedInput<T>(audit.Labels, new DenseProbabilities<T>(values, audit.ClassCount), 0);
        var parts = new List<AuditPart<T>>();
        for (int at = 0; at < partCount; at++)
        {
            (int start, int count) = (borders[at], borders[at + 1] - borders[at]);
            if (generator.Next(2) == 0)
            {
                parts.Add(new AuditPart<T>(all, start, count));
                continue;
            }

            var own = new DenseProbabilities<T>(values.AsMemory(start * audit.ClassCount, count * audit.ClassCount), audit.ClassCount);
            var labels = ClassLabels.FromCodes(audit.Codes.AsSpan(start, count), audit.ClassCount);
            parts.Add(new AuditPart<T>(new CheckedInput<T>(labels, own, 0, FirstIndex: start), 0, count));
        }

        return parts;
    }

    // Two summaries drawn by chance are merged until one is left: every order and every tree occurs.
    private static TSummary Merged<T, TSummary>(
        List<AuditPart<T>> parts,
        Func<AuditPart<T>, TSummary> summarize,
        Func<TSummary, TSummary, TSummary> merge,
        SeededGenerator generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        List<TSummary> summaries = [.. parts.Select(summarize)];
        while (summaries.Count > 1)
        {
            TSummary a = Take(summaries, generator);
            TSummary b = Take(summaries, generator);
            summaries.Add(merge(a, b));
        }

        return summaries[0];
    }

    private static TSummary Take<TSummary>(List<TSummary> summaries, SeededGenerator generator)
    {
        int at = generator.Next(summaries.Count);
        TSummary taken = summaries[at];
        summaries.RemoveAt(at);
        return taken;
    }
}
