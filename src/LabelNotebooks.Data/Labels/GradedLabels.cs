using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNotebooks;

/// <summary>Labels that are one number with and without a word beside it: "3", "3,0", "3 Pkt.", "Grade 3".</summary>
internal static partial class GradedLabels
{
    /// <summary>
    /// The number that each name reads as, at its place; null for a name that is none. A word counts that stands beside two numbers or more, where numbers
    /// stand alone, too: "Type 1" among names is a name.
    /// </summary>
    public static string?[] NumbersOf(IReadOnlyList<string> names)
    {
        (string? Number, string Word)[] parts = [.. names.Select(PartsOf)];
        HashSet<string> words = [.. parts
            .Where(part => part is { Number: not null, Word.Length: > 0 })
            .Distinct()
            .GroupBy(part => part.Word, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)];
        return words.Count > 0 && parts.Any(part => part is { Number: not null, Word.Length: 0 })
            ? [.. parts.Select(part => part.Word.Length == 0 || words.Contains(part.Word) ? part.Number : null)]
            : new string?[names.Count];
    }

    private static (string? Number, string Word) PartsOf(string name)
    {
        Match match = Graded().Match(name.Trim());
        return match.Success
            && !(match.Groups["before"].Success && match.Groups["after"].Success)
            && decimal.TryParse(match.Groups["number"].ValueSpan.ToString().Replace(',', '.'), CultureInfo.InvariantCulture, out decimal number)
            ? (number.ToString("0.############", CultureInfo.InvariantCulture), (match.Groups["before"].Value + match.Groups["after"].Value).ToUpperInvariant())
            : (null, "");
    }

    // A single letter that touches its number is the name of something: "A1".
    [GeneratedRegex(
        @"^((?<before>\p{L}+)\.?\s+|(?<before>\p{L}{2,})\.?)?(?<number>[+-]?\d{1,9}([.,]\d{1,6})?)(\s+(?<after>\p{L}+|%)\.?|(?<after>\p{L}{2,}|%)\.?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Graded();
}
