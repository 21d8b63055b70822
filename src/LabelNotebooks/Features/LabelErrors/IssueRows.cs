using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Issues as rows of a table that become cards on a narrow page.</summary>
internal static class IssueRows
{

    /// <summary>The issues of a page, so many at once.</summary>
    public static Html Table(TopIssues top, int pageSize)
    {
        AuditContext subject = top.Report.Context;
        string? shown = ExampleMarkup.Heading(subject.View);
        Html head = Html.Of(
            $"""
            <th class="lnb-n" scope="col" data-sort="n">#</th>{Html.If(shown is not null, $"<th scope=\"col\">{shown}</th>")}<th class="lnb-n" scope="col" data-sort="t">example</th><th scope="col" data-sort="t">given</th><th scope="col" data-sort="t">suggested</th><th scope="col" data-sort="n">label quality</th>{Html.If(subject.Probabilities is not null, $"<th scope=\"col\">probabilities</th>")}<th scope="col">why</th>
            """);
        return PagedTable.Of(head, [.. top.Issues.Select((issue, at) => (Row(issue, top.Skip + at + 1, top.Report), ""))], pageSize, "lnb-cards");
    }

    public static string Text(TopIssues top)
    {
        LabelIssueReport report = top.Report;
        string? column = (report.Context.View as TextView)?.Column;
        var table = column is null
            ? new TextTable(">#", ">example", "given", "suggested", "why")
            : new TextTable([("#", true), ("example", true), (column, false), ("given", false), ("suggested", false), ("why", false)]);
        int rank = top.Skip;
        foreach (LabelIssue issue in top.Issues)
        {
            rank++;
            string[] ends = [report.Issues.Labels.Classes[issue.Given], report.Issues.Labels.Classes[issue.Suggested], Why.Text(issue, report.Issues)];
            string[] starts = [Sentences.Count(rank), report.Context.NameOf(issue.Index)];
            table.Add(column is null ? [.. starts, .. ends] : [.. starts, ExampleMarkup.Shorten(report.Context.Data!.Column(column)[issue.Index], 40), .. ends]);
        }

        return table.ToString();
    }

    private static Html Row(LabelIssue issue, int rank, LabelIssueReport report)
    {
        AuditContext subject = report.Context;
        string name = subject.NameOf(issue.Index);
        var classes = report.Issues.Labels.Classes;
        double[]? probabilities = subject.RowOf(issue.Index);
        return Html.Of(
            $"""
            <td class="lnb-n lnb-rank">{rank}</td>{Example(issue, subject, name)}<th scope="row" class="lnb-n lnb-id">{name}</th><td class="lnb-gv">{Page.Chip(classes[issue.Given], "lnb-given")}</td><td class="lnb-sg">{Page.Chip(classes[issue.Suggested], "lnb-suggested")}</td><td class="lnb-qual" data-v="{issue.Quality.ToString("R", CultureInfo.InvariantCulture)}">{Page.Meter(Spread(issue.Quality))}<small>{Words.Quality(issue.Quality, report.Issues.Options)}</small></td>{(probabilities is null ? Html.Empty : Html.Of($"<td class=\"lnb-prob\">{ProbabilityBars.Of(probabilities, classes, issue.Given, issue.Suggested)}</td>"))}<td class="lnb-why">{Why.Markup(issue, report.Issues)}{Numbers(issue, report)}</td>
            """);
    }

    private static Html Example(LabelIssue issue, AuditContext subject, string name) => subject is { View: { } view, Data: { } data }
        ? Html.Of($"<td class=\"{(view is TextView ? "lnb-text" : "lnb-pict")}\">{ExampleMarkup.Of(view, data, issue.Index, name)}</td>")
        : Html.Empty;

    // Scores of flagged labels crowd near 0: one length for each power of ten tells them apart.
    private static double Spread(double quality) => quality <= 0 ? 0 : Math.Clamp(1 + (Math.Log10(quality) / 6), 0.02, 1);

    private static Html Numbers(LabelIssue issue, LabelIssueReport report)
    {
        var classes = report.Issues.Labels.Classes;
        return Html.Of(
            $"""
            <details><summary>numbers</summary><dl><dt>p(given {classes[issue.Given]})</dt><dd>{Words.Exact(issue.GivenProbability)}</dd><dt>p(suggested {classes[issue.Suggested]})</dt><dd>{Words.Exact(issue.SuggestedProbability)}</dd><dt>threshold of {classes[issue.Suggested]}</dt><dd>{Words.Exact(issue.SuggestedThreshold)}</dd><dt>margin</dt><dd>{Words.Exact(issue.SuggestedProbability - issue.GivenProbability)}</dd><dt>{Words.Of(report.Issues.Options.RankBy)}</dt><dd>{Words.Exact(issue.Quality)}</dd></dl></details>
            """);
    }
}
