using System.Runtime.InteropServices;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Probabilities that are no columns of the table: a .npy file, or a C# variable.</summary>
/// <param name="Name">As it was typed.</param>
/// <param name="Value">(N, K).</param>
/// <param name="Predictions">The cross-validation that they come from; null for others.</param>
internal sealed record ProbabilityArgument(string Name, PredictedProbabilities Value, CrossValidationResult? Predictions)
{
    /// <summary>Null where the text is a pattern over columns.</summary>
    public static ProbabilityArgument? Find(CommandCall call)
    {
        if (call.Get<string>(AuditParameters.Probabilities) is not { } text)
            return null;
        if (IsArrayFile(text))
            return new ProbabilityArgument(text, NpyFile.OpenProbabilities(text), null);
        string name = VariableReference.NameIn(text);
        bool isVariable = VariableReference.IsCertain(text);
        if (!call.Host.TryGetVariable(name, out object? value))
        {
            return isVariable
                ? throw new AuditInputException(
                    "",
                    $"There is no variable \"{name}\".{(Sentences.Nearest(name, call.Host.VariableNames) is { } nearest ? $" Nearest: \"{nearest}\"." : "")}",
                    "Name a variable that holds predicted probabilities, columns of the data, or a .npy file.")
                : null;
        }

        return Of(name, value) ?? (isVariable
            ? throw new AuditInputException(
                "",
                $"The variable {name} holds {(value is null ? "nothing (null)" : $"a value of type {value.GetType().Name}")}, "
                + "which is no table of probabilities.",
                "Give predicted probabilities: PredictedProbabilities, the result of CrossValidate(), or an array of numbers with a row for each example: "
                + "double[,], float[,], double[][] or float[][].")
            : null);
    }

    /// <summary>True for a .npy file, and an array of a .npz archive.</summary>
    public static bool IsArrayFile(string text)
    {
        string path = text.EndsWith(']') && text.LastIndexOf('[') is > 0 and var at ? text[..at] : text;
        return Path.GetExtension(path).ToLowerInvariant() is ".npy" or ".npz";
    }

    private static ProbabilityArgument? Of(string name, object? value) => value switch
    {
        PredictedProbabilities probabilities => new(name, probabilities, null),
        CrossValidationResult result => new(name, result.Probabilities, result),
        double[,] table => new(name, PredictedProbabilities.FromRows(Flat(name, table), table.GetLength(1)), null),
        float[,] table => new(name, PredictedProbabilities.FromRows(Flat(name, table), table.GetLength(1)), null),
        double[][] rows => new(name, PredictedProbabilities.FromRows(Rectangle(name, rows), rows[0].Length), null),
        float[][] rows => new(name, PredictedProbabilities.FromRows(Rectangle(name, rows), rows[0].Length), null),
        _ => null,
    };

    private static T[] Rectangle<T>(string name, T[][] rows)
    {
        if (rows.Length == 0 || rows[0] is null or [])
            throw Empty(name);
        int other = Array.FindIndex(rows, row => row?.Length != rows[0].Length);
        return other < 0
            ? [.. rows.SelectMany(row => row)]
            : throw new AuditInputException(
                "",
                $"Row {Sentences.Count(other)} (from 0) of the variable {name} "
                + $"has {(rows[other] is { } row ? Sentences.Count(row.Length, "number") : "no numbers")}, the first row {Sentences.Count(rows[0].Length)}.",
                "Give one probability for each class in every row.");
    }

    private static T[] Flat<T>(string name, T[,] table) =>
        table.Length == 0 ? throw Empty(name) : MemoryMarshal.CreateReadOnlySpan(ref table[0, 0], table.Length).ToArray();

    private static AuditInputException Empty(string name) =>
        new("", $"The variable {name} holds no rows of probabilities.", "Give a row of probabilities for each example.");
}
