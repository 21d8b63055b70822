using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;
using Plotly.NET;

namespace LabelNotebooks.Features.ComposedCharts;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>: charts that a person composes with libraries of somebody else.</summary>
internal static class ComposedChartsFeature
{
    public static Feature Row { get; } = new("ComposedCharts")
    {
        Pages = [.. ResultPage.Of<GenericChart>(ComposedChart.Markup, ComposedChart.Text)],
        NamedPages =
        [
            new(ComposedChart.TypeName, MimeBundle.Html, chart => ComposedChart.Markup((GenericChart)chart).ToString()),
            new(ComposedChart.TypeName, MimeBundle.PlainText, chart => ComposedChart.Text((GenericChart)chart)),
            new(XPlotChart.TypeName, MimeBundle.Html, chart => XPlotChart.Markup(chart).ToString()),
            new(XPlotChart.TypeName, MimeBundle.PlainText, XPlotChart.Text),
        ],
    };
}
