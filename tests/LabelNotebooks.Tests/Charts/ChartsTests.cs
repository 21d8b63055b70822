using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LabelNotebooks.Charts;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;

namespace LabelNotebooks.Tests.Charts;

public sealed class ChartsTests
{
    [Theory]
    [InlineData("sixteen letters \U0001F600 bb")]
    [InlineData("a\u0001b")]
    [InlineData("half \ud800")]
    public void Still_pictures_stand_any_name(string name)
    {
        LabelIssueReport report = Sample.Report([name, "dog", "newt"]);
        foreach ((string page, object value) in Sample.Pages(report)
            .Where(page => page.Name is "noise matrix" or "confused pairs" or "class counts" or "by class"))
            Assert.True(Sample.Form(value, "text/html").Contains("data:image/svg+xml;base64,", StringComparison.Ordinal), page);
    }

    [Fact]
    public void Titles_are_messages() =>
        Snapshot.Matches(string.Join("\n\n", All(Sample.Report()).Select(chart => $"{chart.Title}\n  {chart.Description}\n  {chart.Caption}")));

    [Fact]
    public void Still_picture_is_well_formed_and_scales()
    {
        foreach (Chart chart in All(Sample.Report(["<cat>", "dog & co", "a name that is far too long for an axis"])))
        {
            string svg = StillPicture.Svg(chart, Palette.Light);
            XElement root = XDocument.Parse(svg).Root!;
            Assert.Equal($"0 0 {chart.Width} {chart.Height}", root.Attribute("viewBox")?.Value);
            Assert.Contains("<text", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Still_picture_is_the_same_each_time_and_differs_by_palette()
    {
        foreach (Chart chart in All(Sample.Report()))
        {
            Assert.Equal(StillPicture.Svg(chart, Palette.Light), StillPicture.Svg(chart, Palette.Light));
            Assert.NotEqual(StillPicture.Svg(chart, Palette.Light), StillPicture.Svg(chart, Palette.Dark));
        }
    }

    [Fact]
    public void Few_labels_are_counted_in_whole_steps()
    {
        Chart chart = ConfusedPairsChart.Of(Sample.Report());
        using JsonDocument figure = JsonDocument.Parse(chart.Figure);
        Assert.Equal(1, figure.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("dtick").GetInt32());
        string[] numbers = [.. XDocument.Parse(StillPicture.Svg(chart, Palette.Light))
            .Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(element => element.Value)];
        Assert.Contains("2", numbers);
        Assert.DoesNotContain(numbers, number => number.Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public void Figure_is_json_and_its_texts_hold_no_tags()
    {
        foreach (Chart chart in All(Sample.Report(["<i>cat</i>", "dog & co", "newt"])))
        {
            using JsonDocument figure = JsonDocument.Parse(chart.Figure);
            Assert.True(figure.RootElement.GetProperty("data")[0].TryGetProperty("type", out _));
            Assert.DoesNotContain("<i>", chart.Figure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figure_keeps_letters_and_whole_numbers_as_they_are()
    {
        string json = PlotlyFigure.Json(
            "bar",
            new Dictionary<string, object?> { ["x"] = new[] { 1, 2 }, ["y"] = new[] { 3.0, 0.5, 1e21, double.NaN }, ["text"] = "ä \u2028 \"&<" },
            new Dictionary<string, object?> { ["height"] = 20 });
        Assert.Equal("""{"data":[{"type":"bar","x":[1,2],"y":[3.0,0.5,1E+21,null],"text":"ä \u2028 \"&<"}],"layout":{"height":20},"frames":[]}""", json);
    }

    [Fact]
    public void Noise_matrix_counts_are_those_of_the_joint()
    {
        LabelIssueReport report = Sample.Report();
        ClassMatrix<long> joint = report.Issues.Estimate.CalibratedJoint;
        using JsonDocument figure = JsonDocument.Parse(NoiseMatrixChart.Of(report).Figure);
        JsonElement z = figure.RootElement.GetProperty("data")[0].GetProperty("z");
        int[] shown = NoiseMatrixChart.Shown(joint, 3);
        Assert.Equal(
            shown.Select(k => joint.Classes[k]),
            figure.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("ticktext").EnumerateArray().Select(x => x.GetString()));
        for (int given = 0; given < 3; given++)
        {
            for (int truth = 0; truth < 3; truth++)
            {
                if (given == truth)
                    Assert.Equal(JsonValueKind.Null, z[given][truth].ValueKind);
                else
                    Assert.Equal(joint[shown[given], shown[truth]], z[given][truth].GetDouble());
            }
        }
    }

    [Fact]
    public void Many_classes_are_cut_to_the_noisiest_and_the_rest_is_counted()
    {
        string[] classes = [.. Enumerable.Range(0, 30).Select(k => $"class {k}")];
        LabelIssueReport report = Sample.Data(classes).FindLabelIssues();
        Assert.Contains("24 of 30 classes are drawn", NoiseMatrixChart.Of(report).Caption, StringComparison.Ordinal);
        Assert.Contains("20 of 30 classes are drawn", ClassHealthChart.Of(report).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Histogram_holds_every_label_once()
    {
        LabelIssueReport report = Sample.Report();
        QualityBin[] bins = QualityBin.AllOf(report.Issues);
        Assert.Equal(report.Issues.Labels.Count, bins.Sum(bin => bin.Flagged + bin.Others));
        Assert.Equal(report.Count, bins.Sum(bin => bin.Flagged));
    }

    [Fact]
    public void Library_is_carried_whole_and_cannot_end_its_script()
    {
        string library = ChartMarkup.Library().ToString();
        Assert.True(Encoding.UTF8.GetByteCount(library) > 3_000_000);
        Assert.EndsWith("</script>", library, StringComparison.Ordinal);
        Assert.Equal(library.Length - "</script>".Length, library.IndexOf("</script", StringComparison.OrdinalIgnoreCase));
    }

    private static Chart[] All(LabelIssueReport report) =>
        [
            ClassHealthChart.Of(report), ConfusedPairsChart.Of(report), NoiseMatrixChart.Of(report), QualityHistogramChart.Of(report),
            ClassCountsChart.Of(report), ReliabilityChart.Of(report.Reliability), ReviewDepthChart.Of(report.Against("true_label")),
        ];
}
