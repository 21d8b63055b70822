using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNotebooks.Charts;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.ComposedCharts;
using Plotly.NET;

namespace LabelNotebooks.Tests.Charts;

public sealed partial class ComposedChartTests
{
    [Fact]
    public void A_chart_of_theirs_is_drawn_from_its_own_figure_by_the_library_that_is_on_the_page()
    {
        GenericChart chart = Chart("Ages & heights", "bar", "bar", "scatter");
        string html = Form(chart, MimeBundle.Html);
        // plotly.js comes once, with the greeting.
        Assert.InRange(html.Length, 500, 50_000);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        using JsonDocument drawn = JsonDocument.Parse(WebUtility.HtmlDecode(FigurePattern().Match(html).Groups["it"].Value));
        using JsonDocument own = JsonDocument.Parse(GenericChart.toFigureJson(chart));
        Assert.True(JsonElement.DeepEquals(own.RootElement, drawn.RootElement));
        Assert.Equal(3, drawn.RootElement.GetProperty("data").GetArrayLength());
        using JsonDocument config = JsonDocument.Parse(WebUtility.HtmlDecode(ConfigPattern().Match(html).Groups["it"].Value));
        Assert.Equal(JsonValueKind.Object, config.RootElement.ValueKind);
    }

    [Fact]
    public void In_a_terminal_it_is_said_what_is_drawn()
    {
        Assert.Equal("chart: bar and scatter, 3 traces: Ages & heights", Form(Chart("Ages & heights", "bar", "scatter", "bar"), MimeBundle.PlainText));
        Assert.Equal("chart: pie, 1 trace", Form(Chart(null, "pie"), MimeBundle.PlainText));
    }

    [Theory]
    [InlineData("""{"data":[{"x":[1]}],"layout":{"title":"old way"}}""", "chart: scatter, 1 trace: old way")]
    [InlineData("""{"data":[],"layout":{"title":{"text":" "}}}""", "chart: empty, 0 traces")]
    [InlineData("{}", "chart: empty, 0 traces")]
    public void Figures_of_any_shape_are_described(string figure, string expected) => Assert.Equal(expected, ComposedChart.Describe(figure));

    [Fact]
    public void A_title_never_becomes_markup()
    {
        string html = Form(Chart("<img src=x onerror=alert(1)>\" onmouseover=\"alert(2)", "bar"), MimeBundle.Html);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
    }

    private static string Form(object value, string mimeType)
    {
        Assert.True(FormatterChoice.Bundle(value, LabelNotebooksExtension.Create().Formatters).TryGet(mimeType, out string? form));
        return form;
    }

    private static GenericChart Chart(string? title, params string[] kinds)
    {
        GenericChart chart = GenericChart.combine([.. kinds.Select(kind => GenericChart.ofTraceObject(false, new Trace(kind)))]);
        var layout = new Layout();
        if (title is not null)
            layout.SetProperty("title", new Dictionary<string, object> { ["text"] = title });
        return GenericChart.setLayout(layout, chart);
    }

    [GeneratedRegex("data-figure=\"(?<it>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FigurePattern();

    [GeneratedRegex("data-config=\"(?<it>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ConfigPattern();
}
