using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How well the flags find labels that are known to be wrong, and what they say of labels that are right.</summary>
internal static class DetectionPage
{
    private const int MostFalseAlarms = 5;

    public static string Text(DetectionReport page)
    {
        DetectionAssessment found = page.Assessment;
        var table = new TextTable("", ">label is wrong", ">label is right");
        table.Add("flagged", Sentences.Count(found.Found.Length), Sentences.Count(found.FalseAlarms.Length));
        table.Add("not flagged", Sentences.Count(found.Missed.Length), Sentences.Count(found.ExampleCount - found.WrongCount - found.FalseAlarms.Length));
        string alarms = found.FalseAlarms.Length == 0 ? "" : $"\n\n{AlarmsTitle(found)}\n\n{IssueRows.Text(Alarms(page))}";
        return $"{SanityPage.StopText(page.Report.Context.Sanity)}{Headline(found)}\n\n{table}{string.Join("\n", Facts(found))}{alarms}";
    }

    public static Html Markup(DetectionReport page)
    {
        DetectionAssessment found = page.Assessment;
        IEnumerable<Html> tiles =
        [
            Page.Tile(Sentences.Percent(found.Recall), Html.Text($"recall: {Sentences.Count(found.Found.Length)} of {Sentences.Count(found.WrongCount)} wrong labels are flagged")),
            Page.Tile(Sentences.Percent(found.Precision), Html.Text($"precision: {Sentences.Count(found.Found.Length)} of {Sentences.Count(found.RightByRank.Length)} flags are right")),
            Page.Tile(Sentences.Percent(found.PrecisionOfFirst(20)), Html.Text($"of the first {Sentences.Count(Math.Min(20, found.RightByRank.Length))} flags are right")),
            Page.Tile(Sentences.Count(found.FalseAlarms.Length), Html.Text("flags on labels that are right")),
        ];
        Html alarms = Html.If(found.FalseAlarms.Length > 0, $"<h4>{AlarmsTitle(found)}</h4>{IssueRows.Table(Alarms(page), MostFalseAlarms)}");
        return LabelIssuePage.Section(Headline(found), page.Report, Html.Of(
            $"<p class=\"lnb-sub\">Compared with column <code>{page.TruthColumn}</code>, which an audit in earnest does not have.</p><ul class=\"lnb-tiles\">{Html.Join(tiles)}</ul>{Page.Notes(Facts(found))}{(found.RightByRank.Length > 1 ? LabelHealthPage.Part(ReviewDepthChart.Of(page)) : Html.Empty)}{alarms}"));
    }

    private static string Headline(DetectionAssessment found) => found.WrongCount == 0
        ? "No label is known to be wrong"
        : $"{Sentences.Count(found.Found.Length)} of {Sentences.Count(found.WrongCount, "wrong label")} found, with {Sentences.Count(found.FalseAlarms.Length, "false alarm")}";

    private static string[] Facts(DetectionAssessment found)
    {
        int right = found.ExampleCount - found.WrongCount;
        return
        [
            $"Of the {Sentences.Count(found.Found.Length)} found, {Sentences.Count(found.RightSuggestionCount)} come with the right suggestion.",
            $"Not flagged: {Sentences.Count(found.Missed.Length, "wrong label")}.",
            $"Of the {Sentences.Count(right)} labels that are right, {Sentences.Count(found.FalseAlarms.Length)} are flagged all the same: {Sentences.Percent((double)found.FalseAlarms.Length / Math.Max(1, right))}.",
        ];
    }

    private static string AlarmsTitle(DetectionAssessment found) =>
        $"Flagged although the label is right: the first {Sentences.Count(Math.Min(MostFalseAlarms, found.FalseAlarms.Length))} of {Sentences.Count(found.FalseAlarms.Length)}";

    private static TopIssues Alarms(DetectionReport page) => page.Report.Some(page.Assessment.FalseAlarms, MostFalseAlarms);
}
