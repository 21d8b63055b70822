using System.Text;

namespace LabelNotebooks;

/// <summary>The first bytes of a text file, as text.</summary>
internal static class TextStart
{
    /// <summary>The text without the mark of its encoding; a letter that is cut at the end is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> start, Encoding encoding)
    {
        start = start[MarkLength(start, encoding)..];
        // What cannot be read is found, and said, when the rows are read.
        Decoder decoder = ((Encoding)encoding.Clone()).Lenient().GetDecoder();
        var letters = new char[encoding.GetMaxCharCount(start.Length)];
        return new string(letters, 0, decoder.GetChars(start, letters, flush: false));
    }

    /// <summary>How many bytes the mark of the encoding takes at the start; 0 where there is none.</summary>
    public static int MarkLength(ReadOnlySpan<byte> start, Encoding encoding)
    {
        ReadOnlySpan<byte> mark = encoding.Preamble.IsEmpty ? Encoding.UTF8.Preamble : encoding.Preamble;
        return start.StartsWith(mark) ? mark.Length : 0;
    }

    /// <summary>The first line with its line break.</summary>
    public static string FirstLine(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..(text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1)];
    }

    /// <summary>
    /// The lines as readers and editors count them: "\r\n", "\n" and "\r" end one, and nothing else does. A form feed, or U+2028, stands within a line.
    /// </summary>
    public static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>So many lines with their line breaks.</summary>
    public static string FirstLines(string text, int count)
    {
        int length = 0;
        for (int line = 0; line < count; line++)
            length += FirstLine(text[length..]).Length;
        return text[..length];
    }

    /// <summary>
    /// The separator that a first line "sep=;" names, as Excel reads it: in any case, in quotes or not, the separator alone in quotes too. Null for no such
    /// line.
    /// </summary>
    public static char? NamedSeparator(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        string bare = line.ToString().Replace("\"", "", StringComparison.Ordinal).Trim('\'');
        if (bare.Length < 5 || !bare.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
        // Behind it separators alone: what a spreadsheet makes of the line when it saves it again.
        return bare.AsSpan(5).Trim(bare[4]).Trim(";, \t").IsEmpty ? bare[4] : null;
    }

    private static Encoding Lenient(this Encoding encoding)
    {
        encoding.DecoderFallback = DecoderFallback.ReplacementFallback;
        return encoding;
    }
}
