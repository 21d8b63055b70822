using System.Buffers.Binary;

namespace LabelNotebooks;

/// <summary>Reads little-endian elements one by one into another type.</summary>
internal static class NpyElements
{
    private const int BlockBytes = 1 << 16;

    /// <summary>The conversion of a whole-number type; null for every other type.</summary>
    public static Func<ReadOnlyMemory<byte>, long>? ToWhole(string descr) => descr switch
    {
        "|b1" => bytes => bytes.Span[0] == 0 ? 0 : 1,
        "|u1" => bytes => bytes.Span[0],
        "|i1" => bytes => (sbyte)bytes.Span[0],
        "<i2" => bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes.Span),
        "<u2" => bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span),
        "<i4" => bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span),
        "<u4" => bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span),
        "<i8" => bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes.Span),
        "<u8" => bytes => checked((long)BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span)),
        _ => null,
    };

    /// <summary>The conversion of a number type that float32 can hold; null for every other type.</summary>
    public static Func<ReadOnlyMemory<byte>, float>? ToFloat(string descr) => descr switch
    {
        "<f4" => bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes.Span),
        "<f8" => bytes => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes.Span),
        "<u8" => bytes => BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span),
        _ => ToWhole(descr) is { } whole ? bytes => whole(bytes) : null,
    };

    public static T[] Read<T>(Stream stream, NpyHeader header, int count, Func<ReadOnlyMemory<byte>, T> convert)
    {
        var values = new T[count];
        int size = header.ElementSize;
        var block = new byte[BlockBytes / size * size];
        stream.Position = header.DataOffset;
        for (int at = 0; at < count;)
        {
            int elements = Math.Min(block.Length / size, count - at);
            stream.ReadExactly(block, 0, elements * size);
            for (int i = 0; i < elements; i++)
                values[at++] = convert(block.AsMemory(i * size, size));
        }

        return values;
    }
}
