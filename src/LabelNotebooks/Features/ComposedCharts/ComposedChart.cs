using System.Globalization;
using System.Text.Json;
using LabelNotebooks.Pages;
using Newtonsoft.Json;
using Plotly.NET;

namespace LabelNotebooks.Features.ComposedCharts;

/// <summary>
/// A chart that a person composed with Plotly.NET, drawn by the plotly.js that is on the page already. Its type is named here alone, in bodies of
/// methods: the table of formatters is read in hosts that never show one, and F# is loaded with the first.
/// </summary>
internal static class ComposedChart
{
    public const string TypeName = "Plotly.NET.GenericChart";

    private static readonly Lazy<string> Script = new(() => Resource.Read("lnb-figure.js"));

    // Letters stay letters: the page encodes what HTML gives a meaning.
    public static JsonSerializerOptions Letters { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Html Markup(GenericChart chart)
    {
        (string figure, string config) = Json(chart);
        return Markup(figure, config);
    }

    /// <summary>A figure and its settings as plotly.js takes them.</summary>
    internal static Html Markup(string figure, string config)
    {
        string text = Describe(figure);
        return Html.Of($"<div class=\"lnb-figure\" style=\"overflow-x:auto\" id=\"{Html.IdFor("f", figure)}\" data-figure=\"{figure}\" "
            + $"data-config=\"{config}\"><div class=\"lnb-live\" role=\"img\" aria-label=\"{text}\"></div><p class=\"lnb-still\">{text}</p></div>"
            + $"<script>{Html.Trusted(Script.Value)}</script>");
    }

    public static string Text(GenericChart chart) => TerminalText.OneLine(Describe(Json(chart).Figure));

    /// <summary>What is drawn, in one line: the kinds of traces, their number, and the title.</summary>
    internal static string Describe(string figure)
    {
        using JsonDocument document = JsonDocument.Parse(figure);
        JsonElement[] traces = document.RootElement.TryGetProperty("data", out JsonElement data) ? [.. data.EnumerateArray()] : [];
        // plotly.js takes a trace without a type for one of points.
        string[] kinds = [.. traces.Select(trace => Text(trace, "type") ?? "scatter").Distinct(StringComparer.Ordinal)];
        string? title = document.RootElement.TryGetProperty("layout", out JsonElement layout) ? Text(layout, "title") : null;
        string count = traces.Length == 1 ? "1 trace" : string.Create(CultureInfo.InvariantCulture, $"{traces.Length} traces");
        return $"chart: {(kinds.Length == 0 ? "empty" : string.Join(" and ", kinds))}, {count}{(string.IsNullOrWhiteSpace(title) ? "" : $": {title}")}";
    }

    // A title is a text, or an object that holds one.
    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement found)
        ? found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Object => Text(found, "text"),
            _ => null,
        }
        : null;

    private static (string Figure, string Config) Json(GenericChart chart) =>
        (GenericChart.toFigureJson(chart), JsonConvert.SerializeObject(GenericChart.getConfig(chart), Globals.JSON_CONFIG));
}
