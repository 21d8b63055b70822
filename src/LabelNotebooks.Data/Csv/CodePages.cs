using System.Text;

namespace LabelNotebooks;

/// <summary>The encodings of one byte for each letter, by their names.</summary>
internal static class CodePages
{
    /// <summary>The name that a person types, and messages say.</summary>
    public static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Windows1252 => "Windows-1252",
        TextEncoding.Latin1 => "Latin-1",
        TextEncoding.Windows1250 => "Windows-1250",
        TextEncoding.Windows1251 => "Windows-1251",
        TextEncoding.Windows1253 => "Windows-1253",
        TextEncoding.Windows1254 => "Windows-1254",
        TextEncoding.Windows1257 => "Windows-1257",
        TextEncoding.Latin2 => "ISO-8859-2",
        TextEncoding.Iso5 => "ISO-8859-5",
        TextEncoding.Iso7 => "ISO-8859-7",
        TextEncoding.Latin5 => "ISO-8859-9",
        TextEncoding.Latin7 => "ISO-8859-13",
        TextEncoding.Latin9 => "ISO-8859-15",
        TextEncoding.Koi8R => "KOI8-R",
        TextEncoding.Koi8U => "KOI8-U",
        TextEncoding.Dos850 => "CP850",
        TextEncoding.Dos852 => "CP852",
        TextEncoding.MacRoman => "Macintosh",
        TextEncoding.Utf8 => "UTF-8",
        TextEncoding.Utf16 => "UTF-16",
        TextEncoding.Found => "found",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
    };

    /// <summary>Null for an encoding of more than one byte for a letter.</summary>
    public static Encoding? Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Windows1252 => Page(1252),
        TextEncoding.Latin1 => Encoding.Latin1,
        TextEncoding.Windows1250 => Page(1250),
        TextEncoding.Windows1251 => Page(1251),
        TextEncoding.Windows1253 => Page(1253),
        TextEncoding.Windows1254 => Page(1254),
        TextEncoding.Windows1257 => Page(1257),
        TextEncoding.Latin2 => Page(28592),
        TextEncoding.Iso5 => Page(28595),
        TextEncoding.Iso7 => Page(28597),
        TextEncoding.Latin5 => Page(28599),
        TextEncoding.Latin7 => Page(28603),
        TextEncoding.Latin9 => Page(28605),
        TextEncoding.Koi8R => Page(20866),
        TextEncoding.Koi8U => Page(21866),
        TextEncoding.Dos850 => Page(850),
        TextEncoding.Dos852 => Page(852),
        TextEncoding.MacRoman => Page(10000),
        TextEncoding.Utf8 or TextEncoding.Utf16 or TextEncoding.Found => null,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
    };

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
