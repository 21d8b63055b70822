using CsCheck;

namespace LabelNotebooks.Core.Tests.Statistics;

public sealed class AssignmentTests
{
    private static readonly Gen<long[][]> Tables =
        from size in Gen.Int[1, 6]
        from rows in Gen.Long[0, 12].Array[size].Array[size]
        select rows;

    [Fact]
    public void Sum_is_the_highest_of_all_orders() => Tables.Sample(gains =>
    {
        int[] found = Assignment.Highest(gains.Length, (row, column) => gains[row][column]);
        Assert.Equal(Enumerable.Range(0, gains.Length), found.Order());
        Assert.Equal(Orders(gains.Length).Max(order => Sum(gains, order)), Sum(gains, found));
    });

    [Fact]
    public void A_hidden_order_of_400_is_found()
    {
        int[] hidden = [.. Enumerable.Range(0, 400)];
        var generator = new SeededGenerator(11);
        generator.Shuffle<int>(hidden);
        long[] noise = [.. Enumerable.Range(0, 400 * 400).Select(_ => (long)generator.Next(100))];
        Assert.Equal(hidden, Assignment.Highest(400, (row, column) => noise[(row * 400) + column] + (hidden[row] == column ? 200 : 0)));
    }

    [Fact]
    public void Nothing_to_assign_is_no_assignment() => Assert.Empty(Assignment.Highest(0, (_, _) => 0));

    private static long Sum(long[][] gains, IReadOnlyList<int> order) => order.Select((column, row) => gains[row][column]).Sum();

    private static IEnumerable<int[]> Orders(int size) => size == 0
        ? [[]]
        : Orders(size - 1).SelectMany(order => Enumerable.Range(0, size).Select(at => (int[])[.. order[..at], size - 1, .. order[at..]]));
}
