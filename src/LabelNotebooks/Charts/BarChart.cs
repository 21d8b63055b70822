using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Named bars that lie on their side, the first on top, each with its number beside it.</summary>
internal static class BarChart
{
    public static Chart Of(string title, string description, string caption, string unit, IReadOnlyList<(string Name, double Value, string Label)> bars)
    {
        double most = bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        int height = 80 + (28 * Math.Max(bars.Count, 1));
        return new Chart(title, description, caption, 640, height, Figure(unit, bars, height), palette => Still(unit, bars, most, palette));
    }

    private static string Figure(string unit, IReadOnlyList<(string Name, double Value, string Label)> bars, int height) => PlotlyFigure.Json(
        "bar",
        new Dictionary<string, object?>
        {
            ["orientation"] = "h",
            ["x"] = bars.Select(bar => bar.Value).ToArray(),
            ["y"] = Enumerable.Range(0, bars.Count).ToArray(),
            ["text"] = bars.Select(bar => PlotlyFigure.Text(bar.Label)).ToArray(),
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
            ["marker"] = new Dictionary<string, object?> { ["color"] = "var(--lnb-given)" },
            ["hovertext"] = bars.Select(bar => $"{PlotlyFigure.Text(bar.Name)}: {PlotlyFigure.Text(bar.Label)}").ToArray(),
            ["hoverinfo"] = "text",
        },
        new Dictionary<string, object?>
        {
            ["height"] = height,
            ["bargap"] = 0.35,
            ["margin"] = PlotlyFigure.Margin(left: 40, top: 8, right: 60, bottom: 44),
            ["xaxis"] = PlotlyFigure.NumberAxis(unit),
            ["yaxis"] = PlotlyFigure.CategoryAxis("", [.. bars.Select(bar => bar.Name)]),
        });

    private static PlotModel Still(string unit, IReadOnlyList<(string Name, double Value, string Label)> bars, double most, Palette palette)
    {
        var model = new PlotModel();
        model.Axes.Add(StillAxes.Numbers(AxisPosition.Bottom, unit, most * 1.2, palette));
        model.Axes.Add(StillAxes.Categories(AxisPosition.Left, "", [.. bars.Select(bar => bar.Name)], palette));
        for (int at = 0; at < bars.Count; at++)
        {
            model.Annotations.Add(new RectangleAnnotation { MinimumX = 0, MaximumX = bars[at].Value, MinimumY = at - 0.32, MaximumY = at + 0.32, Fill = palette.Given });
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
}
