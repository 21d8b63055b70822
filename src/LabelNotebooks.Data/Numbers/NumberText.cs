using System.Globalization;

namespace LabelNotebooks;

/// <summary>One cell taken apart: what it is as a number with a decimal point, what with a decimal comma, and the unit behind it.</summary>
/// <param name="AsPoint">Its value where "." is the decimal mark and "," stands between thousands; NaN where it cannot be read so.</param>
/// <param name="AsComma">The same with the marks exchanged.</param>
/// <param name="Unit">What stands behind the number, as "%" or "mmHg"; empty for nothing.</param>
internal readonly record struct NumberText(double AsPoint, double AsComma, string Unit)
{
    private const int LongestUnit = 12;

    public bool IsNumber => !double.IsNaN(AsPoint) || !double.IsNaN(AsComma);

    /// <summary>True where the marks say which of the two it is.</summary>
    public bool IsCertainPoint => double.IsNaN(AsComma);

    public bool IsCertainComma => double.IsNaN(AsPoint);

    /// <summary>True where it is a number either way, and another one.</summary>
    public bool IsAmbiguous => IsNumber && !IsCertainPoint && !IsCertainComma && AsPoint != AsComma;

    public static NumberText Of(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        // "\u20AC 5,4" is "5,4 \u20AC".
        ReadOnlySpan<char> currency = cell is ['\u20AC' or '$' or '\u00A3', ..] ? cell[..1] : "";
        cell = cell[currency.Length..].TrimStart();
        int end = EndOfDigits(cell);
        if (end == 0)
            return new NumberText(double.NaN, double.NaN, "");
        ReadOnlySpan<char> unit = cell[end..].TrimStart();
        if (!IsUnit(unit) || (unit.Length > 0 && currency.Length > 0))
            return new NumberText(double.NaN, double.NaN, "");
        ReadOnlySpan<char> digits = cell[..end];
        return new NumberText(Value(digits, '.', ','), Value(digits, ',', '.'), (currency.Length > 0 ? currency : unit).ToString());
    }

    // The number ends with its last digit: behind it a unit, or nothing.
    private static int EndOfDigits(ReadOnlySpan<char> cell)
    {
        int at = cell is ['+' or '-' or '\u2212', ..] ? 1 : 0;
        int end = 0;
        for (; at < cell.Length; at++)
        {
            if (char.IsAsciiDigit(cell[at]))
                end = at + 1;
            else if (!IsMark(cell[at]) && !IsExponent(cell, at, ref end))
                break;
            else if (end > at)
                at = end - 1;
        }

        return end;
    }

    private static bool IsMark(char letter) => letter is '.' or ',' or '\'' or '\u2019' or ' ' or '\u00A0' or '\u202F';

    private static bool IsExponent(ReadOnlySpan<char> cell, int at, ref int end)
    {
        if (cell[at] is not ('e' or 'E') || end != at || at == 0)
            return false;
        int digits = at + 1 < cell.Length && cell[at + 1] is '+' or '-' ? at + 2 : at + 1;
        int last = digits;
        while (last < cell.Length && char.IsAsciiDigit(cell[last]))
            last++;
        if (last == digits)
            return false;
        end = last;
        return true;
    }

    // A unit is one word: "mmHg", "g/dl", "°C", "%". "von 10" and "-2" are none, and "h30" is a time.
    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        if (unit.IsEmpty)
            return true;
        if (unit.Length > LongestUnit || !(char.IsLetter(unit[0]) || unit[0] is '%' or '\u2030' or '\u00B0' or '/' or '\u20AC' or '$' or '\u00A3'))
            return false;
        foreach (char letter in unit)
        {
            if (!char.IsLetter(letter) && letter is not ('%' or '\u2030' or '\u00B0' or '/' or '\u20AC' or '$' or '\u00A3' or '^' or '*' or '\u00B7' or '.'
                or '\u00B2' or '\u00B3' or '2' or '3'))
                return false;
        }

        return true;
    }

    private static double Value(ReadOnlySpan<char> digits, char point, char thousands)
    {
        Span<char> plain = stackalloc char[64];
        if (digits.Length > plain.Length)
            return double.NaN;
        int exponent = digits.IndexOfAny('e', 'E');
        ReadOnlySpan<char> tail = exponent < 0 ? "" : digits[exponent..];
        ReadOnlySpan<char> body = exponent < 0 ? digits : digits[..exponent];
        int length = 0;
        if (body is ['+' or '-' or '\u2212', ..])
        {
            if (body[0] != '+')
                plain[length++] = '-';
            body = body[1..].TrimStart();
        }

        int at = body.IndexOf(point);
        ReadOnlySpan<char> whole = at < 0 ? body : body[..at];
        ReadOnlySpan<char> rest = at < 0 ? "" : body[(at + 1)..];
        // Nobody groups thousands before a power of ten.
        if (exponent >= 0 && whole.Contains(thousands))
            return double.NaN;
        if (rest.ContainsAnyExceptInRange('0', '9') || (at >= 0 && rest.IsEmpty) || !Append(whole, thousands, plain, ref length))
            return double.NaN;
        if (at >= 0)
        {
            plain[length++] = '.';
            rest.CopyTo(plain[length..]);
            length += rest.Length;
        }

        tail.CopyTo(plain[length..]);
        length += tail.Length;
        return double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : double.NaN;
    }

    // Thousands in groups of three, by one mark; nobody writes 0,123 for 123.
    private static bool Append(ReadOnlySpan<char> whole, char thousands, Span<char> plain, ref int length)
    {
        char? mark = null;
        int group = 0;
        bool isFirst = true;
        foreach (char letter in whole)
        {
            if (char.IsAsciiDigit(letter))
            {
                plain[length++] = letter;
                group++;
                continue;
            }

            if ((letter != thousands && letter is '.' or ',') || (mark is { } before && before != letter))
                return false;
            if (isFirst ? group is 0 or > 3 || plain[length - group] == '0' : group != 3)
                return false;
            mark = letter;
            (group, isFirst) = (0, false);
        }

        return isFirst || group == 3;
    }
}
