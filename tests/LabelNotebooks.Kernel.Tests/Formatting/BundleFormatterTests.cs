using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Formatting;

namespace LabelNotebooks.Kernel.Tests.Formatting;

public sealed class BundleFormatterTests
{
    private static readonly Dictionary<string, int> Ages = new() { ["Ada"] = 36, ["<b>"] = 1 };

    public static TheoryData<string, object?> Values => new()
    {
        { "null", null },
        { "hello", "hello" },
        { "1.5", 1.5 },
        { "0.1", 0.1f },
        { "true", true },
        { "2026-03-01", new DateTime(2026, 3, 1) },
        { "[ 1, 2, 3 ]", new[] { 1, 2, 3 } },
        { "[ ]", Array.Empty<int>() },
        { "[ \"a\", \"b\" ]", new[] { "a", "b" } },
        { "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 80 more ]", Enumerable.Range(0, 100).ToArray() },
        { "\"Ada\": 36\n\"<b>\": 1", Ages },
        { "{ A = 1, B = [ 0.5 ] }", new { A = 1, B = new[] { 0.5 } } },
        { "SampleResult { Count = 3 }", new SampleResult(3) },
        { "(1, a)", (1, "a") },
        { "Monday", DayOfWeek.Monday },
        { "List<int>", typeof(List<int>) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Format_value_has_a_plain_form(string expected, object? value) =>
        Assert.Equal(expected == "[ ]" ? "[]" : expected, Form(value, MimeBundle.PlainText));

    [Fact]
    public void Format_endless_sequence_ends() =>
        Assert.EndsWith("1, 1, (more) ]", Form(Endless(), MimeBundle.PlainText), StringComparison.Ordinal);

    [Fact]
    public void Format_objects_as_a_table_encodes_everything() =>
        Assert.Equal(
            "<table><thead><tr><th scope=\"col\" style=\"text-align:right\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr>"
            + "<td style=\"text-align:right\">1</td><td>&lt;script&gt;</td></tr></tbody></table>",
            Form(new[] { new { A = 1, B = "<script>" } }, MimeBundle.Html));

    [Fact]
    public void Format_dictionary_as_a_table() =>
        Assert.Equal(
            "<table><thead><tr><th scope=\"col\">key</th><th scope=\"col\" style=\"text-align:right\">value</th></tr></thead><tbody><tr><th scope=\"row\">Ada"
            + "</th><td style=\"text-align:right\">36</td></tr><tr><th scope=\"row\">&lt;b&gt;</th><td style=\"text-align:right\">1</td></tr></tbody></table>",
            Form(Ages, MimeBundle.Html));

    [Fact]
    public void Format_long_sequence_counts_the_rest() =>
        Assert.EndsWith(
            "</table><p>20 of 25 rows shown</p>",
            Form(Enumerable.Range(0, 25).Select(n => new { N = n }), MimeBundle.Html),
            StringComparison.Ordinal);

    [Fact]
    public void Format_property_that_throws_leaves_the_others() =>
        Assert.Equal("Grumpy { Fine = 1, Broken = (InvalidOperationException: no) }", Form(new Grumpy(), MimeBundle.PlainText));

    [Fact]
    public void Format_formatter_that_throws_is_told_and_the_plain_form_stands()
    {
        var formatter = new BundleFormatter();
        formatter.Add([ResultFormatter.For<SampleResult>(MimeBundle.Html, _ => throw new InvalidOperationException("no"))]);
        var faults = new List<string>();
        MimeBundle bundle = formatter.Format(new SampleResult(1), faults.Add);
        Assert.True(bundle.TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("SampleResult { Count = 1 }", text);
        Assert.Equal(["SampleResult could not be shown as text/html: InvalidOperationException: no"], faults);
    }

    [Fact]
    public void Format_nearest_type_wins_and_an_interface_comes_after_its_class()
    {
        var formatter = new BundleFormatter();
        formatter.Add(
        [
            ResultFormatter.For<object>(MimeBundle.PlainText, _ => "object"),
            ResultFormatter.For<IDisposable>(MimeBundle.PlainText, _ => "interface"),
            ResultFormatter.For<Stream>(MimeBundle.PlainText, _ => "stream"),
        ]);
        Assert.Equal("stream", Plain(formatter, Stream.Null));
        Assert.Equal("interface", Plain(formatter, new StringReader("")));
        Assert.Equal("object", Plain(formatter, 1));
    }

    [Fact]
    public async Task Format_convention_by_name_works_for_a_type_of_a_cell()
    {
        using var probe = new SessionProbe();
        string text = await probe.RunAsync(
            """
            class TypeFormatterSourceAttribute : Attribute
            {
                public TypeFormatterSourceAttribute(Type source) => FormatterSourceType = source;
                public Type FormatterSourceType { get; }
                public string[] PreferredMimeTypes { get; set; }
            }
            class Plain
            {
                public string MimeType => "text/plain";
                public bool Format(object value, TextWriter writer) { writer.Write("plain " + ((Temperature)value).Degrees); return true; }
            }
            class Html
            {
                public string MimeType => "text/html";
                public bool Format(object value, TextWriter writer) { writer.Write("<i>hot</i>"); return true; }
            }
            class Declines { public string MimeType => "text/markdown"; public bool Format(object value, TextWriter writer) => false; }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new Plain(), new Html(), new Declines() }; }
            [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "text/html" })]
            class Temperature { public double Degrees { get; set; } }
            new Temperature { Degrees = 21.5 }
            """);
        Assert.Equal("[result] plain 21.5", text);
        var bundle = ((LabelNotebooks.Kernel.Session.ResultOutput)Assert.Single(probe.LastOutputs.Snapshot())).Bundle;
        Assert.Equal(["text/html", "text/plain"], bundle.Select(form => form.Key));
    }

    private static string Form(object? value, string mimeType)
    {
        MimeBundle bundle = new BundleFormatter().Format(value, fault => Assert.Fail(fault));
        Assert.True(bundle.TryGet(mimeType, out string? text));
        return text;
    }

    private static string Plain(BundleFormatter formatter, object value)
    {
        Assert.True(formatter.Format(value, fault => Assert.Fail(fault)).TryGet(MimeBundle.PlainText, out string? text));
        return text;
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }

    private sealed class Grumpy
    {
        public int Fine { get; } = 1;

        public int Broken => Fine > 0 ? throw new InvalidOperationException("no") : Fine;
    }
}
