using CsCheck;

namespace LabelNotebooks.Core.Tests.Probabilities;

public sealed class RowChangesTests
{
    private static readonly PredictedProbabilities<double> Shares = PredictedProbabilities.FromRows(new[,] { { 0.2, 0.3, 0.5 }, { 0.9, 0.06, 0.04 } });

    [Fact]
    public void Softmax_of_logarithms_is_the_probabilities()
    {
        double[] logarithms = [.. Shares.Rows(0, 2, []).ToArray().Select(value => Math.Log(value))];
        PredictedProbabilities softmax = PredictedProbabilities.FromRows(logarithms, 3).Softmax();
        AssertRows(Shares, softmax, 1e-15);
    }

    [Fact]
    public void Softmax_holds_for_scores_of_any_size()
    {
        PredictedProbabilities softmax = PredictedProbabilities.FromRows(new[] { 30000f, 29999f, -30000f, 1e38f, -1e38f, 0f }, 3).Softmax();
        Assert.Equal([1 / (1 + Math.Exp(-1)), 1 / (1 + Math.E), 0], softmax.RowAsDouble(0), (a, b) => Math.Abs(a - b) < 1e-7);
        Assert.Equal([1, 0, 0], softmax.RowAsDouble(1));
    }

    [Fact]
    public void Rows_of_softmax_sum_to_1_and_keep_the_order_of_scores() => Gen.Double[-700, 700].Array[2, 9].Sample(scores =>
    {
        double[] row = PredictedProbabilities.FromRows(scores, scores.Length).Softmax().RowAsDouble(0);
        Assert.Equal(1, row.Sum(), 1e-12);
        Assert.Equal(scores.Max(), scores[Array.IndexOf(row, row.Max())], 1e-12);
    });

    [Fact]
    public void Percentages_become_shares_and_rows_of_zeros_stay()
    {
        PredictedProbabilities normalized = PredictedProbabilities.FromRows(new[,] { { 20.0, 30, 50 }, { 0, 0, 0 } }).Normalized();
        Assert.Equal([0.2, 0.3, 0.5], normalized.RowAsDouble(0));
        Assert.Equal([0, 0, 0], normalized.RowAsDouble(1));
    }

    [Fact]
    public void Columns_in_another_order_and_back_are_the_same() => Gen.Shuffle(new[] { 0, 1, 2 }).Sample(order =>
    {
        PredictedProbabilities there = Shares.WithColumnOrder(order);
        Assert.Equal(order.Select(column => Shares.RowAsDouble(1)[column]), there.RowAsDouble(1));
        AssertRows(Shares, there.WithColumnOrder([.. Enumerable.Range(0, 3).Select(k => Array.IndexOf(order, k))]), 0);
    });

    [Fact]
    public void What_is_no_order_is_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => Shares.WithColumnOrder([0, 1, 1]));
        Assert.Equal(
            "column order: the numbers 0, 1, 1 do not name each of the 3 columns once.\n"
            + "  Give each number from 0 to 2 once: for each class, the column that holds its probabilities.",
            error.Message);
        Assert.Throws<AuditInputException>(() => Shares.WithColumnOrder([0, 1]));
        Assert.Throws<AuditInputException>(() => Shares.WithColumnOrder([1, 2, 3]));
    }

    [Fact]
    public void Changes_are_said_and_can_follow_one_another()
    {
        PredictedProbabilities changed = Shares.Softmax().WithColumnOrder([2, 1, 0]);
        Assert.Equal("float64, in memory, softmax of each row as it is read, columns put in another order as it is read", changed.Storage);
        Assert.Equal("float64", changed.Precision);
        Assert.Equal(Shares.Softmax().RowAsDouble(0).Reverse(), changed.RowAsDouble(0));
    }

    [Fact]
    public void A_block_of_rows_holds_what_each_row_alone_does()
    {
        double[] values = [.. Enumerable.Range(0, 5000).Select(at => Math.Sin(at) * 10)];
        var softmax = (PredictedProbabilities<double>)PredictedProbabilities.FromRows(values, 5).Softmax();
        double[] block = softmax.Rows(0, 1000, new double[5000]).ToArray();
        for (int row = 0; row < 1000; row += 37)
            Assert.Equal(softmax.RowAsDouble(row), block[(row * 5)..((row * 5) + 5)]);
    }

    private static void AssertRows(PredictedProbabilities expected, PredictedProbabilities actual, double tolerance)
    {
        for (int row = 0; row < expected.RowCount; row++)
            Assert.Equal(expected.RowAsDouble(row), actual.RowAsDouble(row), (a, b) => Math.Abs(a - b) <= tolerance);
    }
}
