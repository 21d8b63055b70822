using System.Text;

namespace LabelNotebooks;

/// <summary>Words of JSON that is broken: what stands outside of texts.</summary>
internal static class JsonWords
{
    private const int LongestWord = 8;
    private static readonly string[] NoNumbers = ["nan", "infinity", "inf"];

    /// <summary>True where NaN, Infinity or -Infinity stands as a value. Reads to the first, or to the end; nothing of the size of the input is kept.</summary>
    public static bool HasBareNumber(TextReader json)
    {
        var word = new StringBuilder(LongestWord + 1);
        bool isText = false;
        bool isEscaped = false;
        while (json.Read() is >= 0 and var read)
        {
            char letter = (char)read;
            // What follows a backslash ends no text.
            if (isText && (isEscaped || letter == '\\'))
                isEscaped = !isEscaped;
            else if (letter == '"')
                isText = !isText;
            if (!isText && char.IsAsciiLetter(letter))
            {
                if (word.Length <= LongestWord)
                    word.Append(letter);
                continue;
            }

            if (IsNoNumber(word))
                return true;
            word.Clear();
        }

        return IsNoNumber(word);
    }

    private static bool IsNoNumber(StringBuilder word) => word.Length > 0 && NoNumbers.Contains(word.ToString(), StringComparer.OrdinalIgnoreCase);
}
