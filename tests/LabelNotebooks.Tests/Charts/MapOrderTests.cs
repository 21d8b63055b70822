using CsCheck;
using LabelNotebooks.Charts;

namespace LabelNotebooks.Tests.Charts;

public sealed class MapOrderTests
{
    private static readonly string[] Wards = ["emergency", "routine", "soon", "urgent"];

    [Fact]
    public void Classes_that_are_mixed_up_stand_side_by_side()
    {
        var mixed = new Dictionary<(int, int), double> { [(1, 2)] = 363, [(2, 3)] = 301, [(0, 3)] = 40, [(0, 1)] = 2 };
        // routine, soon, urgent, emergency: how grave a message is, read from the end that comes first by name.
        Assert.Equal([0, 3, 2, 1], MapOrder.Of([0, 1, 2, 3], Wards, (one, other) => mixed.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other)))));
        Assert.NotEmpty(MapOrder.Words(Wards));
    }

    [Theory]
    [InlineData("0", "1", "2")]
    [InlineData("2", "10", "11")]
    [InlineData("small", "medium", "large")]
    public void An_order_that_means_something_stays(params string[] names)
    {
        Assert.Equal([0, 1, 2], MapOrder.Of([0, 1, 2], names, (one, other) => one + other == 2 ? 9 : 1));
        Assert.Equal("", MapOrder.Words(names));
    }

    [Fact]
    public void Classes_that_are_never_mixed_up_stay_in_their_order() =>
        Assert.Equal([0, 1, 2, 3], MapOrder.Of([0, 1, 2, 3], Wards, (_, _) => 0));

    [Fact]
    public void Every_class_is_drawn_once_and_the_pair_that_is_mixed_up_most_is_side_by_side() =>
        (from count in Gen.Int[3, 20]
         from weights in Gen.Int[0, 9].Array[count * count]
         select (count, weights))
        .Sample(drawn =>
        {
            (int count, int[] weights) = drawn;
            double Mixed(int one, int other) => weights[(Math.Min(one, other) * count) + Math.Max(one, other)];
            string[] names = [.. Enumerable.Range(0, count).Select(k => $"class {(char)('a' + k)}")];
            int[] order = MapOrder.Of([.. Enumerable.Range(0, count)], names, Mixed);
            Assert.Equal(Enumerable.Range(0, count), order.Order());
            double most = Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(one + 1, count - one - 1).Select(other => Mixed(one, other))).Max();
            Assert.Equal(most, Enumerable.Range(1, count - 1).Max(at => Mixed(order[at - 1], order[at])));
        });
}
