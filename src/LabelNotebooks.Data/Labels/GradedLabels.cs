using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNotebooks;

/// <summary>Labels that are one number with and without a word beside it: "3", "3,0", "3 Pkt.", "Grade 3".</summary>
internal static partial class GradedLabels
{
    /// <summary>
    /// The number that each name reads as, at its place; null for a name that is none. A word counts where numbers stand alone, too, and beside two numbers
    /// or more, or where all the others are numbers: "Type 1" among names is a name. Two words tell two things apart: with "L 1" and "R 1" neither is 1.
    /// </summary>
    public static string?[] NumbersOf(IReadOnlyList<string> names)
    {
        (string? Number, string Word)[] parts = [.. names.Select(PartsOf)];
        (string? Number, string Word)[] worded = [.. parts.Where(part => part is { Number: not null, Word.Length: > 0 }).Distinct()];
        int alone = parts.Count(part => part is { Number: not null, Word.Length: 0 });
        bool areNumbers = alone > 1
            && names.Zip(parts).All(one => one.Second.Number is not null || one.First.Length == 0 || GapTexts.IsNoValue(one.First.Trim()));
        return alone == 0 || worded.Length == 0 || (worded.Length == 1 && !areNumbers)
            ? new string?[names.Count]
            : worded.DistinctBy(part => part.Word).Count() == 1
                ? [.. parts.Select(part => part.Number)]
                : [.. parts.Select(part => part.Word.Length == 0 ? part.Number : $"{part.Number} {part.Word}")];
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
