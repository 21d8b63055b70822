using LabelNotebooks.Charts;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The finding in words, the first few issues, and what to do next.</summary>
internal static class LabelIssuePage
{
    // As many as a page holds; the rest is a call away.
    internal const int MostInPage = 100;

    // Below this a class's threshold is the mean of a handful of numbers.
    private const int SmallClass = 5;

    public static string Text(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        string first = issues.Count == 0
            ? $"No label of {Sentences.Count(issues.Labels.Count)} stands out"
            : $"{Sentences.Count(issues.Count)} of {Sentences.Count(issues.Labels.Count, "label")} to look at first ({Sentences.Percent(Share(issues))})";
        string lead = SanityPage.LeadText(report.Context.Sanity);
        return $"{lead}{(SanityPage.IsUnusable(report.Context.Sanity) ? NotToBeTrusted : "")}{first}   rule: {Words.Of(issues.Options.FilterBy)}   model agrees with {Sentences.Percent(Agreement(issues))} of labels\n\n{StrictPart.Text(report)}{Text(report.Top(report.PageSize), withHeadline: false)}{SetAsidePart.Text(report)}";
    }

    public static Html Markup(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        TopIssues top = report.Top(Math.Max(MostInPage, report.PageSize));
        return Section(Headline(issues), report, Html.Of(
            $"""
            {Care(report)}<p class="lnb-sub">{Basis(report)}</p>{Page.Notes([.. report.Context.Assumptions, .. Warnings(report)])}<ul class="lnb-tiles">{Tiles(issues)}</ul>{StrictPart.Markup(report)}{Html.If(issues.Count > 0, $"{IssueRows.Table(top, report.PageSize)}<p class=\"lnb-sub\">{RestMarkup(top)}</p>")}{SetAsidePart.Markup(report)}<p class="lnb-foot">{Caution}</p>
            """));
    }

    /// <summary>Findings without their data: examples go by their row number.</summary>
    public static string Text(LabelIssues issues) => Text(Bare(issues));

    public static Html Markup(LabelIssues issues) => Markup(Bare(issues));

    public static string Text(TopIssues top) => Text(top, withHeadline: true);

    public static Html Markup(TopIssues top) => Section(
        TopHeadline(top),
        top.Report,
        Html.Of($"<p class=\"lnb-sub\">{Basis(top.Report)}</p>{Html.If(top.Count > 0, $"{IssueRows.Table(top, Math.Max(top.Count, 1))}")}<p class=\"lnb-sub\">{RestMarkup(top)}</p><p class=\"lnb-foot\">{Caution}</p>"));

    private const string NotToBeTrusted = "What the rule flags all the same, not to be trusted:\n";

    internal const string Caution = "A flag is a question, not a verdict: rare and difficult examples are flagged too. The model is asked, a person decides.";

    // Where the probabilities cannot be used, that is the headline, and what was flagged with them stands below it.
    internal static Html Section(string headline, LabelIssueReport report, Html body) => report.Context.Sanity switch
    {
        { Verdict: SanityVerdict.Unusable } sanity => Page.Section(sanity.Headline, Html.Of($"{SanityPage.Lead(sanity)}<h4>Not to be trusted: {headline}</h4>{body}")),
        _ => Page.Section(headline, body),
    };

    /// <summary>A page that is one chart.</summary>
    internal static Html ChartSection(Chart chart, LabelIssueReport report) => Section(chart.Title, report, ChartMarkup.Figure(chart));

    internal static Html Care(LabelIssueReport report) => SanityPage.IsUnusable(report.Context.Sanity) ? Html.Empty : SanityPage.Lead(report.Context.Sanity);

    private static string Text(TopIssues top, bool withHeadline)
    {
        string warnings = string.Concat(top.Report.Context.Assumptions.Concat(Warnings(top.Report)).Select(warning => warning + "\n"));
        string table = top.Count > 0 ? IssueRows.Text(top) : "";
        return $"{(withHeadline ? $"{SanityPage.StopText(top.Report.Context.Sanity)}{TopHeadline(top)}\n\n" : "")}{warnings}{table}{Rest(top)}\n{Caution}";
    }

    private static LabelIssueReport Bare(LabelIssues issues) => new(issues, new AuditContext
    {
        Examples = ExampleSet.Numbered("labels in memory", issues.Labels.Count),
        ProbabilityOrigin = "as given",
    });

    private static string Headline(LabelIssues issues) => issues.Count switch
    {
        0 => "No label stands out",
        1 => "1 label to look at first",
        _ => $"{Sentences.Count(issues.Count)} labels to look at first",
    };

    private static string TopHeadline(TopIssues top) => top switch
    {
        { AreSetAside: true } => SetAsidePart.Headline(top),
        { Count: 0, All.IsEmpty: true } => "No label stands out",
        { Count: 0 } => $"There are no more: all {Sentences.Count(top.All.Length)} come before",
        { Skip: 0, Count: 1 } => "The most suspicious label",
        { Skip: 0 } => $"The {Sentences.Count(top.Count)} most suspicious labels",
        _ => $"Suspicious labels {Sentences.Count(top.Skip + 1)} to {Sentences.Count(top.Skip + top.Count)}",
    };

    private static Html Basis(LabelIssueReport report)
    {
        ClassLabels labels = report.Issues.Labels;
        Html column = report.Context.LabelColumn is { } name ? Html.Of($", column <code>{name}</code>") : Html.Empty;
        return Html.Of($"{Sentences.Count(labels.Count, "example")} of {report.Context.Source}, {Sentences.Count(labels.ClassCount, "class", "classes")}{column}. Probabilities {report.Context.ProbabilityOrigin}. Rule: {Words.Of(report.Issues.Options.FilterBy)}.");
    }

    /// <summary>What a reader should know beside the sanity of the probabilities, which leads the page.</summary>
    internal static string[] Warnings(LabelIssueReport report) => [.. LeftOut(report).Select(note => note.Sentence), .. Doubts(report)];

    // Rows that are no examples: who compares a list with the file must know of them.
    internal static IEnumerable<Note> LeftOut(LabelIssueReport report) => (report.Context.Data?.Notes ?? [])
        .Where(note => note.Kind == NoteKind.LeftOut)
        .Select(note => note with { Sentence = AnnotationNotes.Sentence(note) });

    private static string[] Doubts(LabelIssueReport report) => report.Context.Sanity is { } sanity
        ? [.. Clipped(report.Issues), .. sanity.Findings.Where(finding => finding.Verdict == SanityVerdict.Sane).Select(finding => $"{finding.Finding} {finding.Mend}")]
        : [.. WithoutSanity(report.Issues), .. Clipped(report.Issues)];

    // Findings without their probabilities: what can be told from labels and counts alone.
    private static IEnumerable<string> WithoutSanity(LabelIssues issues)
    {
        int commonest = issues.Labels.ClassCounts.Max();
        if (issues.AgreementCount <= commonest)
        {
            yield return $"The model agrees with {Sentences.Count(issues.AgreementCount)} of {Sentences.Count(issues.Labels.Count, "label")}; always naming the commonest class would agree with {Sentences.Count(commonest)}. Its first choices are no better than that: look at its probabilities before you use this list.";
        }

        string[] small = [.. Enumerable.Range(0, issues.Labels.ClassCount).Where(k => issues.Labels.ClassCounts[k] is > 0 and < SmallClass).Select(k => $"\"{issues.Labels.Classes[k]}\" ({Sentences.Count(issues.Labels.ClassCounts[k])})")];
        if (small.Length > 0)
            yield return $"Too few labels to judge, and the estimates of other classes suffer: {Sentences.FirstFew(small, 8)}.";
    }

    internal static IEnumerable<string> Clipped(LabelIssues issues)
    {
        if (issues.ClippedProbabilities > 0)
            yield return $"{Sentences.Count(issues.ClippedProbabilities, "probability lay", "probabilities lay")} a little outside 0 to 1 and {(issues.ClippedProbabilities == 1 ? "was" : "were")} put back to the nearer end.";
    }

    private static Html Tiles(LabelIssues issues)
    {
        IEnumerable<Html> tiles =
        [
            Page.Tile(Sentences.Percent(Share(issues)), Html.Text("of labels flagged")),
            Page.Tile(Sentences.Percent(Agreement(issues)), Html.Text("model agrees with the labels")),
            MostFlagged(issues),
            Page.Tile("unknown", Html.Text("how many are wrong: only people who look at a random sample can tell")),
        ];
        return Html.Join(tiles);
    }

    private static Html MostFlagged(LabelIssues issues)
    {
        if (issues.Count == 0) return Html.Empty;
        var flagged = issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        int most = flagged.OrderByDescending(entry => (double)entry.Value / issues.Labels.ClassCounts[entry.Key]).ThenBy(entry => entry.Key).First().Key;
        return Page.Tile(
            $"class {issues.Labels.Classes[most]}",
            Html.Of($"has the largest share: {Sentences.Count(flagged[most])} of its {Sentences.Count(issues.Labels.ClassCounts[most])}"));
    }

    internal static string Rest(TopIssues top) => Left(top) switch
    {
        _ when top.AreSetAside => SetAsidePart.Explanation(top.Report),
        _ when top.All.IsEmpty => "Nothing is flagged by this rule. That is not a proof that every label is right.",
        0 => $"Nothing is left out after these; {Sentences.Count(top.All.Length, "label is", "labels are")} flagged in all.",
        _ => $"{Shown(top)} For the next, type {Next(top)}{AfterName(top)}.",
    };

    internal static Html RestMarkup(TopIssues top) => Left(top) == 0
        ? Html.Text(Rest(top))
        : Html.Of($"{Shown(top)} For the next, type <code>{Next(top)}</code>{AfterName(top)}.");

    private static string Shown(TopIssues top) => $"{Sentences.Count(top.Count)} of {Sentences.Count(top.All.Length)} shown.";

    private static string AfterName(TopIssues top) => top.Report.Context.Variable is null ? " after the name of this result" : "";

    private static string Next(TopIssues top) => $"{top.Report.Context.Variable}.Top({Math.Min(20, Left(top))}, skip: {top.Skip + top.Count})";

    private static int Left(TopIssues top) => top.All.Length - top.Skip - top.Count;

    private static double Share(LabelIssues issues) => (double)issues.Count / issues.Labels.Count;

    private static double Agreement(LabelIssues issues) => (double)issues.AgreementCount / issues.Labels.Count;
}
