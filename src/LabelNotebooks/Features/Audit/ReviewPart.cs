using LabelNotebooks.Commands;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.Corrected;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Record;
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
                ?
                [
                    .. sheet.Said.Select(sentence => (Phrase)sentence),
                    ReadBack($"{again}{audit.Typed.ToRead} {ReviewWork.Done} {audit.Typed.DoneWith(sheet.Path)}"),
                ]
                : audit.FlaggedCount == 0 ? Array.Empty<Phrase>() : [Begin(again, audit.Typed, isInShell)],
            Phrase.Of($"How many labels are wrong: by the model alone about {Sentences.Count((long)Math.Round(wrong))} "
                + $"of {Sentences.Count(report.Issues.Labels.Count)} ({Sentences.Percent(wrong / report.Issues.Labels.Count)}). "
                + $"For bounds that hold, review a random sample{(isInShell ? " in a notebook" : "")}: "
                + $"{Phrase.Code($"{EstimateCommand.Name} {name} {EstimateCommand.Sheet} sample.csv")}"
                + $"{(isInShell ? Phrase.Of($"; {Phrase.Code(NewNotebook(report))} writes a notebook for the file.") : ".")}"),
        ];
        return [new Section($"{number}What to do with them", new Notes(steps)) { IsClose = true }];
    }

    private static Phrase Begin(string again, ReviewTyping typed, bool isInShell) => Phrase.Of(
        $"Look at them together with somebody who knows the subject: {Phrase.Code($"{again}{typed.ToWrite} {ReviewWork.Sheet} review.csv")} writes a sheet "
        + $"to fill in, right or wrong for each label and the right label beside it, and "
        + $"{ReadBack($"{(isInShell ? $"{again}{typed.ToRead} " : "")}{ReviewWork.Done} review.csv")}");

    private static Phrase ReadBack(string line) => Phrase.Of($"{Phrase.Code(line)} reads it back and says when you may stop.");

    private static Phrase Onward(LabelIssueReport report, ReviewTyping typed)
    {
        string again = report.Context.Again(BudgetCommand.Name);
        string so = typed.Done is { } done ? $" {ReviewWork.Done} {TypedLine.Word(done)}" : "";
        return Phrase.Of($"The next sheet: {Phrase.Code($"{again}{typed.ToWrite}{so} {ReviewWork.Sheet} next.csv")}. Filled in, name it beside "
            + $"what you have: {Phrase.Code($"{ReviewWork.Done} {typed.DoneWith("next.csv")}")}");
    }

    // From verdicts to a file with the right labels there is one way: who decided is kept on it.
    private static IEnumerable<Phrase> Keeping(LabelIssueReport report, ReviewProgress progress, ReviewTyping typed)
    {
        if (progress.Done.WrongCount == 0 || typed.Done is not { } done || report.Context.Data is not { Path: { } path } data)
            yield break;
        int open = progress.Wrong.Count(example => example.NewLabel is null);
        if (open > 0)
        {
            yield return $"{Sentences.Count(open)} of the labels called wrong {(open == 1 ? "has" : "have")} no right label yet: write it into the column "
                + "new_label of the sheet. A corrected file needs it.";
        }

        string file = TypedLine.Word(TrailSource.Shown(path));
        string reading = TypedLine.OfTexts(data.ReadOptions ?? new TableReadOptions(), data.LabelColumn)
            + (data.IdColumn is null ? $" {TrailParameters.ByRow}" : $" {AuditParameters.Id} {TypedLine.Word(data.IdColumn)}");
        string named = CommandLines.AreOfShell ? file : $"{AuditParameters.Data} {file}";
        yield return Phrase.Of($"To keep who decided what, and why, in a trail beside the data: "
            + $"{Phrase.Code($"{CommandLines.Of(RecordCommand.Name)} {named} --from {TypedLine.Word(done)} --reviewer NAME{reading}")}");
        if (!TrailSource.IsText(path))
            yield return TrailSource.NotWritten;
        else
            yield return Phrase.Of($"Then, to write the table with the right labels into a file of its own: "
                + $"{Phrase.Code($"{CommandLines.Of(CorrectedCommand.Name)} {file} --export corrected.csv{reading}")}");
    }

    private static Section Reviewed(AuditReport audit, ReviewProgress progress, string number) =>
        new(
            $"{number}How many labels are wrong?",
            new Answer($"{ReviewProgressPage.AnswerOf(progress)}, by the review"),
            new Notes(
            [
                .. audit.Sheet?.Said.Select(sentence => (Phrase)sentence) ?? [],
                progress.Verdict.ToString(),
                .. audit.Sheet is not null || progress.Verdict.MayStop ? [] : new[] { Onward(audit.Issues, audit.Typed) },
                .. Keeping(audit.Issues, progress, audit.Typed),
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

    /// <summary>The line that writes a notebook for what was audited.</summary>
    internal static string NewNotebook(LabelIssueReport report) =>
        $"label-notebooks new {(report.Context.Data?.Path is { } path ? TypedLine.Word(TrailSource.Shown(path)) : "FILE")}";

    private static double ByModel(LabelIssueReport report) =>
        WrongLabels.Of(report.Issues, RandomSample.Of(report.Issues.Labels.Count, []))[WrongLabelEstimator.Model].Count;
}
