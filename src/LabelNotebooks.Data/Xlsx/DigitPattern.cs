using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>
/// A number format that shows each digit of a whole number, with zeros before it and marks between: 000000, 000-000. Numbers so shown are ids to a person.
/// </summary>
internal sealed class DigitPattern
{
    private const string PlainMarks = "-() :";
    private const double LargestExact = 1e15;

    // A zero stands for a digit, anything else for itself.
    private readonly (char Letter, bool IsDigit)[] _letters;
    private readonly int _digits;

    private DigitPattern((char Letter, bool IsDigit)[] letters, int digits) => (_letters, _digits) = (letters, digits);

    /// <summary>Null for a format of another kind.</summary>
    /// <param name="format">As it stands in the workbook: \"P\"0000, 00\-00;@.</param>
    public static DigitPattern? Of(string format)
    {
        var letters = new List<(char, bool)>();
        int at = format.StartsWith("[$-", StringComparison.Ordinal) ? format.IndexOf(']', StringComparison.Ordinal) + 1 : 0;
        for (; at < format.Length && format[at] != ';'; at++)
        {
            char letter = format[at];
            if (letter == '0')
            {
                letters.Add((letter, true));
            }
            else if (letter == '\\' && at + 1 < format.Length)
            {
                letters.Add((format[++at], false));
            }
            else if (letter == '"' && format.IndexOf('"', at + 1) is > 0 and var end)
            {
                letters.AddRange(format[(at + 1)..end].Select(one => (one, false)));
                at = end;
            }
            else if (PlainMarks.Contains(letter, StringComparison.Ordinal))
            {
                letters.Add((letter, false));
            }
            else
            {
                return null;
            }
        }

        int digits = letters.Count(one => one.Item2);
        return digits < 2 ? null : new DigitPattern([.. letters], digits);
    }

    /// <summary>The number as the sheet shows it; null where it is none of a whole number, or the same as without the format.</summary>
    public string? Shown(double number)
    {
        if (number is < 0 or >= LargestExact || number != Math.Floor(number))
            return null;
        string plain = number.ToString("0", CultureInfo.InvariantCulture);
        string digits = plain.PadLeft(_digits, '0');
        // The first place takes the digits that are more than there are places.
        int next = 0;
        var shown = new StringBuilder();
        foreach ((char letter, bool isDigit) in _letters)
        {
            if (!isDigit)
            {
                shown.Append(letter);
                continue;
            }

            int end = next == 0 ? digits.Length - _digits + 1 : next + 1;
            shown.Append(digits, next, end - next);
            next = end;
        }

        string text = shown.ToString();
        return text == plain ? null : text;
    }
}
