using System.Buffers.Binary;
using System.IO.Compression;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Pages;

public sealed class ExamplePictureTests
{
    [Fact]
    public void A_missing_pixel_is_white() =>
        Assert.Equal(ExamplePicture.Image([0, 16], 2, 16, "a").ToString(), ExamplePicture.Image([float.NaN, 16], 2, 16, "a").ToString());

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(3, 500)]
    [InlineData(300, 300)]
    public void Png_holds_the_pixels(int width, int height)
    {
        byte[] gray = [.. Enumerable.Range(0, width * height).Select(i => (byte)((i * 31) + (i / 7)))];

        byte[] png = ExamplePicture.Png(gray, width);

        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png[..8]));
        Dictionary<string, byte[]> chunks = Chunks(png);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress))
            zlib.CopyTo(inflated);
        byte[] lines = inflated.ToArray();
        Assert.Equal(height * (width + 1), lines.Length);
        for (int y = 0; y < height; y++)
        {
            Assert.Equal(0, lines[y * (width + 1)]);
            Assert.True(gray.AsSpan(y * width, width).SequenceEqual(lines.AsSpan((y * (width + 1)) + 1, width)));
        }
    }

    [Fact]
    public void Checksums_are_those_of_the_standard()
    {
        // The last chunk of every PNG is empty; its checksum is printed in RFC 2083's examples.
        byte[] png = ExamplePicture.Png([0], 1);
        Assert.Equal("0000000049454E44AE426082", Convert.ToHexString(png[^12..]));
    }

    private static Dictionary<string, byte[]> Chunks(byte[] png)
    {
        var chunks = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add(System.Text.Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }

        return chunks;
    }
}
