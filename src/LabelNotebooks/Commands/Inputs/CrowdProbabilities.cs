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

        // Ids that are the numbers of the rows say which row is whose, also with zeros before them.
        ExampleMatch match = ExampleSet.Numbered(text, found.Value.RowCount).Match([.. annotations.ExampleSet.Keys.Select(WithoutZeros)]);
        bool areRows = match is { Missing.IsEmpty: true, Extra: 0 };
        notes.Add(new Note(NoteKind.Read, 0, !areRows
            ? "Probabilities: row by row in the order in which the examples first appear."
            : "Probabilities: the id of an example is taken as the number of its row."));
        return areRows ? Reordered(found.Value, match.Rows) : found.Value;
    }

    private static string WithoutZeros(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number.ToString(CultureInfo.InvariantCulture) : key;

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

        ExampleSet examples = annotations.ExampleSet;
        ExampleMatch match = data.Examples.Match(examples.Keys);
        ImmutableArray<string> missing = match.NamesOfMissing(examples);
        if (missing.Length > 0)
        {
            throw new AuditInputException(
                name,
                $"{Sentences.Count(missing.Length, "example")} ({Sentences.FirstFew(missing)}) "
                + $"{(missing.Length == 1 ? "has" : "have")} labels but no probabilities.",
                "Give probabilities for every example, or check that the ids are the "
                + $"same{(data.IdColumn is null ? "; the data was read without an id column" : "")}"
                + $"{(examples.AreNumbered ? "; the annotations were read without an id column" : "")}.");
        }

        notes.Add(new Note(
            NoteKind.Read,
            examples.Count,
            $"Probabilities: {HowMatched(data.Examples, examples)}, {Sentences.Count(examples.Count)} of {Sentences.Count(data.RowCount, "row")}."));
        return Reordered(data.Probabilities!, match.Rows);
    }

    // A number that is an id on one side and a row on the other is matched, since files keep rows as numbers; a reader must be able to see it.
    private static string HowMatched(ExampleSet data, ExampleSet annotated) => (data.AreNumbered, annotated.AreNumbered) switch
    {
        (false, false) => "matched with the examples by id",
        (true, true) => "matched with the examples by the number of their row",
        (true, false) => "the id of an example is taken as the number of its row, from 0",
        (false, true) => "the number of an example's row, from 0, is taken as its id",
    };

    private static PredictedProbabilities<double> Reordered(PredictedProbabilities model, ImmutableArray<int> rows)
    {
        var values = new double[rows.Length * model.ClassCount];
        for (int example = 0; example < rows.Length; example++)
            model.RowAsDouble(rows[example]).CopyTo(values.AsSpan(example * model.ClassCount));
        return PredictedProbabilities.FromRows(values, model.ClassCount);
    }
}
