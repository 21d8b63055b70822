using System.Globalization;

namespace LabelNotebooks;

/// <summary>Numbers as data files write them: a decimal point in every culture, no thousands separators.</summary>
internal static class NumberParser
{
    public static CellProblem Parse(ReadOnlySpan<char> text, out double value)
    {
        text = text.Trim();
        value = 0;
        if (text.IsEmpty)
            return CellProblem.Empty;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            if (double.IsFinite(value))
                return CellProblem.None;
            // "1e999" is a number that is too large; "Infinity" says so itself.
            return double.IsNaN(value) ? CellProblem.NaN : HasDigit(text) ? CellProblem.TooLarge : CellProblem.Infinite;
        }

        ReadOnlySpan<char> unsigned = text[0] is '+' or '-' ? text[1..] : text;
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase))
            return CellProblem.Infinite;
        return HasDecimalComma(text) ? CellProblem.DecimalComma : CellProblem.NotANumber;
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    private static bool HasDecimalComma(ReadOnlySpan<char> text)
    {
        int comma = text.IndexOf(',');
        return comma >= 0
            && text.LastIndexOf(',') == comma
            && !text.Contains('.')
            && double.TryParse($"{text[..comma]}.{text[(comma + 1)..]}", NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
