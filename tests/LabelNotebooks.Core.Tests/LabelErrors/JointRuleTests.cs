namespace LabelNotebooks.Core.Tests;

/// <summary>
/// Which class an example is counted as. Class 0 is always predicted with much confidence, so its threshold is high;
/// classes 1 and 2 have low ones. Row 3 is likeliest of class 0, yet below that threshold, and reaches the two others.
/// </summary>
public sealed class JointRuleTests
{
    private static readonly ClassLabels Labels = ClassLabels.FromCodes([0, 0, 1, 2, 2], 3);

    // Thresholds: 0.875; 0.25; (0.25 + 0.125) / 2 = 0.1875.
    private static readonly PredictedProbabilities Probabilities = PredictedProbabilities.FromRows(
        [
            0.875, 0.125, 0,
            0.875, 0, 0.125,
            0.625, 0.25, 0.125,
            0.4375, 0.3125, 0.25,
            0.5, 0.375, 0.125,
        ],
        3);

    [Fact]
    public void Cleanlab_counts_the_most_likely_class_even_below_its_threshold()
    {
        // Row 3 reaches 1 and 2 and is counted as 0. Row 4 reaches 1 alone: a single class is the answer of both rules.
        Assert.Equal(new long[,] { { 2, 0, 0 }, { 0, 1, 0 }, { 1, 1, 1 } }, Joint(ConfidentJointRule.Cleanlab));
        Assert.Equal([0, 1], CountedAs(ConfidentJointRule.Cleanlab));
    }

    [Fact]
    public void The_paper_counts_the_most_likely_of_the_classes_that_reach_their_threshold()
    {
        Assert.Equal(new long[,] { { 2, 0, 0 }, { 0, 1, 0 }, { 0, 2, 1 } }, Joint(ConfidentJointRule.Paper));
        Assert.Equal([1, 1], CountedAs(ConfidentJointRule.Paper));
    }

    [Theory]
    [InlineData(ConfidentJointRule.Cleanlab, 0, 0.6, 0.6, 0.1)]
    [InlineData(ConfidentJointRule.Paper, 0, 0.6, 0.6, 0.1)]
    [InlineData(ConfidentJointRule.Cleanlab, 2, 0.4, 0.4, 0.6)]
    [InlineData(ConfidentJointRule.Paper, 2, 0.4, 0.4, 0.6)]
    [InlineData(ConfidentJointRule.Cleanlab, -1, 0.4, 0.4, 0.4)]
    [InlineData(ConfidentJointRule.Paper, -1, 0.4, 0.4, 0.4)]
    public void Equal_classes_are_counted_as_the_lowest(ConfidentJointRule rule, int expected, params double[] row) =>
        Assert.Equal(expected, JointSummary.ConfidentClass<double>(row, [0.5, 0.5, 0.5], rule));

    [Fact]
    public void A_threshold_is_reached_within_a_millionth()
    {
        Assert.Equal(0, JointSummary.ConfidentClass([0.5 - 0.9e-6, 0.1], [0.5, 0.5], ConfidentJointRule.Cleanlab));
        Assert.Equal(-1, JointSummary.ConfidentClass([0.5 - 1.1e-6, 0.1], [0.5, 0.5], ConfidentJointRule.Cleanlab));
        // At the border itself the class is reached.
        Assert.Equal(0, JointSummary.ConfidentClass([0.5 - 1e-6, 0.1], [0.5, 0.5], ConfidentJointRule.Cleanlab));
    }

    [Fact]
    public void A_class_without_labels_is_never_reached_and_keeps_a_single_count()
    {
        JointEstimate estimate = ConfidentLearning.EstimateJoint(
            ClassLabels.FromCodes([0, 1], 3), PredictedProbabilities.FromRows([0.0, 0, 1, 0, 0.5, 0.5], 3));
        // The first label's class has no confidence at all: its threshold is the floor, which 0 does not reach.
        Assert.Equal([2e-6, 0.5, 2], estimate.Thresholds.AsEnumerable());
        Assert.Equal(new long[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, estimate.ConfidentJoint.ToArray());
        Assert.Equal(new long[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 0 } }, estimate.CalibratedJoint.ToArray());
        Assert.Equal([0, 0, 0], [estimate.NoiseMatrix.ColumnSum(2), estimate.InverseNoiseMatrix.ColumnSum(2), estimate.Joint.RowSum(2)]);
    }

    private static long[,] Joint(ConfidentJointRule rule) => ConfidentLearning.EstimateJoint(Labels, Probabilities, rule).ConfidentJoint.ToArray();

    private static int?[] CountedAs(ConfidentJointRule rule) =>
        [.. ConfidentLearning.FindLabelIssues(Labels, Probabilities, new() { JointRule = rule, FilterBy = FilterBy.PredictedNeqGiven })
            .Ranked.Where(issue => issue.Index >= 3).OrderBy(issue => issue.Index).Select(issue => issue.CountedAs)];
}
