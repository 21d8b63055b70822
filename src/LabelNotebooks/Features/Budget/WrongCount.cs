using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>How many labels are wrong: on every page the same answer, of the review where somebody has begun, else by the model alone.</summary>
internal static class WrongCount
{
    /// <summary>The end of "How many labels are wrong: ...".</summary>
    public static string AnswerOf(LabelIssueReport report)
    {
        if (Told(report) is { } progress)
            return $"{ReviewProgressPage.AnswerOf(progress)}, by the review";
        if (SanityPage.IsUnusable(report.Context.Sanity))
            return "only people who look at a random sample can tell, for the probabilities cannot be used";
        double wrong = ByModel(report);
        return $"by the model alone about {Rounded(wrong)} of {Sentences.Count(report.Issues.Labels.Count, "label")} "
            + $"({Sentences.Percent(wrong / report.Issues.Labels.Count)})";
    }

    /// <summary>The same as a figure with what it means.</summary>
    public static (string Value, string Meaning) Tile(LabelIssueReport report) => Told(report) is { WrongLabels: var wrong } progress
        ? (
            wrong.Low == wrong.High ? Sentences.Count((long)wrong.Low) : $"{Sentences.Count((long)wrong.Low)} to {Sentences.Count((long)wrong.High)}",
            wrong.Low == wrong.High ? "are wrong, by the review" : $"are wrong, by the review, at {Sentences.Percent(progress.Verdict.Confidence)}")
        : SanityPage.IsUnusable(report.Context.Sanity) ? ("unknown", "how many are wrong: only people who look at a random sample can tell")
        : ($"about {Rounded(ByModel(report))}", "are wrong by the model alone: only people who look at a random sample can tell");

    /// <summary>The other figures, folded away: a reader who meets two figures for one thing believes neither.</summary>
    public static Section Others(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues.WithDecided([]);
        string byModel = $"by the model alone about {Rounded(ByModel(report))} wrong labels: its probabilities added up, which nobody has checked";
        return new Section(
            "Other figures of this data, and why they differ",
            new Notes(
            [
                Told(report) is null
                    ? (report.Progress is null ? "Nobody has looked at a label yet." : "No label drawn at random was looked at yet.")
                        + " The answer adds up the model's probabilities; these count what it is sure of, or asks:"
                    : "Only the review counts labels that a person has looked at. These count what a model believes, or asks:",
                .. Told(report) is null ? [] : new Phrase[] { byModel },
                $"{Sentences.Count(issues.EstimatedIssueCount)} confidently counted as another class: those of which the model is as sure as it usually is "
                    + $"(label health {Sentences.Percent(issues.Health.Overall)})",
                $"{Sentences.Count(issues.Count)} flagged: questions, by the rule {Words.Of(issues.Options.FilterBy)}",
            ]))
        {
            IsPart = false,
            IsFolded = true,
            IsClose = true,
        };
    }

    // Where nothing was drawn at random and none is called wrong, a review says nothing yet of all the others.
    private static ReviewProgress? Told(LabelIssueReport report) =>
        report.Progress is { Verdict: { Drawn: 0, MayStop: false }, Done.WrongCount: 0 } ? null : report.Progress;

    private static string Rounded(double wrong) => Sentences.Count((long)Math.Round(wrong));

    private static double ByModel(LabelIssueReport report) =>
        WrongLabels.Of(report.Issues, RandomSample.Of(report.Issues.Labels.Count, []))[WrongLabelEstimator.Model].Count;
}
