namespace LabelNotebooks;

/// <summary>Consensus labels beside what else is known of the examples.</summary>
public static class ConsensusData
{
    /// <summary>
    /// The data with consensus labels in place of its own, for the examples that have one, in the order of the consensus; matched by id. Its own labels stay as a text column. Examples without a consensus
    /// are left out and counted. O(N).
    /// </summary>
    /// <param name="data">Features and further columns; read with an id column.</param>
    /// <param name="consensus">One label for each of M examples.</param>
    /// <exception cref="AuditInputException">An example of the consensus is not in the data.</exception>
    public static LabeledData WithConsensus(this LabeledData data, ConsensusLabels consensus)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(consensus);
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < data.RowCount; row++)
            rowOf[data.Ids[row]] = row;
        string[] missing = [.. consensus.Annotations.Examples.Where(example => !rowOf.ContainsKey(example))];
        if (missing.Length > 0)
        {
            throw new AuditInputException(
                data.Source,
                $"{Sentences.Count(missing.Length, "example")} of the consensus ({Sentences.FirstFew(missing)}) {(missing.Length == 1 ? "is" : "are")} not in it.",
                data.IdColumn is null ? "Read it with its id column: id: \"COLUMN\"." : $"Check that the ids of the annotations are those of column \"{data.IdColumn}\".");
        }

        int[] rows = [.. consensus.Annotations.Examples.Select(example => rowOf[example])];
        FeatureMatrix? features = data.Features is { } numbers ? new FeatureMatrix([.. rows.SelectMany(row => numbers.Row(row).ToArray())], numbers.Columns) : null;
        bool sameClasses = data.Labels.Classes.SequenceEqual(consensus.Annotations.Classes);
        PredictedProbabilities? probabilities = data.Probabilities is { } model && sameClasses
            ? PredictedProbabilities.FromRows([.. rows.SelectMany(model.RowAsDouble)], model.ClassCount)
            : null;
        var columns = data.TextColumns.Append(data.LabelColumn).Distinct(StringComparer.Ordinal).Where(name => name != data.IdColumn && name != "label" && name != "id").ToDictionary(name => name, name => Picked(data.Column(name), rows), StringComparer.Ordinal);
        LabeledData made = LabeledData.Create(consensus.ToClassLabels(), consensus.Annotations.Examples, features, probabilities, columns, data.Source);
        int left = data.RowCount - rows.Length;
        return made.WithNotes(
        [
            .. made.Notes,
            $"labels: the consensus of {Sentences.Count(consensus.Annotations.Annotators.Length, "annotator")}",
            .. left > 0 ? [$"{Sentences.Count(left, "example")} left out: nobody labelled {(left == 1 ? "it" : "them")}"] : Array.Empty<string>(),
            .. data.Probabilities is not null && probabilities is null ? ["probabilities were left out: their classes are not those of the consensus"] : Array.Empty<string>(),
        ]);
    }

    private static IReadOnlyList<string> Picked(IReadOnlyList<string> values, int[] rows) => [.. rows.Select(row => values[row])];
}
