using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>Whether the probabilities are sane: a page of its own, and what leads every page that rests on them.</summary>
internal static class SanityPage
{
    private const string Question = "Are your probabilities sane?";

    public static string Text(SanityReport report)
    {
        string findings = string.Concat(report.Findings.Select(finding => $"{finding.Finding}\n  {finding.Mend}\n\n"));
        return $"{report.Headline}\n\n{findings}{string.Join("\n", Facts(report))}";
    }

    public static Html Markup(SanityReport report) => Page.Section(report.Headline, Html.Of(
        $"<p class=\"lnb-sub\">{Question} {Sentences.Count(report.Model.Examples, "example")}, "
        + $"{Sentences.Count(report.Model.Classes.Length, "class", "classes")}.</p>{Findings(report.Findings)}{Page.Notes(Facts(report))}"));

    /// <summary>What stands above the first page of an audit with these probabilities: empty where nothing speaks against them.</summary>
    public static Html Lead(SanityReport? report) => report is null || report.Verdict == SanityVerdict.Sane
        ? Html.Empty
        : Html.Of($"{Html.If(report.Verdict == SanityVerdict.Doubtful, $"<p class=\"lnb-care\"><b>{report.Headline}</b></p>")}{Findings(Grave(report))}");

    /// <summary>The same for a terminal, with an empty line after it.</summary>
    public static string LeadText(SanityReport? report) => report is null || report.Verdict == SanityVerdict.Sane
        ? ""
        : $"{report.Headline}\n\n{string.Concat(Grave(report).Select(finding => $"{finding.Finding}\n  {finding.Mend}\n\n"))}";

    /// <summary>What stands above every further page for a terminal: only what makes it worthless.</summary>
    public static string StopText(SanityReport? report) => IsUnusable(report) ? LeadText(report) : "";

    /// <summary>True where no page that rests on these probabilities may look like a finding.</summary>
    public static bool IsUnusable(SanityReport? report) => report?.Verdict == SanityVerdict.Unusable;

    private static IEnumerable<SanityFinding> Grave(SanityReport report) => report.Findings.Where(finding => finding.Verdict != SanityVerdict.Sane);

    public static Html Findings(IEnumerable<SanityFinding> findings) => Html.Join(findings.Select(finding => Html.Of(
        $"<div class=\"lnb-alert {Kind(finding.Verdict)}\" role=\"note\"><p>{finding.Finding}</p><p class=\"lnb-mend\">{finding.Mend}</p></div>")));

    private static string SeenOrNot(SanityReport report) => report.Known.QuickModel is { } quick
        ? $"Nothing suggests that the model saw these labels: a quick cross-validated model agrees with {Sentences.Percent(quick.Agreement)} "
            + $"of {Sentences.Count(quick.Examples, "example")}."
        : "Whether the model saw these labels cannot be ruled out by numbers alone: each example must have been predicted by a model trained without it.";

    private static string Kind(SanityVerdict verdict) => verdict switch
    {
        SanityVerdict.Unusable => "lnb-stop",
        SanityVerdict.Doubtful => "lnb-doubt",
        SanityVerdict.Sane => "lnb-mere",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    public static string[] Facts(SanityReport report)
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
                    + $"Log loss {Words.Exact(model.LogLoss)}; {Words.Exact(model.BaselineLogLoss)} by guessing how common each class is.",
                }
                : [],
            .. report.ColumnsLookShuffled || !report.ColumnOrderIsChecked ? [] : new[] { "The columns fit the classes that they are read as." },
            .. report.Known.KnownOutOfSample || report.Verdict != SanityVerdict.Sane ? [] : new[] { SeenOrNot(report) },
        ];
    }
}
