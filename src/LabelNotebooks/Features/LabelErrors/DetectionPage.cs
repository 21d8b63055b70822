using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How well the flags find labels that are known to be wrong, and what they say of labels that are right.</summary>
internal static class DetectionPage
{
    private const int MostFalseAlarms = 5;

    private static readonly Column[] Columns = [new(""), new("label is wrong", Align.Right), new("label is right", Align.Right)];

    public static Sheet Of(DetectionReport page)
    {
        DetectionAssessment found = page.Assessment;
        TableRow[] rows =
        [
            new("flagged", Sentences.Count(found.Found.Length), Sentences.Count(found.FalseAlarms.Length)),
            new("not flagged", Sentences.Count(found.Missed.Length), Sentences.Count(found.ExampleCount - found.WrongCount - found.FalseAlarms.Length)),
        ];
        var alarms = new Section(AlarmsTitle(found), IssueTable.Of(Alarms(page), MostFalseAlarms, MostFalseAlarms)) { IsPart = false };
        var sheet = new Sheet(
            Headline(found),
            Paragraph.Muted(Phrase.Of($"Compared with column {Phrase.Code(page.TruthColumn)}, which an audit in earnest does not have.")).OnPage(),
            TilesOf(found),
            new Group(new Table(Columns, rows).InTerminal(), Notes.Lines([.. Facts(found)])),
            found.RightByRank.Length > 1 ? Figure.Part(ReviewDepthChart.Of(page)) : Block.None,
            found.FalseAlarms.Length > 0 ? alarms : Block.None)
        {
            EndsLine = found.FalseAlarms.Length > 0,
        };
        return SanityPage.Lead(sheet, page.Context.Sanity);
    }

    /// <summary>The figures in a few sentences, as a part of another page.</summary>
    public static Block Body(DetectionReport page) => new Group(
        Notes.Lines([$"{Headline(page.Assessment)}.", .. Facts(page.Assessment)]),
        page.Assessment.WrongCount == 0 ? Block.None : TilesOf(page.Assessment));

    private static Tiles TilesOf(DetectionAssessment found) => new(
        (Sentences.Percent(found.Recall), $"recall: {Sentences.Count(found.Found.Length)} of {Sentences.Count(found.WrongCount)} wrong labels are flagged"),
        (
            Sentences.Percent(found.Precision),
            $"precision: {Sentences.Count(found.Found.Length)} of {Sentences.Count(found.RightByRank.Length)} flags are right"),
        (Sentences.Percent(found.PrecisionOfFirst(20)), $"of the first {Sentences.Count(Math.Min(20, found.RightByRank.Length))} flags are right"),
        (Sentences.Count(found.FalseAlarms.Length), "flags on labels that are right"));

    private static string Headline(DetectionAssessment found) => found.WrongCount == 0
        ? "No label is known to be wrong"
        : $"{Sentences.Count(found.Found.Length)} of {Sentences.Count(found.WrongCount, "wrong label")} found, "
            + $"with {Sentences.Count(found.FalseAlarms.Length, "false alarm")}";

    private static string[] Facts(DetectionAssessment found)
    {
        int right = found.ExampleCount - found.WrongCount;
        return
        [
            $"Of the {Sentences.Count(found.Found.Length)} found, {Sentences.Count(found.RightSuggestionCount)} come with the right suggestion.",
            $"Not flagged: {Sentences.Count(found.Missed.Length, "wrong label")}.",
            .. found.UnknownCount == 0 ? [] : new[]
            {
                $"{Sentences.Count(found.UnknownCount, "example has", "examples have")} no value there and {(found.UnknownCount == 1 ? "takes" : "take")} "
                + $"no part: compared are the other {Sentences.Count(found.ExampleCount)}.",
            },
            $"Of the {Sentences.Count(right)} labels that are right, {Sentences.Count(found.FalseAlarms.Length)} are flagged all the "
            + $"same: {Sentences.Percent((double)found.FalseAlarms.Length / Math.Max(1, right))}.",
        ];
    }

    private static string AlarmsTitle(DetectionAssessment found) =>
        $"Flagged although the label is right: the first {Sentences.Count(Math.Min(MostFalseAlarms, found.FalseAlarms.Length))} "
        + $"of {Sentences.Count(found.FalseAlarms.Length)}";

    private static TopIssues Alarms(DetectionReport page) => page.Report.Some(page.Assessment.FalseAlarms, MostFalseAlarms);
}
