namespace LabelNotebooks;

/// <summary>
/// Walks over a structure in Thrift's compact protocol and says whether it ends where its bytes do. Parquet.Net 6.1.0 decodes a footer that
/// does not end beyond its last byte, and never comes back: one turned byte is enough.
/// </summary>
/// <remarks>Source: Apache Thrift, "Thrift Compact protocol encoding": field and list headers, variable-length integers, types 1 to 13.</remarks>
internal ref struct ThriftBounds
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private ThriftBounds(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>True where the bytes hold one whole structure, and nothing in it reaches beyond them. O(bytes).</summary>
    public static bool HoldStruct(ReadOnlySpan<byte> bytes)
    {
        var walk = new ThriftBounds(bytes);
        return walk.Struct(0);
    }

    private bool Struct(int depth)
    {
        if (depth > DeepestNesting)
            return false;
        while (Byte(out byte header))
        {
            // The end of the structure.
            if (header == 0)
                return true;
            // The number of the field, where it is not told by its distance from the one before.
            if (header >> 4 == 0 && !Integer(out _))
                return false;
            int type = header & 0x0F;
            // A truth is told by its type alone.
            if (type is not (1 or 2) && !Value(type, depth))
                return false;
        }

        return false;
    }

    private bool Value(int type, int depth) => type switch
    {
        1 or 2 or 3 => Skip(1),
        4 or 5 or 6 => Integer(out _),
        7 => Skip(8),
        8 => Integer(out ulong length) && Skip(length),
        9 or 10 => List(depth),
        11 => Map(depth),
        12 => Struct(depth + 1),
        13 => Skip(16),
        _ => false,
    };

    private bool List(int depth)
    {
        if (depth > DeepestNesting || !Byte(out byte header))
            return false;
        ulong count = (ulong)(header >> 4);
        if (count == 15 && !Integer(out count))
            return false;
        return Values(count, depth, header & 0x0F, 0);
    }

    private bool Map(int depth)
    {
        if (depth > DeepestNesting || !Integer(out ulong count))
            return false;
        return count == 0 || (Byte(out byte types) && Values(count, depth, types >> 4, types & 0x0F));
    }

    // Each value takes a byte at least, so a count beyond the bytes that are left is a lie.
    private bool Values(ulong count, int depth, int type, int second)
    {
        if (count > (ulong)(_bytes.Length - _at))
            return false;
        for (ulong value = 0; value < count; value++)
        {
            if (!Value(type, depth + 1) || (second != 0 && !Value(second, depth + 1)))
                return false;
        }

        return true;
    }

    private bool Integer(out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if (!Byte(out byte next))
                return false;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return true;
        }

        return false;
    }

    private bool Byte(out byte value)
    {
        bool isThere = _at < _bytes.Length;
        value = isThere ? _bytes[_at++] : (byte)0;
        return isThere;
    }

    private bool Skip(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _at))
            return false;
        _at += (int)count;
        return true;
    }
}
