using System.Buffers;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>Numbers as data files write them: a decimal point in every culture (or a decimal comma where asked), no thousands separators.</summary>
internal static class NumberParser
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    private static readonly SearchValues<char> Grouped = SearchValues.Create("0123456789.,'\u00A0\u202F");

    public static CellProblem Parse(ReadOnlySpan<char> text, bool decimalComma, out double value)
    {
        if (double.TryParse(text, NumberStyles.Float, decimalComma ? Comma : NumberFormatInfo.InvariantInfo, out value) && double.IsFinite(value))
            return CellProblem.None;
        return Explain(text.Trim(), decimalComma, ref value);
    }

    private static CellProblem Explain(ReadOnlySpan<char> text, bool decimalComma, ref double value)
    {
        if (text.IsEmpty)
            return CellProblem.Empty;
        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return CellProblem.NaN;
        if (GapTexts.IsNoValue(text))
            return CellProblem.MissingMark;
        ReadOnlySpan<char> unsigned = text[0] is '+' or '-' ? text[1..] : text;
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase))
            return CellProblem.Infinite;
        if (double.TryParse(text, NumberStyles.Float, decimalComma ? Comma : NumberFormatInfo.InvariantInfo, out value))
            // "1e999" is a number that is too large; "Infinity" says so itself.
            return double.IsNaN(value) ? CellProblem.NaN : text.ContainsAnyInRange('0', '9') ? CellProblem.TooLarge : CellProblem.Infinite;
        if (HasOne(text, ',', '.') && double.TryParse(text, NumberStyles.Float, Comma, out _))
            return CellProblem.DecimalComma;
        if (HasOne(text, '.', ',') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return CellProblem.DecimalPoint;
        return !unsigned.ContainsAnyExcept(Grouped) && unsigned.ContainsAnyInRange('0', '9') ? CellProblem.Thousands : CellProblem.NotANumber;
    }

    private static bool HasOne(ReadOnlySpan<char> text, char wanted, char unwanted) => text.Count(wanted) == 1 && !text.Contains(unwanted);
}
