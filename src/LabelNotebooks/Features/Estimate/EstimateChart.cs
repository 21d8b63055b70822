using System.Globalization;
using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Estimate;

/// <summary>How the estimate of the number of wrong labels settles while reviews come in.</summary>
internal static class EstimateChart
{
    public static Chart Of(WrongLabels found)
    {
        int count = found.Sample.Examples.Length;
        LineChart.Point[] points = [.. found.Settling().Select(estimate =>
            new LineChart.Point(estimate.Reviewed, estimate.Count, $"after {Sentences.Count(estimate.Reviewed, "review")}: {estimate}", estimate.Interval))];
        LineChart.Point last = points[^1];
        return LineChart.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"After {Sentences.Count(count, "review")}, {last.Bounds!.Value.Low:0} to {last.Bounds!.Value.High:0} labels are wrong"),
            $"Estimate by the sample alone: {string.Join("; ", new[] { points[0], points[points.Length / 2], last }.Distinct().Select(point => point.Words))}",
            $"The estimate of the sample alone with its bounds at {Sentences.Percent(found.Confidence)}, after so many of the reviews, "
            + $"in a random order. Dashed: where it stands now.",
            new LineChart.Axis("labels reviewed", count),
            new LineChart.Axis("wrong labels, of all", points.Max(point => point.Bounds!.Value.High)),
            points,
            [new LineChart.Point(0, last.Y, ""), new LineChart.Point(count, last.Y, "")]);
    }
}
