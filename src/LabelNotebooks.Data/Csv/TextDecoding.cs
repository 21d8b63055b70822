using System.Text;

namespace LabelNotebooks;

/// <summary>By which encoding a file is read, and whether that was found out.</summary>
/// <param name="Encoding">One that throws on bytes that it does not have, instead of putting a replacement character into a label.</param>
/// <param name="Note">What is said of it; null where nothing needs to be.</param>
internal sealed record TextDecoding(Encoding Encoding, Note? Note)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds out how a file is written; reads it to its end where its start does not tell.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="wanted">What was said of it.</param>
    /// <param name="read">Reads the whole file: what its bytes are as UTF-8.</param>
    /// <param name="words">Reads it once more: its words with letters beyond ASCII.</param>
    /// <returns>Null for bytes that are no text.</returns>
    public static TextDecoding? Find(ReadOnlySpan<byte> start, TextEncoding wanted, Func<Utf8Tally> read, Func<ForeignWords> words)
    {
        if (CodePages.Of(wanted) is { } page)
            return new TextDecoding(page, null);
        switch (wanted)
        {
            case TextEncoding.Utf8:
                return new TextDecoding(StrictUtf8, null);
            case TextEncoding.Utf16:
                return new TextDecoding(Utf16(bigEndian: IsUtf16(start, bigEndian: true)), null);
            case TextEncoding.Found:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "There is no such encoding.");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new TextDecoding(new UTF32Encoding(bigEndian: start[0] == 0, byteOrderMark: true, throwOnInvalidCharacters: true), Said("UTF-32"));
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new TextDecoding(Utf16(bigEndian: start[0] == 0xFE), Said("UTF-16"));
        if (start.Contains((byte)0))
        {
            return IsUtf16(start, bigEndian: false) ? new TextDecoding(Utf16(bigEndian: false), Guessed("UTF-16", "found by its zeros, there is no mark"))
                : IsUtf16(start, bigEndian: true) ? new TextDecoding(Utf16(bigEndian: true), Guessed("UTF-16", "found by its zeros, there is no mark"))
                : null;
        }

        Utf8Tally tally = read();
        // More letters of UTF-8 than bytes that are none: a file that was damaged, and no other encoding.
        if (tally.Invalid == 0 || tally.Letters > tally.Invalid)
            return new TextDecoding(StrictUtf8, null);
        if (tally.Controls > 0)
            return null;
        string why = $"found out: {Sentences.Count(tally.Invalid, "letter is", "letters are")} not stored as today's programs do, in UTF-8, "
            + $"first in line {Sentences.Count(tally.FirstInvalidLine)}";
        if (EncodingGuess.Of(words().Words) is var (encoding, western, word))
            return new TextDecoding(CodePages.Of(encoding)!, Asked(encoding, word, western, tally));
        TextEncoding usual = tally.HasBytesOutsideWindows1252 ? TextEncoding.Latin1 : TextEncoding.Windows1252;
        return new TextDecoding(CodePages.Of(usual)!, Guessed(CodePages.NameOf(usual), why));
    }

    private static Note Asked(TextEncoding encoding, string word, string western, Utf8Tally tally)
    {
        TextEncoding other = tally.HasBytesOutsideWindows1252 ? TextEncoding.Latin1 : TextEncoding.Windows1252;
        return new Note(
            NoteKind.Asked,
            tally.Invalid,
            $"a word of the text is \"{word}\" ({Setting(encoding)}) or \"{western}\" ({Setting(other)}): it is read as {CodePages.NameOf(encoding)}; "
            + "say which it is, or name another");
    }

    private static string Setting(TextEncoding encoding) => Sentences.Setting(
        nameof(TableReadOptions.Encoding),
        $"Encoding = TextEncoding.{encoding}",
        CodePages.NameOf(encoding).ToLowerInvariant());

    private static Note Said(string name) => new(NoteKind.Read, 0, $"text in {name}");

    private static Note Guessed(string name, string why) => new(
        NoteKind.Guessed,
        0,
        $"the text is read as {name} ({why}); if accents and umlauts look wrong on this page, name what the file was saved in, "
        + $"for instance {Sentences.Setting(nameof(TableReadOptions.Encoding), "Encoding = TextEncoding.Windows1250", "windows-1250")}");

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true);

    // Separators, digits and line ends are a zero and a byte in UTF-16: zeros stand at one side only.
    private static bool IsUtf16(ReadOnlySpan<byte> start, bool bigEndian)
    {
        int zeroSide = bigEndian ? 0 : 1;
        int zeros = 0;
        for (int at = 0; at + 1 < start.Length; at += 2)
        {
            zeros += start[at + zeroSide] == 0 ? 1 : 0;
            byte other = start[at + 1 - zeroSide];
            if (other == 0 || (start[at + zeroSide] == 0 && other < ' ' && other is not ((byte)'\t' or (byte)'\r' or (byte)'\n')))
                return false;
        }

        return zeros > 0;
    }
}
