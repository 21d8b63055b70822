using System.Globalization;
using System.Text;
using LabelNotebooks.Pages;
using OxyPlot;

namespace LabelNotebooks.Charts;

/// <summary>A chart as SVG: real text, the same bytes on every machine.</summary>
internal static class StillPicture
{
    private const string MeasuredFont = "Arial";

    public static string Svg(Chart chart, Palette palette)
    {
        PlotModel model = chart.Still(palette);
        model.Background = OxyColors.Transparent;
        model.PlotAreaBorderThickness = new OxyThickness(0);
        model.TextColor = palette.Ink;
        // The exporter knows how wide this font is; what a page shows instead may be wider, so labels keep their distance.
        model.DefaultFont = MeasuredFont;
        model.Padding = new OxyThickness(44, 8, 24, 8);
        model.DefaultFontSize = 12;
        model.Culture = CultureInfo.InvariantCulture;
        string svg = new SvgExporter { Width = chart.Width, Height = chart.Height, IsDocument = true }.ExportToString(model).ReplaceLineEndings("\n");
        string size = FormattableString.Invariant($"<svg width=\"{chart.Width}\" height=\"{chart.Height}\"");
        // Only a viewBox lets the picture shrink with a narrow page.
        svg = svg.Replace($"font-family=\"{MeasuredFont}\"", "font-family=\"Arial, Helvetica, sans-serif\"", StringComparison.Ordinal);
        return svg.Replace(size, size + FormattableString.Invariant($" viewBox=\"0 0 {chart.Width} {chart.Height}\""), StringComparison.Ordinal);
    }

    public static Html DataUri(Chart chart, Palette palette) =>
        Html.DataUri("image/svg+xml", Encoding.UTF8.GetBytes(Svg(chart, palette)));
}
