using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>Pairs of annotators, as a table.</summary>
internal static class PairSchema
{
    public static TableSchema<(AgreementReport Report, PairAgreement Pair)> Table { get; } =
        new TableSchema<(AgreementReport Report, PairAgreement Pair)>(
            "pairs of annotators",
            "A row for each pair that labelled an example in common: those who agree least first, and last those who share fewer "
                + $"than {PairAgreement.LeastShared}.")
            .Text("first_annotator", row => row.Report.Annotations.Annotators[row.Pair.First], "One of the two.")
            .Text("second_annotator", row => row.Report.Annotations.Annotators[row.Pair.Second], "The other.")
            .Whole("shared_examples", row => row.Pair.Shared, "How many examples both labelled, at least 1.")
            .Whole("same_label", row => row.Pair.Same, "On how many of them they gave the same label.")
            .Number("agreement", row => row.Pair.Share, "The share of them, from 0 to 1.")
            .NumberOrEmpty("agreement_low", row => row.Pair.Interval.Low, "The lower bound of that share, at the confidence of the report: 95 %.")
            .NumberOrEmpty("agreement_high", row => row.Pair.Interval.High, "The upper bound of that share, at the confidence of the report: 95 %.")
            .NumberOrEmpty("kappa", row => row.Pair.Kappa, "Cohen's kappa, up to 1; empty where both gave one and the same label throughout.");

    public static void Add(OutputFiles files, string path, AgreementReport report, CsvWriteOptions? csv) =>
        Table.Add(files, path, [.. PairsPart.InOrder(report).Select(pair => (report, pair))], csv);
}
