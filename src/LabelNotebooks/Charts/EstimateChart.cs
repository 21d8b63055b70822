using System.Globalization;

namespace LabelNotebooks.Charts;

/// <summary>How the estimate of the number of wrong labels settles while reviews come in.</summary>
internal static class EstimateChart
{
    private const int MostPoints = 40;

    public static Chart Of(WrongLabels found)
    {
        ReviewedSample sample = found.Sample;
        int count = sample.Examples.Length;
        LineChart.Point[] points =
        [
            .. Enumerable.Range(1, MostPoints).Select(step => (int)Math.Ceiling((double)count * step / MostPoints)).Distinct().Select(reviews =>
            {
                WrongLabelEstimate estimate = WrongLabels.Of(found.Labels, ReviewedSample.Of(sample.PopulationSize, sample.Examples.Take(reviews)), found.Confidence)[WrongLabelEstimator.Sample];
                return new LineChart.Point(reviews, estimate.Count, $"after {Sentences.Count(reviews, "review")}: {estimate}", estimate.Interval);
            }),
        ];
        LineChart.Point last = points[^1];
        return LineChart.Of(
            string.Create(CultureInfo.InvariantCulture, $"After {Sentences.Count(count, "review")}, {last.Bounds!.Value.Low:0} to {last.Bounds!.Value.High:0} labels are wrong"),
            $"Estimate by the sample alone: {string.Join("; ", new[] { points[0], points[points.Length / 2], last }.Distinct().Select(point => point.Words))}",
            $"The estimate of the sample alone with its bounds at {Sentences.Percent(found.Confidence)}, after so many reviews in the order of the sample. Dashed: where it stands now.",
            new LineChart.Axis("labels reviewed", count),
            new LineChart.Axis("wrong labels, of all", points.Max(point => point.Bounds!.Value.High)),
            points,
            [new LineChart.Point(0, last.Y, ""), new LineChart.Point(count, last.Y, "")]);
    }
}
