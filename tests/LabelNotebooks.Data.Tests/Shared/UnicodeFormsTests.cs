using CsCheck;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Data.Tests.Shared;

public sealed class UnicodeFormsTests
{
    [Theory]
    [InlineData("plain", "plain", "plain")]
    [InlineData("mu\u0308de", "m\u00FCde", "mude")]
    [InlineData("S\u00ED", "S\u00ED", "Si")]
    [InlineData("\uFFFEmu\u0308de", "\uFFFEm\u00FCde", "\uFFFEmude")]
    [InlineData("mu\u0308\uD83Dde\u0301", "m\u00FC\uD83Dd\u00E9", "mu\uD83Dde")]
    [InlineData("\uDE00", "\uDE00", "\uDE00")]
    [InlineData("\uD83D\uDE00e\u0301\uFFFE", "\uD83D\uDE00\u00E9\uFFFE", "\uD83D\uDE00e\uFFFE")]
    public void Forms_of_what_stands_around_letters_that_have_none(string text, string composed, string bare)
    {
        Assert.Equal(composed, UnicodeForms.Composed(text));
        Assert.Equal(bare, UnicodeForms.WithoutMarks(text));
    }

    /// <summary>Any sequence of 16-bit units: nothing throws, nothing that has no form is lost, and a form has itself as its form.</summary>
    [Fact]
    public void Any_text_has_a_form() => Gen.String[Gen.OneOf(Gen.Char, Gen.Char["\uFFFE\uD83D\uDE00e\u0301"]), 0, 30].Sample(
        text =>
        {
            string composed = UnicodeForms.Composed(text);
            Assert.Equal(composed, UnicodeForms.Composed(composed));
            Assert.Equal(text.Count(letter => letter == '\uFFFE'), composed.Count(letter => letter == '\uFFFE'));
            Assert.DoesNotContain('\u0301', UnicodeForms.WithoutMarks(text));
        },
        threads: 1);
}
