using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>Writes texts in the encoding of a file, and refuses letters that it does not have instead of writing a question mark.</summary>
internal sealed class StrictEncoding
{
    private readonly Encoding _encoding;

    public StrictEncoding(Encoding encoding)
    {
        _encoding = (Encoding)encoding.Clone();
        _encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
    }

    private bool IsUnicode => !_encoding.IsSingleByte;

    /// <summary>How many bytes a text takes that was read from the file.</summary>
    public int Count(ReadOnlySpan<char> text) => _encoding.GetByteCount(text);

    /// <summary>True where a text that was read is written with these very bytes.</summary>
    public bool Spells(ReadOnlySpan<char> text, ReadOnlySpan<byte> bytes, ref byte[] scratch)
    {
        int most = _encoding.GetMaxByteCount(text.Length);
        if (scratch.Length < most)
            scratch = new byte[most];
        return _encoding.TryGetBytes(text, scratch, out int count) && bytes.SequenceEqual(scratch.AsSpan(0, count));
    }

    public string Decode(ReadOnlySpan<byte> bytes) => _encoding.GetString(bytes);

    /// <param name="text">What is written.</param>
    /// <param name="label">The label in it, for the sentence.</param>
    /// <exception cref="UnwritableLabelException">The encoding does not have one of the letters.</exception>
    public byte[] Bytes(string text, string label)
    {
        try
        {
            return _encoding.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            throw IsUnicode ? HalfLetter(label, error.CharUnknown) : NoSuchLetter(label, error);
        }
    }

    private static UnwritableLabelException HalfLetter(string label, char half) => new(
        $"the label \"{label}\" holds half of a letter (a lone surrogate, {CodeOf(half)}), which no file can hold.",
        "Write the whole letter.");

    private UnwritableLabelException NoSuchLetter(string label, EncoderFallbackException error)
    {
        string letter = error.IsUnknownSurrogate() ? $"{error.CharUnknownHigh}{error.CharUnknownLow}" : error.CharUnknown.ToString();
        string code = error.IsUnknownSurrogate() ? CodeOf(char.ConvertToUtf32(error.CharUnknownHigh, error.CharUnknownLow)) : CodeOf(error.CharUnknown);
        return new UnwritableLabelException(
            $"the label \"{label}\" holds the letter {letter} ({code}), which {CodePages.NameOf(_encoding)}, the encoding of this file, does not have.",
            "Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and read that: "
            + $"{Sentences.Setting(nameof(TableReadOptions.Encoding), "Encoding = TextEncoding.Utf8", "utf-8")}; or choose a label without that letter.");
    }

    private static string CodeOf(int letter) => string.Create(CultureInfo.InvariantCulture, $"U+{letter:X4}");
}
