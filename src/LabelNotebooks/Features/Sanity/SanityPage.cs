using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>Whether the probabilities are sane: a page of its own, and what leads every page that rests on them.</summary>
internal static class SanityPage
{
    private const string Question = "Are your probabilities sane?";

    public static Sheet Of(SanityReport report) => new(
        report.Headline,
        Paragraph.Muted($"{Question} {Sentences.Count(report.Model.Examples, "example")}, {Sentences.Count(report.Model.Classes.Length, "class", "classes")}.")
            .OnPage(),
        Findings(report),
        Facts(report));

    /// <summary>A page that rests on probabilities, led by what makes it worthless: then that is the headline, and what was found stands below it.</summary>
    /// <param name="page">What was found.</param>
    /// <param name="report">Null where nobody asked.</param>
    /// <param name="withDoubt">True for the first page of an audit, which is also led by what only gives doubt.</param>
    public static Sheet Lead(Sheet page, SanityReport? report, bool withDoubt = false) => report switch
    {
        { Verdict: SanityVerdict.Unusable } => page with
        {
            Headline = report.Headline,
            Line = null,
            Above = "",
            Blocks =
            [
                .. Alerts(Grave(report)),
                new Group(
                    new Paragraph(page.Above).InTerminal(),
                    new Heading($"Not to be trusted: {page.Headline}") { Line = page.Line ?? page.Headline }),
                .. page.Blocks,
            ],
        },
        { Verdict: SanityVerdict.Doubtful } when withDoubt => page with
        {
            Lead = [new Paragraph(Phrase.Strong(report.Headline)) { Style = ParagraphStyle.Care }, .. Alerts(Grave(report))],
        },
        _ => page,
    };

    /// <summary>True where no page that rests on these probabilities may look like a finding.</summary>
    public static bool IsUnusable(SanityReport? report) => report?.Verdict == SanityVerdict.Unusable;

    private static IEnumerable<SanityFinding> Grave(SanityReport report) => report.Findings.Where(finding => finding.Verdict != SanityVerdict.Sane);

    /// <summary>All findings, each with its mend.</summary>
    public static Block Findings(SanityReport report) => new Group([.. Alerts(report.Findings)]) { IsLoose = true };

    /// <summary>The figures that stand behind the verdict.</summary>
    public static Block Facts(SanityReport report) => Notes.Lines([.. FactsOf(report)]);

    public static IEnumerable<Block> Alerts(IEnumerable<SanityFinding> findings) =>
        findings.Select(finding => new Alert(finding.Finding, finding.Mend, Kind(finding.Verdict)));

    private static string SeenOrNot(SanityReport report) => report.Known.QuickModel is { } quick
        ? $"Nothing suggests that the model saw these labels: a quick cross-validated model agrees with {Sentences.Percent(quick.Agreement)} "
            + $"of {Sentences.Count(quick.Examples, "example")}."
        : "Whether the model saw these labels cannot be ruled out by numbers alone: each example must have been predicted by a model trained without it.";

    private static AlertKind Kind(SanityVerdict verdict) => verdict switch
    {
        SanityVerdict.Unusable => AlertKind.Stop,
        SanityVerdict.Doubtful => AlertKind.Doubt,
        SanityVerdict.Sane => AlertKind.Mere,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    private static string[] FactsOf(SanityReport report)
    {
        ModelSummary model = report.Model;
        bool scaled = !report.Findings.Any(finding => finding.Concern is SanityConcern.Scale or SanityConcern.NotNumbers);
        return
        [
            $"The model's first choice is the given label for {Sentences.Percent(model.Agreement)} of {Sentences.Count(model.Examples, "example")}; "
            + $"always naming the commonest class would reach {Sentences.Percent(model.BaselineAgreement)}.",
            .. scaled
                ? new[]
                {
                    $"It is sure of its first choice by {Words.OfHundred(model.MeanConfidence)} on average. "
                    + $"Its log loss, the price of being sure and wrong (0 is best), is {Words.Exact(model.LogLoss)}; "
                    + $"{Words.Exact(model.BaselineLogLoss)} by guessing how common each class is.",
                }
                : [],
            .. report.ColumnsLookShuffled || !report.ColumnOrderIsChecked ? [] : new[] { "The columns fit the classes that they are read as." },
            .. report.Known.KnownOutOfSample || report.Verdict != SanityVerdict.Sane ? [] : new[] { SeenOrNot(report) },
        ];
    }

    /// <summary>The same in an audit.</summary>
    public static Group Trust(SanityReport? sanity) => sanity is null
        ? new(new Paragraph("Not asked.").InTerminal())
        : new(
        [
            sanity.Verdict == SanityVerdict.Unusable ? Block.None : new Paragraph(sanity.Headline),
            .. Alerts(sanity.Findings),
            Facts(sanity),
        ]);
}
