using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>Puts arrays together that belong to the same examples, and says of each what it is.</summary>
internal static class ArrayReader
{
    public static LabeledData Read(string labelsPath, string? probabilitiesPath, string? featuresPath, IReadOnlyList<string>? classes)
    {
        PredictedProbabilities? probabilities = probabilitiesPath is null ? null : NpyFile.OpenProbabilities(probabilitiesPath);
        try
        {
            CheckRows(labelsPath, probabilities);
            // Columns without names are codes: a class without a label keeps its column.
            bool named = classes is not null || probabilities is null || IsText(labelsPath);
            ClassLabels labels = named
                ? NpyFile.ReadLabels(labelsPath, classes)
                : NpyFile.ReadLabels(labelsPath, probabilities!.ClassCount);
            FeatureMatrix? features = featuresPath is null ? null : NpyFile.ReadFeatures(featuresPath);
            Note[] notes =
            [
                LabeledDataParts.ClassesNote(labels),
                new Note(NoteKind.Read, 0, $"labels: {Described(labelsPath)}"),
                .. probabilitiesPath is null
                    ? []
                    : new[] { new Note(NoteKind.Read, 0, $"probabilities: {Described(probabilitiesPath)}; {probabilities!.Storage}") },
                .. features is null ? [] : new[] { new Note(NoteKind.Read, 0, $"features: {Described(featuresPath!)}, kept as float32") },
                .. MissingValues.Notes(features, [], []),
            ];
            return LabeledDataParts.InMemory(labels, ids: null, features, probabilities, columns: null, InputFile.NameOf(labelsPath)).WithNotes(
                [.. notes, LabeledDataParts.RowNumberNote]);
        }
        catch
        {
            probabilities?.Dispose();
            throw;
        }
    }

    // Before a million class names are made of a million columns.
    private static void CheckRows(string labelsPath, PredictedProbabilities? probabilities)
    {
        if (probabilities is null
            || NpyFile.DescribeLabels(labelsPath).Shape is not [var count, ..]
            || count != probabilities.ClassCount
            || probabilities.ClassCount <= probabilities.RowCount)
            return;
        throw new AuditInputException(
            InputFile.NameOf(labelsPath),
            $"there are {Sentences.Count(count, "label")}, but the probabilities are {Sentences.Count(probabilities.RowCount)} "
            + $"x {Sentences.Count(probabilities.ClassCount)}: they look transposed, a row for each class instead of each example.",
            "Turn them: np.save(path, probs.T).");
    }

    private static bool IsText(string path) => NpyFile.DescribeLabels(path).Type.StartsWith("text", StringComparison.Ordinal);

    private static string Described(string path)
    {
        NpyArrayInfo info = NpyFile.Describe(path);
        return string.Create(CultureInfo.InvariantCulture, $"{info.Name}, {info}");
    }
}
