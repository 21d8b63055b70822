using LabelNotebooks.Charts;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How label quality is distributed: a chart, and a table for a terminal.</summary>
internal static class QualityHistogramPage
{
    private const int WidestBar = 40;

    private static readonly Column[] Columns = [new("quality", Align.Right), new("labels", Align.Right), new("flagged", Align.Right), new("")];

    public static Sheet Of(QualityHistogramReport page)
    {
        Chart chart = QualityHistogramChart.Of(page.Report);
        QualityBin[] bins = QualityBin.AllOf(page.Report.Issues);
        int most = Math.Max(bins.Max(bin => bin.Flagged + bin.Others), 1);
        var table = new Table(Columns, bins.Select(bin => new TableRow(
            $"{Words.Exact(bin.From)} to {Words.Exact(bin.To)}",
            Sentences.Count(bin.Flagged + bin.Others),
            Sentences.Count(bin.Flagged),
            new string('#', WidestBar * (bin.Flagged + bin.Others) / most))))
        {
            On = Medium.Terminal,
            Rest = _ => $"Label quality: {Words.Of(page.Report.Issues.Options.RankBy)}; low is suspicious.",
        };
        return SanityPage.Lead(new Sheet(chart.Title, new Figure(chart), table), page.Context.Sanity);
    }
}
