using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Sanity;

/// <summary>How sure the model is against how often the labels agree.</summary>
internal static class ReliabilityChart
{
    // Closer than this, sureness and agreement are told apart by wrong labels as well as by the model.
    private const double Near = 0.05;

    public static Chart Of(ReliabilityReport page) => LineChart.Of(
        Title(page),
        $"Sureness against agreement: "
        + $"{string.Join(", ", page.Bins.Select(bin => $"{Sentences.Percent(bin.MeanConfidence)} sure, {Sentences.Percent(bin.Agreement)} agree"))}.",
        $"Examples in ten steps of how sure the model is of its first choice. Dashed: it means what it says. "
        + $"Measured against the given labels, some of which are wrong. Expected calibration error: {Sentences.Percent(page.ExpectedCalibrationError)}.",
        new LineChart.Axis("how sure the model is, %", 100),
        new LineChart.Axis("labels that agree, %", 100),
        [.. page.Bins.Select(bin => new LineChart.Point(
            100 * bin.MeanConfidence,
            100 * bin.Agreement,
            $"{Sentences.Count(bin.Examples, "example")}: sure by {Sentences.Percent(bin.MeanConfidence)}, "
            + $"{Sentences.Percent(bin.Agreement)} of labels agree"))],
        [new LineChart.Point(0, 0, ""), new LineChart.Point(100, 100, "")]);

    public static string Title(ReliabilityReport page)
    {
        int examples = Math.Max(1, page.Bins.Sum(bin => bin.Examples));
        double surer = page.Bins.Sum(bin => bin.Examples * (bin.MeanConfidence - bin.Agreement)) / examples;
        return surer switch
        {
            > Near => $"The model is surer than the labels bear out, by {Sentences.Percent(surer)} on average",
            < -Near => $"The model is more careful than it need be, by {Sentences.Percent(-surer)} on average",
            _ => "The model is about as sure as the labels bear out",
        };
    }
}
