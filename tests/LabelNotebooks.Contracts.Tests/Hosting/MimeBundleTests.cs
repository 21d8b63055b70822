using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests.Hosting;

public sealed class MimeBundleTests
{
    [Fact]
    public void Of_puts_html_before_text()
    {
        Assert.Equal([KeyValuePair.Create("text/html", "<b>a</b>"), KeyValuePair.Create("text/plain", "a")], MimeBundle.Of("a", "<b>a</b>"));
        Assert.Equal([KeyValuePair.Create("text/plain", "a")], MimeBundle.Of("a"));
        // Empty HTML is HTML that was given.
        Assert.Equal(2, MimeBundle.Of("a", "").Count);
    }

    [Fact]
    public void Forms_keep_their_order_and_are_copied()
    {
        List<KeyValuePair<string, string>> forms = [new("z/z", "1"), new("a/a", "2")];
        var bundle = new MimeBundle(forms);
        forms.Clear();
        Assert.Equal(["z/z", "a/a"], bundle.Select(form => form.Key));
        Assert.Equal(2, bundle.Count);
    }

    [Fact]
    public void TryGet_finds_a_form_by_its_exact_type()
    {
        var bundle = MimeBundle.Of("a", "<b>a</b>");
        Assert.True(bundle.TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("a", text);
        Assert.False(bundle.TryGet("text/HTML", out string? none));
        Assert.Null(none);
    }

    [Fact]
    public void A_type_that_stands_twice_is_refused() => Assert.Equal(
        "A MIME type stands twice in one bundle. (Parameter 'forms')",
        Assert.Throws<ArgumentException>(() => new MimeBundle([new("text/plain", "a"), new("text/plain", "b")])).Message);

    [Fact]
    public void A_bundle_may_be_empty() => Assert.Equal(0, new MimeBundle([]).Count);
}
