namespace LabelNotebooks;

/// <summary>Consensus labels, as a table.</summary>
internal static class ConsensusSchema
{
    public static TableSchema<ConsensusRow> Table { get; } =
        new TableSchema<ConsensusRow>("consensus labels", "A row for each example that somebody labelled.")
            .Text("example", row => row.Example, "The id of the example, or the number of its row counted from 0 where it has none.")
            .Text("consensus_label", row => row.Label, "The class that its labels become.")
            .Number("consensus_quality", row => row.Quality, "The probability of that class as the method sees it, from 0 to 1.")
            .Number("annotator_agreement", row => row.Agreement, "The share of the example's labels that are the consensus, from 0 to 1.")
            .Whole("annotations", row => row.Annotations, "The number of labels that the example has, at least 1.");

    public static IReadOnlyList<ConsensusRow> Rows(ConsensusLabels consensus) =>
        [.. Enumerable.Range(0, consensus.Labels.Length).Select(row => new ConsensusRow(consensus, row))];
}
