using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Documents;

public sealed class HtmlPageTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Write_small_notebook()
    {
        await _probe.RunAsync(NotebookBuilder.Of(
            (
                "markdown",
                "# Labels & *people*\n\n| a | b |\n|---|--:|\n| x | 1 |\n\n- [x] done\n\n<details><summary>more</summary>own text</details>\n\n"
                + "```csharp\nvar x = 1;\n```\n\n```python\nx = 1\n```"),
            ("code", "// a comment\nvar text = \"a <b>\"; /* c */ int n = 5;\nConsole.WriteLine(text);\nnew { Text = text, N = n }"),
            ("code", "Console.Error.WriteLine(\"careful\");"),
            ("raw", "not shown"),
            ("code", "throw new Exception(\"<no>\");")));
        string page = _probe.Html;
        int start = page.IndexOf("<style>", StringComparison.Ordinal);
        int end = page.IndexOf("</style>", StringComparison.Ordinal);
        Snapshot.Matches(page.Remove(start + 7, end - start - 7), extension: "html");
    }

    [Theory]
    [InlineData("image/svg+xml", "<svg/>", "<img alt=\"picture\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">")]
    [InlineData("image/png", "AA\nAA", "<img alt=\"picture\" src=\"data:image/png;base64,AAAA\">")]
    [InlineData("image/jpeg", "BBBB\"onload=x", "<img alt=\"picture\" src=\"data:image/jpeg;base64,BBBB&quot;onload=x\">")]
    [InlineData("text/markdown", "**b**", "<p><strong>b</strong></p>\n")]
    [InlineData("application/json", "{\"a\":[1]}", "<pre tabindex=\"0\">{\n  &quot;a&quot;: [\n    1\n  ]\n}</pre>")]
    [InlineData("application/json", "no <json>", "<pre tabindex=\"0\">no &lt;json&gt;</pre>")]
    [InlineData("text/plain", "<i>\u001b[1m5\u001b[0m", "<pre tabindex=\"0\">&lt;i&gt;5</pre>")]
    [InlineData("text/html", "<i>5</i>", "<i>5</i>")]
    [InlineData("application/x-odd", "?", "<p class=\"nb-note\">This output has no form for a page (application/x-odd).</p>")]
    public void Of_bundle_shows_each_form(string mimeType, string content, string expected) =>
        Assert.Equal($"<div class=\"nb-output\">{expected}</div>\n", OutputHtml.Of(new ResultOutput(new MimeBundle([KeyValuePair.Create(mimeType, content)]))));

    [Fact]
    public void Of_bundle_shows_the_richest_form() => Assert.Equal(
        "<div class=\"nb-output\"><b>5</b></div>\n",
        OutputHtml.Of(new DisplayOutput("d", MimeBundle.Of("5", "<b>5</b>"))));

    [Theory]
    [InlineData("10 %\r20 %\r100 %\n", "100 %")]
    [InlineData("a\r\nb\r\n", "a\nb")]
    [InlineData("\u001b]0;title\u0007x\u001b[31;1mred\u001b[0m", "xred")]
    public void Of_stream_shows_the_last_state_of_a_line_without_escapes(string text, string expected) =>
        Assert.Equal($"<div class=\"nb-stream\"><pre tabindex=\"0\">{expected}</pre></div>\n", OutputHtml.Of(new StreamOutput("stdout", text)));

    [Fact]
    public async Task Write_pictures_are_carried_and_missing_ones_named()
    {
        File.WriteAllBytes(_probe.Folder.Combine("p i.png"), [1, 2, 3]);
        JsonObject notebook = (JsonObject)JsonNode.Parse(NotebookBuilder.Of(
            ("markdown", "![a](attachment:in.png) ![b](p%20i.png) ![c](gone.png) ![d](https://example.org/x.png) ![e](data:image/png;base64,AAAA) "
                + "![f](attachment:gone.png)\n\n<p align=center><img width=\"40\" src='p%20i.png' alt=g></p>\n\n`<img src=\"code.png\">`")))!;
        notebook["cells"]![0]!["attachments"] = new JsonObject { ["in.png"] = new JsonObject { ["image/png"] = "CCCC" } };
        await _probe.RunAsync(notebook.ToJsonString());
        Assert.Contains("<img src=\"data:image/png;base64,CCCC\" alt=\"a\"", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/png;base64,AQID\" alt=\"b\"", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/png;base64,AAAA\" alt=\"e\"", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("<img width=\"40\" src=\"data:image/png;base64,AQID\" alt=g>", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=&quot;code.png&quot;&gt;", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("The picture gone.png was not found beside the notebook.", _probe.Html, StringComparison.Ordinal);
        Assert.Contains("The picture attachment:gone.png was not found beside the notebook.", _probe.Html, StringComparison.Ordinal);
        Assert.Contains(
            "The picture https://example.org/x.png lies elsewhere and is not fetched: this page opens offline.",
            _probe.Html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", _probe.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = $\"a{1}b\";")]
    [InlineData("#r \"nuget: X\"\n#!label-help <x> & \"y\"\n// c\nint Y<T>() => 5;")]
    [InlineData("broken ( { \" <")]
    [InlineData("var s = \"\"\"\n  <raw>\n  \"\"\";\n/* open")]
    [InlineData("#if X\nno\n#endif\nvar a = 'c';")]
    public void Highlight_loses_and_adds_no_letter(string code)
    {
        string html = CodeHtml.Highlight(code);
        string text = System.Net.WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Replace(
                html,
                "</?span[^>]*>",
                "",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromMilliseconds(Patience.Milliseconds)));
        Assert.Equal(code, text);
    }

    [Fact]
    public async Task Title_without_a_heading_is_the_name_of_the_file()
    {
        await _probe.RunAsync(NotebookBuilder.Of(("code", "1")));
        Assert.Contains("<title>in</title>", _probe.Html, StringComparison.Ordinal);
    }
}
