using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>The type of an array's elements as its header says it: kind, width and order of bytes.</summary>
/// <param name="Kind">f float, i signed, u unsigned, b bool, U text.</param>
/// <param name="Size">Bytes of an element.</param>
/// <param name="IsBigEndian">The first byte counts most.</param>
/// <remarks>Source: numpy, "NEP 1 - A Simple File Format for NumPy Arrays", and numpy's array interface for the letters.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NpyType(char Kind, int Size, bool IsBigEndian)
{
    private const int MostTextBytes = 1 << 20;

    public bool IsFloat => Kind == 'f';

    public bool IsWhole => Kind is 'i' or 'u' or 'b';

    public bool IsText => Kind == 'U';

    /// <summary>True where memory can be read as it lies in the file.</summary>
    public bool IsNative => IsFloat && Size >= 4 && !IsBigEndian;

    /// <summary>float32 holds every value of float16 and of narrow whole numbers; the rest needs float64.</summary>
    public bool FitsSingle => Size <= 2 || (IsFloat && Size == 4);

    /// <summary>"float16", "int32", "text of 5 letters".</summary>
    public string Name => Kind switch
    {
        'b' => "bool",
        'U' => $"text of {(Size / 4).ToString(CultureInfo.InvariantCulture)} letters",
        'f' => $"float{(Size * 8).ToString(CultureInfo.InvariantCulture)}",
        'i' => $"int{(Size * 8).ToString(CultureInfo.InvariantCulture)}",
        _ => $"uint{(Size * 8).ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>Null for what is no number and no text: objects, records, complex numbers, dates.</summary>
    public static NpyType? Parse(string descr)
    {
        if (descr.Length < 3
            || descr[0] is not ('<' or '>' or '|' or '=')
            || !int.TryParse(descr.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int size))
            return null;
        bool known = (descr[1], size) switch
        {
            ('b', 1) or ('i' or 'u', 1 or 2 or 4 or 8) or ('f', 2 or 4 or 8) => true,
            ('U', >= 1 and <= MostTextBytes / 4) => true,
            _ => false,
        };
        return known ? new NpyType(descr[1], descr[1] == 'U' ? size * 4 : size, descr[0] == '>') : null;
    }

    public double ToDouble(ReadOnlySpan<byte> element) => (Kind, Size) switch
    {
        ('f', 2) => (double)(IsBigEndian ? BinaryPrimitives.ReadHalfBigEndian(element) : BinaryPrimitives.ReadHalfLittleEndian(element)),
        ('f', 4) => IsBigEndian ? BinaryPrimitives.ReadSingleBigEndian(element) : BinaryPrimitives.ReadSingleLittleEndian(element),
        ('f', 8) => IsBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(element) : BinaryPrimitives.ReadDoubleLittleEndian(element),
        ('u', 8) => ToUnsigned(element),
        _ => ToWhole(element),
    };

    /// <exception cref="OverflowException">The value is beyond int64.</exception>
    public long ToWhole(ReadOnlySpan<byte> element) => (Kind, Size) switch
    {
        ('b', _) => element[0] == 0 ? 0 : 1,
        ('u', 1) => element[0],
        ('i', 1) => (sbyte)element[0],
        ('i', 2) => IsBigEndian ? BinaryPrimitives.ReadInt16BigEndian(element) : BinaryPrimitives.ReadInt16LittleEndian(element),
        ('u', 2) => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(element) : BinaryPrimitives.ReadUInt16LittleEndian(element),
        ('i', 4) => IsBigEndian ? BinaryPrimitives.ReadInt32BigEndian(element) : BinaryPrimitives.ReadInt32LittleEndian(element),
        ('u', 4) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(element) : BinaryPrimitives.ReadUInt32LittleEndian(element),
        ('i', 8) => IsBigEndian ? BinaryPrimitives.ReadInt64BigEndian(element) : BinaryPrimitives.ReadInt64LittleEndian(element),
        ('u', 8) => checked((long)ToUnsigned(element)),
        _ => throw new InvalidOperationException($"{Name} is no whole number."),
    };

    /// <summary>A text in UTF-32, filled up with zeros. What is no letter becomes the replacement character.</summary>
    public string ToText(ReadOnlySpan<byte> element)
    {
        System.Text.Encoding encoding = IsBigEndian ? BigEndianUtf32 : System.Text.Encoding.UTF32;
        return encoding.GetString(element).TrimEnd('\0');
    }

    private static readonly System.Text.UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: false);

    private ulong ToUnsigned(ReadOnlySpan<byte> element) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(element) : BinaryPrimitives.ReadUInt64LittleEndian(element);
}
