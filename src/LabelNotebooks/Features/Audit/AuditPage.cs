using LabelNotebooks.Charts;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>One page for most people: how balanced it is, can it be trusted, what was found, what to do next.</summary>
internal static class AuditPage
{
    private const string UnknownCount = "How many labels are wrong, no model can say: people who look at a random sample can.";

    public static string Text(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        string assumptions = report.Context.Assumptions.IsEmpty ? "" : $"\n{Lines(report.Context.Assumptions)}";
        string balance = ClassCountsPage.Body(report.ClassCounts);
        string found = SanityPage.IsUnusable(report.Context.Sanity) ? "" : $"\n\n{Found(audit)}";
        return $"{Headline(audit)}\n{assumptions}\n1. How balanced are the classes?\n{balance}\n\n2. Can the probabilities be trusted?\n{Trust(report)}{found}\n\nNext\n{Lines(Next(audit))}\nHow the data was read\n{Lines(Read(report))}".TrimEnd('\n');
    }

    public static Html Markup(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        SanityReport? sanity = report.Context.Sanity;
        Html trust = sanity is null ? Html.Empty : Html.Of($"{Html.If(sanity.Verdict != SanityVerdict.Unusable, $"<p>{sanity.Headline}</p>")}{SanityPage.Findings(sanity.Findings)}{Page.Notes(SanityPage.Facts(sanity))}");
        Html found = SanityPage.IsUnusable(sanity) ? Html.Empty : FoundMarkup(audit);
        Html next = Html.Join(Next(audit).Select(line => Html.Of($"<li>{Line(line)}</li>")));
        return Page.Section(Headline(audit), Html.Of(
            $"""
            <p class="lnb-sub">{Basis(report)}</p>{Page.Notes(report.Context.Assumptions)}<section class="lnb-part"><h4>1. How balanced are the classes? {ClassCountsChart.Title(report)}</h4>{ChartMarkup.Figure(ClassCountsChart.Of(report))}</section><section class="lnb-part"><h4>2. Can the probabilities be trusted?</h4>{trust}</section>{found}<section class="lnb-part"><h4>Next</h4><ul class="lnb-notes">{next}</ul></section><section class="lnb-part"><h4>How the data was read</h4>{Page.Notes(Read(report))}</section><p class="lnb-foot">{LabelIssuePage.Caution} {UnknownCount}</p>
            """));
    }

    private static string Headline(AuditReport audit)
    {
        if (audit.Issues.Context.Sanity is { Verdict: SanityVerdict.Unusable } sanity)
            return sanity.Headline;
        string labels = $"{Sentences.Count(audit.FlaggedCount)} of {Sentences.Count(audit.Issues.Issues.Labels.Count, "label")} to look at first ({Sentences.Percent(audit.FlaggedShare)})";
        return audit.Since is null
            ? audit.FlaggedCount == 0 ? "No label stands out" : labels
            : audit.FlaggedCount == 0 ? "Nothing new since the earlier audit" : $"New since the earlier audit: {labels}";
    }

    private static string[] Read(LabelIssueReport report) => [.. (report.Context.Data?.Notes ?? []).Select(note => note.Sentence)];

    private static string Basis(LabelIssueReport report) =>
        $"{report.Context.Source}: {Sentences.Count(report.Issues.Labels.Count, "example")}, {Sentences.Count(report.Issues.Labels.ClassCount, "class", "classes")}{(report.Context.LabelColumn is { } column ? $", labels in column \"{column}\"" : "")}. Probabilities {report.Context.ProbabilityOrigin}. Rule: {Words.Of(report.Issues.Options.FilterBy)}.";

    private static string Trust(LabelIssueReport report) => report.Context.Sanity is { } sanity
        ? $"{(sanity.Verdict == SanityVerdict.Unusable ? "" : sanity.Headline + "\n")}{string.Concat(sanity.Findings.Select(finding => $"{finding}\n"))}{string.Join("\n", SanityPage.Facts(sanity))}"
        : "Not asked.";

    private static string Found(AuditReport audit)
    {
        string compared = audit.Since is { } since ? $"{Lines(Comparison(since))}\n" : "";
        TopIssues top = audit.Top(audit.Issues.PageSize);
        string list = top.Count == 0 ? "" : $"{IssueRows.Text(top)}{LabelIssuePage.Rest(top)}\n\n";
        string setAside = SetAsidePart.Text(audit.Issues) is { Length: > 0 } text ? text.TrimStart('\n') + "\n\n" : "";
        return $"3. Labels to look at first\n{compared}{list}{setAside}4. Which classes?\n{SetAsidePart.HealthNote(audit.Issues, "\n\n")}{ClassHealthPage.Body(audit.Issues.ByClass)}\n\n5. Which are mistaken for one another?\n{ConfusedPairsPage.Body(audit.Issues.ConfusedPairs)}";
    }

    private static Html FoundMarkup(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        Html compared = audit.Since is { } since ? Page.Notes(Comparison(since)) : Html.Empty;
        TopIssues top = audit.Top(Math.Max(LabelIssuePage.MostInPage, report.PageSize));
        Html list = top.Count == 0 ? Html.Empty : Html.Of($"{IssueRows.Table(top, report.PageSize)}<p class=\"lnb-sub\">{LabelIssuePage.RestMarkup(top)}</p>");
        return Html.Of(
            $"""
            <section class="lnb-part"><h4>3. Labels to look at first: {Sentences.Count(audit.FlaggedCount)}</h4>{compared}{Page.Notes([.. LabelIssuePage.Clipped(report.Issues)])}{list}</section>{SetAsidePart.Markup(report)}<section class="lnb-part"><h4>4. Which classes? {ClassHealthChart.Title(report.Issues.Health)}</h4>{Page.Notes(SetAsidePart.HealthNote(report, "") is { Length: > 0 } note ? [note] : [])}{ClassHealthPage.Table(report.ByClass)}</section><section class="lnb-part"><h4>5. Which are mistaken for one another? {ConfusedPairsChart.Title(report.Issues.Health)}</h4>{ChartMarkup.Figure(ConfusedPairsChart.Of(report))}</section>
            """);
    }

    private static string[] Comparison(AuditComparison since) =>
    [
        $"Compared with the audit of {since.Earlier.Source}, {Sentences.Count(since.Earlier.Examples, "example")}, {Sentences.Count(since.Earlier.Flagged.Length)} flagged then.",
        $"New: {Sentences.Count(since.New.Length)}. Flagged then and now: {Sentences.Count(since.StillFlagged)}, not listed again.",
        $"Of those flagged then, {Sentences.Count(since.Relabeled.Length)} {(since.Relabeled.Length == 1 ? "carries" : "carry")} another label now, {Sentences.Count(since.NoLongerFlagged.Length)} {(since.NoLongerFlagged.Length == 1 ? "is" : "are")} not flagged any more, {Sentences.Count(since.Gone.Length)} {(since.Gone.Length == 1 ? "is" : "are")} gone from the data.",
        .. since.Cautions,
    ];

    private static string[] Next(AuditReport audit)
    {
        string name = audit.Issues.Context.Variable ?? "audit";
        if (SanityPage.IsUnusable(audit.Issues.Context.Sanity))
            return ["Mend what stands first, then run the cell again."];
        return
        [
            .. audit.Since is not null && audit.Issues.Count > 0 ? new[] { $"All flagged labels, those of an earlier audit too: `#!label-errors {name}`" } : [],
            $"Classes and pairs in full, with the noise matrix: `#!label-health {name}`",
            $"A table for a spreadsheet or for pandas: `#!label-errors {name} --export label-issues.csv`",
            .. audit.Since is null ? new[] { "For a later audit to list only what is new: `--save audit.json` now, `--since audit.json` then" } : [],
        ];
    }

    // What stands between back ticks is to be typed.
    private static Html Line(string line) => Html.Join(line.Split('`').Select((piece, at) => at % 2 == 1 ? Html.Of($"<code>{piece}</code>") : Html.Text(piece)));

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"- {line.Replace("`", "", StringComparison.Ordinal)}\n"));
}
