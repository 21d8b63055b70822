using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNotebooks.Charts;
using OxyPlot;
using OxyPlot.Annotations;

namespace LabelNotebooks.Tests.Charts;

public sealed partial class HeatMapChartTests
{
    // WCAG 2.2, 1.4.3.
    private const double LeastContrast = 4.5;

    private static readonly HeatMap Shades = new(
        "row",
        "column",
        ["r"],
        [.. Enumerable.Range(0, 101).Select(shade => shade.ToString(CultureInfo.InvariantCulture))],
        [[.. Enumerable.Range(0, 101).Select(shade => new HeatMapCell(shade / 50.0, "1", "one"))]],
        Most: 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_number_of_a_figure_is_readable_on_its_shade(bool isDark)
    {
        OxyColor Resolve(string color) => color.StartsWith('#') ? Hex(color) : Variable(color[4..^1], isDark);
        using JsonDocument figure = JsonDocument.Parse(HeatMapChart.Figure(Shades));
        JsonElement[] scale = [.. figure.RootElement.GetProperty("data")[0].GetProperty("colorscale").EnumerateArray()];
        (OxyColor none, OxyColor full) = (Resolve(scale[0][1].GetString()!), Resolve(scale[1][1].GetString()!));
        JsonElement[] texts = [.. figure.RootElement.GetProperty("layout").GetProperty("annotations").EnumerateArray()];
        Assert.Equal(101, texts.Length);
        Assert.All(texts, text => Assert.InRange(
            Contrast(Mixed(none, full, text.GetProperty("x").GetInt32() / 100.0), Resolve(text.GetProperty("font").GetProperty("color").GetString()!)),
            LeastContrast,
            21));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_number_of_a_still_picture_is_readable_on_its_shade(bool isDark)
    {
        PlotModel model = HeatMapChart.Still(Shades, isDark ? Palette.Dark : Palette.Light);
        RectangleAnnotation[] cells = [.. model.Annotations.OfType<RectangleAnnotation>()];
        Assert.Equal(101, cells.Length);
        OxyColor page = Variable("--lnb-card", isDark);
        Assert.All(cells, cell => Assert.InRange(
            Contrast(Mixed(page, OxyColor.FromAColor(255, cell.Fill), cell.Fill.A / 255.0), cell.TextColor),
            LeastContrast,
            21));
    }

    private static OxyColor Variable(string name, bool isDark)
    {
        string css = File.ReadAllText(RepositoryRoot.Combine("src", "LabelNotebooks", "Pages", "lnb.css"));
        Match[] values = [.. Value().Matches(css).Where(match => match.Groups["name"].Value == name)];
        // The sheet begins with the light ones.
        return Hex((isDark ? values[^1] : values[0]).Groups["color"].Value);
    }

    private static OxyColor Hex(string color) => OxyColor.Parse(color.Length == 4 ? $"#{color[1]}{color[1]}{color[2]}{color[2]}{color[3]}{color[3]}" : color);

    private static OxyColor Mixed(OxyColor none, OxyColor full, double share) => OxyColor.FromRgb(
        (byte)(none.R + ((full.R - none.R) * share)),
        (byte)(none.G + ((full.G - none.G) * share)),
        (byte)(none.B + ((full.B - none.B) * share)));

    private static double Contrast(OxyColor one, OxyColor other)
    {
        double[] lights = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    private static double Luminance(OxyColor color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte part) => part / 255.0 <= 0.03928 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);

    [GeneratedRegex("(?<name>--lnb-[a-z]+):(?<color>#[0-9a-f]{3,6})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Value();
}
