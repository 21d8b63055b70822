using CsCheck;

namespace LabelNotebooks.Core.Tests.Statistics;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2.0, 3.0 }, new long[] { 1, 2, 3 })]
    [InlineData(new double[0], new long[0])]
    // Halves go to the even neighbour; nothing has to be corrected.
    [InlineData(new[] { 0.5, 1.5 }, new long[] { 0, 2 })]
    // Rounding halves up instead would be one too many, and 1.5 would give it back.
    [InlineData(new[] { 1.5, 2.5 }, new long[] { 2, 2 })]
    // One too few: the largest remainder first, 0.4 before 0.3.
    [InlineData(new[] { 0.3, 0.4, 0.3 }, new long[] { 0, 1, 0 })]
    // One too few among equals: the higher index.
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 }, new long[] { 0, 0, 0, 1 })]
    // One too many: the smallest remainder first, -0.4 before -0.3.
    [InlineData(new[] { 0.7, 0.6, 0.7 }, new long[] { 1, 0, 1 })]
    // One too many among equals: the lower index.
    [InlineData(new[] { 0.75, 0.75, 0.75, 0.75 }, new long[] { 0, 1, 1, 1 })]
    // Two too many: 1.5 and 1.5 are 3.
    [InlineData(new[] { 1.5, 1.5 }, new long[] { 1, 2 })]
    // Two too few among equals: the two higher ones.
    [InlineData(new[] { 0.5, 0.5, 0.5, 0.5 }, new long[] { 0, 0, 1, 1 })]
    public void The_total_is_kept_by_the_stated_rule(double[] values, long[] expected) => Assert.Equal(expected, Rounding.PreservingTotal(values));

    [Fact]
    public void The_total_is_kept_and_no_value_moves_by_more_than_one() =>
        Gen.Double[0, 1000].Array[1, 30].Sample(values =>
        {
            long[] rounded = Rounding.PreservingTotal(values);
            Assert.Equal((long)Math.Round(values.Sum(), MidpointRounding.ToEven), rounded.Sum());
            Assert.All(values.Zip(rounded), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1));
        }, iter: 2000);
}
