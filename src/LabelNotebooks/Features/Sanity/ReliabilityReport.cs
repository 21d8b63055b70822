using System.Collections.Immutable;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>Whether probabilities mean what they say: where the model is 80 % sure, 8 of 10 labels should agree with it.</summary>
/// <param name="Report">The audit of which this is a page.</param>
/// <param name="Bins">Ten steps of the model's confidence, 0 to 1, those without examples left out.</param>
/// <remarks>Source: Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, section 2 (reliability diagram, expected
/// calibration error). Measured against the given labels, some of which are wrong.</remarks>
public sealed record ReliabilityReport(LabelIssueReport Report, ImmutableArray<ReliabilityBin> Bins) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    private const int Steps = 10;

    /// <summary>The expected calibration error, 0 to 1: the mean distance of confidence and agreement over the bins, weighted by their examples.</summary>
    public double ExpectedCalibrationError =>
        Bins.Sum(bin => bin.Examples * Math.Abs(bin.MeanConfidence - bin.Agreement)) / Math.Max(1, Bins.Sum(bin => bin.Examples));

    internal static ReliabilityReport Of(LabelIssueReport report)
    {
        PredictedProbabilities probabilities = report.Context.Probabilities ?? throw new AuditInputException(
            report.Context.Source,
            "the probabilities behind these findings are not known.",
            "Find the issues with data.FindLabelIssues(...), which keeps them.");
        var count = new int[Steps];
        var agreeing = new int[Steps];
        var confidence = new double[Steps];
        for (int row = 0; row < report.Issues.Labels.Count; row++)
        {
            int suggested = report.Issues.SuggestedLabels[row];
            double sure = Math.Clamp(probabilities.RowAsDouble(row)[suggested], 0, 1);
            int step = Math.Min((int)(sure * Steps), Steps - 1);
            count[step]++;
            confidence[step] += sure;
            agreeing[step] += suggested == report.Issues.Labels[row] ? 1 : 0;
        }

        return new ReliabilityReport(report, [.. Enumerable.Range(0, Steps)
            .Where(step => count[step] > 0)
            .Select(step => new ReliabilityBin(
                step / (double)Steps,
                (step + 1) / (double)Steps,
                count[step],
                confidence[step] / count[step],
                (double)agreeing[step] / count[step]))]);
    }

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
