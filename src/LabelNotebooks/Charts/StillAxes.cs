using OxyPlot;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Axes of still pictures that look like those of the figures.</summary>
internal static class StillAxes
{
    public static LinearAxis Categories(AxisPosition position, string title, IReadOnlyList<string> names, Palette palette) => new()
    {
        Position = position,
        Title = title,
        TitleColor = palette.Dim,
        AxisTitleDistance = 14,
        TextColor = palette.Ink,
        TickStyle = TickStyle.None,
        AxislineStyle = LineStyle.None,
        Minimum = -0.5,
        Maximum = names.Count - 0.5,
        MajorStep = 1,
        MinorStep = 1,
        // The first name stands on top, as in a table.
        StartPosition = position == AxisPosition.Left ? 1 : 0,
        EndPosition = position == AxisPosition.Left ? 0 : 1,
        LabelFormatter = value => Name(names, value),
    };

    public static LinearAxis Numbers(AxisPosition position, string title, double maximum, Palette palette) => new()
    {
        Position = position,
        Title = title,
        TitleColor = palette.Dim,
        AxisTitleDistance = 14,
        TextColor = palette.Dim,
        TickStyle = TickStyle.None,
        AxislineStyle = LineStyle.None,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = palette.Line,
        Minimum = 0,
        Maximum = maximum <= 0 ? 1 : maximum,
    };

    /// <summary>An axis of counts: no tick between whole numbers.</summary>
    public static LinearAxis Counts(AxisPosition position, string title, double maximum, Palette palette)
    {
        LinearAxis axis = Numbers(position, title, maximum, palette);
        axis.MinimumMajorStep = 1;
        return axis;
    }

    private static string Name(IReadOnlyList<string> names, double value)
    {
        int at = (int)Math.Round(value);
        if (at < 0 || at >= names.Count || Math.Abs(value - at) > 1e-6) return "";
        return LabelWidth.Fit(names[at]);
    }
}
