namespace LabelNotebooks.Core.Tests;

/// <summary>
/// Nine examples of three classes, worked out with pencil and paper: rows 3, 5 and 8 look mislabelled; rows 2 and 6 are unsure of everything.
/// All probabilities are multiples of 1/32, so that float and double are exact.
/// </summary>
public sealed class WorkedExampleTests
{
    private static readonly ClassLabels Labels = ClassLabels.FromCodes([0, 0, 0, 0, 1, 1, 1, 2, 2], ["ant", "bee", "cat"]);

    private static readonly double[] Rows =
    [
        0.875, 0.125, 0,
        0.75, 0.125, 0.125,
        0.5, 0.3125, 0.1875,
        0.125, 0.875, 0,
        0.125, 0.75, 0.125,
        0.75, 0.125, 0.125,
        0.5, 0.09375, 0.40625,
        0, 0.25, 0.75,
        0.125, 0.75, 0.125,
    ];

    // ant (0.875 + 0.75 + 0.5 + 0.125) / 4, bee (0.75 + 0.125 + 0.09375) / 3, cat (0.75 + 0.125) / 2.
    private static readonly double[] Thresholds = [0.5625, 0.96875 / 3, 0.4375];

    private static readonly PredictedProbabilities Twice = PredictedProbabilities.FromRows(Rows, 3);

    private static readonly PredictedProbabilities Single = PredictedProbabilities.FromRows([.. Rows.Select(value => (float)value)], 3);

    public static TheoryData<bool> Precisions => [true, false];

    [Theory, MemberData(nameof(Precisions))]
    public void Thresholds_and_joint_are_as_by_hand(bool single)
    {
        JointEstimate estimate = ConfidentLearning.EstimateJoint(Labels, single ? Single : Twice);

        Assert.Equal(Thresholds, estimate.Thresholds.AsEnumerable());
        Assert.Equal(new long[,] { { 2, 1, 0 }, { 1, 1, 0 }, { 0, 1, 1 } }, estimate.ConfidentJoint.ToArray());
        // ant: 8/3 and 4/3 round to 3 and 1. bee: 1.5 and 1.5 round to 2 and 2, one too many, which the lower index gives back.
        Assert.Equal(new long[,] { { 3, 1, 0 }, { 1, 2, 0 }, { 0, 1, 1 } }, estimate.CalibratedJoint.ToArray());
        Assert.Equal(new[,] { { 3 / 9.0, 1 / 9.0, 0 }, { 1 / 9.0, 2 / 9.0, 0 }, { 0, 1 / 9.0, 1 / 9.0 } }, estimate.Joint.ToArray());
        Assert.Equal(new[,] { { 0.75, 0.25, 0 }, { 0.25, 0.5, 0 }, { 0, 0.25, 1 } }, estimate.NoiseMatrix.ToArray());
        Assert.Equal(new[,] { { 0.75, 1 / 3.0, 0 }, { 0.25, 2 / 3.0, 0.5 }, { 0, 0, 0.5 } }, estimate.InverseNoiseMatrix.ToArray());
    }

    [Fact]
    public void Counts_of_the_audit_are_as_by_hand()
    {
        LabelIssues issues = Audit(new());
        Assert.Equal((3, 5, 3, 0L), (issues.Count, issues.AgreementCount, issues.EstimatedIssueCount, issues.ClippedProbabilities));
        Assert.Equal([false, false, false, true, false, true, false, false, true], issues.ToMask());
    }

    [Fact]
    public void Prune_counts_are_as_by_hand()
    {
        Assert.Equal(new long[,] { { 3, 1, 0 }, { 1, 2, 0 }, { 0, 1, 1 } }, Prune(new()));
        // Half of one label is none; the diagonals 3.5, 2.5 and 1.5 are cut.
        Assert.Equal(new long[,] { { 3, 0, 0 }, { 0, 2, 0 }, { 0, 0, 1 } }, Prune(new() { NoiseFraction = 0.5 }));
        // cat keeps two: its one label toward bee is spared.
        Assert.Equal(new long[,] { { 3, 1, 0 }, { 1, 2, 0 }, { 0, 0, 2 } }, Prune(new() { MinExamplesPerClass = 2 }));
        // Toward bee two are asked for: ant 1/4 and cat 1/1 share them as 0.4 and 1.6, and 3 - 2 of bee are left.
        Assert.Equal(new long[,] { { 3, 0, 0 }, { 1, 1, 0 }, { 0, 2, 2 } }, Prune(new() { RemovePerClass = [1, 2, 0] }));
    }

    [Theory]
    [InlineData(FilterBy.PruneByNoiseRate, 3, 5, 8)]
    [InlineData(FilterBy.PruneByClass, 6, 3, 8)]
    [InlineData(FilterBy.Both, 3, 8)]
    [InlineData(FilterBy.ConfidentLearning, 3, 5, 8)]
    [InlineData(FilterBy.PredictedNeqGiven, 6, 3, 5, 8)]
    [InlineData(FilterBy.LowSelfConfidence, 6, 3, 5)]
    [InlineData(FilterBy.LowNormalizedMargin, 3, 5, 8)]
    public void Flags_in_their_order_are_as_by_hand(FilterBy filter, params int[] expected)
    {
        Assert.Equal(expected, Ranked(new() { FilterBy = filter }));
        Assert.Equal(expected, ConfidentLearning.FindLabelIssues(Labels, Single, new() { FilterBy = filter }).Ranked.Select(issue => issue.Index));
    }

    [Fact]
    public void Numbers_to_remove_are_by_given_or_by_likely_true_class()
    {
        var options = new LabelIssueOptions { RemovePerClass = [1, 2, 0] };
        // Of bee the two least likely; of cat none.
        Assert.Equal([6, 3, 5], Ranked(options with { FilterBy = FilterBy.PruneByClass }));
        // Toward bee both cats, but row 7 is most likely a cat and is let go.
        Assert.Equal([5, 8], Ranked(options));
    }

    [Fact]
    public void Scores_are_as_by_hand()
    {
        Assert.Equal([0.875, 0.75, 0.5, 0.125, 0.75, 0.125, 0.09375, 0.75, 0.125], Scores(RankBy.SelfConfidence));
        Assert.Equal([0.875, 0.8125, 0.59375, 0.125, 0.8125, 0.1875, 0.296875, 0.75, 0.1875], Scores(RankBy.NormalizedMargin));

        // Row 0: -(7/8 ln 7/8 + 1/8 ln 1/8) / ln 3 over 7/8; row 3 has the same entropy over 1/8.
        double entropy = -((0.875 * Math.Log(0.875)) + (0.125 * Math.Log(0.125))) / Math.Log(3);
        double[] scores = Scores(RankBy.ConfidenceWeightedEntropy);
        Assert.Equal(Math.Log(1 + (entropy / 0.875)) / (entropy / 0.875), scores[0], 1e-15);
        Assert.Equal(Math.Log(1 + (entropy / 0.125)) / (entropy / 0.125), scores[3], 1e-15);
    }

    [Fact]
    public void Adjusted_scores_are_as_by_hand()
    {
        // Each class is raised by what its threshold lacks of the highest, 0.5625; then the row is divided by its sum.
        double bee = 0.5625 - (0.96875 / 3);
        double cat = 0.125;
        double sum = 1 + bee + cat;
        double[] scores = [.. LabelQuality.Scores(Labels, Twice, RankBy.SelfConfidence, adjust: true)];
        Assert.Equal(0.875 / sum, scores[0], 1e-15);
        Assert.Equal((0.09375 + bee) / sum, scores[6], 1e-15);
        Assert.Equal((0.75 + cat) / sum, scores[7], 1e-15);
        double[] margins = [.. LabelQuality.Scores(Labels, Twice, RankBy.NormalizedMargin, adjust: true)];
        Assert.Equal((((0.09375 + bee - 0.40625 - cat) / sum) + 1) / 2, margins[6], 1e-15);
        Assert.Equal(scores, Audit(new() { AdjustProbabilities = true }).QualityScores.AsEnumerable());
    }

    [Theory]
    [InlineData(RankBy.SelfConfidence, 0)]
    [InlineData(RankBy.NormalizedMargin, 0.5)]
    public void A_row_of_zeros_has_a_score_where_classes_are_equally_confident(RankBy method, double expected)
    {
        // Both thresholds are 0.25, so nothing is raised and the sum of rows 2 and 3 is 0.
        PredictedProbabilities zeros = PredictedProbabilities.FromRows([0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0], 2);
        Assert.Equal([0.5, 0.5, expected, expected], LabelQuality.Scores(ClassLabels.FromCodes([0, 1, 0, 1], 2), zeros, method, adjust: true).AsEnumerable());
    }

    [Fact]
    public void Health_is_as_by_hand()
    {
        LabelHealth health = Audit(new()).Health;
        Assert.Equal(1 - (3 / 9.0), health.Overall);
        Assert.Equal(["cat", "bee", "ant"], health.ByClass.Select(one => one.Name));
        Near(health.ByClass[0], code: 2, labels: 2, issues: 1, inverse: 0, noise: 0.5, inverseNoise: 0);
        Near(health.ByClass[1], code: 1, labels: 3, issues: 1, inverse: 2, noise: 1 / 3.0, inverseNoise: 0.5);
        Near(health.ByClass[2], code: 0, labels: 4, issues: 1, inverse: 1, noise: 0.25, inverseNoise: 0.25);
        Assert.Equal(
            [
                new ClassOverlap(0, 1, "ant", "bee", 2, 2 / 9.0),
                new ClassOverlap(1, 2, "bee", "cat", 1, 1 / 9.0),
                new ClassOverlap(0, 2, "ant", "cat", 0, 0),
            ],
            health.Overlaps.AsEnumerable());
    }

    [Fact]
    public void What_is_shown_of_a_flag_is_as_by_hand()
    {
        LabelIssue[] flags = [.. Audit(new() { FilterBy = FilterBy.PredictedNeqGiven }).Ranked];
        Assert.Equal(
            new LabelIssue
            {
                Index = 6,
                Given = 1,
                Suggested = 0,
                Quality = 0.09375,
                GivenProbability = 0.09375,
                SuggestedProbability = 0.5,
                SuggestedThreshold = 0.5625,
                WrongProbability = 0,
                TowardClass = null,
                CountedAs = null,
            },
            flags[0] with { WrongProbability = 0 });
        Assert.False(flags[0].IsConfident);

        LabelIssue third = Audit(new() { RankBy = RankBy.NormalizedMargin }).Ranked[0];
        Assert.Equal(
            new LabelIssue
            {
                Index = 3,
                Given = 0,
                Suggested = 1,
                Quality = 0.125,
                GivenProbability = 0.125,
                SuggestedProbability = 0.875,
                SuggestedThreshold = 0.96875 / 3,
                WrongProbability = 0,
                TowardClass = 1,
                CountedAs = 1,
            },
            third with { WrongProbability = 0 });
        Assert.True(third.IsConfident);
    }

    private static void Near(ClassHealth health, int code, int labels, int issues, int inverse, double noise, double inverseNoise)
    {
        Assert.Equal((code, labels, issues, inverse), (health.Class, health.LabelCount, health.LabelIssues, health.InverseLabelIssues));
        Assert.Equal(noise, health.Noise, 1e-15);
        Assert.Equal(inverseNoise, health.InverseNoise, 1e-15);
        Assert.Equal(1 - noise, health.Quality, 1e-15);
    }

    private static LabelIssues Audit(LabelIssueOptions options) => ConfidentLearning.FindLabelIssues(Labels, Twice, options with { GuardBelow = 0 });

    private static int[] Ranked(LabelIssueOptions options) => [.. Audit(options).Ranked.Select(issue => issue.Index)];

    private static long[,] Prune(LabelIssueOptions options) => Audit(options).PruneCounts.ToArray();

    private static double[] Scores(RankBy method) => [.. LabelQuality.Scores(Labels, Twice, method)];
}
