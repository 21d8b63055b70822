using System.Text;
using LabelNotebooks.Shared;

namespace LabelNotebooks;

/// <summary>
/// The texts of labels as they are compared, by one rule in every reader: without what nobody sees at the ends, and with composed letters (Unicode's
/// form C, UAX #15), so that "müde" is one class whether its ü was typed as one letter or as u and two dots.
/// </summary>
/// <param name="asWritten">True to leave them as they stand.</param>
internal sealed class LabelTexts(bool asWritten)
{
    private long _trimmed;
    private long _composed;

    /// <summary>The label as it is compared.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        if (asWritten)
            return text;
        ReadOnlySpan<char> bare = Bare(text);
        _trimmed += bare.Length < text.Length && bare.Length > 0 ? 1 : 0;
        if (Ascii.IsValid(bare))
            return bare;
        string composed = UnicodeForms.Composed(bare.ToString());
        if (bare.SequenceEqual(composed))
            return bare;
        _composed++;
        return composed;
    }

    /// <summary>What was changed, and how often.</summary>
    public IEnumerable<Note> Notes()
    {
        if (_trimmed > 0)
            yield return new Note(
                NoteKind.Converted,
                _trimmed,
                $"{Sentences.Count(_trimmed, "label")} had spaces before or after {(_trimmed == 1 ? "it" : "them")}, which do not count");
        if (_composed > 0)
            yield return new Note(
                NoteKind.Converted,
                _composed,
                $"{Sentences.Count(_composed, "label was", "labels were")} spelt with composed letters (u and two dots for ü) and "
                + $"{(_composed == 1 ? "is" : "are")} taken as one with {(_composed == 1 ? "its" : "their")} usual spelling");
    }

    // A mark of the order of bytes and spaces without width are left by programs that join files; nobody sees them.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsUnseen(text[start]))
            start++;
        while (end > start && IsUnseen(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || letter is '\uFEFF' or '\u200B' or '\u2060';
}
