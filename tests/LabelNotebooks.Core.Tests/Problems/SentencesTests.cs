using System.Globalization;

namespace LabelNotebooks.Core.Tests.Problems;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(0, "0.0 %")]
    [InlineData(1, "100.0 %")]
    [InlineData(double.NaN, "unknown")]
    [InlineData(0.0574, "5.7 %")]
    [InlineData(double.Epsilon, "< 0.1 %")]
    [InlineData(0.000499, "< 0.1 %")]
    [InlineData(0.0005, "0.1 %")]
    [InlineData(0.9994, "99.9 %")]
    [InlineData(0.9995, "> 99.9 %")]
    [InlineData(0.9999999999999999, "> 99.9 %")]
    [InlineData(1.5, "150.0 %")]
    [InlineData(-0.25, "-25.0 %")]
    public void Percent_never_reads_as_none_or_all_where_it_is_not(double share, string expected) => Assert.Equal(expected, Sentences.Percent(share));

    [Theory]
    [InlineData(0, "0", "0 rows")]
    [InlineData(1, "1", "1 row")]
    [InlineData(2, "2", "2 rows")]
    [InlineData(1797, "1,797", "1,797 rows")]
    [InlineData(-1234567, "-1,234,567", "-1,234,567 rows")]
    [InlineData(long.MaxValue, "9,223,372,036,854,775,807", "9,223,372,036,854,775,807 rows")]
    public void Count_is_the_same_in_every_culture(long value, string alone, string withNoun)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "", "de-DE", "tr-TR", "hi-IN" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(alone, Sentences.Count(value));
                Assert.Equal(withNoun, Sentences.Count(value, "row"));
                Assert.Equal("5.7 %", Sentences.Percent(0.057));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Count_takes_an_uncommon_plural() =>
        Assert.Equal(("1 class", "2 classes"), (Sentences.Count(1, "class", "classes"), Sentences.Count(2, "class", "classes")));

    [Fact]
    public void FirstFew_shows_that_there_are_more()
    {
        Assert.Equal("", Sentences.FirstFew([]));
        Assert.Equal("a, b", Sentences.FirstFew(["a", "b"], 2));
        Assert.Equal("a, b ...", Sentences.FirstFew(["a", "b", "c"], 2));
        Assert.Equal("1, 2, 3, 4, 5 ...", Sentences.FirstFew(["1", "2", "3", "4", "5", "6"]));
    }

    [Theory]
    [InlineData("catt", "cat")]
    [InlineData("CAT", "cat")]
    [InlineData("cta", "cat")]
    [InlineData("ca", "cat")]
    [InlineData("horse", "house")]
    // Two edits are too many for three letters, two of six are a third.
    [InlineData("dig", "dog")]
    [InlineData("xyz", null)]
    [InlineData("houxxx", null)]
    [InlineData("", null)]
    [InlineData("muose", "mouse")]
    public void Nearest_is_the_name_of_fewest_edits_within_a_third(string name, string? expected) =>
        Assert.Equal(expected, Sentences.Nearest(name, ["dog", "cat", "house", "mouse"]));

    [Fact]
    public void Nearest_of_equally_near_names_is_the_first()
    {
        Assert.Equal("bat", Sentences.Nearest("xat", ["bat", "cat"]));
        Assert.Equal("cat", Sentences.Nearest("xat", ["cat", "bat"]));
        Assert.Equal("abcdef", Sentences.Nearest("abcdxy", ["abcdef", "qqqqqq"]));
        Assert.Null(Sentences.Nearest("abcxyz", ["abcdef"]));
        Assert.Null(Sentences.Nearest("a", []));
        // The nearest wins, not the first that is near enough.
        Assert.Equal("abcdex", Sentences.Nearest("abcdef", ["abcdxx", "abcdex"]));
    }
}
