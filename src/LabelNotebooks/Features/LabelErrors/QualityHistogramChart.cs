using System.Globalization;
using LabelNotebooks.Charts;
using LabelNotebooks.Pages;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How label quality is distributed: flagged labels and the rest, stacked.</summary>
internal static class QualityHistogramChart
{
    private const int Width = 640;
    private const int Height = 300;

    public static Chart Of(LabelIssueReport report)
    {
        QualityBin[] bins = QualityBin.AllOf(report.Issues);
        string unit = $"label quality ({Words.Of(report.Issues.Options.RankBy)}), low is suspicious";
        return new Chart(
            Title(report, bins),
            $"Histogram of label quality in {bins.Length} steps from 0 to 1. "
            + $"{string.Join(", ", bins.Select(bin => $"from {bin.From.ToString("0.0", CultureInfo.InvariantCulture)}: "
                + $"{Sentences.Count(bin.Flagged + bin.Others)}, {Sentences.Count(bin.Flagged)} flagged"))}.",
            "Number of labels at each quality. Amber: flagged. Grey: the rest.",
            Width,
            Height,
            Figure(bins, unit),
            palette => Still(bins, unit, palette));
    }

    internal static string Title(LabelIssueReport report, QualityBin[] bins) => report.Count == 0
        ? "No label is flagged"
        : $"{Sentences.Percent((double)bins[0].Flagged / report.Count)} of the flagged labels lie in the lowest tenth of the scale";

    private static string Figure(QualityBin[] bins, string unit)
    {
        double[] centers = [.. bins.Select(bin => (bin.From + bin.To) / 2)];
        return PlotlyFigure.Json(
            "bar",
            new Dictionary<string, object?>
            {
                ["x"] = centers.Concat(centers).ToArray(),
                ["y"] = bins.Select(bin => bin.Flagged).Concat(bins.Select(bin => bin.Others)).ToArray(),
                ["base"] = bins.Select(_ => 0).Concat(bins.Select(bin => bin.Flagged)).ToArray(),
                ["width"] = 0.09,
                ["marker"] = new Dictionary<string, object?>
                {
                    ["color"] = bins.Select(_ => "var(--lnb-given)").Concat(bins.Select(_ => "var(--lnb-bar)")).ToArray(),
                },
                ["hovertext"] = bins
                    .Select(bin => $"{Sentences.Count(bin.Flagged)} flagged")
                    .Concat(bins.Select(bin => $"{Sentences.Count(bin.Others)} not flagged"))
                    .ToArray(),
                ["hoverinfo"] = "text",
            },
            new Dictionary<string, object?>
            {
                ["height"] = Height,
                ["barmode"] = "overlay",
                ["margin"] = PlotlyFigure.Margin(left: 60, top: 8, right: 8, bottom: 44),
                ["xaxis"] = PlotlyFigure.NumberAxis(unit),
                ["yaxis"] = PlotlyFigure.CountAxis("labels", bins.Max(bin => bin.Flagged + bin.Others)),
            });
    }

    private static PlotModel Still(QualityBin[] bins, string unit, Palette palette)
    {
        var model = new PlotModel();
        model.Axes.Add(StillAxes.Numbers(AxisPosition.Bottom, unit, 1, palette));
        model.Axes.Add(StillAxes.Counts(AxisPosition.Left, "labels", bins.Max(bin => bin.Flagged + bin.Others) * 1.08, palette));
        foreach (QualityBin bin in bins)
        {
            Add(bin, 0, bin.Flagged, palette.Given);
            Add(bin, bin.Flagged, bin.Flagged + bin.Others, palette.Bar);
        }

        return model;

        void Add(QualityBin bin, double bottom, double top, OxyColor color)
        {
            if (top > bottom)
                model.Annotations.Add(
                    new RectangleAnnotation { MinimumX = bin.From + 0.005, MaximumX = bin.To - 0.005, MinimumY = bottom, MaximumY = top, Fill = color });
        }
    }
}
