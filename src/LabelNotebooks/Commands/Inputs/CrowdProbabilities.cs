using System.Collections.Immutable;
using System.Globalization;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>A model's probabilities for the examples of annotations, brought into their order.</summary>
internal static class CrowdProbabilities
{
    /// <exception cref="AuditInputException">They are not there, or do not fit.</exception>
    public static PredictedProbabilities? Find(CommandCall call, Annotations annotations, List<Note> notes)
    {
        if (call.Get<string>(AuditParameters.Probabilities) is not { } text)
            return null;
        if (!ProbabilityArgument.IsArrayFile(text) && call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value) && DataIn(value) is { } data)
            return Matched(text, data, annotations, notes);
        ProbabilityArgument found = ProbabilityArgument.Find(call)
            ?? throw new AuditInputException(
                "",
                $"There is no variable \"{text}\" that holds probabilities.",
                "Name a variable (PredictedProbabilities, data that was read with probabilities, "
                + "the result of CrossValidate()), or a .npy file with a row for each example.");
        if (found.Value.RowCount != annotations.Examples.Length || found.Value.ClassCount != annotations.Classes.Length)
        {
            throw new AuditInputException(
                text,
                $"there are probabilities of {Sentences.Count(found.Value.RowCount, "example")} "
                + $"and {Sentences.Count(found.Value.ClassCount, "class", "classes")}, but annotations of {Sentences.Count(annotations.Examples.Length)} "
                + $"and {Sentences.Count(annotations.Classes.Length)}: {Sentences.FirstFew(annotations.Classes, 12)}.",
                $"Give a row for each example and a column for each class; where a class was never given, name all: {AuditParameters.Classes} A,B,C.");
        }

        // Ids that are the numbers of the rows say which row is whose.
        int[]? rows = RowNumbers(annotations);
        notes.Add(new Note(NoteKind.Read, 0, rows is null
            ? "Probabilities: row by row in the order in which the examples first appear."
            : "Probabilities: the id of an example is taken as the number of its row."));
        return rows is null ? found.Value : Reordered(found.Value, rows);
    }

    private static LabeledData? DataIn(object? value) => value switch
    {
        LabeledData { Probabilities: not null } data => data,
        IAudited { Context: { Data: { } data, Probabilities: { } probabilities } } => data.Probabilities is null ? data.WithProbabilities(probabilities) : data,
        _ => null,
    };

    private static PredictedProbabilities<double> Matched(string name, LabeledData data, Annotations annotations, List<Note> notes)
    {
        if (!data.Labels.Classes.SequenceEqual(annotations.Classes))
        {
            throw new AuditInputException(
                name,
                $"its classes are {Sentences.FirstFew(data.Labels.Classes, 12)}, those of the annotations {Sentences.FirstFew(annotations.Classes, 12)}.",
                $"Read both with the same list of classes, in the same order: {AuditParameters.Classes} A,B.");
        }

        ExampleMatch match = data.Examples.Match(annotations.Examples);
        ImmutableArray<string> missing = match.Missing;
        if (missing.Length > 0)
        {
            throw new AuditInputException(
                name,
                $"{Sentences.Count(missing.Length, "example")} ({Sentences.FirstFew(missing)}) "
                + $"{(missing.Length == 1 ? "has" : "have")} labels but no probabilities.",
                "Give probabilities for every example, or check that the ids are the "
                + $"same{(data.IdColumn is null ? "; the data was read without an id column" : "")}.");
        }

        notes.Add(new Note(
            NoteKind.Read,
            annotations.Examples.Length,
            $"Probabilities: matched with the examples by id, {Sentences.Count(annotations.Examples.Length)} of {Sentences.Count(data.RowCount, "row")}."));
        return Reordered(data.Probabilities!, [.. match.Rows]);
    }

    private static int[]? RowNumbers(Annotations annotations)
    {
        var rows = new int[annotations.Examples.Length];
        for (int example = 0; example < rows.Length; example++)
        {
            if (!int.TryParse(annotations.Examples[example], NumberStyles.None, CultureInfo.InvariantCulture, out rows[example])
                || rows[example] >= rows.Length)
                return null;
        }

        return rows.Distinct().Count() == rows.Length ? rows : null;
    }

    private static PredictedProbabilities<double> Reordered(PredictedProbabilities model, int[] rows)
    {
        var values = new double[rows.Length * model.ClassCount];
        for (int example = 0; example < rows.Length; example++)
            model.RowAsDouble(rows[example]).CopyTo(values.AsSpan(example * model.ClassCount));
        return PredictedProbabilities.FromRows(values, model.ClassCount);
    }
}
