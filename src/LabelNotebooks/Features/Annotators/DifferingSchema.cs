using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>Labels that differ from the consensus, as a table.</summary>
internal static class DifferingSchema
{
    public static TableSchema<(AnnotatorReport Report, DifferingLabel Label)> Table { get; } =
        new TableSchema<(AnnotatorReport Report, DifferingLabel Label)>(
            "labels that differ",
            "A row for each label that differs from the consensus, by annotator, those first against which the consensus is surest.")
            .Text("annotator", row => row.Label.Annotator, "Who gave the label.")
            .Text("example", row => row.Report.ExampleSet.KeyOf(row.Label.Example), "The id, or the number of its row counted from 0 where it has none.")
            .Text("label", row => row.Report.Classes[row.Label.Given], "The class that was given.")
            .Text("consensus_label", row => row.Report.Classes[row.Label.Consensus], "The class that all labels of the example become.")
            .Number("consensus_quality", row => row.Label.Quality, "The probability of that class as the method sees it, from 0 to 1.")
            .Truth("is_settled", row => row.Label.IsSettled, "False where the consensus is a tie, or a class that nobody gave: it is held against nobody.");

    public static void Add(OutputFiles files, string path, AnnotatorReport report, CsvWriteOptions? csv) =>
        Table.Add(files, path, [.. report.Differing.Select(label => (report, label))], csv);
}
