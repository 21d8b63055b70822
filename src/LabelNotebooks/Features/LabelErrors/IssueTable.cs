using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Issues as rows of a table that become cards on a narrow page.</summary>
internal static class IssueTable
{
    /// <param name="top">The issues that are on the page.</param>
    /// <param name="pageSize">How many of them stand there at once.</param>
    /// <param name="inTerminal">How many of them a terminal shows.</param>
    /// <param name="rest">What is said under so many; null for nothing.</param>
    public static Table Of(TopIssues top, int pageSize, int inTerminal, Func<int, Phrase>? rest = null) =>
        new([.. ColumnsOf(top.Context)], RowsOf(top))
        {
            PageSize = pageSize,
            MostRowsInTerminal = inTerminal,
            Rest = rest,
            AreCards = true,
        };

    private static IEnumerable<Column> ColumnsOf(AuditContext context)
    {
        Column number = new("#", Align.Right) { Sort = SortBy.Numbers, Class = "lnb-rank" };
        return
        [
            number,
            .. ExampleCells.Of(context),
            new("given") { Sort = SortBy.Texts, Class = "lnb-gv" },
            new("suggested") { Sort = SortBy.Texts, Class = "lnb-sg" },
            // A text needs the width; its numbers are folded under the reason.
            .. IsText(context) ? Array.Empty<Column>() : [new("label quality") { Sort = SortBy.Numbers, Class = "lnb-qual", On = Medium.Page }],
            .. context.Probabilities is null || IsText(context)
                ? Array.Empty<Column>()
                : [new Column("probabilities") { Class = "lnb-prob", On = Medium.Page }],
            new("why") { Class = "lnb-why" },
        ];
    }

    private static IEnumerable<TableRow> RowsOf(TopIssues top)
    {
        // A notebook shows them folded; a shell has nothing to fold.
        var telling = new Lazy<TellingValues?>(() => top.Context is { ShellLine: not null, View: null, Data: { } data } ? new TellingValues(data) : null);
        return top.Issues.Select((issue, at) => Row(issue, top.Skip + at + 1, top.Report, telling.Value));
    }

    private static TableRow Row(LabelIssue issue, int rank, LabelIssueReport report, TellingValues? telling)
    {
        AuditContext context = report.Context;
        IReadOnlyList<string> classes = report.Issues.Labels.Classes;
        return new TableRow(
        [
            WordsCell.Count(rank),
            .. ExampleCells.Cells(context, issue.Index),
            ChipCell.Given(classes[issue.Given]),
            ChipCell.Suggested(classes[issue.Suggested]),
            .. IsText(context)
                ? Array.Empty<Cell>()
                : [new MeterCell(issue.Quality, Words.Quality(issue.Quality, report.Issues.Options)) { SortValue = MeterCell.SortKey(issue.Quality) }],
            .. context.RowOf(issue.Index) is { } probabilities && !IsText(context)
                ? [new BarsCell(probabilities, classes, issue.Given, issue.Suggested)]
                : Array.Empty<Cell>(),
            WhyCell(issue, report, telling),
        ]);
    }

    private static bool IsText(AuditContext context) => context.View is TextView;

    private static FoldedCell WhyCell(LabelIssue issue, LabelIssueReport report, TellingValues? telling)
    {
        IReadOnlyList<string> classes = report.Issues.Labels.Classes;
        IReadOnlyList<(string Name, string Value)> values = report.Context.View is null ? ReviewSheetOutput.ValuesOf(report.Context, issue.Index) : [];
        return new FoldedCell(
            report.Trail?.ChangedElsewhere.Contains(issue.Index) == true
                ? Phrase.Of($"{Why.Sentence(issue, report.Issues)} In the trail already: {report.Trail.Words[issue.Index].Decision}.")
                : Why.Sentence(issue, report.Issues),
            values.Count > 0 ? "values and numbers" : "numbers",
            [
                .. values,
                ($"p(given {classes[issue.Given]})", Words.Exact(issue.GivenProbability)),
                ($"p(suggested {classes[issue.Suggested]})", Words.Exact(issue.SuggestedProbability)),
                ($"threshold of {classes[issue.Suggested]}", Words.Exact(issue.SuggestedThreshold)),
                ("margin", Words.Exact(issue.SuggestedProbability - issue.GivenProbability)),
                (Words.Of(report.Issues.Options.RankBy), Words.Exact(issue.Quality)),
            ])
        {
            InTerminal = telling?.Of(issue, values) ?? "",
        };
    }
}
