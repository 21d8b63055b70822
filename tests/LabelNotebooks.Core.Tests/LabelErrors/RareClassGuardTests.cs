namespace LabelNotebooks.Core.Tests;

/// <summary>The guard of rare classes, and the probability of being wrong on which it decides.</summary>
public sealed class RareClassGuardTests
{
    // 40 labels a, of which 4 are surely b; 40 labels b, of which 4 are surely a. Confident joint: [[36, 4], [4, 36]].
    private static readonly ClassLabels Labels = ClassLabels.FromCodes([.. Enumerable.Repeat(0, 40), .. Enumerable.Repeat(1, 40)], ["a", "b"]);

    private static readonly PredictedProbabilities Probabilities = PredictedProbabilities.FromRows(
        [.. Enumerable.Range(0, 80).SelectMany(row => (row % 40 < 4) == (row < 40) ? new[] { 0.1, 0.9 } : [0.9, 0.1])], 2);

    [Fact]
    public void The_probability_of_being_wrong_is_as_by_hand()
    {
        LabelIssues issues = ConfidentLearning.FindLabelIssues(Labels, Probabilities, new LabelIssueOptions { GuardBelow = 0 });
        Assert.Equal([36L, 4L], issues.Estimate.ConfidentJoint.Row(0).ToArray());

        // Noise of all classes together: 8 of 80. Row a, 40 labels: (4 + 5 x 0.1) / 45 = 0.1 given b; p(given a | true b) = 0.1 x 40
        // / (0.1 x 40 + 0.9 x 40) = 0.1.
        Assert.Equal(0.1 * 0.9 / 0.1, WrongProbability.Of(issues, Probabilities)[0], 1e-12);
        Assert.Equal(0.1 * 0.1 / 0.9, WrongProbability.Of(issues, Probabilities)[39], 1e-12);
        Assert.Equal(0.9, issues.Ranked[0].WrongProbability, 1e-12);
    }

    [Fact]
    public void A_rare_class_borrows_the_noise_of_the_others()
    {
        // 2 labels c among 202, both surely a by the model. By themselves they would all be wrong: C[c, .] = [2, 0, 1]. With the prior: (2 x
        // 2/3 + 5 x noise x 100/200) / 7.
        int[] codes = [.. Enumerable.Repeat(0, 100), .. Enumerable.Repeat(1, 100), 2, 2];
        double[] rows = [.. codes.SelectMany(code => code switch { 0 => new[] { 0.9, 0.05, 0.05 }, 1 => [0.05, 0.9, 0.05], _ => [0.95, 0.02, 0.03] })];
        LabelIssues issues = ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes(codes, ["a", "b", "c"]),
            PredictedProbabilities.FromRows(rows, 3),
            new LabelIssueOptions { MinExamplesPerClass = 0 });

        const double Noise = 2.0 / 203;
        double given = ((2 * 2 / 3.0) + (5 * Noise * 100 / 200)) / 7 * 2;
        double keptA = (100 + (5 * (1 - Noise))) / 105 * 100;
        double fromB = 5 * Noise * 100 / 102 / 105 * 100;
        double byNoise = given / (keptA + fromB + given);
        double fromOtherB = ((5 * Noise * 100 / 200) / 7 * 2)
            / (((5 * Noise * 100 / 102) / 105 * 100) + ((100 + (5 * (1 - Noise))) / 105 * 100) + ((5 * Noise * 100 / 200) / 7 * 2));
        double expected = ((byNoise * 0.95) + (fromOtherB * 0.02)) / 0.03;
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows(rows, 3);
        Assert.Equal(expected, WrongProbability.Of(issues, probabilities)[200], 1e-9);
        Assert.True(expected < 0.5);
        Assert.Empty(issues.Ranked);
        Assert.Equal([200], issues.NotEnoughEvidence.Select(issue => issue.Index));
    }

    [Fact]
    public void Only_classes_below_the_limit_change_and_no_flag_is_lost() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(RandomAudit.WithoutTies, RandomAudit.Options, CsCheck.Gen.Int[0, 40]),
            (audit, options, limit) =>
            {
                LabelIssues open = audit.Audit(options with { GuardBelow = 0 });
                LabelIssues guarded = audit.Audit(options with { GuardBelow = limit });
                Assert.Empty(open.NotEnoughEvidence);
                Assert.Equal(open.Ranked.Where(issue => audit.Labels.ClassCounts[issue.Given] >= limit || issue.WrongProbability > 0.5), guarded.Ranked);
                Assert.Equal(open.Ranked.Except(guarded.Ranked), guarded.NotEnoughEvidence);
                Assert.All(guarded.NotEnoughEvidence, issue => Assert.True(audit.Labels.ClassCounts[issue.Given] < limit && issue.WrongProbability <= 0.5));
                Assert.All(WrongProbability.Of(guarded, audit.Probabilities), probability => Assert.InRange(probability, 0, 1));
            },
            iter: 200);

    [Fact]
    public void A_limit_below_zero_is_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            ConfidentLearning.FindLabelIssues(Labels, Probabilities, new LabelIssueOptions { GuardBelow = -1 }));
        Assert.Equal("options, GuardBelow: the value is -1.\n  Give 0 (no guard) or more.", error.Message);
    }
}
