namespace LabelNotebooks;

/// <summary>What an audit found, as a table.</summary>
internal static class LabelIssueSchema
{
    public static TableSchema<LabelIssueRow> Table { get; } =
        new TableSchema<LabelIssueRow>("label issues", "A row for each example, in the order of the data.")
            .Text("example", row => row.Example, "The id of the example, or the number of its row counted from 0 where it has none.")
            .Text("given_label", row => row.GivenLabel, "The class that the example is labelled with.")
            .Text("suggested_label", row => row.SuggestedLabel, "The class that the model finds likeliest.")
            .Number("label_quality", row => row.LabelQuality, "How far the model agrees with the given label, from 0 (not at all) to 1.")
            .Truth("is_label_issue", row => row.IsLabelIssue,
                "True where the label is flagged: a person should look at it; false where one has, and kept it in the trail.")
            .WholeOrEmpty("rank", row => row.Rank,
                "The place among the flagged labels, counted from 1, the most suspicious first; empty where the label is not flagged.");
}
