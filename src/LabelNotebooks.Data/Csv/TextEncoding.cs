namespace LabelNotebooks;

/// <summary>How the letters of a text file are written as bytes.</summary>
public enum TextEncoding
{
    /// <summary>
    /// Found out: by the mark at the start, by the zeros of UTF-16, else UTF-8; where the bytes are no UTF-8, Windows-1252 or the code page whose letters
    /// make words of a language. What is found is said.
    /// </summary>
    Found,

    /// <summary>UTF-8, with or without a mark.</summary>
    Utf8,

    /// <summary>UTF-16, either order of bytes, with or without a mark.</summary>
    Utf16,

    /// <summary>Windows-1252, as Excel in western Europe saves "CSV".</summary>
    Windows1252,

    /// <summary>ISO 8859-1.</summary>
    Latin1,

    /// <summary>Windows-1250, as Excel in Poland, Czechia, Slovakia, Hungary, Romania, Croatia and Slovenia saves "CSV".</summary>
    Windows1250,

    /// <summary>Windows-1251: Cyrillic.</summary>
    Windows1251,

    /// <summary>Windows-1253: Greek.</summary>
    Windows1253,

    /// <summary>Windows-1254: Turkish.</summary>
    Windows1254,

    /// <summary>Windows-1257: Estonian, Latvian and Lithuanian.</summary>
    Windows1257,

    /// <summary>ISO 8859-2: central Europe.</summary>
    Latin2,

    /// <summary>ISO 8859-5: Cyrillic.</summary>
    Iso5,

    /// <summary>ISO 8859-7: Greek.</summary>
    Iso7,

    /// <summary>ISO 8859-9: Turkish.</summary>
    Latin5,

    /// <summary>ISO 8859-13: the Baltic.</summary>
    Latin7,

    /// <summary>ISO 8859-15: western Europe with the sign of the euro.</summary>
    Latin9,

    /// <summary>KOI8-R: Russian.</summary>
    Koi8R,

    /// <summary>KOI8-U: Ukrainian.</summary>
    Koi8U,

    /// <summary>Code page 850, as programs of DOS wrote in western Europe.</summary>
    Dos850,

    /// <summary>Code page 852, as programs of DOS wrote in central Europe.</summary>
    Dos852,

    /// <summary>Mac OS Roman, as older programs of Apple's computers wrote.</summary>
    MacRoman,
}
