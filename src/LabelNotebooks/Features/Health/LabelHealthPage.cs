using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>How trustworthy the labels are, on one page: as a whole, by class, and which classes are mistaken for one another.</summary>
internal static class LabelHealthPage
{
    private const string Caution = "Estimates from the confident joint, by a model that errs too: they say where to look, not how many labels are wrong.";

    public static Sheet Of(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        LabelHealth health = report.Issues.Health;
        var sheet = new Sheet(
            Headline(report),
            new Notes([.. report.Context.Unsaid, .. LabelIssuePage.Warnings(report)]).OnPage(),
            new Group(
                Notes.Lines([.. report.Context.Unsaid, .. LabelIssuePage.LeftOut(report).Select(note => note.Sentence)]).InTerminal(),
                new Section(ClassCountsChart.Title(report), ClassCountsPage.Body(report.ClassCounts))),
            new Section(ClassHealthChart.Title(health), ClassHealthPage.Body(report.ByClass)),
            new Section(ConfusedPairsChart.Title(health), ConfusedPairsPage.Body(report.ConfusedPairs)),
            new Section(NoiseMatrixChart.Title(report.Issues.Estimate.CalibratedJoint), NoiseMatrixPage.Body(report.NoiseMatrix)),
            WrongCount.Others(report),
            Paragraph.Foot(Caution).OnPage());
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    /// <summary>What was found of classes and pairs, without the tables.</summary>
    public static Sheet Brief(LabelHealthReport page)
    {
        LabelIssueReport report = page.Report;
        LabelHealth health = report.Issues.Health;
        var sheet = new Sheet(
            Headline(report),
            new Notes(
            [
                ClassHealthChart.Title(health),
                ConfusedPairsChart.Title(health),
                NoiseMatrixChart.Title(report.Issues.Estimate.CalibratedJoint),
                .. LabelIssuePage.Warnings(report).Select(warning => (Phrase)warning),
            ]));
        return SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true);
    }

    private static string Headline(LabelIssueReport report) => $"How many labels are wrong: {WrongCount.AnswerOf(report)}";
}
