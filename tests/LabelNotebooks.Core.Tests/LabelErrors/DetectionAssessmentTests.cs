namespace LabelNotebooks.Core.Tests.Quality;

public sealed class DetectionAssessmentTests
{
    // Flags rows 3, 1 and 2, in that order: the model is sure that they are of another class.
    private static readonly LabelIssues Issues = ConfidentLearning.FindLabelIssues(
        ClassLabels.FromCodes([0, 0, 1, 1, 2, 2], 3),
        PredictedProbabilities.FromRows(
            [
                1, 0, 0,
                0.25, 0.75, 0,
                0.625, 0.375, 0,
                0.0, 0.125, 0.875,
                0, 0, 1,
                0, 0.375, 0.625,
            ],
            3),
        new() { FilterBy = FilterBy.PredictedNeqGiven });

    [Fact]
    public void Flags_are_judged_by_the_true_labels()
    {
        // Wrong are 1, 3 and 5. Row 1 is suggested rightly; row 3 is suggested as 2 and is 0; row 2 is a false alarm; row 5 is missed.
        var judged = DetectionAssessment.Of(Issues, ClassLabels.FromCodes([0, 1, 1, 0, 2, 0], 3));
        Assert.Equal((6, 3), (judged.ExampleCount, judged.WrongCount));
        Assert.Equal([3, 1], judged.Found.Select(issue => issue.Index));
        Assert.Equal([2], judged.FalseAlarms.Select(issue => issue.Index));
        Assert.Equal([5], judged.Missed.AsEnumerable());
        Assert.Equal(1, judged.RightSuggestionCount);
        Assert.Equal([true, true, false], judged.RightByRank.AsEnumerable());
        Assert.Equal((2 / 3.0, 2 / 3.0), (judged.Precision, judged.Recall));
        Assert.Equal([1, 1, 2 / 3.0, 2 / 3.0], new[] { 1, 2, 3, 100 }.Select(judged.PrecisionOfFirst));
        Assert.Throws<ArgumentOutOfRangeException>(() => judged.PrecisionOfFirst(0));
    }

    [Fact]
    public void Without_a_wrong_label_recall_is_unknown_and_without_a_flag_precision_is()
    {
        Assert.Equal((0, double.NaN), (DetectionAssessment.Of(Issues, Issues.Labels).Precision, DetectionAssessment.Of(Issues, Issues.Labels).Recall));

        LabelIssues none = ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes([0, 1], 2), PredictedProbabilities.FromRows([1.0, 0, 0, 1], 2));
        var judged = DetectionAssessment.Of(none, ClassLabels.FromCodes([1, 1], 2));
        Assert.Equal((double.NaN, 0.0, double.NaN), (judged.Precision, judged.Recall, judged.PrecisionOfFirst(3)));
    }
}
