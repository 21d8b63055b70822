using System.Buffers.Binary;

namespace LabelNotebooks;

/// <summary>What can be said of a Parquet file before it is given to the library: both ends in place, and a footer that fits and ends.</summary>
/// <remarks>Source: Apache Parquet, "File Format": PAR1, pages, footer, length of the footer (4 bytes, little-endian), PAR1.</remarks>
internal static class ParquetFooter
{
    public static void Check(FileStream stream, string name)
    {
        Span<byte> end = stackalloc byte[8];
        if (stream.Length < 12)
            throw Cut(name);
        stream.Position = stream.Length - 8;
        stream.ReadExactly(end);
        stream.Position = 0;
        if (end[4..].SequenceEqual("PARE"u8))
            throw new AuditInputException(name, "the Parquet file is encrypted.", "Save it without encryption.");
        if (!end[4..].SequenceEqual("PAR1"u8))
            throw Cut(name);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end);
        if (length == 0 || length > stream.Length - 12)
            throw new AuditInputException(
                name,
                $"the Parquet file is damaged: its footer says that it is {Sentences.Count(length, "byte")} long, "
                + $"the file has {Sentences.Count(stream.Length)}.",
                "Copy or save the file again.");
        if (length > Array.MaxLength)
            throw new AuditInputException(
                name,
                $"the Parquet file has a footer of {Sentences.Count(length, "byte")}, longer than can be read.",
                "Save the table in several files.");
        var footer = new byte[length];
        stream.Position = stream.Length - 8 - length;
        stream.ReadExactly(footer);
        stream.Position = 0;
        if (!ThriftBounds.HoldStruct(footer))
            throw new AuditInputException(
                name,
                $"the Parquet file is damaged: its footer of {Sentences.Count(length, "byte")} does not end where it says.",
                "Copy or save the file again.");
    }

    private static AuditInputException Cut(string name) =>
        new(name, "the Parquet file is cut off: its last four bytes are not PAR1.", "Copy or save the file again, to the end.");
}
