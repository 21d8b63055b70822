using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Disagreements;

/// <summary>The columns of an export of disagreements.</summary>
internal static class DisagreementSchema
{
    public static TableSchema<DisagreementRow> Table { get; } = new TableSchema<DisagreementRow>(
        "disagreements",
        "A row for each label against which the model is near-sure of another class, those with the least likely label first.")
        .Text("example", row => row.Report.Context.Examples.KeyOf(row.Found.Index), "The id of the example; where there is none its row, from 0.")
        .Text("given_label", row => row.Given, "The class that the example is labelled with.")
        .Text("suggested_label", row => row.Suggested, "The class that the model is near-sure of.")
        .Number("given_probability", row => row.Found.GivenProbability, "The probability of the given label, 0 to 1; low is suspicious.")
        .Number("suggested_probability", row => row.Found.SuggestedProbability, "The probability of the suggested class, 0 to 1.")
        .Truth("is_label_issue", row => row.IsFlagged, "True where the rule of the audit flags the label, too.")
        .Whole("rank", row => row.Rank, "From 1, the least likely label first.");
}
