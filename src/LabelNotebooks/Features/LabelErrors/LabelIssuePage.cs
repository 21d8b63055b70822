using LabelNotebooks.Commands;
using LabelNotebooks.Features.Budget;
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

    // A list of its own: how many flags are shown is no measure for it.
    private const int StrictRows = 10;

    private const string NotToBeTrusted = "What the rule flags all the same, not to be trusted:";

    internal const string Caution = "A flag is a question, not a verdict: rare and difficult examples are flagged too. The model is asked, a person decides.";

    public static Sheet Of(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        TopIssues top = report.Top(Math.Max(MostInPage, report.PageSize));
        var notes = Notes.Lines([.. report.Context.Unsaid, .. Warnings(report)]);
        Paragraph caution = Paragraph.Foot(Caution);
        var sheet = new Sheet(
            Headline(issues),
            Paragraph.Muted(Basis(report)).OnPage(),
            notes.OnPage(),
            TilesOf(report),
            StrictPart.Of(report),
            new Group(notes.InTerminal(), TableOf(top, report.PageSize), caution.InTerminal()),
            SetAsidePart.Of(report),
            KeptPart.Of(report),
            caution.OnPage())
        {
            Line = FirstLine(issues),
            Above = SanityPage.IsUnusable(report.Context.Sanity) ? NotToBeTrusted : "",
        };
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    /// <summary>The first of the list, and how many stand on the others.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="rows">How many labels.</param>
    public static Sheet Brief(LabelIssueReport report, int rows)
    {
        TopIssues aside = report.NotEnoughEvidence;
        var sheet = new Sheet(
            Headline(report.Issues),
            Notes.Lines([.. ReadingHead.Rest(report.Context.TrailNotes).Select(ReadingHead.Sentence), .. Warnings(report)]),
            StrictPart.Of(report with { PageSize = StrictRows }),
            TableOf(report.Top(rows), rows),
            aside.Count == 0 ? Block.None : new Paragraph($"{SetAsidePart.Headline(aside)}."))
        {
            Line = FirstLine(report.Issues),
            Above = SanityPage.IsUnusable(report.Context.Sanity) ? NotToBeTrusted : "",
        };
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    /// <summary>Findings without their data: examples go by their row number.</summary>
    public static Sheet Of(LabelIssues issues) => Of(Bare(issues));

    public static Sheet Of(TopIssues top)
    {
        Block table = top.Count > 0 ? TableOf(top, top.Count) : Paragraph.Muted(Rest(top));
        var sheet = new Sheet(
            TopHeadline(top),
            Paragraph.Muted(Basis(top.Report)).OnPage(),
            new Group(
                Notes.Lines([.. Warnings(top.Report)]).InTerminal(),
                table,
                Paragraph.Foot(Caution)));
        return SanityPage.Lead(sheet, top.Context.Sanity);
    }

    /// <summary>The issues with what was left out; where there are none, a terminal says so, and the headline does on a page.</summary>
    /// <param name="top">The issues that are on the page.</param>
    /// <param name="pageSize">How many stand there at once, and in a terminal at all.</param>
    internal static Block TableOf(TopIssues top, int pageSize) => top.Count == 0
        ? new Paragraph(Rest(top)).InTerminal()
        : IssueTable.Of(top, pageSize, pageSize, shown => Rest(top with { Count = shown }));

    private static LabelIssueReport Bare(LabelIssues issues) => new(issues, new AuditContext
    {
        Examples = ExampleSet.Numbered("labels in memory", issues.Labels.Count),
        ProbabilityOrigin = "as given",
    });

    private static string FirstLine(LabelIssues issues)
    {
        string first = issues.Count == 0
            ? $"No label of {Sentences.Count(issues.Labels.Count)} stands out"
            : $"{Sentences.Count(issues.Count)} of {Sentences.Count(issues.Labels.Count, "label")} to look at first ({Sentences.Percent(Share(issues))})";
        return $"{first}   rule: {Words.Of(issues.Options.FilterBy)}   model agrees with {Sentences.Percent(Agreement(issues))} of labels";
    }

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

    private static Phrase Basis(LabelIssueReport report)
    {
        ClassLabels labels = report.Issues.Labels;
        Phrase column = report.Context.LabelColumn is { } name ? Phrase.Of($", column {Phrase.Code(name)}") : "";
        return Phrase.Of(
            $"{Sentences.Count(labels.Count, "example")} of {report.Context.Source}, {Sentences.Count(labels.ClassCount, "class", "classes")}{column}. "
            + $"Probabilities {report.Context.ProbabilityOrigin}. Rule: {Words.Of(report.Issues.Options.FilterBy)}.");
    }

    /// <summary>What a reader should know beside the sanity of the probabilities, which leads the page.</summary>
    internal static string[] Warnings(LabelIssueReport report) => [.. LeftOut(report).Select(note => note.Sentence), .. Doubts(report)];

    // Rows that are no examples: who compares a list with the file must know of them.
    internal static IEnumerable<Note> LeftOut(LabelIssueReport report) => (report.Context.Data?.Notes ?? [])
        .Where(note => note.Kind == NoteKind.LeftOut)
        .Select(note => note with { Sentence = AnnotationNotes.Sentence(note) });

    /// <summary>What makes the figures doubtful.</summary>
    internal static string[] Doubts(LabelIssueReport report) => report.Context.Sanity is { } sanity
        ? [.. Clipped(report.Issues), .. sanity.Findings
            .Where(finding => finding.Verdict == SanityVerdict.Sane)
            .Select(finding => $"{finding.Finding} {finding.Mend}")]
        : [.. WithoutSanity(report.Issues), .. Clipped(report.Issues)];

    // Findings without their probabilities: what can be told from labels and counts alone.
    private static IEnumerable<string> WithoutSanity(LabelIssues issues)
    {
        int commonest = issues.Labels.ClassCounts.Max();
        if (issues.AgreementCount <= commonest)
        {
            yield return $"The model agrees with {Sentences.Count(issues.AgreementCount)} of {Sentences.Count(issues.Labels.Count, "label")}; "
                + $"always naming the commonest class would agree with {Sentences.Count(commonest)}. Its first choices are no better than that: "
                + "look at its probabilities before you use this list.";
        }

        string[] small = [.. Enumerable.Range(0, issues.Labels.ClassCount)
            .Where(k => issues.Labels.ClassCounts[k] is > 0 and < SmallClass)
            .Select(k => $"\"{issues.Labels.Classes[k]}\" ({Sentences.Count(issues.Labels.ClassCounts[k])})")];
        if (small.Length > 0)
            yield return $"Too few labels to judge, and the estimates of other classes suffer: {Sentences.FirstFew(small, 8)}.";
    }

    internal static IEnumerable<string> Clipped(LabelIssues issues)
    {
        if (issues.ClippedProbabilities > 0)
            yield return $"{Sentences.Count(issues.ClippedProbabilities, "probability lay", "probabilities lay")} a little outside 0 to 1 "
                + $"and {(issues.ClippedProbabilities == 1 ? "was" : "were")} put back to the nearer end.";
    }

    private static Tiles TilesOf(LabelIssueReport report) => new(
    [
        (Sentences.Percent(Share(report.Issues)), "of labels flagged"),
        (Sentences.Percent(Agreement(report.Issues)), "model agrees with the labels"),
        .. MostFlagged(report.Issues),
        WrongCount.Tile(report),
    ]);

    private static (string Value, string Meaning)[] MostFlagged(LabelIssues issues)
    {
        if (issues.Count == 0)
            return [];
        var flagged = issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        int most = flagged.OrderByDescending(entry => (double)entry.Value / issues.Labels.ClassCounts[entry.Key]).ThenBy(entry => entry.Key).First().Key;
        return
        [
            (
                $"class {issues.Labels.Classes[most]}",
                $"has the largest share: {Sentences.Count(flagged[most])} of its {Sentences.Count(issues.Labels.ClassCounts[most])}"),
        ];
    }

    private static Phrase Rest(TopIssues top) => Left(top) switch
    {
        _ when top.AreSetAside => SetAsidePart.Explanation(top.Report),
        _ when top.All.IsEmpty => "Nothing is flagged by this rule. That is not a proof that every label is right.",
        0 => $"Nothing is left out after these; {Sentences.Count(top.All.Length, "label is", "labels are")} flagged in all.",
        _ when top.Skip == 0 && (top.Report.Context.ShellLine ?? top.Report.Context.Variable) is not null => Phrase.Of(
            $"{Shown(top)} For more, type {Phrase.Code($"{top.Report.Context.Again(LabelErrorsCommand.Name)} {AuditParameters.Top} {More(top)}")}."),
        _ => Phrase.Of($"{Shown(top)} For the next, type {Phrase.Code(Next(top))}{AfterName(top)}."),
    };

    private static int More(TopIssues top) => top.Count + Math.Min(20, Left(top));

    private static string Shown(TopIssues top) => $"{Sentences.Count(top.Count)} of {Sentences.Count(top.All.Length)} shown.";

    private static string AfterName(TopIssues top) => top.Report.Context.Variable is null ? " after the name of this result" : "";

    private static string Next(TopIssues top) => $"{top.Report.Context.Variable}.Top({Math.Min(20, Left(top))}, skip: {top.Skip + top.Count})";

    private static int Left(TopIssues top) => top.All.Length - top.Skip - top.Count;

    private static double Share(LabelIssues issues) => (double)issues.Count / issues.Labels.Count;

    private static double Agreement(LabelIssues issues) => (double)issues.AgreementCount / issues.Labels.Count;
}
