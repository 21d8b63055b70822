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
        Phrase[] steps =
        [
            .. audit.Sheet is { } sheet
                ?
                [
                    .. sheet.Said.Select(sentence => (Phrase)sentence),
                    ReadBack($"{again}{audit.Typed.ToRead} {ReviewWork.Done} {audit.Typed.DoneWith(sheet.Path)}"),
                ]
                : audit.FlaggedCount == 0 ? Array.Empty<Phrase>() : [Begin(again, audit.Typed, isInShell)],
            Phrase.Of($"How many labels are wrong: {WrongCount.AnswerOf(report)}. "
                + $"For bounds that hold, review a random sample{(isInShell ? " in a notebook" : "")}: "
                + $"{Phrase.Code($"{EstimateCommand.Name} {name} {EstimateCommand.Sheet} {audit.Typed.Free("sample.csv")}")}"
                + $"{(isInShell ? Phrase.Of($"; {Phrase.Code(NewNotebook(report))} writes a notebook for the file.") : ".")}"),
        ];
        return [new Section($"{number}What to do with them", new Notes(steps)) { IsClose = true }];
    }

    private static Phrase Begin(string again, ReviewTyping typed, bool isInShell)
    {
        string sheet = typed.Free("review.csv");
        return Phrase.Of(
            $"Look at them together with somebody who knows the subject: {Phrase.Code($"{again}{typed.ToWrite} {ReviewWork.Sheet} {sheet}")} writes a sheet "
            + $"to fill in, right or wrong for each label and the right label beside it, and "
            + $"{ReadBack($"{(isInShell ? $"{again}{typed.ToRead} " : "")}{ReviewWork.Done} {sheet}")}");
    }

    private static Phrase ReadBack(string line) => Phrase.Of($"{Phrase.Code(line)} reads it back and says when you may stop.");

    private static Phrase Onward(LabelIssueReport report, ReviewTyping typed)
    {
        string again = report.Context.Again(BudgetCommand.Name);
        string so = typed.Done is { } done ? $" {ReviewWork.Done} {TypedLine.Word(done)}" : "";
        string next = typed.Free("next.csv");
        return Phrase.Of($"The next sheet: {Phrase.Code($"{again}{typed.ToWrite}{so} {ReviewWork.Sheet} {next}")}. Filled in, name it beside "
            + $"what you have: {Phrase.Code($"{again}{typed.ToRead} {ReviewWork.Done} {typed.DoneWith(next)}")}");
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
        yield return Phrase.Of($"To keep who decided what, and why, in a trail beside the data: "
            + $"{Phrase.Code(RecordLine.Of(file, $"--from {TypedLine.Word(done)} --reviewer NAME{reading}"))}");
        if (!TrailSource.IsText(path))
            yield return TrailSource.NotWritten;
        else
            yield return Phrase.Of($"Then, to write the table with the right labels into a file of its own: "
                + $"{Phrase.Code($"{CommandLines.Of(CorrectedCommand.Name)} {file} --export {FreeName.Replaced("corrected.csv", path)}{reading}")}");
    }

    private static Section Reviewed(AuditReport audit, ReviewProgress progress, string number) =>
        new(
            $"{number}How many labels are wrong?",
            new Answer(WrongCount.AnswerOf(audit.Issues)),
            new Notes(
            [
                .. audit.Sheet?.Said.Select(sentence => (Phrase)sentence) ?? [],
                progress.Verdict.ToString(),
                .. audit.Sheet is not null || progress.Verdict.MayStop ? [] : new[] { Onward(audit.Issues, audit.Typed) },
                .. Keeping(audit.Issues, progress, audit.Typed),
                .. progress.Done.Notes.Select(note => (Phrase)ReadingHead.Sentence(note)),
            ]),
            new Group([.. ReviewProgressPage.BlocksOf(progress)]) { IsLoose = true },
            SanityPage.IsUnusable(audit.Context.Sanity) ? Block.None : WrongCount.Others(audit.Issues).OnPage())
        {
            IsClose = true,
        };

    /// <summary>The line that writes a notebook for what was audited.</summary>
    internal static string NewNotebook(LabelIssueReport report) =>
        $"label-notebooks new {(report.Context.Data?.Path is { } path ? TypedLine.Word(TrailSource.Shown(path)) : "FILE")}";
}
