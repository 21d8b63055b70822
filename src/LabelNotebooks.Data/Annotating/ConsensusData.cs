using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Consensus labels beside what else is known of the examples.</summary>
public static class ConsensusData
{
    /// <summary>The name of the column with the consensus labels.</summary>
    public const string Column = "consensus_label";

    /// <summary>
    /// The data with consensus labels in place of its own, for the examples that have one, in the order of the consensus; matched by id. Its own labels stay as
    /// a text column. Examples without a consensus are left out and counted. O(N).
    /// </summary>
    /// <param name="data">Features and further columns; read with an id column.</param>
    /// <param name="consensus">One label for each of M examples.</param>
    /// <exception cref="AuditInputException">
    /// An example of the consensus is not in the data, or it has a column of the name of <see cref="Column"/>.
    /// </exception>
    public static LabeledData WithConsensus(this LabeledData data, ConsensusLabels consensus)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(consensus);
        int[] rows = RowsOf(data, consensus);
        if (data.Columns.Contains(Column))
            throw new AuditInputException(data.Source, $"it has a column \"{Column}\" already.", "Rename that column, so that both can be told apart.");
        PredictedProbabilities? probabilities = data.Probabilities is { } model && data.Labels.Classes.SequenceEqual(consensus.Annotations.Classes)
            ? PredictedProbabilities.FromRows([.. rows.SelectMany(model.RowAsDouble)], model.ClassCount)
            : null;
        int left = data.RowCount - rows.Length;
        return new LabeledData(new LabeledDataParts(data.Source, consensus.ToClassLabels(), Column, [.. data.Columns, Column])
        {
            Examples = data.Examples.Take(rows),
            Features = data.Features?.Take(rows),
            Categories = [.. data.Categories.Select(column => column.Take(rows))],
            Texts = [.. data.Texts.Select(column => column with { Texts = Picked(column.Texts, rows) })],
            Probabilities = probabilities,
            Text = data.TextColumns
                .Append(data.LabelColumn)
                .Distinct(StringComparer.Ordinal)
                .ToImmutableDictionary(name => name, name => Picked(data.Column(name), rows), StringComparer.Ordinal),
            Notes =
            [
                .. data.Notes,
                new Note(
                    NoteKind.Read,
                    0,
                    $"labels: the consensus of {Sentences.Count(consensus.Annotations.Annotators.Length, "annotator")}; "
                    + $"those of column {data.LabelColumn} stay as text"),
                .. left > 0
                    ? [new Note(NoteKind.LeftOut, left, $"{Sentences.Count(left, "example")} left out: nobody labelled {(left == 1 ? "it" : "them")}")]
                    : Array.Empty<Note>(),
                .. data.Probabilities is not null && probabilities is null
                    ? [new Note(NoteKind.LeftOut, data.RowCount, "probabilities were left out: their classes are not those of the consensus")]
                    : Array.Empty<Note>(),
            ],
        });
    }

    /// <summary>
    /// The consensus labels as data of their own, examples as they are found again in the annotations; what a model says of them goes beside it by
    /// <see cref="LabeledData.WithProbabilities"/>. O(M).
    /// </summary>
    /// <param name="consensus">One label for each of M examples.</param>
    /// <param name="source">What messages and reports call this data.</param>
    /// <exception cref="AuditInputException">An id is blank or met twice, or there is one class only: all problems at once.</exception>
    public static LabeledData ToLabeledData(this ConsensusLabels consensus, string source = "consensus labels")
    {
        ArgumentNullException.ThrowIfNull(consensus);
        ArgumentNullException.ThrowIfNull(source);
        ExampleSet examples = consensus.Annotations.ExampleSet;
        return LabeledDataParts.InMemory(
            consensus.ToClassLabels(),
            examples.AreNumbered ? null : examples.Keys,
            features: null,
            probabilities: null,
            columns: null,
            source,
            examples.AreNumbered ? examples.WithSource(source) : null);
    }

    private static int[] RowsOf(LabeledData data, ConsensusLabels consensus)
    {
        ExampleSet examples = consensus.Annotations.ExampleSet;
        ExampleMatch match = data.Examples.Match(examples.Keys);
        ImmutableArray<string> missing = match.NamesOfMissing(examples);
        if (missing.IsEmpty)
            return [.. match.Rows];
        throw new AuditInputException(
            data.Source,
            $"{Sentences.Count(missing.Length, "example")} of the consensus ({Sentences.FirstFew(missing)}) {(missing.Length == 1 ? "is" : "are")} not in it.",
            (data.IdColumn, examples.AreNumbered) switch
            {
                (null, true) => "Read both with their id columns: id: \"COLUMN\".",
                (null, false) => "Read it with its id column: id: \"COLUMN\".",
                (_, true) => "Read the annotations with their id column, too: id: \"COLUMN\".",
                (var column, false) => $"Check that the ids of the annotations are those of column \"{column}\".",
            });
    }

    private static IReadOnlyList<string> Picked(IReadOnlyList<string> values, int[] rows) => [.. rows.Select(row => values[row])];
}
