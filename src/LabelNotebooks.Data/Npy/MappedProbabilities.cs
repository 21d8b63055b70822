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
        string name = InputFile.NameOf(path);
        FileStream stream = InputFile.Open(path);
        try
        {
            NpyHeader header = NpyReader.ReadHeader(stream, name);
            Check(header, stream.Length, name);
            var mapping = new FileMapping(stream, header.DataOffset);
            int rows = (int)header.Shape[0];
            int classes = (int)header.Shape[1];
            return header.ElementSize == 4
                ? new MappedProbabilities<float>(mapping, rows, classes)
                : new MappedProbabilities<double>(mapping, rows, classes);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static void Check(NpyHeader header, long length, string name)
    {
        const string Mend = "Save them so: np.save(path, np.ascontiguousarray(a, dtype=np.float32)).";
        bool isFloat = header.Descr is "<f4" or "<f8";
        long count = NpyReader.CheckElements(header, isFloat ? length : long.MaxValue, name, "float32");
        if (!isFloat)
            throw NpyReader.WrongType(header, name, "probabilities", "float32 or float64", Mend);
        if (header.Shape.Length != 2)
            throw NpyReader.WrongShape(header, name, "probabilities", Expected, "Give one row for each example and one column for each class.");
        if (header.Shape[1] < 2)
            throw NpyReader.WrongShape(header, name, "probabilities", Expected + " with two classes at least", "Give one column for each class; for the probability p of one of two classes: np.save(path, np.column_stack([1 - p, p])).");
        if (count == 0)
            throw NpyReader.Problem(name, "there are no probabilities.", "Save a row for each example.");
        if (header.Shape[0] > Array.MaxLength || header.Shape[1] > Array.MaxLength)
            throw NpyReader.Problem(name, $"the array's shape is {header.ShapeText}; {Sentences.Count(Array.MaxLength)} rows are the most.", "Audit the data in parts.");
    }
}

/// <summary>An (N, K) array in a mapped file. The rows given are the file's own memory.</summary>
internal sealed unsafe class MappedProbabilities<T> : PredictedProbabilities<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FileMapping _mapping;

    public MappedProbabilities(FileMapping mapping, int rows, int classes)
        : base(rows, classes) => _mapping = mapping;

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
