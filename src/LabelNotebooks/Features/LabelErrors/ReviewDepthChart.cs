using System.Globalization;
using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How many of the first flags are right, the deeper one reviews. Only where the truth is known.</summary>
internal static class ReviewDepthChart
{
    private const int MostPoints = 200;
    private static readonly int[] ToldDepths = [10, 50, 100];

    public static Chart Of(DetectionReport page)
    {
        DetectionAssessment found = page.Assessment;
        LineChart.Point[] points = Points(found);
        string thinned = points.Length < found.RightByRank.Length
            ? $" {Sentences.Count(points.Length)} of {Sentences.Count(found.RightByRank.Length)} depths are drawn."
            : "";
        double share = 100.0 * found.WrongCount / Math.Max(1, found.ExampleCount);
        return LineChart.Of(
            Title(page),
            $"Share of right flags by depth: "
            + $"{string.Join(", ", ToldDepths
                .Where(depth => depth < found.RightByRank.Length)
                .Append(found.RightByRank.Length)
                .Where(depth => depth > 0)
                .Select(depth => $"{Sentences.Percent(found.PrecisionOfFirst(depth))} of the first {depth}"))}.",
            $"Of the labels reviewed so far, the share that is wrong. Dashed: labels picked at random, {Sentences.Percent(share / 100)}.{thinned}",
            new LineChart.Axis("labels reviewed, most suspicious first", found.RightByRank.Length),
            new LineChart.Axis("of these wrong, %", 100),
            points,
            [new LineChart.Point(0, share, ""), new LineChart.Point(found.RightByRank.Length, share, "")]);
    }

    public static string Title(DetectionReport page)
    {
        DetectionAssessment found = page.Assessment;
        int depth = Math.Min(20, found.RightByRank.Length);
        if (depth == 0)
            return "Nothing is flagged, so there is nothing to review first";
        double lift = found.PrecisionOfFirst(depth) / Math.Max((double)found.WrongCount / Math.Max(1, found.ExampleCount), 1e-9);
        return lift > 1
            ? $"Reviewing the first {Sentences.Count(depth)} finds {lift.ToString(lift < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)} "
                + "times as many wrong labels as reviewing at random"
            : $"Reviewing the first {Sentences.Count(depth)} finds no more wrong labels than reviewing at random";
    }

    private static LineChart.Point[] Points(DetectionAssessment found)
    {
        int count = found.RightByRank.Length;
        int step = Math.Max(1, (count + MostPoints - 1) / MostPoints);
        var points = new List<LineChart.Point>();
        int right = 0;
        for (int rank = 1; rank <= count; rank++)
        {
            right += found.RightByRank[rank - 1] ? 1 : 0;
            if (rank % step == 0 || rank == 1 || rank == count)
                points.Add(new LineChart.Point(rank, 100.0 * right / rank, $"of the first {Sentences.Count(rank)}, {Sentences.Count(right)} are wrong"));
        }

        return [.. points];
    }
}
