using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNotebooks.Charts;

namespace LabelNotebooks.Tests.Charts;

/// <summary>Long names beside charts, and maps on a phone.</summary>
public sealed partial class LabelWidthTests
{
    private const string Long = "Chronic obstructive pulmonary disease <with> acute exacerbation";
    private const string Widest = "WWWWWWWWMMMMMMMMWWWWMMMM";

    [Theory]
    [InlineData("cat")]
    [InlineData("Harnwegsinfekt")]
    [InlineData("iiiiiiiiiiiiiiiiiiiiiiiii")]
    public void A_name_for_which_there_is_room_stays(string name) => Assert.Equal(name, LabelWidth.Fit(name));

    [Theory]
    [InlineData(Long)]
    [InlineData(Widest)]
    [InlineData("慢性阻塞性肺疾病急性加重慢性阻塞性肺疾病")]
    public void A_longer_name_ends_in_an_ellipsis_and_fits(string name)
    {
        string shown = LabelWidth.Fit(name);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.StartsWith(shown[..^1], name, StringComparison.Ordinal);
        Assert.InRange(LabelWidth.Of(shown), LabelWidth.Most * 0.8, LabelWidth.Most);
    }

    [Fact]
    public void No_name_of_a_bar_begins_left_of_the_picture()
    {
        Chart chart = BarChart.Of("t", "d", "c", "labels", [new Bar(Long, 3, "3"), new Bar(Widest, 2, "2"), new Bar("ok", 1, "1")]);
        string svg = StillPicture.Svg(chart, Palette.Light);
        string[] shown = [.. chart.Names.Select(name => LabelWidth.Fit(name))];
        foreach (string name in shown)
        {
            Match text = Assert.Single(Texts().Matches(svg), text => System.Net.WebUtility.HtmlDecode(text.Groups["text"].Value) == name);
            Assert.Equal("end", text.Groups["anchor"].Value);
            double right = double.Parse(text.Groups["x"].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(right >= LabelWidth.Of(name), $"{name}: {right} for {LabelWidth.Of(name)}");
        }
    }

    [Fact]
    public void The_live_chart_has_the_same_short_names_and_the_page_says_them_whole()
    {
        Chart chart = BarChart.Of("t", "d", "c", "labels", [new Bar(Long, 3, "3"), new Bar("ok", 1, "1")]);
        using JsonDocument figure = JsonDocument.Parse(chart.Figure);
        string tick = figure.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext")[0].GetString()!;
        Assert.Equal(PlotlyFigure.Text(LabelWidth.Fit(Long)), tick);
        string page = ChartMarkup.Figure(chart).ToString();
        Assert.Contains(" title=\"Chronic obstructive pulmonary disease &lt;with&gt; acute exacerbation\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_keeps_room_for_its_numbers_and_scrolls_in_its_own_box()
    {
        string[] names = [.. Enumerable.Range(0, 14).Select(at => $"Annotator {at} of the ward")];
        Chart chart = HeatMapChart.Of("t", "d", "c", new HeatMap(
            "r", "c", names, names, [.. names.Select(_ => names.Select(_ => new HeatMapCell(1, "100", "x")).ToArray())], 1));
        Assert.InRange(chart.LeastWidth, 14 * 26, chart.Width);
        string page = ChartMarkup.Figure(chart).ToString();
        Assert.Matches($"<div class=\"lnb-map\"><div class=\"lnb-live\"[^>]* style=\"min-width:{chart.LeastWidth}px\">", page);
        Assert.Contains($" style=\"min-width:{chart.LeastWidth}px\"></picture></div>", page, StringComparison.Ordinal);
        string css = File.ReadAllText(RepositoryRoot.Combine("src", "LabelNotebooks", "Pages", "lnb.css"));
        Assert.Contains(".lnb .lnb-map{overflow-x:auto}", css, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "<text [^>]*text-anchor=\"(?<anchor>[a-z]+)\" transform=\"translate\\((?<x>[-0-9.]+),[^>]*>(?<text>[^<]*)</text>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Texts();
}
