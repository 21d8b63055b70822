namespace LabelNotebooks.Core.Tests.Quality;

public sealed class LabelHealthTests
{
    [Fact]
    public void Equal_classes_and_pairs_stand_in_the_order_of_the_classes()
    {
        var joint = new ClassMatrix<double>(["a", "b", "c"], [0.25, 0.125, 0, 0.0625, 0.3125, 0, 0.0625, 0, 0.1875]);
        var labels = ClassLabels.FromCodes([.. Enumerable.Repeat(0, 6), .. Enumerable.Repeat(1, 6), .. Enumerable.Repeat(2, 4)], ["a", "b", "c"]);
        var health = LabelHealth.From(labels, joint, estimatedIssues: 4);

        Assert.Equal(0.75, health.Overall);
        Assert.Equal([0, 2, 1], health.ByClass.Select(one => one.Class));
        Assert.Equal([0.333333, 0.25, 0.166667], health.ByClass.Select(one => Math.Round(one.Noise, 6)));
        Assert.Equal([0.333333, 0, 0.285714], health.ByClass.Select(one => Math.Round(one.InverseNoise, 6)));
        Assert.Equal([0.666667, 0.75, 0.833333], health.ByClass.Select(one => Math.Round(one.Quality, 6)));
        Assert.Equal([(0, 1, 3), (0, 2, 1), (1, 2, 0)], health.Overlaps.Select(pair => (pair.ClassA, pair.ClassB, pair.ExampleCount)));

        var even = LabelHealth.From(labels, new ClassMatrix<double>(["a", "b", "c"], [0.25, 0, 0, 0, 0.25, 0, 0, 0, 0.5]), 0);
        Assert.Equal([0, 1, 2], even.ByClass.Select(one => one.Class));
        Assert.Equal([(0, 1), (0, 2), (1, 2)], even.Overlaps.Select(pair => (pair.ClassA, pair.ClassB)));
    }

    [Fact]
    public void Counts_are_rounded_half_to_even_and_an_empty_class_is_no_division_by_zero()
    {
        // 0.25 of 6 is 1.5, which is 2; 0.75 of 6 is 4.5, which is 4.
        var joint = new ClassMatrix<double>(["a", "b"], [0, 0.75, 0.25, 0]);
        var health = LabelHealth.From(ClassLabels.FromCodes([0, 0, 0, 0, 1, 1], ["a", "b"]), joint, 6);
        Assert.Equal([4, 2], health.ByClass.Select(one => one.LabelIssues));
        Assert.Equal([2, 4], health.ByClass.Select(one => one.InverseLabelIssues));
        Assert.Equal([0, 0], health.ByClass.Select(one => one.Quality));
        Assert.Equal(0, health.Overall);

        var empty = LabelHealth.From(ClassLabels.FromCodes([0, 0], ["a", "b"]), new ClassMatrix<double>(["a", "b"], [1, 0, 0, 0]), 0);
        Assert.Equal([(0, 0.0, 0.0, 1.0), (1, 0.0, 0.0, 1.0)], empty.ByClass.Select(one => (one.Class, one.Noise, one.InverseNoise, one.Quality)));
    }

    [Fact]
    public void A_class_matrix_is_read_by_row_and_column()
    {
        var matrix = new ClassMatrix<long>(["a", "b"], [1, 2, 3, 4]);
        Assert.Equal((2, 3), (matrix[0, 1], matrix[1, 0]));
        Assert.Equal([3, 4], matrix.Row(1).ToArray());
        Assert.Equal((7, 6), (matrix.RowSum(1), matrix.ColumnSum(1)));
        Assert.Equal(new long[,] { { 1, 2 }, { 3, 4 } }, matrix.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, -1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[2, 0]);
    }
}
