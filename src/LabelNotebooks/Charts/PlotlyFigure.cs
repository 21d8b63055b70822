using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabelNotebooks.Charts;

/// <summary>
/// Figures for plotly.js, by Plotly's own property names. Written without Plotly.NET, which would load F# into hosts that have another version of it.
/// </summary>
internal static class PlotlyFigure
{
    // From here on the library steps by whole numbers itself.
    private const int MostSingleSteps = 5;

    // A line of a title that a phone has room for, in points; the library breaks none itself and cuts what is longer.
    private const double TitleLine = 270;

    // Between the names and the title beside them.
    private const int TitleDistance = 14;

    // Letters stay letters: the page encodes what HTML gives a meaning.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new Numbers() } };

    public static string Json(string type, IReadOnlyDictionary<string, object?> trace, IReadOnlyDictionary<string, object?> layout) =>
        Json(type, [trace], layout);

    /// <summary>Several traces of one type, drawn in their order.</summary>
    public static string Json(string type, IReadOnlyList<IReadOnlyDictionary<string, object?>> traces, IReadOnlyDictionary<string, object?> layout) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["data"] = traces.Select(trace => new Dictionary<string, object?>([KeyValuePair.Create<string, object?>("type", type), .. trace])).ToArray(),
                ["layout"] = layout,
                ["frames"] = Array.Empty<object>(),
            },
            Options);

    /// <summary>Plotly reads a few HTML tags in its texts: names from data must not become any.</summary>
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static Dictionary<string, object?> Margin(int left, int top, int right, int bottom) =>
        new() { ["l"] = left, ["t"] = top, ["r"] = right, ["b"] = bottom };

    /// <summary>The title in lines that a narrow chart has room for.</summary>
    private static Dictionary<string, object?> Title(string title)
    {
        var lines = new List<string>();
        foreach (string word in title.Split(' '))
        {
            if (lines.Count > 0 && LabelWidth.Of($"{lines[^1]} {word}") <= TitleLine)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return new Dictionary<string, object?> { ["text"] = string.Join("<br>", lines.Select(Text)), ["standoff"] = TitleDistance };
    }

    public static Dictionary<string, object?> CategoryAxis(string title, IReadOnlyList<string> names, bool top = false) => new()
    {
        ["title"] = Title(title),
        ["tickvals"] = Enumerable.Range(0, names.Count).ToArray(),
        ["ticktext"] = names.Select(name => Text(LabelWidth.Fit(name))).ToArray(),
        ["side"] = top ? "top" : "left",
        ["autorange"] = top ? true : "reversed",
        ["showgrid"] = false,
        ["zeroline"] = false,
        ["fixedrange"] = true,
        ["ticks"] = "",
        ["automargin"] = true,
    };

    public static Dictionary<string, object?> NumberAxis(string title) => new()
    {
        ["title"] = Title(title),
        ["gridcolor"] = "var(--lnb-line)",
        ["zerolinecolor"] = "var(--lnb-line)",
        ["rangemode"] = "tozero",
        ["fixedrange"] = true,
        ["automargin"] = true,
    };

    /// <summary>An axis of counts: no tick between whole numbers.</summary>
    public static Dictionary<string, object?> CountAxis(string title, double most)
    {
        Dictionary<string, object?> axis = NumberAxis(title);
        if (most <= MostSingleSteps)
            axis["dtick"] = 1;
        return axis;
    }

    // JSON knows no number that is not finite: there is nothing to draw.
    private sealed class Numbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (!double.IsFinite(value))
            {
                writer.WriteNullValue();
                return;
            }

            string text = value.ToString("R", CultureInfo.InvariantCulture);
            // A measured number keeps its point, so that it is told from a count.
            writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
        }
    }
}
