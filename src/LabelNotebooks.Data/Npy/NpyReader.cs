using System.Buffers.Binary;
using System.Text;

namespace LabelNotebooks;

/// <summary>Reads and checks what stands before the elements of a .npy file.</summary>
internal static class NpyReader
{
    // numpy itself refuses longer headers unless told that the file is trusted.
    private const int LongestHeader = 1 << 20;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static NpyHeader ReadHeader(Stream stream, string name)
    {
        Span<byte> start = stackalloc byte[12];
        int count = stream.ReadAtLeast(start, 12, throwOnEndOfStream: false);
        start = start[..count];
        if (count == 0)
            throw Problem(name, "the file is empty.", "Save the array again: np.save(path, a).");
        if (start.StartsWith("PK"u8))
            throw Problem(name, "this is a zip archive, perhaps .npz, not a single array.", "Save one array alone: np.save(path, archive[\"name\"]).");
        if (count < Math.Min(6, Magic.Length) || !start.StartsWith(Magic))
            throw Problem(name, "this is not a .npy file: its first six bytes are not \\x93NUMPY.", "Save the array with np.save(path, a).");
        if (count < 12)
            throw CutInHeader(name);
        int major = start[6];
        if (major is not (1 or 2 or 3) || start[7] != 0)
            throw Problem(name, $"the format version {major}.{start[7]} is not known; 1.0, 2.0 and 3.0 are.", "Save the array again: np.save(path, np.load(path)).");

        int lengthBytes = major == 1 ? 2 : 4;
        long length = major == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        long offset = 8 + lengthBytes + length;
        if (length > LongestHeader)
            throw Problem(name, $"the header says that it is {Sentences.Count(length)} bytes long; the file is damaged.", "Save the array again: np.save(path, a).");
        if (offset > stream.Length)
            throw CutInHeader(name);
        var text = new byte[length];
        stream.Position = 8 + lengthBytes;
        stream.ReadExactly(text);
        Encoding encoding = major == 3 ? Encoding.UTF8 : Encoding.Latin1;
        return NpyDictionary.Parse(encoding.GetString(text)) is var (descr, fortran, shape)
            ? new NpyHeader(descr, fortran, shape, offset)
            : throw Problem(name, "the header does not say type, order and shape of the array; the file is damaged.", "Save the array again: np.save(path, a).");
    }

    /// <summary>Little-endian elements in C order, as many as the shape says, or an error that says what to type.</summary>
    /// <returns>The number of elements.</returns>
    public static long CheckElements(NpyHeader header, long fileLength, string name, string dtype)
    {
        string again = $"Save it as plain numbers, row by row: np.save(path, np.ascontiguousarray(a, dtype=np.{dtype})).";
        if (header.Descr.StartsWith('['))
            throw Problem(name, $"the array holds records ({header.Descr}), not plain numbers.", "Save one field of it: np.save(path, np.ascontiguousarray(a[\"field\"])).");
        if (header.Descr.Length > 1 && header.Descr[1] == 'O')
            throw Problem(name, "the array holds pickled Python objects, which are never loaded: they can run code.", again);
        if (header.Descr.StartsWith('>') && header.ElementSize > 1)
            throw Problem(name, $"the numbers are big-endian ({header.Descr}).", again);
        if (header.FortranOrder && header.Shape.Length > 1)
            throw Problem(name, "the array is in Fortran order (column by column).", again);
        return CountElements(header, fileLength, name);
    }

    /// <exception cref="AuditInputException">The type is none of those listed.</exception>
    public static AuditInputException WrongType(NpyHeader header, string name, string what, string allowed, string mend) =>
        Problem(name, $"{what} must be {allowed}, but the array's type is {TypeName(header.Descr)}.", mend);

    public static AuditInputException WrongShape(NpyHeader header, string name, string what, string expected, string mend) =>
        Problem(name, $"{what} must have the shape {expected}, but the array's shape is {header.ShapeText}.", mend);

    public static AuditInputException Problem(string name, string finding, string mend) => new(name, finding, mend);

    private static long CountElements(NpyHeader header, long fileLength, string name)
    {
        long bytes;
        long count = 1;
        try
        {
            foreach (long size in header.Shape)
                count = checked(count * size);
            bytes = checked(count * header.ElementSize);
        }
        catch (OverflowException)
        {
            throw Problem(name, $"the header says that the array has the shape {header.ShapeText}, more than a file can hold; the file is damaged.", "Save the array again: np.save(path, a).");
        }

        long present = fileLength - header.DataOffset;
        if (present < bytes)
        {
            throw Problem(
                name,
                $"the file is cut off: an array of shape {header.ShapeText} and type {TypeName(header.Descr)} needs {Sentences.Count(bytes, "byte")}, {Sentences.Count(present)} are there.",
                "Copy or save the file again, to the end.");
        }

        return count;
    }

    private static AuditInputException CutInHeader(string name) =>
        Problem(name, "the file is cut off within its header.", "Copy or save the file again, to the end.");

    private static string TypeName(string descr) => descr.Length < 2 ? $"\"{descr}\"" : (descr[1], descr[2..]) switch
    {
        ('f', "2") => "float16",
        ('f', "4") => "float32",
        ('f', "8") => "float64",
        ('f', _) => $"\"{descr}\" (long double)",
        ('c', _) => $"\"{descr}\" (complex)",
        ('b', _) => "bool",
        ('i', var size) => $"int{BitsOf(size)}",
        ('u', var size) => $"uint{BitsOf(size)}",
        ('U' or 'S', _) => $"\"{descr}\" (text)",
        ('M' or 'm', _) => $"\"{descr}\" (dates)",
        _ => $"\"{descr}\"",
    };

    private static string BitsOf(string bytes) => bytes switch { "1" => "8", "2" => "16", "4" => "32", "8" => "64", _ => bytes };
}
