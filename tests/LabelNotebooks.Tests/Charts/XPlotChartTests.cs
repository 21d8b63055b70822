using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.ComposedCharts;
using XPlot.Plotly;

namespace LabelNotebooks.Tests.Charts;

public sealed partial class XPlotChartTests
{
    [Fact]
    public void A_chart_of_XPlot_is_drawn_from_what_it_writes_for_a_page()
    {
        PlotlyChart chart = XPlot.Plotly.Chart.Plot(new Scatter { x = new[] { 1, 2 }, y = new[] { 3, 4 }, mode = "lines", name = "</script>;" });
        chart.WithTitle("Ages; <b>");
        string html = Form(chart, MimeBundle.Html);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        // The name that it gives to a chart is another each time; ours follows from what is drawn.
        Assert.Equal(html, Form(chart, MimeBundle.Html));
        using JsonDocument figure = JsonDocument.Parse(WebUtility.HtmlDecode(FigurePattern().Match(html).Groups["it"].Value));
        JsonElement trace = Assert.Single(figure.RootElement.GetProperty("data").EnumerateArray());
        Assert.Equal("</script>;", trace.GetProperty("name").GetString());
        Assert.Equal([3, 4], trace.GetProperty("y").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(("Ages; <b>", 500), (
            figure.RootElement.GetProperty("layout").GetProperty("title").GetString(),
            figure.RootElement.GetProperty("layout").GetProperty("height").GetInt32()));
        Assert.Equal("chart: scatter, 1 trace: Ages; <b>", Form(chart, MimeBundle.PlainText));
    }

    [Fact]
    public void A_chart_without_a_layout_is_one_too() =>
        Assert.Equal("chart: bar, 1 trace", Form(XPlot.Plotly.Chart.Plot(new XPlot.Plotly.Bar { x = new[] { "a" }, y = new[] { 1 } }), MimeBundle.PlainText));

    [Fact]
    public void Charts_of_others_are_served_by_name_with_what_they_need()
    {
        NotebookExtension extension = LabelNotebooksExtension.Create();
        Assert.Equal(["Plotly.NET.GenericChart", XPlotChart.TypeName], extension.NamedFormatters.Select(row => row.TypeName).Distinct());
        Assert.Equal(XPlotChart.TypeName, typeof(PlotlyChart).FullName);
        Assert.Equal(ComposedChart.TypeName, typeof(Plotly.NET.GenericChart).FullName);
        Assert.True(extension.NamedFormattersNeed!().TryGet(MimeBundle.Html, out string? library));
        Assert.Contains("window.LabelNotebooksPlotly=window.Plotly", library, StringComparison.Ordinal);
    }

    private static string Form(object chart, string mimeType) =>
        LabelNotebooksExtension.Create().NamedFormatters.Single(row => row.MimeType == mimeType && row.Serves(chart.GetType())).Format(chart);

    [GeneratedRegex("data-figure=\"(?<it>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FigurePattern();
}
