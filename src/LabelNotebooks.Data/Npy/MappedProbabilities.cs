using System.Numerics;
using System.Runtime.CompilerServices;

namespace LabelNotebooks;

/// <summary>Opens the file for <see cref="MappedProbabilities{T}"/> in its own precision.</summary>
internal static class MappedProbabilities
{
    private const string Expected = "(examples, classes)";

    public static PredictedProbabilities Open(string path)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Probabilities are mapped as they are in the file, which needs a little-endian machine.");
        NpyArray opened = NpyArray.Open(path, "float32");
        try
        {
            Check(opened);
            return opened.File is null ? Load(opened) : Map(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static PredictedProbabilities Map(NpyArray array)
    {
        NpyHeader header = array.Header;
        NpyType type = header.Type!.Value;
        var mapping = new FileMapping(array.File!, header.DataOffset);
        int rows = (int)header.Shape[0];
        int classes = (int)header.Shape[1];
        if (type.IsNative && !header.IsColumnMajor)
        {
            string storage = $"{type.Name}, read from {array.Name} without loading it";
            return type.Size == 4
                ? new MappedProbabilities<float>(mapping, rows, classes, storage)
                : new MappedProbabilities<double>(mapping, rows, classes, storage);
        }

        return type.FitsSingle
            ? new ConvertedProbabilities<float>(mapping, header, Conversion(array, "float32"))
            : new ConvertedProbabilities<double>(mapping, header, Conversion(array, "float64"));
    }

    private static PredictedProbabilities Load(NpyArray array)
    {
        using NpyArray closing = array;
        int count = (int)(array.Header.Shape[0] * array.Header.Shape[1]);
        int classes = (int)array.Header.Shape[1];
        return array.Header.Type!.Value.FitsSingle
            ? PredictedProbabilities.FromRows(array.Read(count, (type, element) => (float)type.ToDouble(element.Span)), classes)
            : PredictedProbabilities.FromRows(array.Read(count, (type, element) => type.ToDouble(element.Span)), classes);
    }

    private static string Conversion(NpyArray array, string precision)
    {
        NpyArrayInfo info = array.Header.Info(array.Name);
        return $"{info.Type}{(info.IsBigEndian ? ", big-endian" : "")}{(info.IsFortranOrder ? ", Fortran order" : "")} "
            + $"in {array.Name}, converted to {precision} as it is read";
    }

    private static void Check(NpyArray array)
    {
        const string Mend = "Save them so: np.save(path, np.asarray(a, dtype=np.float32)).";
        NpyHeader header = array.Header;
        if (header.Type is not { IsText: false })
            throw NpyReader.WrongType(header, array.Name, "probabilities", "numbers", Mend);
        if (header.Shape.Length != 2)
            throw NpyReader.WrongShape(header, array.Name, "probabilities", Expected, "Give one row for each example and one column for each class.");
        if (header.Shape[1] < 2)
            throw NpyReader.WrongShape(
                header,
                array.Name,
                "probabilities",
                Expected + " with two classes at least",
                "Give one column for each class; for the probability p of one of two classes: np.save(path, np.column_stack([1 - p, p])).");
        if (header.Shape[0] == 0)
            throw NpyReader.Problem(array.Name, "there are no probabilities.", "Save a row for each example.");
        if (header.Shape[0] > Array.MaxLength || header.Shape[1] > Array.MaxLength)
            throw NpyReader.Problem(
                array.Name,
                $"the array's shape is {header.ShapeText}; {Sentences.Count(Array.MaxLength)} rows are the most.",
                "Audit the data in parts.");
    }
}

/// <summary>An (N, K) array in a mapped file. The rows given are the file's own memory.</summary>
internal sealed unsafe class MappedProbabilities<T> : PredictedProbabilities<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FileMapping _mapping;

    public MappedProbabilities(FileMapping mapping, int rows, int classes, string storage)
        : base(rows, classes)
    {
        _mapping = mapping;
        Storage = storage;
    }

    public override string Storage { get; }

    public override ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, RowCount - (long)start);
        byte* first = _mapping.Start + ((long)start * ClassCount * sizeof(T));
        int numbers = checked(count * ClassCount);
        if ((nuint)first % (nuint)sizeof(T) == 0)
            return new ReadOnlySpan<T>(first, numbers);
        // numpy aligns the elements; a file from elsewhere need not.
        Span<T> copy = scratch[..numbers];
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<T, byte>(ref copy.GetPinnableReference()), ref *first, checked((uint)((long)numbers * sizeof(T))));
        return copy;
    }

    protected override void Dispose(bool disposing)
    {
        _mapping.Dispose();
        base.Dispose(disposing);
    }
}
