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

    public static Sheet Of(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        return new Sheet(
            Headline(audit),
            [
                Paragraph.Muted(Basis(report)).OnPage(),
                new Notes([.. report.Context.Assumptions]),
                new Section("1. How balanced are the classes?", new Answer(ClassCountsChart.Title(report)), ClassCountsPage.Body(report.ClassCounts))
                {
                    IsClose = true,
                },
                new Section("2. Can the probabilities be trusted?", Trust(report.Context.Sanity)) { IsClose = true },
                .. SanityPage.IsUnusable(report.Context.Sanity) ? [] : Found(audit),
                new Section("Next", new Notes([.. Next(audit)])) { IsClose = true },
                new Section("How the data was read", new Notes([.. Read(report)])) { IsClose = true },
                Paragraph.Foot($"{LabelIssuePage.Caution} {UnknownCount}").OnPage(),
            ]);
    }

    private static string Headline(AuditReport audit)
    {
        if (audit.Issues.Context.Sanity is { Verdict: SanityVerdict.Unusable } sanity)
            return sanity.Headline;
        string labels = $"{Sentences.Count(audit.FlaggedCount)} of {Sentences.Count(audit.Issues.Issues.Labels.Count, "label")} to look at "
            + $"first ({Sentences.Percent(audit.FlaggedShare)})";
        return audit.Since is null
            ? audit.FlaggedCount == 0 ? "No label stands out" : labels
            : audit.FlaggedCount == 0 ? "Nothing new since the earlier audit" : $"New since the earlier audit: {labels}";
    }

    private static string[] Read(LabelIssueReport report) => [.. (report.Context.Data?.Notes ?? []).Select(note => note.Sentence)];

    private static string Basis(LabelIssueReport report) =>
        $"{report.Context.Source}: {Sentences.Count(report.Issues.Labels.Count, "example")}, "
        + $"{Sentences.Count(report.Issues.Labels.ClassCount, "class", "classes")}"
        + $"{(report.Context.LabelColumn is { } column ? $", labels in column \"{column}\"" : "")}. Probabilities {report.Context.ProbabilityOrigin}. "
        + $"Rule: {Words.Of(report.Issues.Options.FilterBy)}.";

    private static Group Trust(SanityReport? sanity) => sanity is null
        ? new(new Paragraph("Not asked.").InTerminal())
        : new(
        [
            sanity.Verdict == SanityVerdict.Unusable ? Block.None : new Paragraph(sanity.Headline),
            .. SanityPage.Alerts(sanity.Findings),
            SanityPage.Facts(sanity),
        ]);

    private static Block[] Found(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        LabelHealth health = report.Issues.Health;
        TopIssues top = audit.Top(Math.Max(LabelIssuePage.MostInPage, report.PageSize));
        const string Title = "3. Labels to look at first";
        Block[] found =
        [
            new Section(
                $"{Title}: {Sentences.Count(audit.FlaggedCount)}",
                new Notes(audit.Since is { } since ? [.. Comparison(since)] : []),
                new Notes([.. LabelIssuePage.Clipped(report.Issues)]).OnPage(),
                top.Count == 0 ? Block.None : LabelIssuePage.TableOf(top, report.PageSize))
            {
                Line = Title,
                IsClose = true,
            },
            SetAsidePart.Of(report),
            new Section(
                "4. Which classes?",
                SetAsidePart.HealthNote(report),
                new Answer(ClassHealthChart.Title(health)),
                ClassHealthPage.Body(report.ByClass))
            {
                IsClose = true,
            },
            new Section(
                "5. Which are mistaken for one another?",
                new Answer(ConfusedPairsChart.Title(health)),
                ConfusedPairsPage.Body(report.ConfusedPairs))
            {
                IsClose = true,
            },
        ];
        return top.Count == 0 && audit.Since is null ? [new Group(found[0], new Group(found[1..]) { IsLoose = true })] : found;
    }

    private static string[] Comparison(AuditComparison since) =>
    [
        $"Compared with the audit of {since.Earlier.Source}, {Sentences.Count(since.Earlier.Examples, "example")}, "
        + $"{Sentences.Count(since.Earlier.Flagged.Length)} flagged then.",
        $"New: {Sentences.Count(since.New.Length)}. Flagged then and now: {Sentences.Count(since.StillFlagged)}, not listed again.",
        $"Of those flagged then, {Sentences.Count(since.Relabeled.Length)} {(since.Relabeled.Length == 1 ? "carries" : "carry")} "
        + $"another label now, {Sentences.Count(since.NoLongerFlagged.Length)} {(since.NoLongerFlagged.Length == 1 ? "is" : "are")} not flagged any "
        + $"more, {Sentences.Count(since.Gone.Length)} {(since.Gone.Length == 1 ? "is" : "are")} gone from the data.",
        .. since.Cautions,
    ];

    private static IEnumerable<Phrase> Next(AuditReport audit)
    {
        string name = audit.Issues.Context.Variable ?? "audit";
        if (SanityPage.IsUnusable(audit.Issues.Context.Sanity))
        {
            yield return "Mend what stands first, then run the cell again.";
            yield break;
        }

        if (audit.Since is not null && audit.Issues.Count > 0)
            yield return Phrase.Of($"All flagged labels, those of an earlier audit too: {Phrase.Code($"#!label-errors {name}")}");
        yield return Phrase.Of($"Classes and pairs in full, with the noise matrix: {Phrase.Code($"#!label-health {name}")}");
        yield return Phrase.Of($"A table for a spreadsheet or for pandas: {Phrase.Code($"#!label-errors {name} --export label-issues.csv")}");
        if (audit.Since is null)
            yield return Phrase.Of(
                $"For a later audit to list only what is new: {Phrase.Code("--save audit.json")} now, {Phrase.Code("--since audit.json")} then");
    }
}
