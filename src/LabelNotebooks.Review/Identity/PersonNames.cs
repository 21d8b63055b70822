using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Identity;

/// <summary>Whether two names are likely to be one person's, written in two ways: it looks at letters, and knows nobody.</summary>
internal static partial class PersonNames
{
    private const int FewLetters = 6;

    // What stands before or behind a name in Europe, and is none.
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal,
        ["dr", "dra", "prof", "professor", "med", "phd", "md", "msc", "bsc", "dipl", "mag", "ing", "lic", "habil", "univ", "pd", "priv", "doz",
        "mr", "mrs", "ms", "miss", "frau", "herr", "fr", "hr", "sr", "sra", "srta", "sig", "dott", "dottssa", "mme", "mlle", "schwester", "pfleger"]);

    /// <summary>Spellings that one keyboard writes so and another so.</summary>
    private static readonly (string Letter, string Written)[] Written =
        [("\u00E4", "ae"), ("\u00F6", "oe"), ("\u00FC", "ue"), ("\u00DF", "ss"), ("\u00F8", "oe"), ("\u00E5", "aa"), ("\u00E6", "ae")];

    /// <summary>
    /// True for "J\u00FCrgen Wei\u00DF" and "Juergen Weiss", "weiss, j\u00FCrgen" or "J\u00FCrgen Weis": the same letters,
    /// or all but one where there are enough of them.
    /// </summary>
    public static bool LookAlike(string one, string other)
    {
        if (one == other)
            return false;
        string[] ones = Plain(one), others = Plain(other);
        if (ones.Intersect(others, StringComparer.Ordinal).Any())
            return true;
        // Nurse 1 and Nurse 2 are two.
        if (one.Concat(other).Any(char.IsDigit))
            return false;
        string[] words = Words(one), otherWords = Words(other);
        return IsShorter(words, otherWords)
            || (words.Length > 0 && words.Order(StringComparer.Ordinal).SequenceEqual(otherWords.Order(StringComparer.Ordinal)))
            || ones.Any(first => others.Any(second => Math.Min(first.Length, second.Length) >= FewLetters && IsOneStep(first, second)));
    }

    // Words in one order, with accents written out and left out.
    private static string[] Plain(string name)
    {
        string lower = UnicodeForms.Composed(name).ToLowerInvariant();
        string spelled = Written.Aggregate(lower, (text, pair) => text.Replace(pair.Letter, pair.Written, StringComparison.Ordinal));
        return [.. new[] { spelled, lower.Replace("\u00DF", "ss", StringComparison.Ordinal) }.Select(Letters).Distinct(StringComparer.Ordinal)];
    }

    private static string Letters(string text)
    {
        string spaced = new([.. UnicodeForms.WithoutMarks(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
        return string.Concat(spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    // "Anna M.", "A. M\u00FCller" or "Anna" beside "Anna M\u00FCller": each word is one of the other name, or begins it and was cut short.
    private static bool IsShorter(string[] ones, string[] others)
    {
        (string[] few, string[] many) = ones.Length <= others.Length ? (ones, others) : (others, ones);
        if (few.Length == 0 || (few.Length > 1 && few.Length != many.Length))
            return false;
        List<string> left = [.. many];
        int whole = 0;
        foreach (string word in few.OrderByDescending(word => word.Length))
        {
            int at = left.IndexOf(word);
            if (at >= 0 && word.Length > 1)
                whole++;
            if (at < 0)
                at = left.FindIndex(other => IsCut(word, other) || IsCut(other, word));
            if (at < 0)
                return false;
            left.RemoveAt(at);
        }

        return whole > 0;
    }

    private static bool IsCut(string word, string other) =>
        word.EndsWith('.') ? other.StartsWith(word[..^1], StringComparison.Ordinal) : word.Length == 1 && other.StartsWith(word, StringComparison.Ordinal);

    private static string[] Words(string name)
    {
        string lower = UnicodeForms.Composed(name).ToLowerInvariant();
        string spelled = Written.Aggregate(lower, (text, pair) => text.Replace(pair.Letter, pair.Written, StringComparison.Ordinal));
        string bare = UnicodeForms.WithoutMarks(Beside().Replace(spelled, " ").Replace(".", ". ", StringComparison.Ordinal));
        return new string([.. bare.Select(letter => char.IsLetterOrDigit(letter) || letter == '.' ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Titles.Contains(word.TrimEnd('.')))
            .ToArray();
    }

    // "Anna Berg (Pflege)" is Anna Berg.
    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Beside();

    // One letter more, less, another one, or two exchanged.
    private static bool IsOneStep(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        int start = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        int end = one.Reverse().Zip(other.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        int left = Math.Max(one.Length, other.Length) - start - end;
        return left <= 1
            || (left == 2 && one.Length == other.Length && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }
}
