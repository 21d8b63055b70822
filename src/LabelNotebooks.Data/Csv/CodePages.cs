using System.Text;

namespace LabelNotebooks;

/// <summary>The encodings by their names, and those of one byte for each letter.</summary>
internal static class CodePages
{
    // Named as a person types it, and as messages say it; 0 where a letter is more than one byte.
    private static readonly (TextEncoding Encoding, string Name, int Page)[] Rows =
    [
        (TextEncoding.Windows1252, "Windows-1252", 1252),
        (TextEncoding.Latin1, "Latin-1", 28591),
        (TextEncoding.Windows1250, "Windows-1250", 1250),
        (TextEncoding.Windows1251, "Windows-1251", 1251),
        (TextEncoding.Windows1253, "Windows-1253", 1253),
        (TextEncoding.Windows1254, "Windows-1254", 1254),
        (TextEncoding.Windows1257, "Windows-1257", 1257),
        (TextEncoding.Latin2, "ISO-8859-2", 28592),
        (TextEncoding.Iso5, "ISO-8859-5", 28595),
        (TextEncoding.Iso7, "ISO-8859-7", 28597),
        (TextEncoding.Latin5, "ISO-8859-9", 28599),
        (TextEncoding.Latin7, "ISO-8859-13", 28603),
        (TextEncoding.Latin9, "ISO-8859-15", 28605),
        (TextEncoding.Koi8R, "KOI8-R", 20866),
        (TextEncoding.Koi8U, "KOI8-U", 21866),
        (TextEncoding.Dos850, "CP850", 850),
        (TextEncoding.Dos852, "CP852", 852),
        (TextEncoding.MacRoman, "Macintosh", 10000),
        (TextEncoding.Utf8, "UTF-8", 0),
        (TextEncoding.Utf16, "UTF-16", 0),
        (TextEncoding.Found, "found", 0),
    ];

    /// <summary>The name that a person types, and messages say.</summary>
    public static string NameOf(TextEncoding encoding) => Row(encoding).Name;

    /// <summary>The same of one that reads a file.</summary>
    public static string NameOf(Encoding encoding) => Array.Find(Rows, row => row.Page == encoding.CodePage).Name
        ?? (encoding is UnicodeEncoding ? NameOf(TextEncoding.Utf16) : encoding.WebName.ToUpperInvariant());

    /// <summary>Null for an encoding of more than one byte for a letter.</summary>
    public static Encoding? Of(TextEncoding encoding) => Row(encoding).Page switch
    {
        0 => null,
        28591 => Encoding.Latin1,
        var page => CodePagesEncodingProvider.Instance.GetEncoding(page),
    };

    private static (TextEncoding Encoding, string Name, int Page) Row(TextEncoding encoding) =>
        Array.Find(Rows, row => row.Encoding == encoding) is { Name: not null } row
            ? row
            : throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding.");
}
