using System.Buffers.Binary;

namespace LabelNotebooks.Pages;

/// <summary>A grayscale picture as PNG. Stored without compression: a compressor's output may differ between versions, these bytes never do.</summary>
internal static class ExamplePicture
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>
    /// An img element with the picture in it. <paramref name="pixels"/> is (height x width), 0 and what is missing for white, <paramref name="ink"/> for black.
    /// </summary>
    public static Html Image(ReadOnlySpan<float> pixels, int width, double ink, string name)
    {
        var gray = new byte[pixels.Length];
        for (int at = 0; at < gray.Length; at++)
            gray[at] = float.IsNaN(pixels[at]) ? byte.MaxValue : (byte)Math.Round(255 * (1 - Math.Clamp(pixels[at] / ink, 0, 1)));
        return Html.Of($"<img class=\"lnb-pic\" width=\"40\" src=\"{Html.DataUri("image/png", Png(gray, width))}\" alt=\"picture of example {name}\">");
    }

    /// <summary>The bytes of a PNG file, 8 bits of gray for each pixel.</summary>
    public static byte[] Png(ReadOnlySpan<byte> gray, int width)
    {
        int height = gray.Length / width;
        var lines = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++)
            gray.Slice(y * width, width).CopyTo(lines.AsSpan((y * (width + 1)) + 1));

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Store(lines));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Store(byte[] data)
    {
        const int MostInBlock = 65535;
        using var stream = new MemoryStream();
        stream.Write([0x78, 0x01]);
        int at = 0;
        Span<byte> lengths = stackalloc byte[4];
        do
        {
            int length = Math.Min(MostInBlock, data.Length - at);
            stream.WriteByte(at + length == data.Length ? (byte)1 : (byte)0);
            BinaryPrimitives.WriteUInt16LittleEndian(lengths, (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(lengths[2..], (ushort)~length);
            stream.Write(lengths);
            stream.Write(data, at, length);
            at += length;
        }
        while (at < data.Length);
        WriteBigEndian(stream, Adler32(data));
        return stream.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        WriteBigEndian(file, (uint)data.Length);
        file.Write(type);
        file.Write(data);
        uint crc = 0xFFFFFFFF;
        foreach (byte value in type) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        foreach (byte value in data) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        WriteBigEndian(file, ~crc);
    }

    private static void WriteBigEndian(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        uint a = 1, b = 0;
        foreach (byte value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static uint CrcOf(int value)
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
