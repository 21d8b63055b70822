using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>How trustworthy the labels of each class are: a chart, and the figures.</summary>
internal static class ClassHealthPage
{
    private const int MostRows = 100;
    private const string Meaning = "\"Belong elsewhere\" and \"missing here\" are estimates from the confident joint: labels of this class that likely belong "
        + "to another, and examples of this class that likely carry another label.";

    private static readonly Column[] Columns =
    [
        new("class") { NamesRows = true },
        new("labels", Align.Right),
        new("flagged", Align.Right),
        new("belong elsewhere", Align.Right),
        new("missing here", Align.Right),
        new("share that belongs elsewhere", Align.RightInTerminal),
    ];

    public static Sheet Of(ClassHealthReport page)
    {
        var sheet = new Sheet(
            ClassHealthChart.Title(page.Report.Issues.Health),
            Paragraph.Muted(Overall(page.Report.Issues)).OnPage(),
            new Notes([.. LabelIssuePage.Warnings(page.Report)]).OnPage(),
            new Figure(ClassHealthChart.Of(page.Report)),
            new Group(Notes.Lines([.. LabelIssuePage.LeftOut(page.Report).Select(note => note.Sentence)]).InTerminal(), Body(page)),
            new Paragraph(Overall(page.Report.Issues)).InTerminal());
        return SanityPage.Lead(sheet, page.Context.Sanity);
    }

    /// <summary>The figures of each class, noisiest first.</summary>
    public static Block Body(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        var flagged = page.Report.Issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        var table = new Table(Columns, health.ByClass.Select(one => new TableRow(
            new ChipCell(one.Name),
            Sentences.Count(one.LabelCount),
            Sentences.Count(flagged.GetValueOrDefault(one.Class)),
            Sentences.Count(one.LabelIssues),
            Sentences.Count(one.InverseLabelIssues),
            new MeterCell(one.Noise, Sentences.Percent(one.Noise)) { IsWarning = true })))
        {
            MostRowsOnPage = MostRows,
            MostRowsInTerminal = MostRows,
        };
        bool isCut = health.ByClass.Length > MostRows;
        string cut = isCut ? $"{Sentences.Count(MostRows)} of {Sentences.Count(health.ByClass.Length)} classes shown, the noisiest. " : "";
        return new Group(
            Notes.Lines([.. LabelIssuePage.Doubts(page.Report)]).InTerminal(),
            table,
            isCut
                ? Paragraph.Muted($"{cut.TrimEnd(' ', '.')}{page.Report.Context.AllIn("ByClass.ToDataFrame()")}.").OnPage()
                : Block.None,
            new Paragraph(cut.TrimEnd()).InTerminal(),
            Paragraph.Foot(Meaning).OnPage());
    }

    private static string Overall(LabelIssues issues) =>
        $"Overall label health: {Sentences.Percent(issues.Health.Overall)}. {Sentences.Count(issues.EstimatedIssueCount)} "
        + $"of {Sentences.Count(issues.Labels.Count, "label")} {(issues.EstimatedIssueCount == 1 ? "is" : "are")} confidently counted as another class; "
        + "the figures of each class are scaled up to all labels and need not sum to that.";
}
