using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Named bars that lie on their side, the first on top, each with its number beside it.</summary>
internal static class BarChart
{
    public static Chart Of(string title, string description, string caption, string unit, IReadOnlyList<Bar> bars)
    {
        double most = bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        int height = 80 + (28 * Math.Max(bars.Count, 1));
        return new Chart(title, description, caption, 640, height, Figure(unit, bars, most, height), palette => Still(unit, bars, most, palette));
    }

    private static string Figure(string unit, IReadOnlyList<Bar> bars, double most, int height)
    {
        bool parted = bars.Any(bar => bar.Part is not null);
        Dictionary<string, object?> whole = Trace(bars, bar => bar.Value, parted ? "var(--lnb-bar)" : "var(--lnb-given)");
        whole["text"] = bars.Select(bar => PlotlyFigure.Text(bar.Label)).ToArray();
        whole["textposition"] = "outside";
        whole["cliponaxis"] = false;
        return PlotlyFigure.Json(
            "bar",
            parted ? [whole, Trace(bars, bar => bar.Part ?? 0, "var(--lnb-given)")] : [whole],
            new Dictionary<string, object?>
            {
                ["height"] = height,
                ["bargap"] = 0.35,
                ["barmode"] = "overlay",
                ["showlegend"] = false,
                ["margin"] = PlotlyFigure.Margin(left: 40, top: 8, right: parted ? 120 : 60, bottom: 44),
                ["xaxis"] = PlotlyFigure.CountAxis(unit, most),
                ["yaxis"] = PlotlyFigure.CategoryAxis("", [.. bars.Select(bar => bar.Name)]),
            });
    }

    private static Dictionary<string, object?> Trace(IReadOnlyList<Bar> bars, Func<Bar, double> length, string color) => new()
    {
        ["orientation"] = "h",
        ["x"] = bars.Select(length).ToArray(),
        ["y"] = Enumerable.Range(0, bars.Count).ToArray(),
        ["marker"] = new Dictionary<string, object?> { ["color"] = color },
        ["hovertext"] = bars.Select(bar => $"{PlotlyFigure.Text(bar.Name)}: {PlotlyFigure.Text(bar.Label)}").ToArray(),
        ["hoverinfo"] = "text",
    };

    private static PlotModel Still(string unit, IReadOnlyList<Bar> bars, double most, Palette palette)
    {
        var model = new PlotModel();
        model.Axes.Add(StillAxes.Counts(AxisPosition.Bottom, unit, most * 1.2, palette));
        model.Axes.Add(StillAxes.Categories(AxisPosition.Left, "", [.. bars.Select(bar => bar.Name)], palette));
        for (int at = 0; at < bars.Count; at++)
        {
            model.Annotations.Add(Rectangle(at, bars[at].Value, bars[at].Part is null ? palette.Given : palette.Bar));
            if (bars[at].Part is { } part)
                model.Annotations.Add(Rectangle(at, part, palette.Given));
            model.Annotations.Add(new TextAnnotation
            {
                Text = bars[at].Label,
                TextPosition = new DataPoint(bars[at].Value + (most * 0.012), at),
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                TextColor = palette.Ink,
                StrokeThickness = 0,
            });
        }

        return model;
    }

    private static RectangleAnnotation Rectangle(int at, double length, OxyColor fill) =>
        new() { MinimumX = 0, MaximumX = length, MinimumY = at - 0.32, MaximumY = at + 0.32, Fill = fill };
}
