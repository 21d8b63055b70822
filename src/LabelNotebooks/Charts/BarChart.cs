using LabelNotebooks.Pages;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Named bars that lie on their side, the first on top, each with its number beside it.</summary>
internal static class BarChart
{
    // Left of the names the picture has an edge of its own.
    private const int BesideNames = 28;

    public static Chart Of(string title, string description, string caption, string unit, IReadOnlyList<Bar> bars)
    {
        double most = bars.Select(bar => bar.End).DefaultIfEmpty(0).Max();
        int height = 80 + (28 * Math.Max(bars.Count, 1));
        return new Chart(title, description, caption, 640, height, Figure(unit, bars, most, height), palette => Still(unit, bars, most, palette))
        {
            Names = [.. bars.Select(bar => bar.Name)],
        };
    }

    private static string Figure(string unit, IReadOnlyList<Bar> bars, double most, int height)
    {
        bool parted = bars.Any(bar => bar.Part is not null);
        Dictionary<string, object?> whole = Trace(bars, bar => bar.Value, parted ? "var(--lnb-bar)" : "var(--lnb-given)");
        whole["text"] = bars.Select(bar => PlotlyFigure.Text(bar.Label)).ToArray();
        whole["textposition"] = "outside";
        whole["cliponaxis"] = false;
        // Or the library makes numbers smaller where bars are thin.
        whole["constraintext"] = "none";
        // Beside the bounds, not across them: the label of a bar with bounds stands at the end of an invisible one.
        bool bounded = bars.Any(bar => bar.Bounds is not null);
        Dictionary<string, object?> ends = Trace(bars, bar => bar.End, "rgba(0,0,0,0)");
        if (bounded)
        {
            ends["text"] = whole["text"];
            ends["textposition"] = "outside";
            ends["cliponaxis"] = false;
            ends["constraintext"] = "none";
            whole.Remove("text");
            whole.Remove("textposition");
            whole["error_x"] = new Dictionary<string, object?>
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = bars.Select(bar => Math.Max(0, bar.End - bar.Value)).ToArray(),
                ["arrayminus"] = bars.Select(bar => Math.Max(0, bar.Value - (bar.Bounds?.Low ?? bar.Value))).ToArray(),
                ["color"] = "var(--lnb-ink)",
                ["thickness"] = 1.5,
                ["width"] = 4,
            };
        }

        return PlotlyFigure.Json(
            "bar",
            [
                whole,
                .. parted ? [Trace(bars, bar => bar.Part ?? 0, "var(--lnb-given)")] : Array.Empty<Dictionary<string, object?>>(),
                .. bounded ? [ends] : Array.Empty<Dictionary<string, object?>>(),
            ],
            new Dictionary<string, object?>
            {
                ["height"] = height,
                ["bargap"] = 0.35,
                ["barmode"] = "overlay",
                ["showlegend"] = false,
                ["margin"] = PlotlyFigure.Margin(left: 40, top: 8, right: parted || bounded ? 120 : 60, bottom: 44),
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
        // The exporter measures names in one font; the room is for all.
        double names = bars.Select(bar => LabelWidth.Of(LabelWidth.Fit(bar.Name))).DefaultIfEmpty(0).Max();
        var model = new PlotModel { PlotMargins = new OxyThickness(Math.Max(0, names - BesideNames), double.NaN, double.NaN, double.NaN) };
        model.Axes.Add(StillAxes.Counts(AxisPosition.Bottom, unit, most * 1.35, palette));
        model.Axes.Add(StillAxes.Categories(AxisPosition.Left, "", [.. bars.Select(bar => bar.Name)], palette));
        for (int at = 0; at < bars.Count; at++)
        {
            model.Annotations.Add(Rectangle(at, bars[at].Value, bars[at].Part is null ? palette.Given : palette.Bar));
            if (bars[at].Part is { } part)
                model.Annotations.Add(Rectangle(at, part, palette.Given));
            if (bars[at].Bounds is { } bounds)
                model.Annotations.Add(new ArrowAnnotation
                {
                    StartPoint = new DataPoint(bounds.Low, at),
                    EndPoint = new DataPoint(bounds.High, at),
                    HeadLength = 0,
                    HeadWidth = 0,
                    StrokeThickness = 1.5,
                    Color = palette.Ink,
                });
            model.Annotations.Add(new TextAnnotation
            {
                Text = bars[at].Label,
                TextPosition = new DataPoint(bars[at].End + (most * 0.012), at),
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
