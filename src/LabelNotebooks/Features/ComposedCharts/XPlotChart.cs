using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.ComposedCharts;

/// <summary>
/// A chart of XPlot.Plotly, the library of older notebooks, drawn by the plotly.js that is on the page already. That library is not referred to: what it
/// writes for a page holds the figure.
/// </summary>
internal static class XPlotChart
{
    public const string TypeName = "XPlot.Plotly.PlotlyChart";

    // What that library takes where nobody says: the page has a width of its own then.
    private const int UsualWidth = 900;

    public static Html Markup(object chart) => ComposedChart.Markup(Figure(chart), config: "{}");

    public static string Text(object chart) => TerminalText.OneLine(ComposedChart.Describe(Figure(chart)));

    private static string Figure(object chart)
    {
        string script = (string)chart.GetType().GetMethod("GetInlineJS", [])!.Invoke(chart, [])!;
        JsonObject layout = Read(script, "var layout = ") as JsonObject ?? [];
        // That library gives the size to the box around the figure.
        layout["height"] ??= JsonValue.Create(chart.GetType().GetProperty("Height")?.GetValue(chart) as int? ?? 500);
        if (chart.GetType().GetProperty("Width")?.GetValue(chart) is int width && width != UsualWidth)
            layout["width"] ??= JsonValue.Create(width);
        return new JsonObject { ["data"] = Read(script, "var data = "), ["layout"] = layout }.ToJsonString(ComposedChart.Letters);
    }

    private static JsonNode? Read(string script, string variable)
    {
        int start = script.IndexOf(variable, StringComparison.Ordinal) + variable.Length;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[start..]));
        return JsonNode.Parse(ref reader);
    }
}
