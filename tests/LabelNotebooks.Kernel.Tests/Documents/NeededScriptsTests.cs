using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Tests.Documents;

public sealed class NeededScriptsTests
{
    private const string Library = "<script data-needed-by=\"data-figure\">var big;</script>";

    [Theory]
    [InlineData("<p>a</p>" + Library + "<p>b</p>", "<p>a</p><p>b</p>")]
    [InlineData(Library + Library, "")]
    [InlineData(Library + "<div data-figure=\"{}\"></div>", Library + "<div data-figure=\"{}\"></div>")]
    [InlineData("<div data-figure=\"{}\"></div>" + Library, "<div data-figure=\"{}\"></div>" + Library)]
    [InlineData(Library + "<p>data-figure=</p>", "<p>data-figure=</p>")]
    [InlineData("<script data-needed-by=\"x", "<script data-needed-by=\"x")]
    [InlineData("<script>var x;</script>", "<script>var x;</script>")]
    public void Keep_leaves_out_what_serves_no_element(string page, string kept) => Assert.Equal(kept, NeededScripts.Keep(page));
}
