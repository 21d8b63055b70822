using LabelNotebooks.Charts;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>How trustworthy the labels are, on one page: as a whole, by class, and which classes are mistaken for one another.</summary>
internal static class LabelHealthPage
{
    public static string Text(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        return $"{SanityPage.LeadText(report.Context.Sanity)}{Headline(report)}\n\n{string.Concat(report.Context.Assumptions.Select(one => one + "\n"))}{ClassCountsPage.Body(report.ClassCounts)}\n\n{ClassHealthPage.Body(report.ByClass)}\n\n{ConfusedPairsPage.Body(report.ConfusedPairs)}\n\n{NoiseMatrixPage.Body(report.NoiseMatrix)}";
    }

    public static Html Markup(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        return LabelIssuePage.Section(Headline(report), report, Html.Of(
            $"""
            {LabelIssuePage.Care(report)}{Page.Notes([.. report.Context.Assumptions, .. LabelIssuePage.Warnings(report)])}{Part(ClassCountsChart.Of(report))}<section class="lnb-part"><h4>{ClassHealthChart.Title(report.Issues.Health)}</h4>{ClassHealthPage.Table(report.ByClass)}</section>{Part(ConfusedPairsChart.Of(report))}{Part(NoiseMatrixChart.Of(report))}<p class="lnb-foot">Estimates from the confident joint, by a model that errs too: they say where to look, not how many labels are wrong.</p>
            """));
    }

    /// <summary>A chart as a part of a longer page.</summary>
    public static Html Part(Chart chart) => Html.Of($"<section class=\"lnb-part\"><h4>{chart.Title}</h4>{ChartMarkup.Figure(chart)}</section>");

    private static string Headline(LabelIssueReport report) =>
        $"{Sentences.Count(report.Issues.EstimatedIssueCount)} of {Sentences.Count(report.Issues.Labels.Count, "label")} {(report.Issues.EstimatedIssueCount == 1 ? "seems" : "seem")} to belong to another class (label health {Sentences.Percent(report.Issues.Health.Overall)})";
}
