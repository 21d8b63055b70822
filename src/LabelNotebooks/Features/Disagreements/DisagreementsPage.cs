using LabelNotebooks.Commands;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Disagreements;

/// <summary>Labels against which the model is near-sure: on a page of their own, and as a folded section of an audit.</summary>
internal static class DisagreementsPage
{
    private const int MostInPage = 100;
    private const int MostInAudit = 5;

    private const string Caution = "Not a verdict: an overconfident model contradicts many labels that are right. The model is asked, a person decides.";

    public static Sheet Of(DisagreementReport report)
    {
        IReadOnlyList<DisagreementRow> rows = DisagreementRow.AllOf(report);
        int flagged = rows.Count(row => row.IsFlagged);
        var sheet = new Sheet(
            Headline(report),
            Notes.Lines([.. report.Context.Unsaid, .. rows.Count == 0 ? [] : new Phrase[] { Overlap(rows.Count, flagged) }]),
            rows.Count == 0 ? Block.None : TableOf(report.Context, rows, report.PageSize, report.PageSize, withFlags: true),
            Paragraph.Foot(Caution));
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    /// <summary>The first of them, and how many are flagged.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="count">How many labels.</param>
    public static Sheet Brief(DisagreementReport report, int count)
    {
        IReadOnlyList<DisagreementRow> rows = DisagreementRow.AllOf(report);
        var sheet = new Sheet(
            Headline(report),
            rows.Count == 0
                ? Block.None
                : new Group(
                    TableOf(report.Context, rows, count, count, withFlags: false),
                    new Paragraph(Overlap(rows.Count, rows.Count(row => row.IsFlagged)))));
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    public static Sheet Of(NearSureDisagreements found) => new(
        found.ToString(),
        new WordTable(
            "By their codes, those with the least likely label first",
            [">row", ">given", ">suggested", ">probability of given", ">probability of suggested"],
            [.. found.Found.Take(MostInPage).Select(Words)],
            found.Count,
            ".Found"));

    public static Sheet Of(Disagreement one) => new(one.ToString());

    public static Sheet Of(IEnumerable<Disagreement> all)
    {
        Disagreement[] found = [.. all];
        return Sheet.OfTable(
            "By their codes",
            [">row", ">given", ">suggested", ">probability of given", ">probability of suggested"],
            [.. found.Take(MostInPage).Select(Words)],
            found.Length,
            "disagreement",
            "disagreements");
    }

    /// <summary>Those that an audit does not flag already; nothing where there are none, or the probabilities are not known.</summary>
    public static IReadOnlyList<Block> Section(AuditReport audit, string number)
    {
        if (Found(audit) is not { } report)
            return [];
        DisagreementRow[] rows = [.. DisagreementRow.AllOf(report).Where(row => !row.IsFlagged)];
        if (rows.Length == 0)
            return [];
        string title = $"{number}Sure of another class, but not flagged: {Sentences.Count(rows.Length)}";
        return
        [
            new Section(
                title,
                new Paragraph($"The model is sure of another class by {Certainty(report)} or more; "
                    + "the rule does not flag them, and they count for nothing."),
                TableOf(audit.Context, rows, audit.Issues.PageSize, MostInAudit, withFlags: false),
                Paragraph.Muted($"In the order of {DisagreementKind.Row.Order}.").OnPage(),
                Paragraph.Muted(Phrase.Of(
                    $"All of them, or another certainty: {CommandLines.Where(DisagreementsCommand.Name)}"
                    + $"{Phrase.Code($"{DisagreementsCommand.Name} {audit.Context.Variable ?? "audit"} --certainty 0.99")}")))
            {
                IsFolded = true,
                IsClose = true,
            },
        ];
    }

    /// <summary>The disagreements in an audit; null where its probabilities are not known.</summary>
    public static DisagreementReport? Found(AuditReport audit) => audit.Context.Probabilities is { } probabilities
        ? new DisagreementReport(audit.Issues, NearSureDisagreements.Of(audit.Issues.Issues.Labels, probabilities))
        : null;

    private static string Headline(DisagreementReport report) => report.Count == 0
        ? $"The model is sure of another class by {Certainty(report)} against no label"
        : $"Against {Sentences.Count(report.Count, "label")} the model is sure of another class, by {Certainty(report)} or more";

    private static string Overlap(int count, int flagged) =>
        $"{Sentences.Count(flagged)} of them {(flagged == 1 ? "is" : "are")} flagged by the rule of the audit "
        + $"too, {Sentences.Count(count - flagged)} {(count - flagged == 1 ? "is" : "are")} not.";

    private static Table TableOf(AuditContext context, IReadOnlyList<DisagreementRow> rows, int pageSize, int inTerminal, bool withFlags) => new(
        [
            new("#", Align.Right) { Sort = SortBy.Numbers, Class = "lnb-rank" },
            .. ExampleCells.Of(context),
            new("given") { Sort = SortBy.Texts, Class = "lnb-gv" },
            new("the model says") { Sort = SortBy.Texts, Class = "lnb-sg" },
            new("sure by") { Sort = SortBy.Numbers, Class = "lnb-qual", On = Medium.Page },
            new("how sure") { Class = "lnb-why" },
            .. withFlags ? [new Column("flagged") { Sort = SortBy.Texts }] : Array.Empty<Column>(),
        ],
        rows.Select((row, at) => new TableRow(
        [
            WordsCell.Count(at + 1),
            .. ExampleCells.Cells(context, row.Found.Index),
            ChipCell.Given(row.Given),
            ChipCell.Suggested(row.Suggested),
            MeterCell.Sorted(row.Found.SuggestedProbability, Pages.Words.OfHundred(row.Found.SuggestedProbability)),
            HowSure(row),
            .. withFlags ? [row.IsFlagged ? (Cell)Phrase.Flag("flagged") : ""] : Array.Empty<Cell>(),
        ])))
    {
        PageSize = pageSize,
        MostRowsOnPage = Math.Max(MostInPage, pageSize),
        MostRowsInTerminal = inTerminal,
        AreCards = true,
        Rest = shown => shown < rows.Count ? $"{Sentences.Count(shown)} of {Sentences.Count(rows.Count)} shown." : "",
    };

    // As it was asked for: rounded, it would say more than it found.
    private static string Certainty(DisagreementReport report) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * report.Found.Certainty:0.######} of 100");

    private static Phrase HowSure(DisagreementRow row) => Phrase.Of(
        $"{Phrase.Strong(row.Suggested)} by {Pages.Words.OfHundred(row.Found.SuggestedProbability)}; {Phrase.Strong(row.Given)} "
        + $"gets {Pages.Words.Hundredths(row.Found.GivenProbability)}.");

    private static string[] Words(Disagreement one) =>
    [
        Sentences.Number(one.Index),
        Sentences.Number(one.Given),
        Sentences.Number(one.Suggested),
        Pages.Words.Exact(one.GivenProbability),
        Pages.Words.Exact(one.SuggestedProbability),
    ];
}
