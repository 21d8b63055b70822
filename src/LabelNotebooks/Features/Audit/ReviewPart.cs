using LabelNotebooks.Commands;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>What to do with the list, and how many labels are wrong: one answer, with what it rests on.</summary>
internal static class ReviewPart
{
    public static IReadOnlyList<Block> Of(AuditReport audit, string number)
    {
        LabelIssueReport report = audit.Issues;
        string name = report.Context.Variable ?? "audit";
        bool isInShell = report.Context.ShellLine is not null;
        string again = report.Context.Again(BudgetCommand.Name);
        WrongLabelEstimate estimate = WrongLabels.Of(report.Issues, RandomSample.Of(report.Issues.Labels.Count, [])).Leading;
        long wrong = (long)Math.Round(estimate.Count);
        Phrase[] steps =
        [
            .. audit.FlaggedCount == 0
                ? []
                : new[]
                {
                    Phrase.Of($"Look at them together with somebody who knows the subject: "
                        + $"{Phrase.Code($"{again} {BudgetCommand.Sheet} review.csv")} writes a sheet "
                        + $"to fill in, right or wrong for each label, "
                        + $"and {Phrase.Code($"{(isInShell ? again + " " : "")}{BudgetCommand.Done} review.csv")} "
                        + $"reads it back and says when you may stop."),
                },
            Phrase.Of($"How many labels are wrong: by the model alone about {Sentences.Count(wrong)} of {Sentences.Count(report.Issues.Labels.Count)} "
                + $"({Sentences.Percent(estimate.Count / report.Issues.Labels.Count)}). "
                + $"For bounds that hold, review a random sample{(isInShell ? " in a notebook" : "")}: "
                + $"{Phrase.Code($"{EstimateCommand.Name} {name} {EstimateCommand.Sheet} sample.csv")}"
                + $"{(isInShell ? Phrase.Of($"; {Phrase.Code("label-notebooks new FILE")} writes a notebook for a file.") : ".")}"),
        ];
        return [new Section($"{number}What to do with them", new Notes(steps)) { IsClose = true }];
    }
}
