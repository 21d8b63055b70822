using System.Globalization;

namespace LabelNotebooks.Pages;

/// <summary>An example as a person sees it, small: a picture or the start of a text.</summary>
internal static class ExampleContent
{
    private const int MostCharacters = 280;
    private const int LargestPicture = 256 * 1024;

    /// <summary>The name of its column in the header; null where nothing is shown.</summary>
    public static string? Heading(ExampleView? view) => view switch
    {
        null => null,
        TextView text => text.Column,
        _ => "picture",
    };

    public static Html Of(ExampleView view, LabeledData data, int index, string name) => view switch
    {
        TextView text => Quote(data.Cell(text.Column, index)),
        GrayscaleView pixels => ExamplePicture.Image(data.Features!.Row(index), pixels.Width, pixels.Ink, name),
        PictureArraysView arrays => ExamplePicture.Image([.. arrays.Contents[index].Cast<float>()], arrays.Contents[index].GetLength(1), arrays.Ink, name),
        PictureBytesView bytes => Photo(bytes.Contents[index], name),
        PictureFileView file => FromFile(data.Cell(file.Column, index), name),
        _ => Html.Empty,
    };

    /// <summary>The start of a text.</summary>
    public static Html Quote(string text) => Html.Of($"<blockquote>{Shorten(text, MostCharacters)}</blockquote>");

    /// <summary>A text in so many characters at most, with how many were left out; whole where saying that takes as much room.</summary>
    public static string Shorten(string text, int most)
    {
        var elements = new StringInfo(text);
        if (elements.LengthInTextElements <= most)
            return text;
        string rest = $" ... ({Sentences.Count(elements.LengthInTextElements - most)} more characters)";
        return elements.LengthInTextElements <= most + rest.Length ? text : elements.SubstringByTextElements(0, most) + rest;
    }

    private static Html FromFile(string path, string name)
    {
        if (!PictureFileView.IsPictureName(path))
            return Html.Of($"<small>no name of a picture: {Shorten(path, 60)}</small>");
        if (!File.Exists(path))
            return Html.Of($"<small>no such file: {path}</small>");
        try
        {
            // Never more than what is shown, whatever the file says of its length.
            var content = new byte[LargestPicture + 1];
            using FileStream stream = File.OpenRead(path);
            int count = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return Photo(content[..count], name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Html.Of($"<small>cannot be read: {path}</small>");
        }
    }

    public static Html Photo(byte[]? content, string name) => MediaType(content) switch
    {
        null => Html.Of($"<small>no picture (PNG, JPEG, GIF, BMP, WebP)</small>"),
        _ when content!.Length > LargestPicture => Html.Of($"<small>a picture of more than {Sentences.Count(LargestPicture / 1024)} KB</small>"),
        { } type => Html.Of($"<img class=\"lnb-pic lnb-photo\" src=\"{Html.DataUri(type, content)}\" alt=\"picture of example {name}\">"),
    };

    // By its first bytes: what is called .png may be anything, and only pictures are put into a page.
    private static string? MediaType(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'B', (byte)'M', ..] => "image/bmp",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
