using System.Globalization;
using CsCheck;

namespace LabelNotebooks.Modeling.Tests;

public sealed class FoldAssignmentTests
{
    private static readonly Gen<(ClassLabels Labels, int Folds, int Seed)> Cases =
        from classes in Gen.Int[1, 6]
        from folds in Gen.Int[2, 7]
        from codes in Gen.Int[0, classes - 1].Array[folds, 120]
        from seed in Gen.Int
        select (ClassLabels.FromCodes(codes, classes), folds, seed);

    [Fact]
    public void Stratified_folds_differ_by_at_most_one_in_each_class_and_in_size() => Cases.Sample(one =>
    {
        int[] fold = FoldAssignment.Stratified(one.Labels, one.Folds, one.Seed);
        AssertEven(fold, one.Folds, _ => true);
        for (int code = 0; code < one.Labels.ClassCount; code++)
            AssertEven(fold, one.Folds, row => one.Labels[row] == code);
    });

    [Fact]
    public void The_same_seed_gives_the_same_folds() => Cases.Sample(one =>
        Assert.Equal(FoldAssignment.Stratified(one.Labels, one.Folds, one.Seed), FoldAssignment.Stratified(one.Labels, one.Folds, one.Seed)));

    [Fact]
    public void A_group_never_spans_folds_and_every_fold_has_one() =>
        (from one in Cases
         from groupCount in Gen.Int[one.Folds, 40]
         from groups in Gen.Int[0, groupCount - 1].Array[one.Labels.Count]
         select (one.Labels, one.Folds, one.Seed, groups)).Sample(one =>
        {
            string[] groups = [.. one.groups.Select(group => group.ToString(CultureInfo.InvariantCulture))];
            int[] fold = FoldAssignment.Grouped(one.Labels, groups, one.Folds, one.Seed);
            Assert.All(fold.Zip(groups).GroupBy(pair => pair.Second), group => Assert.Single(group.Select(pair => pair.First).Distinct()));
            Assert.All(fold, number => Assert.InRange(number, 0, one.Folds - 1));
            Assert.Equal(fold, FoldAssignment.Grouped(one.Labels, groups, one.Folds, one.Seed));
            if (groups.Distinct().Count() >= one.Folds)
                Assert.Equal(one.Folds, fold.Distinct().Count());
        });

    [Fact]
    public void Groups_of_one_are_dealt_as_evenly_as_without_groups() => Cases.Sample(one =>
    {
        string[] groups = [.. Enumerable.Range(0, one.Labels.Count).Select(row => row.ToString(CultureInfo.InvariantCulture))];
        int[] fold = FoldAssignment.Grouped(one.Labels, groups, one.Folds, one.Seed);
        for (int code = 0; code < one.Labels.ClassCount; code++)
            AssertEven(fold, one.Folds, row => one.Labels[row] == code);
    });

    [Fact]
    public void Groups_of_mixed_classes_keep_the_classes_about_even()
    {
        var generator = new SeededGenerator(7);
        int[] codes = [.. Enumerable.Range(0, 3000).Select(_ => generator.Next(10) == 0 ? 1 : 0)];
        string[] groups = [.. Enumerable.Range(0, 3000).Select(_ => generator.Next(100).ToString(CultureInfo.InvariantCulture))];
        var labels = ClassLabels.FromCodes(codes, 2);
        int[] fold = FoldAssignment.Grouped(labels, groups, 5, seed: 0);
        for (int code = 0; code < 2; code++)
        {
            int[] counts = Counts(fold, 5, row => labels[row] == code);
            Assert.All(counts, count => Assert.InRange(count / (labels.ClassCounts[code] / 5.0), 0.85, 1.15));
        }
    }

    [Fact]
    public void Small_classes_are_told_of()
    {
        var labels = ClassLabels.FromNames([.. Enumerable.Repeat("common", 20), "rare", "rare", "single"], ["common", "rare", "single", "none"]);
        int[] fold = FoldAssignment.Stratified(labels, 5, seed: 0);
        Assert.Equal(
            [
                "Class \"rare\" has 2 labels, fewer than the 5 folds: the models have hardly seen it.",
                "Class \"single\" (1 label) lies in one fold whole: the model that predicts these examples has never seen the "
                + "class, so their probabilities say nothing about it.",
                "Class \"none\" has no label: no model can predict it.",
            ],
            FoldAssignment.Warnings(labels, fold, 5).AsEnumerable());
    }

    [Fact]
    public void A_class_that_a_group_keeps_in_one_fold_is_told_of()
    {
        var labels = ClassLabels.FromNames(["a", "a", "a", "a", "b", "b", "b"]);
        int[] fold = FoldAssignment.Grouped(labels, ["1", "2", "3", "4", "5", "5", "5"], 2, seed: 0);
        Assert.Equal(
            ["Class \"b\" (3 labels) lies in one fold whole: the model that predicts these examples has never seen the "
                + "class, so their probabilities say nothing about it."],
            FoldAssignment.Warnings(labels, fold, 2).AsEnumerable());
    }

    private static int[] Counts(int[] fold, int folds, Func<int, bool> counted)
    {
        var counts = new int[folds];
        for (int row = 0; row < fold.Length; row++)
            counts[fold[row]] += counted(row) ? 1 : 0;
        return counts;
    }

    private static void AssertEven(int[] fold, int folds, Func<int, bool> counted)
    {
        int[] counts = Counts(fold, folds, counted);
        Assert.InRange(counts.Max() - counts.Min(), 0, 1);
    }
}
