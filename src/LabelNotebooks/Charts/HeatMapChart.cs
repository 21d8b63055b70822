using LabelNotebooks.Pages;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Draws a <see cref="HeatMap"/> as a figure and as a still picture.</summary>
internal static class HeatMapChart
{
    private const int CellSize = 44;
    private const int TallestFigure = 620;
    private const int LeastCell = 26;
    private const int AxisTitle = 44;

    // Up to the first the text has the colour of the page's text (in the dark pure white), up to the second it is black, above it that for full colour: so
    // every number has a contrast of 4.5 or more against its cell, in light and dark (WCAG 2.2, 1.4.3).
    private const double Pale = 0.57;
    private const double Middle = 0.87;

    /// <summary>The width and height of a map of so many rows or columns.</summary>
    public static int SideOf(int cells) => 110 + (Math.Max(cells, 4) * CellSize);

    /// <summary>A chart of a map: its cells keep room for their numbers, on a phone too.</summary>
    public static Chart Of(string title, string description, string caption, HeatMap map)
    {
        int side = SideOf(map.Rows.Count);
        return new Chart(title, description, caption, side, side, Figure(map), palette => Still(map, palette))
        {
            LeastWidth = LeastWidth(map),
            Names = [.. map.Rows, .. map.Columns],
        };
    }

    private static int LeastWidth(HeatMap map)
    {
        double cell = Math.Max(LeastCell, 8 + map.Cells.SelectMany(row => row).Select(one => LabelWidth.Of(one.Text)).DefaultIfEmpty(0).Max());
        double names = map.Rows.Select(name => LabelWidth.Of(LabelWidth.Fit(name))).DefaultIfEmpty(0).Max();
        return (int)Math.Ceiling(AxisTitle + names + (map.Columns.Count * cell));
    }

    public static string Figure(HeatMap map)
    {
        var annotations =
            from row in Enumerable.Range(0, map.Rows.Count)
            from column in Enumerable.Range(0, map.Columns.Count)
            let cell = map.Cells[row][column]
            where cell.Text.Length > 0
            let color = cell.Strength is { } strength ? ByStrength(strength / map.Most, "var(--lnb-pale)", "#000", "var(--lnb-on)") : "var(--lnb-dim)"
            select new Dictionary<string, object?>
            {
                ["x"] = column,
                ["y"] = row,
                ["text"] = cell.Text,
                ["showarrow"] = false,
                ["font"] = new Dictionary<string, object?> { ["color"] = color },
            };
        return PlotlyFigure.Json(
            "heatmap",
            new Dictionary<string, object?>
            {
                ["z"] = map.Cells.Select(row => row.Select(cell => cell.Strength).ToArray()).ToArray(),
                ["zmin"] = 0,
                ["zmax"] = map.Most,
                ["xgap"] = 3,
                ["ygap"] = 3,
                ["showscale"] = false,
                ["hoverongaps"] = false,
                ["colorscale"] = new object[] { new object[] { 0, "var(--lnb-card)" }, new object[] { 1, "var(--lnb-given)" } },
                ["text"] = map.Cells.Select(row => row.Select(cell => cell.Hover).ToArray()).ToArray(),
                ["hovertemplate"] = "%{text}<extra></extra>",
            },
            new Dictionary<string, object?>
            {
                ["height"] = Math.Min(SideOf(map.Rows.Count), TallestFigure),
                ["margin"] = PlotlyFigure.Margin(left: 40, top: 46, right: 8, bottom: 8),
                ["xaxis"] = PlotlyFigure.CategoryAxis(map.ColumnTitle, map.Columns, top: true),
                ["yaxis"] = PlotlyFigure.CategoryAxis(map.RowTitle, map.Rows),
                ["annotations"] = annotations.ToArray(),
            });
    }

    public static PlotModel Still(HeatMap map, Palette palette)
    {
        var model = new PlotModel();
        model.Axes.Add(StillAxes.Categories(AxisPosition.Top, map.ColumnTitle, map.Columns, palette));
        model.Axes.Add(StillAxes.Categories(AxisPosition.Left, map.RowTitle, map.Rows, palette));
        for (int row = 0; row < map.Rows.Count; row++)
        {
            for (int column = 0; column < map.Columns.Count; column++)
            {
                HeatMapCell cell = map.Cells[row][column];
                double opacity = (18 + (237 * Math.Min((cell.Strength ?? 0) / map.Most, 1))) / 255;
                model.Annotations.Add(new RectangleAnnotation
                {
                    MinimumX = column - 0.46,
                    MaximumX = column + 0.46,
                    MinimumY = row - 0.46,
                    MaximumY = row + 0.46,
                    Fill = cell.Strength is null ? OxyColors.Transparent : OxyColor.FromAColor((byte)(255 * opacity), palette.Given),
                    Text = cell.Text,
                    TextColor = cell.Strength is null ? palette.Dim : ByStrength(opacity, palette.Pale, OxyColors.Black, palette.On),
                });
            }
        }

        return model;
    }

    private static T ByStrength<T>(double strength, T pale, T middle, T full) => strength <= Pale ? pale : strength <= Middle ? middle : full;
}
