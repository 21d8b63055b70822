namespace LabelNotebooks;

/// <summary>Tells sentences from names, in languages with spaces between words and in those without.</summary>
internal static class RunningText
{
    private const int FewestSpaces = 2;
    private const int FewestUnspaced = 8;

    public static bool Is(string text) => text.Count(letter => letter == ' ') >= FewestSpaces || text.Count(IsUnspaced) >= FewestUnspaced;

    // Thai and Lao, Khmer, kana, Chinese characters: nobody writes spaces between words in them.
    private static bool IsUnspaced(char letter) => letter is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF');
}
