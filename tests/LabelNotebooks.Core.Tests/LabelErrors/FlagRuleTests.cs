namespace LabelNotebooks.Core.Tests;

/// <summary>Rules of flagging that a single row decides.</summary>
public sealed class FlagRuleTests
{
    [Theory]
    [InlineData(FilterBy.PruneByNoiseRate)]
    [InlineData(FilterBy.PruneByClass)]
    [InlineData(FilterBy.Both)]
    public void Of_equal_rows_the_lowest_index_is_flagged_first(FilterBy filter)
    {
        // Rows 1, 2 and 4 are equal and one of class 0 is to go.
        LabelIssues issues = Audit([0, 0, 0, 1, 0], [1, 0, 0.25, 0.75, 0.25, 0.75, 0, 0.75, 0.25, 0.75], new() { FilterBy = filter, RemovePerClass = [1, 1] });
        Assert.Equal([1], Indices(issues));
    }

    [Theory]
    [InlineData(FilterBy.LowSelfConfidence)]
    [InlineData(FilterBy.LowNormalizedMargin)]
    public void The_lowest_scores_are_as_many_as_confident_learning_flags_even_where_the_model_agrees(FilterBy filter)
    {
        // Row 0 reaches both thresholds and is likeliest of the other class; row 3 ties with it in score, but comes later.
        double[] rows = [0.25, 0.75, 0.25, 0, 0.25, 0, 0.25, 0.75, 0, 0.5];
        LabelIssues issues = Audit([0, 0, 0, 0, 1], rows, new() { FilterBy = filter });
        Assert.Equal(2, issues.EstimatedIssueCount);
        Assert.Equal(filter == FilterBy.LowSelfConfidence ? [0, 1] : [0, 3], Indices(issues));
    }

    [Theory]
    [InlineData(0.5 + 0.5e-6, false)]
    [InlineData(0.5 + 2e-6, true)]
    public void A_label_that_is_likeliest_but_for_a_millionth_is_let_go(double other, bool flagged)
    {
        LabelIssues issues = Audit([0, 0, 1], [1, 0, 0.5, other, 0, 1], new() { FilterBy = FilterBy.PredictedNeqGiven });
        Assert.Equal(flagged ? [1] : [], Indices(issues));
    }

    [Fact]
    public void After_the_millionth_an_equal_class_of_lower_index_is_likelier()
    {
        const double own = 0.5 + 1e-6;
        Assert.False(RowMath.AgreesWithGiven([own, 0.5, 0], 1));
        Assert.True(RowMath.AgreesWithGiven([0.5, own, 0], 0));
        Assert.True(RowMath.AgreesWithGiven([own - 1e-9, 0.5, own], 1));
        // In float the millionth is added as a float.
        Assert.False(RowMath.AgreesWithGiven([0.5f + 1e-6f, 0.5f], 1));
        Assert.True(RowMath.AgreesWithGiven([0.5f, 0.5f + 1e-6f], 0));
    }

    [Fact]
    public void The_number_of_label_issues_leaves_out_labels_that_are_let_go()
    {
        // Both classes reach their thresholds in row 2 and differ by less than a millionth.
        LabelIssues issues = Audit([0, 0, 0, 1, 1], [0.5, 0.5, 0.25, 0.5, 0.5, 0.5 + 0.5e-6, 0, 0.5, 0, 0.5], new() { FilterBy = FilterBy.ConfidentLearning });
        Assert.Equal(2, issues.Estimate.ConfidentJoint[0, 1]);
        Assert.Equal(1, issues.EstimatedIssueCount);
        Assert.Equal([1], Indices(issues));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_class_of_one_is_never_flagged_by_pruning(int least)
    {
        // Class 0 has one label that looks like class 1; class 1 has two, of which one looks like class 0.
        foreach (FilterBy filter in new[] { FilterBy.PruneByNoiseRate, FilterBy.PruneByClass })
        {
            LabelIssues issues =
                Audit([0, 1, 1], [0.125, 0.875, 0, 1, 0.875, 0.125], new() { FilterBy = filter, MinExamplesPerClass = least, RemovePerClass = [1, 1] });
            Assert.Equal([2], Indices(issues));
        }
    }

    [Fact]
    public void A_class_of_as_many_labels_as_are_to_be_left_is_not_flagged()
    {
        double[] rows = [0.25, 0.75, 0.25, 0.75, 0, 1, 0, 1, 0.75, 0.25];
        int[] Flags(FilterBy filter, int least) =>
            Indices(Audit([0, 0, 1, 1, 1], rows, new() { FilterBy = filter, MinExamplesPerClass = least, RemovePerClass = [1, 1] }));
        Assert.Equal([0, 4], Flags(FilterBy.PruneByClass, 1));
        Assert.Equal([4], Flags(FilterBy.PruneByClass, 2));
        Assert.Equal([], Flags(FilterBy.PruneByClass, 3));
        Assert.Equal([0, 4], Flags(FilterBy.PruneByNoiseRate, 1));
        Assert.Equal([4], Flags(FilterBy.PruneByNoiseRate, 2));
        Assert.Equal([], Flags(FilterBy.PruneByNoiseRate, 3));
    }

    [Fact]
    public void The_class_shown_is_the_one_of_widest_margin()
    {
        // Two of class 0 are to go toward 1 and two toward 2: rows 0 and 4, both times.
        double[] rows = [0.125, 0.5, 0.375, 1, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0.125, 0.375, 0.5];
        LabelIssues issues = Audit([0, 0, 1, 2, 0], rows, new() { RemovePerClass = [0, 2, 2] });
        Assert.Equal([(0, 1), (4, 2)], issues.Ranked.Select(issue => (issue.Index, issue.TowardClass!.Value)));
    }

    [Fact]
    public void Raised_diagonals_are_paid_by_the_other_classes_in_equal_shares()
    {
        var calibrated = new ClassMatrix<long>(["a", "b", "c"], [1, 4, 2, 0, 0, 3, 0, 0, 9]);
        long[,] Counts(int least, double fraction = 1) => PruneCounts.From(
            calibrated, ClassLabels.FromCodes([.. Enumerable.Repeat(0, 7), 1, 1, 1, .. Enumerable.Repeat(2, 9)], 3),
            new() { MinExamplesPerClass = least, NoiseFraction = fraction }).ToArray();

        // a lacks 2 of 3, 1 from each other; b lacks 3, all from c. A cell never falls below 0, and a diagonal is at least what was asked for.
        Assert.Equal(new long[,] { { 3, 3, 1 }, { 0, 3, 0 }, { 0, 0, 9 } }, Counts(3));
        Assert.Equal(new long[,] { { 7, 1, 0 }, { 0, 7, 0 }, { 0, 0, 9 } }, Counts(7));
        // Half of what is left of the noise goes: 1.5 and 0.5 of a; the diagonal keeps 3 + 2, and the rest is cut away.
        Assert.Equal(new long[,] { { 5, 1, 0 }, { 0, 3, 0 }, { 0, 0, 9 } }, Counts(3, 0.5));
    }

    [Fact]
    public void Merged_cuts_keep_the_lowest_index_of_equal_values()
    {
        foreach (int[] order in new[] { new[] { 0, 1, 2, 3 }, [3, 2, 1, 0], [2, 0, 3, 1] })
        {
            var lowest = new LowestValues<double>(2);
            foreach (int index in order) lowest.Add(0.5, index);
            Assert.Equal(new Cut<double>(0.5, 1), lowest.Cut);
        }

        var none = new LowestValues<float>(-1);
        none.Add(0, 0);
        Assert.Equal(Cut<float>.None, none.Cut);
        Assert.False(none.Cut.Chooses(0, 0));
    }

    [Fact]
    public void Each_rule_of_flagging_says_what_it_cuts_and_one_that_there_is_not_throws()
    {
        var labels = ClassLabels.FromCodes([0, 0, 1], 2);
        var prune = new ClassMatrix<long>(["a", "b"], [1, 1, 0, 1]);
        CutPlan Plan(FilterBy filter) => CutPlan.From(new() { FilterBy = filter }, labels, prune, issueCount: 1);
        Assert.Equal(
            [
                (FilterBy.PruneByNoiseRate, true, false, null),
                (FilterBy.PruneByClass, false, true, null),
                (FilterBy.Both, true, true, null),
                (FilterBy.ConfidentLearning, false, false, null),
                (FilterBy.PredictedNeqGiven, false, false, null),
                (FilterBy.LowNormalizedMargin, false, false, RankBy.NormalizedMargin),
                (FilterBy.LowSelfConfidence, false, false, RankBy.SelfConfidence),
            ],
            Enum.GetValues<FilterBy>().Select(Plan).Select(plan => (plan.Rule.By, plan.Rule.UsesPairs, plan.Rule.UsesClasses, plan.Rule.Score)));
        Assert.Contains("999", Assert.Throws<ArgumentOutOfRangeException>(() => Plan((FilterBy)999)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_counting_that_there_is_not_throws_even_where_no_row_needs_it()
    {
        var labels = ClassLabels.FromCodes([0, 1], 2);
        var probabilities = PredictedProbabilities.FromRows([1.0, 0, 0, 1], 2);
        foreach (ConfidentJointRule rule in Enum.GetValues<ConfidentJointRule>())
            Assert.Equal(new long[,] { { 1, 0 }, { 0, 1 } }, ConfidentLearning.EstimateJoint(labels, probabilities, rule).ConfidentJoint.ToArray());
        Assert.Contains(
            "999",
            Assert.Throws<ArgumentOutOfRangeException>(() => ConfidentLearning.EstimateJoint(labels, probabilities, (ConfidentJointRule)999)).Message,
            StringComparison.Ordinal);
    }

    private static int[] Indices(LabelIssues issues) => [.. issues.Ranked.Select(issue => issue.Index).Order()];

    private static LabelIssues Audit(int[] codes, double[] rows, LabelIssueOptions options) =>
        ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes(codes, rows.Length / codes.Length),
            PredictedProbabilities.FromRows(rows, rows.Length / codes.Length),
            options with { GuardBelow = 0 });
}
