using LabelNotebooks.Pages;

namespace LabelNotebooks.Charts;

/// <summary>A chart on a page: the still picture first, the figure in its place where scripts run.</summary>
internal static class ChartMarkup
{
    private static readonly Lazy<string> Script = new(() => Resource.Read("lnb-charts.js"));

    public static Html Figure(Chart chart) => Html.Of(
        $"""<figure class="lnb-chart" id="{Html.IdFor("c", chart.Title + chart.Figure)}"{Whole(chart)}>"""
        + $"""{Html.If(chart.LeastWidth > 0, $"<div class=\"lnb-map\">")}"""
        + $"""<div class="lnb-live" role="img" aria-label="{chart.Description}" data-figure="{chart.Figure}"{Least(chart)}></div><picture class="lnb-still">"""
        + $"""<source media="(prefers-color-scheme: dark)" srcset="{StillPicture.DataUri(chart, Palette.Dark)}">"""
        + $"""<img src="{StillPicture.DataUri(chart, Palette.Light)}" width="{chart.Width}" height="{chart.Height}" alt="{chart.Description}"{Least(chart)}>"""
        + $"""</picture>{Html.If(chart.LeastWidth > 0, $"</div>")}"""
        + $"""<figcaption>{chart.Caption}</figcaption></figure><script>{Html.Trusted(Script.Value)}</script>""");

    private static Html Least(Chart chart) => Html.If(chart.LeastWidth > 0, $" style=\"min-width:{Math.Min(chart.LeastWidth, chart.Width)}px\"");

    private static Html Whole(Chart chart)
    {
        string[] cut = [.. chart.Names.Where(name => LabelWidth.Fit(name) != name).Distinct()];
        return Html.If(chart.Names.Count > 0, $" title=\"{string.Join("; ", cut)}\"");
    }

    /// <summary>
    /// plotly.js, once for a notebook; a page without a figure leaves it out, as its attribute says. It must not see a module loader, or it hides from the
    /// page.
    /// </summary>
    public static Html Library() => Html.Of(
        $"<script data-needed-by=\"data-figure\">(function(){{if(window.LabelNotebooksPlotly)return;var "
        + $"define,module,exports;{Html.Trusted(PlotlyLibrary.Source)};window.LabelNotebooksPlotly=window.Plotly;}}).call(window);</script>");
}
