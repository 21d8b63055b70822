using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Label issues as a kind of finding.</summary>
internal static class LabelIssueKind
{
    private const string Title = "Labels to look at first";

    public static AuditedKind Row { get; } = new(
        "label issue",
        "A label that the rule asks a person about.",
        "the label quality score, lowest first: 0 is suspicious, 1 is not")
    {
        In = audit => [.. audit.Issues.Issues.Ranked.Select(issue => new LabelIssueFinding(issue, FindingStrength.Flag)),
            .. audit.Issues.Issues.NotEnoughEvidence.Select(issue => new LabelIssueFinding(issue, FindingStrength.SetAside))],
        Section = new AuditSection(AuditPlaces.LabelIssues, Section),
    };

    private static IReadOnlyList<Block> Section(AuditReport audit, string number)
    {
        LabelIssueReport report = audit.Issues;
        TopIssues top = audit.Top(Math.Max(LabelIssuePage.MostInPage, report.PageSize));
        return
        [
            new Section(
                $"{number}{Title}: {Sentences.Count(audit.FlaggedCount)}",
                new Notes(audit.Since is { } since ? [.. ComparisonNotes.Of(since)] : []),
                new Notes([.. LabelIssuePage.Clipped(report.Issues)]).OnPage(),
                top.Count == 0 ? Block.None : LabelIssuePage.TableOf(top, report.PageSize))
            {
                Line = number + Title,
                IsClose = true,
            },
            SetAsidePart.Of(report),
            KeptPart.Of(report),
        ];
    }
}
