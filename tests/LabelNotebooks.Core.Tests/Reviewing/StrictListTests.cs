namespace LabelNotebooks.Core.Tests.Reviewing;

public sealed class StrictListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(160)]
    [InlineData(3000)]
    public void The_mean_share_of_right_labels_in_the_list_keeps_to_the_level(int reviewed)
    {
        const double Level = 0.1;
        double sum = 0;
        int listed = 0;
        for (int seed = 1; seed <= 30; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(4000, seed);
            StrictList list = StrictList.Of(audit.Issues, audit.Probabilities, Level, audit.Review(reviewed, seed));
            sum += list.Listed.Length == 0 ? 0 : (double)list.Listed.Count(one => !audit.IsWrong[one.Index]) / list.Listed.Length;
            listed += list.Listed.Length;
            Assert.Equal(reviewed > 0, list.IsCalibrated);
            Assert.Equal(reviewed == 3000, list.Bases.All(basis => basis == StrictBasis.Conformal));
        }

        Assert.InRange(sum / 30, 0, 1.5 * Level);
        Assert.True(listed > 300, $"{listed} listed in all");
    }

    [Fact]
    public void Reviewed_labels_are_not_listed_and_the_surest_come_first()
    {
        SimulatedAudit audit = SimulatedAudit.Make(2000, 1);
        RandomSample sample = audit.Review(1000, 1);
        StrictList list = StrictList.Of(audit.Issues, audit.Probabilities, 0.2, sample);
        Assert.NotEmpty(list.Listed);
        Assert.Empty(list.Listed.Select(one => one.Index).Intersect(sample.Examples.Select(example => example.Index)));
        Assert.Equal(
            list.Listed.OrderByDescending(one => one.WrongProbability).Select(one => one.WrongProbability),
            list.Listed.Select(one => one.WrongProbability));
        Assert.InRange(list.RecallGivenUp, 0, 1);
        Assert.Equal(list.ExpectedWrongListed, list.Listed.Sum(one => one.WrongProbability), 1e-9);
    }

    [Fact]
    public void Of_what_is_never_sure_the_list_is_empty_and_says_so()
    {
        // The model gives every label 0.5: nothing tells wrong from right.
        ClassLabels labels = ClassLabels.FromCodes([.. Enumerable.Range(0, 200).Select(row => row % 2)], ["a", "b"]);
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows(Enumerable.Repeat(0.5, 400).ToArray(), 2);
        LabelIssues issues = ConfidentLearning.FindLabelIssues(labels, probabilities);
        StrictList list = StrictList.Of(issues, probabilities, 0.1);
        Assert.Empty(list.Listed);
        Assert.Equal(1, list.RecallGivenUp);
        Assert.StartsWith("Insufficient evidence", list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_p_value_that_cannot_reach_the_level_gives_way_to_calibrated_probabilities()
    {
        // 8 % wrong at a level of 10 %: p-values must reach 0.008, so that 1 / (n + 1) asks for 125 reviewed right labels of a class.
        SimulatedAudit audit = SimulatedAudit.Make(4000, 1);
        Assert.All(StrictList.Of(audit.Issues, audit.Probabilities, 0.1, audit.Review(160, 1)).Bases, basis => Assert.Equal(StrictBasis.Calibrated, basis));
        Assert.All(StrictList.Of(audit.Issues, audit.Probabilities, 0.1, audit.Review(600, 1)).Bases, basis => Assert.Equal(StrictBasis.Conformal, basis));
    }

    [Fact]
    public void With_everything_reviewed_there_is_nothing_to_list()
    {
        SimulatedAudit audit = SimulatedAudit.Make(300, 1);
        StrictList list = StrictList.Of(audit.Issues, audit.Probabilities, 0.1, audit.Review(300, 1));
        Assert.Empty(list.Listed);
        Assert.Equal(0, list.RecallGivenUp);
        Assert.StartsWith("There is nothing to list", list.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_that_is_no_share_is_refused(double level)
    {
        SimulatedAudit audit = SimulatedAudit.Make(100, 1);
        Assert.Contains(
            "Give a share between 0 and 1",
            Assert.Throws<AuditInputException>(() => StrictList.Of(audit.Issues, audit.Probabilities, level)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Benjamini_and_Hochberg_as_in_their_example()
    {
        // The 15 p-values of section 4.1 of their paper of 1995; at 0.05 the four smallest are rejected.
        double[] published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];
        Dictionary<int, double> pValues = Enumerable.Range(0, 15).ToDictionary(at => at, at => published[at]);
        Assert.Equal([0, 1, 2, 3], ConformalTest.Discoveries(pValues, 0.05));
        // A step up: the first fails by itself, and is carried by the second.
        Assert.Equal(
            [0, 1],
            ConformalTest.Discoveries(new Dictionary<int, double> { [0] = 0.04, [1] = 0.045, [2] = 0.9 }.Where(one => one.Key < 2).ToDictionary(), 0.05));
    }

    [Fact]
    public void A_sample_with_strata_calibrates_nothing()
    {
        SimulatedAudit audit = SimulatedAudit.Make(1000, 1);
        var sample = RandomSample.Of(1000, audit.Review(500, 1).Examples.Select(example => example with { Stratum = "all", InclusionProbability = 0.5 }));
        Assert.All(StrictList.Of(audit.Issues, audit.Probabilities, 0.1, sample).Bases, basis => Assert.Equal(StrictBasis.Uncalibrated, basis));
        Assert.False(ReviewBudget.Of(audit.Issues, audit.Probabilities, 10, sample).HasDesignBounds);
    }

    [Fact]
    public void Where_all_reviewed_labels_are_right_hardly_any_other_is_called_wrong()
    {
        SimulatedAudit audit = SimulatedAudit.Make(1000, 1);
        var sample = RandomSample.Of(1000, audit.Review(200, 1).Examples.Select(example => example with { IsWrong = false }));
        StrictList list = StrictList.Of(audit.Issues, audit.Probabilities, 0.2, sample);
        Assert.Empty(list.Listed);
        Assert.InRange(list.ExpectedWrong, 0, 10);
    }
}
