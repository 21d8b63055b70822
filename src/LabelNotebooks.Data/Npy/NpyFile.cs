using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// Reads numpy's .npy files, format versions 1.0, 2.0 and 3.0: little-endian, C order, plain numbers. What is something else is
/// refused with what to type in numpy.
/// </summary>
/// <remarks>Source: numpy, "NEP 1 - A Simple File Format for NumPy Arrays". Pickled objects are never loaded.</remarks>
public static class NpyFile
{
    private const string AsInteger = "Save them as whole numbers: np.save(path, a.astype(np.int64)); for names: np.save(path, np.unique(a, return_inverse=True)[1]).";

    /// <summary>Reads labels from a whole-number array of shape (N,): int8 to int64, uint8 to uint64, or bool (0 and 1).</summary>
    /// <param name="path">The .npy file.</param>
    /// <param name="classes">
    /// (K), the names of the classes: then a label is a code, 0 to K-1. Null: each number met is a class, named by itself and sorted by value.
    /// With predicted probabilities give the classes, so that a class without any label keeps its column.
    /// </param>
    /// <exception cref="AuditInputException">The file cannot be used, or a label is no code of a class.</exception>
    public static ClassLabels ReadLabels(string path, IReadOnlyList<string>? classes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = InputFile.NameOf(path);
        long[] values = ReadWholeNumbers(path, name);
        if (classes is null)
        {
            var labels = ClassLabels.FromNames(ToNames(values));
            return labels.ClassCount < 2 ? throw new AuditInputException([LabeledDataParts.OneClass(name, labels.Classes[0])]) : labels;
        }

        if (classes.Count < 2)
            throw NpyReader.Problem(name, $"there {(classes.Count == 1 ? "is one class only" : "are no classes")}, nothing to audit.", "Give the names of at least two classes.");
        long outside = values.LongCount(value => value < 0 || value >= classes.Count);
        if (outside > 0)
        {
            int first = Array.FindIndex(values, value => value < 0 || value >= classes.Count);
            throw NpyReader.Problem(
                $"{name}, row {Sentences.Count(first)} (from 0)",
                $"the label is {values[first].ToString(CultureInfo.InvariantCulture)}, but there are {Sentences.Count(classes.Count, "class", "classes")}: codes go from 0 to {classes.Count - 1}. {Sentences.Count(outside, "row has", "rows have")} this problem.",
                "Correct these labels, or give all classes.");
        }

        return ClassLabels.FromCodes(Array.ConvertAll(values, value => (int)value), classes);
    }

    /// <summary>Reads labels that are codes, 0 to K-1, as the probabilities beside them have columns; the classes are named "0" to "K-1".</summary>
    /// <param name="path">The .npy file.</param>
    /// <param name="classCount">K, at least 2: for instance <see cref="PredictedProbabilities.ClassCount"/>.</param>
    /// <exception cref="AuditInputException">The file cannot be used, or a label is outside 0 to K-1.</exception>
    public static ClassLabels ReadLabels(string path, int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 2);
        return ReadLabels(path, [.. Enumerable.Range(0, classCount).Select(code => code.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>
    /// Opens predicted probabilities, a float32 or float64 array of shape (N, K), without loading them: rows are read from the mapped
    /// file, which may be larger than memory and hold more numbers than an array can.
    /// </summary>
    /// <param name="path">The .npy file. It must not be shortened while it is open.</param>
    /// <exception cref="AuditInputException">The file cannot be used: what to type in numpy is in the message.</exception>
    /// <returns>
    /// A <see cref="PredictedProbabilities{T}"/> of float or double, as the file has them. Dispose it when no read is under way any more;
    /// reading afterwards throws <see cref="ObjectDisposedException"/>. Undisposed it stays mapped until the process ends.
    /// </returns>
    public static PredictedProbabilities OpenProbabilities(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return MappedProbabilities.Open(path);
    }

    /// <summary>Reads features from an array of shape (N, D): float32, float64 (narrowed to float32) or whole numbers.</summary>
    /// <param name="path">The .npy file.</param>
    /// <param name="columns">(D), the names of the columns; null for "f_0", "f_1" and so on.</param>
    /// <exception cref="AuditInputException">The file cannot be used, or a value is not finite.</exception>
    public static FeatureMatrix ReadFeatures(string path, IReadOnlyList<string>? columns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = InputFile.NameOf(path);
        using FileStream stream = InputFile.Open(path);
        NpyHeader header = NpyReader.ReadHeader(stream, name);
        const string Mend = "Save them as a table of numbers: np.save(path, np.ascontiguousarray(a, dtype=np.float32)).";
        if (NpyElements.ToFloat(header.Descr) is null)
            NpyReader.CheckElements(header, long.MaxValue, name, "float32");
        Func<ReadOnlyMemory<byte>, float> convert = NpyElements.ToFloat(header.Descr)
            ?? throw NpyReader.WrongType(header, name, "features", "float32, float64 or whole numbers", Mend);
        long count = NpyReader.CheckElements(header, stream.Length, name, "float32");
        if (header.Shape.Length != 2 || count == 0)
            throw NpyReader.WrongShape(header, name, "features", "(examples, columns)", "Bring them into rows: np.save(path, a.reshape(len(a), -1)).");
        if (count > Array.MaxLength)
            throw NpyReader.Problem(name, $"the array has {Sentences.Count(count)} numbers; {Sentences.Count(Array.MaxLength)} fit in memory in one piece.", "Keep fewer columns or rows.");
        if (columns is not null && columns.Count != header.Shape[1])
            throw NpyReader.Problem(name, $"there are {Sentences.Count(columns.Count, "name")} for {Sentences.Count(header.Shape[1], "column")}.", "Give one name for each column.");

        ImmutableArray<string> names = columns is null
            ? [.. Enumerable.Range(0, (int)header.Shape[1]).Select(column => string.Create(CultureInfo.InvariantCulture, $"f_{column}"))]
            : [.. columns];
        float[] values = NpyElements.Read(stream, header, (int)count, convert);
        try
        {
            return new FeatureMatrix(values, names);
        }
        catch (AuditInputException error)
        {
            throw new AuditInputException(error.Problems.Select(problem => problem with { Place = $"{name}, {problem.Place}" }));
        }
    }

    private static long[] ReadWholeNumbers(string path, string name)
    {
        using FileStream stream = InputFile.Open(path);
        NpyHeader header = NpyReader.ReadHeader(stream, name);
        if (NpyElements.ToWhole(header.Descr) is not { } convert)
        {
            NpyReader.CheckElements(header, long.MaxValue, name, "int64");
            throw NpyReader.WrongType(header, name, "labels", "whole numbers", AsInteger);
        }

        long count = NpyReader.CheckElements(header, stream.Length, name, "int64");
        if (header.Shape.Length != 1)
            throw NpyReader.WrongShape(header, name, "labels", "(examples,)", "Give one label for each example: np.save(path, a.ravel()), or a.argmax(axis=1) for one-hot labels.");
        if (count == 0)
            throw NpyReader.Problem(name, "there are no labels.", "Save at least one label for each of two classes.");
        if (count > Array.MaxLength)
            throw NpyReader.Problem(name, $"there are {Sentences.Count(count)} labels; {Sentences.Count(Array.MaxLength)} are the most.", "Audit the data in parts.");
        try
        {
            return NpyElements.Read(stream, header, (int)count, convert);
        }
        catch (OverflowException)
        {
            throw NpyReader.Problem(name, $"a label is larger than {Sentences.Count(long.MaxValue)}.", "Number the classes from 0.");
        }
    }

    private static string[] ToNames(long[] values)
    {
        var names = new Dictionary<long, string>();
        return Array.ConvertAll(values, value =>
        {
            if (!names.TryGetValue(value, out string? text))
                names[value] = text = value.ToString(CultureInfo.InvariantCulture);
            return text;
        });
    }
}
