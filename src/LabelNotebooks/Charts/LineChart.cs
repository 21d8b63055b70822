using LabelNotebooks.Pages;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace LabelNotebooks.Charts;

/// <summary>A line through points, with a second, dashed line to compare with, and a band between bounds where points have them.</summary>
internal static class LineChart
{
    private const int Height = 340;

    public static Chart Of(string title, string description, string caption, Axis x, Axis y, IReadOnlyList<Point> points, IReadOnlyList<Point> reference) =>
        new(
            title,
            description,
            caption,
            640,
            Height,
            Figure(x, y, points, reference),
            palette => Still(x, y, points, reference, palette));

    private static string Figure(Axis x, Axis y, IReadOnlyList<Point> points, IReadOnlyList<Point> reference) => PlotlyFigure.Json(
        "scatter",
        [
            .. Band(points),
            new Dictionary<string, object?>
            {
                ["x"] = reference.Select(point => point.X).ToArray(),
                ["y"] = reference.Select(point => point.Y).ToArray(),
                ["mode"] = "lines",
                ["line"] = new Dictionary<string, object?> { ["color"] = "var(--lnb-dim)", ["dash"] = "dash", ["width"] = 1.5 },
                ["hoverinfo"] = "skip",
            },
            new Dictionary<string, object?>
            {
                ["x"] = points.Select(point => point.X).ToArray(),
                ["y"] = points.Select(point => point.Y).ToArray(),
                ["mode"] = points.Count > 40 ? "lines" : "lines+markers",
                ["line"] = new Dictionary<string, object?> { ["color"] = "var(--lnb-suggested)", ["width"] = 2.5 },
                ["hovertext"] = points.Select(point => PlotlyFigure.Text(point.Words)).ToArray(),
                ["hoverinfo"] = "text",
            },
        ],
        new Dictionary<string, object?>
        {
            ["height"] = Height,
            ["showlegend"] = false,
            ["margin"] = PlotlyFigure.Margin(left: 60, top: 8, right: 20, bottom: 48),
            ["xaxis"] = Ranged(x),
            ["yaxis"] = Ranged(y),
        });

    private static IEnumerable<Dictionary<string, object?>> Band(IReadOnlyList<Point> points)
    {
        Point[] bounded = [.. points.Where(point => point.Bounds is not null)];
        if (bounded.Length == 0)
            yield break;
        yield return Bound(bounded, point => point.Bounds!.Value.Low, fills: false);
        yield return Bound(bounded, point => point.Bounds!.Value.High, fills: true);
    }

    // The upper bound fills down to the trace before it.
    private static Dictionary<string, object?> Bound(Point[] points, Func<Point, double> bound, bool fills) => new()
    {
        ["x"] = points.Select(point => point.X).ToArray(),
        ["y"] = points.Select(bound).ToArray(),
        ["mode"] = "lines",
        ["line"] = new Dictionary<string, object?> { ["color"] = "var(--lnb-bar)", ["width"] = 1 },
        ["fill"] = fills ? "tonexty" : "none",
        ["fillcolor"] = "var(--lnb-line)",
        ["hoverinfo"] = "skip",
    };

    private static Dictionary<string, object?> Ranged(Axis axis)
    {
        Dictionary<string, object?> made = PlotlyFigure.NumberAxis(axis.Title);
        made["range"] = new[] { 0, axis.Maximum * 1.03 };
        return made;
    }

    private static PlotModel Still(Axis x, Axis y, IReadOnlyList<Point> points, IReadOnlyList<Point> reference, Palette palette)
    {
        var model = new PlotModel();
        model.Axes.Add(StillAxes.Numbers(AxisPosition.Bottom, x.Title, x.Maximum * 1.03, palette));
        model.Axes.Add(StillAxes.Numbers(AxisPosition.Left, y.Title, y.Maximum * 1.03, palette));
        Point[] bounded = [.. points.Where(point => point.Bounds is not null)];
        if (bounded.Length > 0)
        {
            var band = new AreaSeries { Color = palette.Bar, Fill = palette.Line, StrokeThickness = 1 };
            band.Points.AddRange(bounded.Select(point => new DataPoint(point.X, point.Bounds!.Value.High)));
            band.Points2.AddRange(bounded.Select(point => new DataPoint(point.X, point.Bounds!.Value.Low)));
            model.Series.Add(band);
        }

        var compared = new LineSeries { Color = palette.Dim, LineStyle = LineStyle.Dash, StrokeThickness = 1.5 };
        compared.Points.AddRange(reference.Select(point => new DataPoint(point.X, point.Y)));
        model.Series.Add(compared);
        var line = new LineSeries
        {
            Color = palette.Suggested,
            StrokeThickness = 2.5,
            MarkerType = points.Count > 40 ? MarkerType.None : MarkerType.Circle,
            MarkerFill = palette.Suggested,
        };
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        model.Series.Add(line);
        return model;
    }

    /// <summary>An axis from 0 on.</summary>
    internal sealed record Axis(string Title, double Maximum);

    /// <summary>A point, what it says in words, and the bounds of its height; null where it has none.</summary>
    internal sealed record Point(double X, double Y, string Words, Interval? Bounds = null);
}
