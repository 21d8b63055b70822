namespace LabelNotebooks.Commands;

/// <summary>The encodings of CSV files as they are typed, with the other names that programs give them.</summary>
internal static class EncodingNames
{
    private static readonly (TextEncoding Encoding, string[] Names)[] Rows =
    [
        (TextEncoding.Utf8, ["utf-8"]),
        (TextEncoding.Utf16, ["utf-16", "unicode", "utf-16le", "utf-16be"]),
        (TextEncoding.Windows1252, ["windows-1252", "cp1252", "1252", "ansi", "win-1252"]),
        (TextEncoding.Latin1, ["latin-1", "iso-8859-1", "8859-1", "l1"]),
        (TextEncoding.Windows1250, ["windows-1250", "cp1250", "1250", "win-1250"]),
        (TextEncoding.Latin2, ["iso-8859-2", "latin-2", "8859-2", "l2"]),
        (TextEncoding.Windows1251, ["windows-1251", "cp1251", "1251", "win-1251"]),
        (TextEncoding.Iso5, ["iso-8859-5", "8859-5"]),
        (TextEncoding.Koi8R, ["koi8-r"]),
        (TextEncoding.Koi8U, ["koi8-u"]),
        (TextEncoding.Windows1253, ["windows-1253", "cp1253", "1253", "win-1253"]),
        (TextEncoding.Iso7, ["iso-8859-7", "8859-7"]),
        (TextEncoding.Windows1254, ["windows-1254", "cp1254", "1254", "win-1254"]),
        (TextEncoding.Latin5, ["iso-8859-9", "latin-5", "8859-9", "l5"]),
        (TextEncoding.Windows1257, ["windows-1257", "cp1257", "1257", "win-1257"]),
        (TextEncoding.Latin7, ["iso-8859-13", "latin-7", "8859-13", "l7"]),
        (TextEncoding.Latin9, ["iso-8859-15", "latin-9", "8859-15", "l9"]),
        (TextEncoding.Dos850, ["cp850", "850", "ibm850", "dos-850"]),
        (TextEncoding.Dos852, ["cp852", "852", "ibm852", "dos-852"]),
        (TextEncoding.MacRoman, ["macintosh", "mac", "mac-roman", "macroman"]),
    ];

    /// <summary>The names that help lists.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Names[0])];

    /// <summary>The other names, each with the one that help lists.</summary>
    public static IReadOnlyDictionary<string, string> Synonyms { get; } = Rows
        .SelectMany(row => row.Names.Skip(1).Select(name => (Name: name, Meant: row.Names[0])))
        .ToDictionary(one => one.Name, one => one.Meant, StringComparer.Ordinal);

    public static TextEncoding Of(string typed) => Rows.Single(row => row.Names[0] == typed).Encoding;

    /// <summary>An encoding as it is typed.</summary>
    public static string NameOf(TextEncoding encoding) => encoding == TextEncoding.Found ? "found" : Rows
        .Where(row => row.Encoding == encoding)
        .Select(row => row.Names[0])
        .FirstOrDefault() ?? throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding.");
}
