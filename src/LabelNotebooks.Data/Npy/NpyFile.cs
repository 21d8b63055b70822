using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// Reads numpy's .npy files, format versions 1.0, 2.0 and 3.0, and .npz archives of them: float16/32/64, whole numbers, bool, in either order
/// of bytes and of rows and columns. What is not as this machine reads it is converted, and said. Pickled objects are never loaded.
/// </summary>
/// <remarks>Source: numpy, "NEP 1 - A Simple File Format for NumPy Arrays".</remarks>
public static class NpyFile
{
    private const string AsInteger = "Save them as whole numbers: np.save(path, a.astype(np.int64)); or as names: np.save(path, a.astype(str)).";

    /// <summary>What an array is, from its header alone.</summary>
    /// <param name="path">A .npy file, or an array of a .npz archive as <c>data.npz[y]</c> (the name may be left out where there is one array).</param>
    /// <exception cref="AuditInputException">The file cannot be read, or holds pickled objects.</exception>
    public static NpyArrayInfo Describe(string path) => Describe(path, "float32");

    /// <summary>The same of labels: objects among them are more often texts than numbers.</summary>
    internal static NpyArrayInfo DescribeLabels(string path) => Describe(path, "int64");

    private static NpyArrayInfo Describe(string path, string dtype)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using NpyArray opened = NpyArray.Open(path, dtype);
        return opened.Header.Info(opened.Name);
    }

    /// <summary>
    /// Reads labels from an array of shape (N,) or (N, 1): whole numbers of any width, bool (0 and 1), floats that are whole (1.0 is 1), or texts.
    /// </summary>
    /// <param name="path">A .npy file, or an array of a .npz archive as <c>data.npz[y]</c> (the name may be left out where there is one array).</param>
    /// <param name="classes">
    /// (K), the names of the classes: then a number is a code, 0 to K-1, and a text is one of the names. Null: each value met is a
    /// class, named by itself and sorted. With predicted probabilities give the classes, so that a class without any label keeps its column.
    /// </param>
    /// <exception cref="AuditInputException">The file cannot be used, or a label is no code of a class.</exception>
    public static ClassLabels ReadLabels(string path, IReadOnlyList<string>? classes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using NpyArray opened = NpyArray.Open(path, "int64");
        int count = NpyLabels.CountOf(opened, AsInteger);
        if (classes is { Count: < 2 })
            throw NpyReader.Problem(
                opened.Name,
                $"there {(classes.Count == 1 ? "is one class only" : "are no classes")}, nothing to audit.",
                "Give the names of at least two classes.");
        ClassLabels labels = opened.Header.Type!.Value.IsText
            ? NpyLabels.ReadTexts(opened, count, classes)
            : NpyLabels.ReadNumbers(opened, count, classes, AsInteger);
        return labels.ClassCount < 2 ? throw new AuditInputException([LabeledDataParts.OneClass(opened.Name, labels.Classes[0])]) : labels;
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
    /// Opens predicted probabilities, an array of numbers of shape (N, K), without loading them: rows are read from the mapped file, which
    /// may be larger than memory and hold more numbers than an array can. float32 and float64 in C order are given as they lie; all else is
    /// converted block by block. An array of an archive is loaded.
    /// </summary>
    /// <param name="path">
    /// A .npy file, or an array of a .npz archive as <c>data.npz[y]</c> (the name may be left out where there is one array). It must not
    /// be shortened while it is open.
    /// </param>
    /// <exception cref="AuditInputException">The file cannot be used: what to type in numpy is in the message.</exception>
    /// <returns>
    /// A <see cref="PredictedProbabilities{T}"/> of float (float16, float32, whole numbers of up to 16 bits) or double; what was done is in
    /// <see cref="PredictedProbabilities.Storage"/>. Dispose it when no read is under way any more; reading afterwards throws
    /// <see cref="ObjectDisposedException"/>. Undisposed it stays mapped until the process ends.
    /// </returns>
    public static PredictedProbabilities OpenProbabilities(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return MappedProbabilities.Open(path);
    }

    /// <summary>Reads features from an array of numbers of shape (N, D), narrowed to float32; NaN is a missing value.</summary>
    /// <param name="path">A .npy file, or an array of a .npz archive as <c>data.npz[y]</c> (the name may be left out where there is one array).</param>
    /// <param name="columns">(D), the names of the columns; null for "f_0", "f_1" and so on.</param>
    /// <exception cref="AuditInputException">The file cannot be used, or a value is infinite or beyond float32.</exception>
    public static FeatureMatrix ReadFeatures(string path, IReadOnlyList<string>? columns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using NpyArray opened = NpyArray.Open(path, "float32");
        NpyHeader header = opened.Header;
        string name = opened.Name;
        if (header.Type is not { IsText: false })
            throw NpyReader.WrongType(header, name, "features", "numbers", "Save them as a table of numbers: np.save(path, np.asarray(a, dtype=np.float32)).");
        if (header.Shape.Length != 2 || header.Shape[0] == 0 || header.Shape[1] == 0)
            throw NpyReader.WrongShape(header, name, "features", "(examples, columns)", "Bring them into rows: np.save(path, a.reshape(len(a), -1)).");
        if (header.Shape[0] * header.Shape[1] is var count && count > Array.MaxLength)
            throw NpyReader.Problem(
                name,
                $"the array has {Sentences.Count(count)} numbers; {Sentences.Count(Array.MaxLength)} fit in memory in one piece.",
                "Keep fewer columns or rows.");
        if (columns is not null && columns.Count != header.Shape[1])
            throw NpyReader.Problem(
                name,
                $"there are {Sentences.Count(columns.Count, "name")} for {Sentences.Count(header.Shape[1], "column")}.",
                "Give one name for each column.");

        ImmutableArray<string> names = columns is null
            ? [.. Enumerable.Range(0, (int)header.Shape[1]).Select(column => string.Create(CultureInfo.InvariantCulture, $"f_{column}"))]
            : [.. columns];
        float[] values = opened.Read((int)count, (type, element) => (float)type.ToDouble(element.Span));
        try
        {
            return new FeatureMatrix(values, names);
        }
        catch (AuditInputException error)
        {
            throw new AuditInputException(error.Problems.Select(problem => problem with { Place = $"{name}, {problem.Place}" }));
        }
    }

    /// <summary>Reads pictures in shades of grey from an array of numbers of shape (N, height, width), or (N, height, width, 1).</summary>
    /// <param name="path">A .npy file, or an array of a .npz archive as <c>data.npz[x]</c> (the name may be left out where there is one array).</param>
    /// <returns>(N) arrays of (height, width), made as they are asked for.</returns>
    /// <exception cref="AuditInputException">The file cannot be used: what to type in numpy is in the message.</exception>
    public static IReadOnlyList<float[,]> ReadPictures(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using NpyArray opened = NpyArray.Open(path, "float32");
        NpyHeader header = opened.Header;
        string name = opened.Name;
        if (header.Type is not { IsText: false })
            throw NpyReader.WrongType(header, name, "pictures", "numbers", "Save the shades of grey: np.save(path, np.asarray(a, dtype=np.uint8)).");
        if (header.Shape is [_, _, _, 3 or 4])
            throw NpyReader.WrongShape(
                header,
                name,
                "pictures",
                "(examples, height, width)",
                "These are colours. Save the shades of grey, np.save(path, a[..., :3].mean(axis=3)), "
                + "or write each picture as a file and name the column of its name.");
        if (header.Shape is not ([> 0, > 0, > 0] or [> 0, > 0, > 0, 1]))
            throw NpyReader.WrongShape(
                header,
                name,
                "pictures",
                "(examples, height, width)",
                "Give each example a picture: np.save(path, a.reshape(len(a), 28, 28)).");
        if (header.IsColumnMajor)
            throw NpyReader.Problem(
                name,
                "the pictures lie column by column (Fortran order).",
                "Save them row by row: np.save(path, np.ascontiguousarray(a)).");
        if (header.Shape[0] > Array.MaxLength / header.Shape[1] / header.Shape[2])
            throw NpyReader.Problem(
                name,
                $"the array has more than the {Sentences.Count(Array.MaxLength)} numbers that fit in memory in one piece.",
                "Save smaller pictures: np.save(path, a[:, ::2, ::2]).");
        (int count, int height, int width) = ((int)header.Shape[0], (int)header.Shape[1], (int)header.Shape[2]);
        return new NpyPictures(opened.Read(count * height * width, (type, element) => (float)type.ToDouble(element.Span)), count, height, width);
    }
}
