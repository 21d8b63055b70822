using System.Buffers.Binary;
using System.Text;

namespace LabelNotebooks;

/// <summary>Reads and checks what stands before the elements of a .npy file.</summary>
internal static class NpyReader
{
    // numpy itself refuses longer headers unless told that the file is trusted.
    private const int LongestHeader = 1 << 20;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static NpyHeader ReadHeader(Stream stream, long streamLength, string name)
    {
        Span<byte> start = stackalloc byte[12];
        int count = stream.ReadAtLeast(start, 12, throwOnEndOfStream: false);
        start = start[..count];
        if (count == 0)
            throw Problem(name, "the file is empty.", "Save the array again: np.save(path, a).");
        if (count < Math.Min(6, Magic.Length) || !start.StartsWith(Magic))
            throw Problem(name, "this is not a .npy file: its first six bytes are not \\x93NUMPY.", "Save the array with np.save(path, a).");
        if (count < 12)
            throw CutInHeader(name);
        int major = start[6];
        if (major is not (1 or 2 or 3) || start[7] != 0)
            throw Problem(
                name,
                $"the format version {major}.{start[7]} is not known; 1.0, 2.0 and 3.0 are.",
                "Save the array again: np.save(path, np.load(path)).");

        int lengthBytes = major == 1 ? 2 : 4;
        long length = major == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        long offset = 8 + lengthBytes + length;
        if (length > LongestHeader)
            throw Problem(
                name,
                $"the header says that it is {Sentences.Count(length)} bytes long; the file is damaged.",
                "Save the array again: np.save(path, a).");
        if (offset > streamLength)
            throw CutInHeader(name);
        var text = new byte[length];
        stream.Position = 8 + lengthBytes;
        stream.ReadExactly(text);
        Encoding encoding = major == 3 ? Encoding.UTF8 : Encoding.Latin1;
        return NpyDictionary.Parse(encoding.GetString(text)) is var (descr, fortran, shape)
            ? new NpyHeader(descr, fortran, shape, offset)
            : throw Problem(
                name,
                "the header does not say type, order and shape of the array; the file is damaged.",
                "Save the array again: np.save(path, a).");
    }

    /// <summary>Plain elements, as many as the shape says, or an error that says what to type.</summary>
    public static void CheckElements(NpyHeader header, long fileLength, string name, string dtype)
    {
        string again = $"Save it as plain numbers: np.save(path, np.asarray(a, dtype=np.{dtype})).";
        if (header.Descr.StartsWith('['))
            throw Problem(
                name,
                $"the array holds records ({header.Descr}), not plain numbers.",
                "Save one field of it: np.save(path, np.ascontiguousarray(a[\"field\"])).");
        if (header.Descr.Length > 1 && header.Descr[1] == 'O')
            throw Problem(name, "the array holds pickled Python objects, which are never loaded: they can run code.",
                dtype.StartsWith("float", StringComparison.Ordinal)
                    ? again
                    : "Save texts as texts, np.save(\"labels.npy\", labels.astype(str)), "
                        + $"and numbers as plain numbers: np.save(path, np.asarray(a, dtype=np.{dtype})).");
        // A type that is not known is refused by those who know what they want in its place.
        if (header.Type is { } type)
            CheckLength(header, type.Size, fileLength, name);
    }

    /// <exception cref="AuditInputException">The type is none of those listed.</exception>
    public static AuditInputException WrongType(NpyHeader header, string name, string what, string allowed, string mend) =>
        Problem(name, $"{what} must be {allowed}, but the array's type is {TypeName(header)}.", mend);

    public static AuditInputException WrongShape(NpyHeader header, string name, string what, string expected, string mend) =>
        Problem(name, $"{what} must have the shape {expected}, but the array's shape is {header.ShapeText}.", mend);

    public static AuditInputException Problem(string name, string finding, string mend) => new(name, finding, mend);

    private static void CheckLength(NpyHeader header, int elementSize, long fileLength, string name)
    {
        long bytes = elementSize;
        try
        {
            foreach (long size in header.Shape)
                bytes = checked(bytes * size);
        }
        catch (OverflowException)
        {
            throw Problem(
                name,
                $"the header says that the array has the shape {header.ShapeText}, more than a file can hold; the file is damaged.",
                "Save the array again: np.save(path, a).");
        }

        long present = fileLength - header.DataOffset;
        if (present < bytes)
        {
            throw Problem(
                name,
                $"the file is cut off: an array of shape {header.ShapeText} and type {header.Type!.Value.Name} "
                + $"needs {Sentences.Count(bytes, "byte")}, {Sentences.Count(present)} are there.",
                "Copy or save the file again, to the end.");
        }
    }

    private static AuditInputException CutInHeader(string name) =>
        Problem(name, "the file is cut off within its header.", "Copy or save the file again, to the end.");

    private static string TypeName(NpyHeader header) => (header.Type, header.Descr) switch
    {
        ({ } type, _) => type.Name,
        (_, { Length: > 1 } descr) => descr[1] switch
        {
            'f' => $"\"{descr}\" (long double)",
            'c' => $"\"{descr}\" (complex)",
            'S' or 'a' => $"\"{descr}\" (bytes)",
            'M' or 'm' => $"\"{descr}\" (dates)",
            _ => $"\"{descr}\"",
        },
        _ => $"\"{header.Descr}\"",
    };
}
