namespace LabelNotebooks;

/// <summary>How the letters of a text file are written as bytes.</summary>
public enum TextEncoding
{
    /// <summary>
    /// Found out: by the mark at the start, by the zeros of UTF-16, else UTF-8, and Windows-1252 where the bytes are no UTF-8. What is found is said.
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
}
