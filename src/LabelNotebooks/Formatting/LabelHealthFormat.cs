using LabelNotebooks.Charts;

namespace LabelNotebooks.Formatting;

/// <summary>How trustworthy the labels are, on one page: as a whole, by class, and which classes are mistaken for one another.</summary>
internal static class LabelHealthFormat
{
    public static string Text(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        return $"{SanityFormat.LeadText(report.Subject.Sanity)}{Headline(report)}\n\n{string.Concat(report.Subject.Assumptions.Select(one => one + "\n"))}{ChartFormats.Text(report.ClassCounts)}\n\n{ClassHealthFormat.Body(report.ByClass)}\n\n{ChartFormats.Text(report.ConfusedPairs)}\n\n{ChartFormats.Text(report.NoiseMatrix)}";
    }

    public static Html Markup(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        return LabelIssueFormat.Section(Headline(report), report, Html.Of(
            $"""
            {LabelIssueFormat.Care(report)}{Page.Notes([.. report.Subject.Assumptions, .. LabelIssueFormat.Warnings(report)])}{Part(ClassCountsChart.Of(report))}<section class="lnb-part"><h4>{ClassHealthChart.Title(report.Issues.Health)}</h4>{ClassHealthFormat.Table(report.ByClass)}</section>{Part(ConfusedPairsChart.Of(report))}{Part(NoiseMatrixChart.Of(report))}<p class="lnb-foot">Estimates from the confident joint, by a model that errs too: they say where to look, not how many labels are wrong.</p>
            """));
    }

    /// <summary>A chart as a part of a longer page.</summary>
    public static Html Part(Chart chart) => Html.Of($"<section class=\"lnb-part\"><h4>{chart.Title}</h4>{ChartMarkup.Figure(chart)}</section>");

    private static string Headline(LabelIssueReport report) =>
        $"{Sentences.Count(report.Issues.EstimatedIssueCount)} of {Sentences.Count(report.Issues.Labels.Count, "label")} {(report.Issues.EstimatedIssueCount == 1 ? "seems" : "seem")} to belong to another class (label health {Sentences.Percent(report.Issues.Health.Overall)})";
}
