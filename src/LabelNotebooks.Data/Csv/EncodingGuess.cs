using System.Text;

namespace LabelNotebooks;

/// <summary>
/// Which code page a file of one byte for each letter is written in: the one under which the letters of its words are those of one language. Under a wrong
/// one signs and figures stand inside words ("Oddzia³"), or letters that no language has together.
/// </summary>
internal static class EncodingGuess
{
    private const string Estonian = "äöõüšž";

    private const string Russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    // Beside the letters of ASCII, in small ones.
    private static readonly string[] Western =
    [
        "äöüßéè", "àâæçéèêëîïôœùûüÿ", "áéíóúüñ", "áâãàçéêíóôõúü", "àèéìíòóùú",
        "åäöæøéüá", "áéëïíóöúüè", "àçèéíïòóúü·", "áéíóúýþæöð", Estonian,
    ];

    private static readonly (TextEncoding Encoding, string[] Languages)[] Others =
    [
        (TextEncoding.Windows1250, Central), (TextEncoding.Latin2, Central),
        (TextEncoding.Windows1251, Cyrillic), (TextEncoding.Koi8R, Cyrillic),
        (TextEncoding.Windows1253, Greek),
        (TextEncoding.Windows1254, ["çğıöşüâîû"]),
        (TextEncoding.Windows1257, ["ąčęėįšųūž", "āčēģīķļņšūž", Estonian]),
        (TextEncoding.Latin9, [Estonian]),
    ];

    private static string[] Central =>
        ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţșț", "čćđšž"];

    private static string[] Cyrillic => [Russian, Russian + "іїєґ", Russian + "ђјљњћџ"];

    private static string[] Greek => ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ"];

    /// <summary>The encoding and a word that shows it, under Windows-1252 and under it; null where Windows-1252 reads as well.</summary>
    public static (TextEncoding Encoding, string Western, string Word)? Of(IReadOnlyList<byte[]> words)
    {
        byte[][] told = [.. words.Select(Trimmed).Where(word => word.Any(one => one >= 0x80))];
        Encoding western = CodePages.Of(TextEncoding.Windows1252)!;
        int usual = Best(told, western, Western);
        (TextEncoding encoding, int score) = Others
            .Select(other => (other.Encoding, Score: Best(told, CodePages.Of(other.Encoding)!, other.Languages)))
            .MaxBy(other => other.Score);
        int letters = told.Sum(word => word.Count(one => one >= 0x80));
        // A few letters of another language stand in many texts; most of the letters are those of one.
        if (score <= usual || 10 * (score - usual) < letters || 10 * score < 6 * letters)
            return null;
        Encoding other = CodePages.Of(encoding)!;
        // Where no word differs, there is nothing to tell the two by.
        byte[]? shown = told
            .Where(word => western.GetString(word) != other.GetString(word))
            .OrderByDescending(word => Score(word, other, Others.Single(one => one.Encoding == encoding).Languages) - Score(word, western, Western))
            .FirstOrDefault();
        return shown is null ? null : (encoding, western.GetString(shown), other.GetString(shown));
    }

    private static int Score(byte[] word, Encoding encoding, string[] languages) => Best([word], encoding, languages);

    private static int Best(byte[][] words, Encoding encoding, string[] languages)
    {
        string[] read = [.. words.Select(encoding.GetString)];
        return languages.Max(language => read.Sum(word => Score(word, language)));
    }

    // One more for each letter of the language, one less for what stands in no word of it.
    private static int Score(string word, string language)
    {
        int score = 0;
        bool isLatin = language[0] < '\u0370';
        for (int at = 0; at < word.Length; at++)
        {
            char letter = word[at];
            if (char.IsAscii(letter))
            {
                // Letters of two scripts in one word.
                score -= isLatin ? 0 : 1;
                continue;
            }

            bool isTurned = at > 0 && char.IsUpper(letter) && char.IsLower(word[at - 1]);
            score += language.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal) && !isTurned ? 1 : -1;
        }

        return score;
    }

    // Signs that stand before and behind words in the west: "¿Qué", "Nº", "cm³", "« mot »", "5 µg", "°C".
    private static byte[] Trimmed(byte[] word)
    {
        int start = 0;
        int end = word.Length;
        while (start < end && IsBefore(word[start]))
            start++;
        while (end > start && (IsBehind(word[end - 1]) || (word[end - 1] is 0xB2 or 0xB3 && end > 1 && word[end - 2] is (byte)'m')))
            end--;
        return word[start..end];
    }

    private static bool IsBefore(byte one) => one is 0xBF or 0xA1 or 0xB0 or 0xAB or 0xB5 or 0x80 or 0x82 or 0x84 or 0x91 or 0x92 or 0x93 or 0x94 or 0xA7;

    private static bool IsBehind(byte one) =>
        one is 0xBA or 0xAA or 0xB0 or 0xBB or 0x80 or 0x85 or 0x91 or 0x92 or 0x93 or 0x94 or 0x96 or 0x97 or 0x99 or 0xAE or 0xA9;
}
