using Plotly.NET;

namespace LabelNotebooks.Charts;

/// <summary>Figures for plotly.js, by Plotly's own property names.</summary>
internal static class PlotlyFigure
{
    // From here on the library steps by whole numbers itself.
    private const int MostSingleSteps = 5;

    public static string Json(string type, IReadOnlyDictionary<string, object?> trace, IReadOnlyDictionary<string, object?> layout) => Json(type, [trace], layout);

    /// <summary>Several traces of one type, drawn in their order.</summary>
    public static string Json(string type, IReadOnlyList<IReadOnlyDictionary<string, object?>> traces, IReadOnlyDictionary<string, object?> layout)
    {
        GenericChart chart = GenericChart.combine([.. traces.Select(trace => Of(type, trace))]);
        var layoutObject = new Layout();
        foreach ((string name, object? value) in layout) layoutObject.SetProperty(name, value);
        return GenericChart.toFigureJson(GenericChart.setLayout(layoutObject, chart));
    }

    private static GenericChart Of(string type, IReadOnlyDictionary<string, object?> trace)
    {
        var traceObject = new Trace(type);
        foreach ((string name, object? value) in trace) traceObject.SetProperty(name, value);
        return GenericChart.ofTraceObject(false, traceObject);
    }

    /// <summary>Plotly reads a few HTML tags in its texts: names from data must not become any.</summary>
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static Dictionary<string, object?> Margin(int left, int top, int right, int bottom) =>
        new() { ["l"] = left, ["t"] = top, ["r"] = right, ["b"] = bottom };

    public static Dictionary<string, object?> CategoryAxis(string title, IReadOnlyList<string> names, bool top = false) => new()
    {
        ["title"] = new Dictionary<string, object?> { ["text"] = title },
        ["tickvals"] = Enumerable.Range(0, names.Count).ToArray(),
        ["ticktext"] = names.Select(Text).ToArray(),
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
        ["title"] = new Dictionary<string, object?> { ["text"] = title },
        ["gridcolor"] = "var(--lnb-line)",
        ["zerolinecolor"] = "var(--lnb-line)",
        ["rangemode"] = "tozero",
        ["fixedrange"] = true,
    };

    /// <summary>An axis of counts: no tick between whole numbers.</summary>
    public static Dictionary<string, object?> CountAxis(string title, double most)
    {
        Dictionary<string, object?> axis = NumberAxis(title);
        if (most <= MostSingleSteps)
            axis["dtick"] = 1;
        return axis;
    }
}
