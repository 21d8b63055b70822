namespace LabelNotebooks.Core.Tests.Probabilities;

public sealed class RowBlocksTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(10_921, 3)]
    [InlineData(10_922, 3)]
    [InlineData(10_923, 3)]
    [InlineData(30_001, 3)]
    [InlineData(40_000, 1)]
    // A row longer than a block is a block of its own.
    [InlineData(3, 40_000)]
    public void Every_row_is_walked_once_in_order(int rows, int classes)
    {
        Assert.Equal(Enumerable.Range(0, rows), Walk(new CopyingSource(rows, classes), 0, rows));
        Assert.Equal(Enumerable.Range(0, rows), Walk(new DenseProbabilities<double>(CopyingSource.Values(rows, classes), classes), 0, rows));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(20_000, 0)]
    [InlineData(7, 13_000)]
    [InlineData(19_999, 1)]
    public void A_run_of_rows_is_walked_alone(int start, int count) =>
        Assert.Equal(Enumerable.Range(start, count), Walk(new CopyingSource(20_000, 3), start, count));

    [Fact]
    public void Rows_may_lie_in_a_part_of_an_array()
    {
        double[] room = [9, 9, 0.25, 0.75, 1, 0, 9];
        PredictedProbabilities<double> part = PredictedProbabilities.FromRows((ReadOnlyMemory<double>)room.AsMemory(2, 4), 2);
        Assert.Equal((2, 2), (part.RowCount, part.ClassCount));
        Assert.Equal([0.25, 0.75, 1, 0], part.Rows(0, 2, []).ToArray());
        Assert.Throws<AuditInputException>(() => PredictedProbabilities.FromRows((ReadOnlyMemory<double>)room.AsMemory(2, 3), 2));
        var features = new FeatureMatrix(new[] { 7f, 1f, float.NaN, 7f }.AsMemory(1, 2), ["x"]);
        Assert.Equal((2, 1), (features.RowCount, features.MissingCounts[0]));
    }

    [Fact]
    public void A_source_that_converts_into_the_scratch_gives_the_same_audit()
    {
        var generator = new SeededGenerator(8);
        var values = new double[25_000 * 3];
        var codes = new int[25_000];
        for (int at = 0; at < values.Length; at++) values[at] = generator.NextDouble();
        for (int row = 0; row < codes.Length; row++) codes[row] = generator.Next(3);
        var labels = ClassLabels.FromCodes(codes, 3);

        LabelIssues expected = ConfidentLearning.FindLabelIssues(labels, PredictedProbabilities.FromRows(values, 3));
        LabelIssues actual = ConfidentLearning.FindLabelIssues(labels, new CopyingSource(values, 3));
        Assert.NotEmpty(expected.Ranked);
        Assert.Equal(expected.Ranked.AsEnumerable(), actual.Ranked.AsEnumerable());
        Assert.Equal(expected.QualityScores.AsEnumerable(), actual.QualityScores.AsEnumerable());
    }

    [Fact]
    public void Scores_of_more_classes_than_a_block_holds_are_right()
    {
        const int classes = 40_000;
        var values = new float[3 * classes];
        (values[0], values[(2 * classes) - 1], values[2 * classes]) = (0.75f, 0.5f, 0.25f);
        Assert.Equal(
            [0.75, 0.5, 0],
            LabelQuality.Scores(ClassLabels.FromCodes([0, classes - 1, 1], classes), PredictedProbabilities.FromRows(values, classes)).AsEnumerable());
    }

    private static List<int> Walk(PredictedProbabilities<double> source, int start, int count)
    {
        var walked = new List<int>();
        var blocks = new RowBlocks<double>(source, start, count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<double> row = blocks.Row(offset);
                Assert.Equal(source.ClassCount, row.Length);
                Assert.Equal(row[0] + row.Length - 1, row[^1]);
                Assert.Equal(blocks.FirstRow + offset, row[0] / row.Length);
                walked.Add(blocks.FirstRow + offset);
            }
        }

        return walked;
    }
}
