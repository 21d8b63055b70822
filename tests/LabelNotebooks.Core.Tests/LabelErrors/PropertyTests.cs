using CsCheck;

namespace LabelNotebooks.Core.Tests;

public sealed class PropertyTests
{
    private const double Near = 1e-12;

    private static readonly Gen<long> Seed = Gen.Long;

    [Fact]
    public void Permuted_rows_permute_the_answer() =>
        Gen.Select(RandomAudit.WithoutTies, RandomAudit.Options, Seed).Sample((audit, options, seed) =>
        {
            int[] order = RandomAudit.Order(audit.Count, seed);
            LabelIssues before = audit.Audit(options);
            LabelIssues after = audit.WithRows(order).Audit(options);

            Assert.Equal(before.Ranked, after.Ranked.Select(issue => issue with { Index = order[issue.Index] }));
            Assert.Equal(order.Select(row => before.QualityScores[row]), after.QualityScores);
            SameEstimate(before, after);
        }, iter: 300);

    [Fact]
    public void Rows_permuted_among_ties_keep_every_count() =>
        Gen.Select(RandomAudit.WithTies, RandomAudit.Options, Seed).Sample((audit, options, seed) =>
            SameEstimate(audit.Audit(options), audit.WithRows(RandomAudit.Order(audit.Count, seed)).Audit(options)), iter: 200);

    [Fact]
    public void Renamed_classes_rename_the_answer() =>
        Gen.Select(
            RandomAudit.WithoutTies.Where(audit => !Calibration.MayTie(audit)),
            Gen.Enum<FilterBy>(),
            Gen.OneOf(RankBy.SelfConfidence, RankBy.NormalizedMargin),
            Seed).Sample((audit, filter, rank, seed) =>
        {
            int[] renamed = RandomAudit.Order(audit.ClassCount, seed);
            var options = new LabelIssueOptions { FilterBy = filter, RankBy = rank, GuardBelow = 0 };
            LabelIssues before = audit.Audit(options);
            LabelIssues after = audit.WithClasses(renamed).Audit(options);

            // Its sum over the other classes goes in their order, which a renaming changes.
            Assert.Equal(
                before.Ranked.Select(issue => Renamed(issue, renamed) with { WrongProbability = 0 }),
                after.Ranked.Select(issue => issue with { WrongProbability = 0 }));
            Assert.All(before.Ranked.Zip(after.Ranked), pair => Assert.Equal(pair.First.WrongProbability, pair.Second.WrongProbability, 1e-9));
            Assert.Equal(before.QualityScores.AsEnumerable(), after.QualityScores.AsEnumerable());
            Assert.Equal(before.EstimatedIssueCount, after.EstimatedIssueCount);
            Assert.Equal(before.AgreementCount, after.AgreementCount);
            for (int given = 0; given < audit.ClassCount; given++)
            {
                Assert.Equal(before.Estimate.Thresholds[given], after.Estimate.Thresholds[renamed[given]]);
                for (int truth = 0; truth < audit.ClassCount; truth++)
                    SameCell(before, after, given, truth, renamed);
            }
        }, iter: 200);

    [Fact]
    public void A_model_that_is_sure_of_every_given_label_flags_nothing() =>
        Gen.Select(RandomAudit.WithoutTies, RandomAudit.Options).Sample((audit, options) =>
        {
            // The given class keeps at least nine tenths; the rest shares what is left.
            double[] sure = [.. audit.Values.Select((value, at) => at % audit.ClassCount == audit.Codes[at / audit.ClassCount]
                ? 0.9 + (0.1 * value)
                : 0.1 * value)];
            LabelIssues issues = (audit with { Values = sure }).Audit(options with { MinExamplesPerClass = 1 });

            Assert.Empty(issues.Ranked);
            Assert.Equal((0, audit.Count), (issues.EstimatedIssueCount, issues.AgreementCount));
            Assert.Equal(1, issues.Health.Overall);
        }, iter: 300);

    [Fact]
    public void Both_is_what_the_two_pruning_rules_share() =>
        Gen.Select(Gen.OneOf(RandomAudit.WithTies, RandomAudit.WithoutTies), RandomAudit.Options).Sample((audit, options) =>
        {
            int[] Flags(FilterBy filter) => [.. audit.Audit(options with { FilterBy = filter }).Ranked.Select(issue => issue.Index).Order()];
            Assert.Equal(Flags(FilterBy.PruneByNoiseRate).Intersect(Flags(FilterBy.PruneByClass)), Flags(FilterBy.Both));
        }, iter: 200);

    [Fact]
    public void Flags_are_ranked_by_quality_and_then_by_index() =>
        Gen.Select(RandomAudit.WithTies, RandomAudit.Options).Sample((audit, options) =>
        {
            LabelIssues issues = audit.Audit(options);
            Assert.Equal(issues.Ranked.OrderBy(issue => issue.Quality).ThenBy(issue => issue.Index), issues.Ranked);
            Assert.All(issues.Ranked, issue => Assert.Equal(issues.QualityScores[issue.Index], issue.Quality));
            Assert.Equal(issues.Count, issues.ToMask().Count(flagged => flagged));
        }, iter: 300);

    [Fact]
    public void Scores_lie_between_0_and_1() =>
        Gen.Select(Gen.OneOf(RandomAudit.WithTies, RandomAudit.WithoutTies, Extreme), RandomAudit.Options).Sample((audit, options) =>
            Assert.All(
                LabelQuality.Scores(audit.Labels, audit.Probabilities, options.RankBy, options.AdjustProbabilities),
                score => Assert.InRange(score, 0, 1)),
            iter: 500);

    [Fact]
    public void A_noise_fraction_of_0_flags_nothing() =>
        Gen.Select(Gen.OneOf(RandomAudit.WithTies, RandomAudit.WithoutTies), Gen.OneOf(FilterBy.PruneByNoiseRate, FilterBy.PruneByClass, FilterBy.Both))
            .Sample((audit, filter) =>
            {
                LabelIssues issues = audit.Audit(new LabelIssueOptions { FilterBy = filter, NoiseFraction = 0, GuardBelow = 0 });
                // Where none of a class is confidently its own, the diagonal is raised and what is left is cut to a whole number, as cleanlab does.
                if (filter == FilterBy.PruneByClass && Enumerable.Range(0, audit.ClassCount).Any(k => issues.Estimate.CalibratedJoint[k, k] == 0)) return;
                Assert.Empty(issues.Ranked);
            }, iter: 300);

    [Fact]
    public void The_estimate_alone_is_the_estimate_of_an_audit() =>
        Gen.Select(RandomAudit.WithTies, Gen.Enum<ConfidentJointRule>()).Sample((audit, rule) =>
        {
            JointEstimate alone = ConfidentLearning.EstimateJoint(audit.Labels, audit.Probabilities, rule);
            JointEstimate within = audit.Audit(new LabelIssueOptions { JointRule = rule }).Estimate;
            Assert.Equal(alone.Thresholds.AsEnumerable(), within.Thresholds.AsEnumerable());
            Assert.Equal(alone.ConfidentJoint.ToArray(), within.ConfidentJoint.ToArray());
            Assert.Equal(alone.CalibratedJoint.ToArray(), within.CalibratedJoint.ToArray());
        }, iter: 100);

    [Fact]
    public void The_calibrated_joint_keeps_the_number_of_labels_of_each_class() =>
        Gen.OneOf(RandomAudit.WithTies, RandomAudit.WithoutTies).Sample(audit =>
        {
            LabelIssues issues = audit.Audit();
            Assert.Equal(
                audit.Labels.ClassCounts.Select(count => (long)count),
                Enumerable.Range(0, audit.ClassCount).Select(k => issues.Estimate.CalibratedJoint.RowSum(k)));
        }, iter: 300);

    // Rows of nothing but 0 and 1, of all 0, and of numbers that a float hardly tells from 0 and 1.
    private static readonly Gen<RandomAudit> Extreme = Gen.Select(
        Gen.OneOf(0.0, 1, 1e-7, 1.05e-6, 1e-30, 1 - 1e-7, 0.5).Array[60], Gen.Bool, (values, single) =>
            new RandomAudit(
                3,
                [.. Enumerable.Range(0, 20).Select(row => row % 3)],
                single ? [.. values.Select(value => (double)(float)value)] : values,
                single));

    private static void SameEstimate(LabelIssues before, LabelIssues after)
    {
        Assert.Equal(before.Estimate.Thresholds.Select(BitConverter.DoubleToInt64Bits), after.Estimate.Thresholds.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(before.Estimate.ConfidentJoint.ToArray(), after.Estimate.ConfidentJoint.ToArray());
        Assert.Equal(before.Estimate.CalibratedJoint.ToArray(), after.Estimate.CalibratedJoint.ToArray());
        Assert.Equal(before.Estimate.Joint.ToArray(), after.Estimate.Joint.ToArray());
        Assert.Equal(before.PruneCounts.ToArray(), after.PruneCounts.ToArray());
        Assert.Equal(before.EstimatedIssueCount, after.EstimatedIssueCount);
        Assert.Equal(before.AgreementCount, after.AgreementCount);
        Assert.Equal(before.Health.ByClass.AsEnumerable(), after.Health.ByClass.AsEnumerable());
        Assert.Equal(before.Health.Overlaps.AsEnumerable(), after.Health.Overlaps.AsEnumerable());
    }

    private static LabelIssue Renamed(LabelIssue issue, int[] renamed) => issue with
    {
        Given = renamed[issue.Given],
        Suggested = renamed[issue.Suggested],
        TowardClass = issue.TowardClass is { } toward ? renamed[toward] : null,
        CountedAs = issue.CountedAs is { } counted ? renamed[counted] : null,
    };

    private static void SameCell(LabelIssues before, LabelIssues after, int given, int truth, int[] renamed)
    {
        (int g, int t) = (renamed[given], renamed[truth]);
        Assert.Equal(before.Estimate.ConfidentJoint[given, truth], after.Estimate.ConfidentJoint[g, t]);
        Assert.Equal(before.Estimate.CalibratedJoint[given, truth], after.Estimate.CalibratedJoint[g, t]);
        Assert.Equal(before.Estimate.Joint[given, truth], after.Estimate.Joint[g, t], Near);
        Assert.Equal(before.Estimate.NoiseMatrix[given, truth], after.Estimate.NoiseMatrix[g, t], Near);
        Assert.Equal(before.Estimate.InverseNoiseMatrix[given, truth], after.Estimate.InverseNoiseMatrix[g, t], Near);
        Assert.Equal(before.PruneCounts[given, truth], after.PruneCounts[g, t]);
    }
}
