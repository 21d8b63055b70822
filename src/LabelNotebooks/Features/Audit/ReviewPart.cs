using LabelNotebooks.Commands;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.Describe;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>What to do with the list, and how many labels are wrong: one answer, of the review where somebody has begun, else by the model alone.</summary>
internal static class ReviewPart
{
    public static IReadOnlyList<Block> Of(AuditReport audit, string number)
    {
        if (audit.Progress is { } progress)
            return [Reviewed(audit, progress, number)];
        if (SanityPage.IsUnusable(audit.Context.Sanity))
            return [];
        LabelIssueReport report = audit.Issues;
        string name = report.Context.Variable ?? "audit";
        bool isInShell = report.Context.ShellLine is not null;
        string again = report.Context.Again(BudgetCommand.Name);
        double wrong = ByModel(report);
        Phrase[] steps =
        [
            .. audit.Sheet is { } sheet
                ? [.. sheet.Said.Select(sentence => (Phrase)sentence), ReadBack($"{again} {ReviewWork.Done} {TypedLine.Word(sheet.Path)}")]
                : audit.FlaggedCount == 0 ? Array.Empty<Phrase>() : [Begin(again, isInShell)],
            Phrase.Of($"How many labels are wrong: by the model alone about {Sentences.Count((long)Math.Round(wrong))} "
                + $"of {Sentences.Count(report.Issues.Labels.Count)} ({Sentences.Percent(wrong / report.Issues.Labels.Count)}). "
                + $"For bounds that hold, review a random sample{(isInShell ? " in a notebook" : "")}: "
                + $"{Phrase.Code($"{EstimateCommand.Name} {name} {EstimateCommand.Sheet} sample.csv")}"
                + $"{(isInShell ? Phrase.Of($"; {Phrase.Code("label-notebooks new FILE")} writes a notebook for a file.") : ".")}"),
        ];
        return [new Section($"{number}What to do with them", new Notes(steps)) { IsClose = true }];
    }

    private static Phrase Begin(string again, bool isInShell) => Phrase.Of(
        $"Look at them together with somebody who knows the subject: {Phrase.Code($"{again} {ReviewWork.Sheet} review.csv")} writes a sheet "
        + $"to fill in, right or wrong for each label, and {ReadBack($"{(isInShell ? again + " " : "")}{ReviewWork.Done} review.csv")}");

    private static Phrase ReadBack(string line) => Phrase.Of($"{Phrase.Code(line)} reads it back and says when you may stop.");

    private static Phrase Onward(LabelIssueReport report) => Phrase.Of(
        $"The next sheet: {Phrase.Code($"{report.Context.Again(BudgetCommand.Name)} {ReviewWork.Done} FILE {ReviewWork.Sheet} next.csv")}, "
        + $"with the file of all verdicts so far; gather those of the next sheet in it too.");

    private static Section Reviewed(AuditReport audit, ReviewProgress progress, string number) =>
        new(
            $"{number}How many labels are wrong?",
            new Answer($"{ReviewProgressPage.AnswerOf(progress)}, by the review"),
            new Notes(
            [
                .. audit.Sheet?.Said.Select(sentence => (Phrase)sentence) ?? [],
                progress.Verdict.ToString(),
                .. audit.Sheet is not null || progress.Verdict.MayStop ? [] : new[] { Onward(audit.Issues) },
                .. progress.Done.Notes.Select(note => (Phrase)ReadingHead.Sentence(note)),
            ]),
            new Group([.. ReviewProgressPage.BlocksOf(progress)]) { IsLoose = true },
            SanityPage.IsUnusable(audit.Context.Sanity) ? Block.None : Others(audit.Issues))
        {
            IsClose = true,
        };

    // A reader who meets two figures for one thing believes neither.
    private static Section Others(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues.WithDecided([]);
        double wrong = ByModel(report);
        return new Section(
            "Other figures of this data, and why they differ",
            new Notes(
            [
                "Only the review counts labels that a person has looked at. These count what a model believes, or asks:",
                $"by the model alone about {Sentences.Count((long)Math.Round(wrong))} wrong labels: its probabilities added up, which nobody has checked",
                $"{Sentences.Count(issues.EstimatedIssueCount)} confidently counted as another class: those of which the model is as sure as it usually is",
                $"{Sentences.Count(issues.Count)} flagged: questions, by the rule {Words.Of(issues.Options.FilterBy)}",
            ]))
        {
            IsPart = false,
            IsFolded = true,
            IsClose = true,
        };
    }

    private static double ByModel(LabelIssueReport report) =>
        WrongLabels.Of(report.Issues, RandomSample.Of(report.Issues.Labels.Count, []))[WrongLabelEstimator.Model].Count;
}
