using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.Disagreements;

/// <summary>The columns of an export of disagreements.</summary>
internal static class DisagreementSchema
{
    private static readonly TableSchema<DisagreementRow> Example = new TableSchema<DisagreementRow>(
        "disagreements",
        "A row for each label against which the model is near-sure of another class, those with the least likely label first.")
        .Text("example", row => row.Report.Context.Examples.KeyOf(row.Found.Index), "The id of the example; where there is none its row, from 0: "
            + "then the column `row` follows, the same row as a page names it and a spreadsheet counts it, from 1 and with the names of the columns.");

    public static TableSchema<DisagreementRow> Table { get; } = WithFindings(Example);

    public static void Add(OutputFiles files, string path, DisagreementReport report, CsvWriteOptions? csv) =>
        Of(report).Add(files, path, DisagreementRow.AllOf(report), csv);

    public static DataFrame ToDataFrame(DisagreementReport report) => Of(report).ToDataFrame(DisagreementRow.AllOf(report));

    private static TableSchema<DisagreementRow> Of(DisagreementReport report) => report.Context.Examples.SheetRows is { } rows
        ? WithFindings(Example.LongWhole("row", row => rows[row.Found.Index], "The row as a page names it and a spreadsheet counts it, from 1."))
        : Table;

    private static TableSchema<DisagreementRow> WithFindings(TableSchema<DisagreementRow> example) => example
        .Text("given_label", row => row.Given, "The class that the example is labelled with.")
        .Text("suggested_label", row => row.Suggested, "The class that the model is near-sure of.")
        .Number("given_probability", row => row.Found.GivenProbability, "The probability of the given label, 0 to 1; low is suspicious.")
        .Number("suggested_probability", row => row.Found.SuggestedProbability, "The probability of the suggested class, 0 to 1.")
        .Truth("is_label_issue", row => row.IsFlagged, "True where the rule of the audit flags the label, too.")
        .Whole("rank", row => row.Rank, "From 1, the least likely label first.");
}
