namespace LabelNotebooks;

/// <summary>What an audit found, as a table.</summary>
internal static class LabelIssueSchema
{
    private static readonly TableSchema<LabelIssueRow> Example =
        new TableSchema<LabelIssueRow>("label issues", "A row for each example, in the order of the data.")
            .Text("example", row => row.Example, "The id of the example, or the number of its row counted from 0 where it has none: "
                + "then the column `row` follows, the same row as a page names it and a spreadsheet counts it, from 1 and with the names of the columns.");

    public static TableSchema<LabelIssueRow> Table { get; } = WithFindings(Example);

    /// <summary>The same of examples without ids that a spreadsheet shows.</summary>
    public static TableSchema<LabelIssueRow> WithRows { get; } = WithFindings(
        Example.LongWhole("row", row => row.SheetRow, "The row of the example as a page names it and a spreadsheet counts it, from 1."));

    private static TableSchema<LabelIssueRow> WithFindings(TableSchema<LabelIssueRow> example) => example
        .Text("given_label", row => row.GivenLabel, "The class that the example is labelled with.")
        .Text("suggested_label", row => row.SuggestedLabel, "The class that the model finds likeliest.")
        .Number("label_quality", row => row.LabelQuality, "How far the model agrees with the given label, from 0 (not at all) to 1.")
        .Truth("is_label_issue", row => row.IsLabelIssue,
            "True where the label is flagged: a person should look at it; false where one has, and kept it in the trail.")
        .WholeOrEmpty("rank", row => row.Rank,
            "The place among the flagged labels, counted from 1, the most suspicious first; empty where the label is not flagged.");
}
