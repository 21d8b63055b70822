using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>Whether reviewing may stop, how much is left, and which labels were called wrong.</summary>
internal static class ReviewProgressPage
{
    private const double LooseTarget = 0.05;
    private const int PageSize = 20;
    private const int MostRowsInTerminal = 100;
    private const int MostCharacters = 200;

    public static Sheet Of(ReviewProgress progress) => new(progress.Verdict.ToString(), BlocksOf(progress));

    /// <summary>All but the verdict.</summary>
    public static IReadOnlyList<Block> BlocksOf(ReviewProgress progress) =>
    [
        BudgetPage.FactsOf(progress.Verdict),
        new Notes([.. progress.Verdict.MayStop ? Array.Empty<Phrase>() : [LeftOf(progress)], .. MissingOf(progress)]),
        WrongOf(progress),
    ];

    /// <summary>How many labels are wrong, as far as it was looked at.</summary>
    public static string AnswerOf(ReviewProgress progress)
    {
        (double low, double high) = (progress.WrongLabels.Low, progress.WrongLabels.High);
        int count = progress.Report.Issues.Labels.Count;
        string labels = Sentences.Count(count, "label");
        return low == high
            ? $"{Sentences.Count((long)low)} of {labels} ({Sentences.Percent(low / count)})"
            : $"{Sentences.Count((long)low)} to {Sentences.Count((long)high)} of {labels} ({Sentences.Percent(low / count)} to "
                + $"{Sentences.Percent(high / count)}), at {Sentences.Percent(progress.Verdict.Confidence)}";
    }

    /// <summary>How many reviews the rule will want, with what is assumed.</summary>
    public static string LeftOf(ReviewProgress progress)
    {
        StoppingForecast left = progress.Left;
        StoppingForecast fewest = progress.Fewest;
        string rule = $"until at most {Sentences.Percent(progress.Rule.Target)} of all labels can still be wrong";
        string flagged = left.Flagged == 0 ? "" : $"all {Sentences.Count(left.Flagged)} flagged that nobody has looked at, and ";
        string share = left.WrongShare == 0 ? "none" : Sentences.Percent(left.WrongShare);
        return (left.WantsAll
            ? $"If {share} of the labels that are not flagged are wrong, all {Sentences.Count(left.Reviews, "label")} that are left have to be looked at "
                + $"{rule}; if none of them is, about {Sentences.Count(fewest.Reviews)}."
            : $"About {Sentences.Count(left.Reviews, "review")} {rule}: {flagged}about {Sentences.Count(left.Drawn)} of the others, drawn at random. "
                + $"This assumes that {share} of those drawn {(left.WrongShare == 0 ? "is" : "are")} wrong"
                + $"{(fewest.Reviews == left.Reviews ? "" : $"; if none is, {Sentences.Count(fewest.Reviews)} will do")}; if more are, it takes more.")
            + Looser(progress, left.Reviews);
    }

    // Where the rule wants most of the data, a ward has to know what a looser one would want.
    private static string Looser(ReviewProgress progress, int reviews)
    {
        if (progress.Rule.Target >= LooseTarget || reviews * 2 <= progress.Report.Issues.Labels.Count)
            return "";
        StoppingForecast loose = progress.Rule.WithTarget(LooseTarget).Forecast(progress.Done, progress.Left.WrongShare);
        return loose.Reviews >= reviews
            ? ""
            : $" Where {Sentences.Percent(LooseTarget)} may still be wrong, about {Sentences.Count(loose.Reviews)} will do: {ReviewWork.StopAt} "
                + $"{(LooseTarget * 100).ToString(CultureInfo.InvariantCulture)}.";
    }

    private static IEnumerable<Phrase> MissingOf(ReviewProgress progress)
    {
        if (progress.MissingDraws > 0)
        {
            yield return $"Of {Sentences.Count(progress.FromSheets, "verdict")} on sheets of this command at least "
                + $"{Sentences.Count(ReviewProgress.DrawnIn(progress.FromSheets))} would be of labels drawn at random; "
                + $"{Sentences.Count(progress.Verdict.Drawn)} {(progress.Verdict.Drawn == 1 ? "is" : "are")}. The others prove nothing of the labels that "
                + "nobody has looked at: type the options and the --seed with which the sheets were written, and fill in every row.";
        }
    }

    private static Section WrongOf(ReviewProgress progress)
    {
        LabelIssueReport report = progress.Report;
        IReadOnlyList<ReviewedExample> wrong = progress.Wrong;
        bool hasNew = wrong.Any(example => example.NewLabel is not null);
        bool hasRemarks = wrong.Any(example => example.Remark is not null);
        var table = new Table(
            [
                new Column("example") { Sort = SortBy.Texts, NamesRows = true },
                new Column("given label") { Sort = SortBy.Texts },
                .. hasNew ? [new Column("right label, by the review") { Sort = SortBy.Texts }] : Array.Empty<Column>(),
                new Column("suggested by the model") { Sort = SortBy.Texts },
                .. hasRemarks ? [new Column("note")] : Array.Empty<Column>(),
            ],
            wrong.Select(example => new TableRow(
            [
                report.Context.Examples.NameOf(example.Index),
                report.Issues.Labels.Name(example.Index),
                .. hasNew ? [example.NewLabel ?? ""] : Array.Empty<Cell>(),
                SuggestedOf(report.Issues, example.Index),
                .. hasRemarks ? [example.Remark ?? ""] : Array.Empty<Cell>(),
            ])))
        {
            PageSize = PageSize,
            MostRowsInTerminal = MostRowsInTerminal,
            MostCharactersOnPage = MostCharacters,
            MostCharactersInTerminal = MostCharacters,
            Rest = shown => wrong.Count > shown ? $"{Sentences.Count(shown)} of {Sentences.Count(wrong.Count)} shown." : "",
        };
        return new Section(
            $"Called wrong: {Sentences.Count(wrong.Count)} of {Sentences.Count(progress.Done.Examples.Length, "reviewed label")}",
            wrong.Count == 0 ? Block.None : table)
        {
            IsClose = true,
        };
    }

    // Where the model would give the same label again, it has nothing else to suggest.
    private static string SuggestedOf(LabelIssues issues, int row) =>
        issues.Labels.Classes[issues.SuggestedLabels[row]] is var name && name == issues.Labels.Name(row) ? "the same" : name;
}
