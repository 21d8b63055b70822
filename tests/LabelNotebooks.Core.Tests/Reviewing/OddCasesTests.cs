namespace LabelNotebooks.Core.Tests.Reviewing;

/// <summary>Data at its edges: a result, or a clear error.</summary>
public sealed class OddCasesTests
{
    [Fact]
    public void More_classes_than_examples_and_empty_classes_give_results()
    {
        ClassLabels labels = ClassLabels.FromCodes([0, 4, 4], ["a", "b", "c", "d", "e"]);
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows([0.2, 0.2, 0.2, 0.2, 0.2, 0.9, 0, 0, 0, 0.1, 0, 0, 0, 0, 1.0], 5);
        LabelIssues issues = ConfidentLearning.FindLabelIssues(labels, probabilities);
        Assert.Equal(3, issues.Labels.Count);
        Assert.All(WrongProbability.Of(issues, probabilities), probability => Assert.InRange(probability, 0, 1));
        Assert.Equal("no label: nothing can be said", ClassBalance.Of(issues).Classes[2].Verdict);
        Assert.InRange(StrictList.Of(issues, probabilities).RecallGivenUp, 0, 1);
        Assert.Equal(3, ReviewBudget.Of(issues, probabilities, 2).Queue.Length);
        Assert.False(StoppingRule.Of(issues).After(ReviewQueueSample.Of(issues.Labels.Count, [])).MayStop);
        WrongLabels found = WrongLabels.Of(issues, RandomSample.Of(3, [new ReviewedExample(1, true)]));
        Assert.Equal(
            (0, 0.0, 0.0),
            (found[WrongLabelEstimator.Sample, 2].Of, found[WrongLabelEstimator.Sample, 2].Interval.Low, found[WrongLabelEstimator.Sample, 2].Interval.High));
    }

    [Fact]
    public void One_example_is_estimated_by_its_review_and_refused_by_the_audit()
    {
        ClassLabels labels = ClassLabels.FromCodes([1], ["a", "b"]);
        WrongLabels found = WrongLabels.Of(labels, RandomSample.Of(1, [new ReviewedExample(0, true)]));
        Assert.Equal(new Interval(1, 1), found.Leading.Interval);
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            ConfidentLearning.FindLabelIssues(labels, PredictedProbabilities.FromRows([0.5, 0.5], 2)));
        Assert.Contains("nothing to audit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_one_class_have_a_balance_and_an_estimate()
    {
        ClassLabels labels = ClassLabels.FromCodes(new int[40], ["a"]);
        Assert.Equal("All 40 labels are a.", ClassBalance.Of(labels).ToString());
        Assert.Equal(1, ClassBalance.Of(labels).EffectiveClassCount, 1e-12);
        WrongLabelEstimate leading =
            WrongLabels.Of(labels, RandomSample.Of(40, Enumerable.Range(0, 20).Select(row => new ReviewedExample(row, row == 0)))).Leading;
        Assert.Equal(2, leading.Count);
        Assert.True(leading.Interval.Low >= 1);
    }

    [Fact]
    public void A_reviewer_who_errs_in_5_of_100_moves_the_estimate_by_no_more()
    {
        double truth = 0;
        double estimated = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(2000, seed);
            var generator = new SeededGenerator(seed);
            var sample = RandomSample.Of(
                2000,
                audit.Review(400, seed).Examples.Select(example => example with { IsWrong = generator.Next(20) == 0 ? !example.IsWrong : example.IsWrong }));
            truth += audit.IsWrong.Count(wrong => wrong) / 2000.0 / 40;
            estimated += WrongLabels.Of(audit.Issues, sample).Leading.Share / 40;
            Assert.NotEmpty(ReviewBudget.Of(audit.Issues, audit.Probabilities, 100, sample).Queue);
            Assert.InRange(StrictList.Of(audit.Issues, audit.Probabilities, 0.1, sample).RecallGivenUp, 0, 1);
        }

        // Of 92 right labels in 100, 4.6 are called wrong; of 8 wrong ones 0.4 right.
        Assert.InRange(estimated - truth, 0.03, 0.055);
    }

    [Fact]
    public void Nothing_reviewed_leaves_every_number_possible()
    {
        SimulatedAudit audit = SimulatedAudit.Make(100, 1);
        WrongLabels found = WrongLabels.Of(audit.Issues, RandomSample.Of(100, []));
        Assert.Equal(WrongLabelEstimator.Model, found.Leading.Estimator);
        Assert.Null(found.ModelBias);
        Assert.Equal(new Interval(0, 100), found[WrongLabelEstimator.Sample].Interval);
    }
}
