using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The first few issues, as a table.</summary>
internal static class TopIssuesSchema
{
    public static TableSchema<TopIssueRow> Table { get; } =
        new TableSchema<TopIssueRow>("top issues", "A row for each of some labels to look at, worst first.")
            .Whole("rank", row => row.Rank, "The place among all that are to be looked at, counted from 1, the most suspicious first.")
            .Text("example", row => row.Report.Context.Examples.KeyOf(row.Issue.Index),
                "The id of the example, or the number of its row counted from 0 where it has none.")
            .Text("given_label", row => row.NameOf(row.Issue.Given), "The class that the example is labelled with.")
            .Text("suggested_label", row => row.NameOf(row.Issue.Suggested), "The class that the model finds likeliest.")
            .Number("label_quality", row => row.Issue.Quality, "How far the model agrees with the given label, from 0 (not at all) to 1.")
            .Number("given_probability", row => row.Issue.GivenProbability, "The probability that the model gives to the given label, from 0 to 1.")
            .Number("suggested_probability", row => row.Issue.SuggestedProbability, "The probability that the model gives to the suggested label, from 0 to 1.")
            .Text("why", row => Why.Text(row.Issue, row.Report.Issues), "Why the label is to be looked at, in a sentence.");

    public static IReadOnlyList<TopIssueRow> Rows(TopIssues top) =>
        [.. top.Issues.Select((issue, at) => new TopIssueRow(top.Skip + at + 1, issue, top.Report))];
}
