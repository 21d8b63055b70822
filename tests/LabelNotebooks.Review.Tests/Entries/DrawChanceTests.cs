namespace LabelNotebooks.Review.Tests.Entries;

public sealed class DrawChanceTests
{
    [Theory]
    [InlineData(200, 2543)]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(7, 999_983)]
    [InlineData(1, 10_000_000)]
    public void A_chance_is_the_fraction_that_it_was(long of, long all)
    {
        Assert.Equal(new DrawChance(of, all), DrawChance.Near((double)of / all));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawChance.Near(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawChance.Near(double.NaN));
    }
}
