using CsCheck;
using LabelNotebooks.Kernel.Jupyter;

namespace LabelNotebooks.Kernel.Tests.Jupyter;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a\U0001F600b", 2, 3)]
    [InlineData("\U0001F600\U0001F600", 1, 2)]
    [InlineData("abc", 99, 3)]
    [InlineData("", 0, 0)]
    public void An_emoji_is_one_point_and_two_units(string text, int points, int units) => Assert.Equal(units, CodePoints.ToUnits(text, points));

    [Fact]
    public void There_and_back_is_the_same_place() => Gen.String.Sample(text =>
    {
        int points = CodePoints.FromUnits(text, text.Length);
        for (int point = 0; point <= points; point++)
            Assert.Equal(point, CodePoints.FromUnits(text, CodePoints.ToUnits(text, point)));
    });
}
