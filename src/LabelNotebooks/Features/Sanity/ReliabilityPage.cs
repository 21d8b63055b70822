using LabelNotebooks.Pages;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Features.Sanity;

/// <summary>Whether probabilities mean what they say: a chart, and a table for a terminal.</summary>
internal static class ReliabilityPage
{
    public static Html Markup(ReliabilityReport page) => LabelIssuePage.ChartSection(ReliabilityChart.Of(page), page.Report);

    public static string Text(ReliabilityReport page) => SanityPage.StopText(page.Report.Context.Sanity) + Body(page);

    /// <summary>The page without what leads it.</summary>
    public static string Body(ReliabilityReport page)
    {
        var table = new TextTable("how sure", ">examples", ">sure by", ">labels agree");
        foreach (ReliabilityBin bin in page.Bins)
            table.Add($"{Sentences.Percent(bin.From)} to {Sentences.Percent(bin.To)}", Sentences.Count(bin.Examples), Sentences.Percent(bin.MeanConfidence), Sentences.Percent(bin.Agreement));
        return $"{ReliabilityChart.Title(page)}\n\n{table}Expected calibration error: {Sentences.Percent(page.ExpectedCalibrationError)}. Measured against the given labels, some of which are wrong.";
    }
}
