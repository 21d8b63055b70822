namespace LabelNotebooks;

/// <summary>A number as an instrument writes it that cannot measure beyond: "&lt;0,5", "&gt; 200", "\u2264 5 mg/l".</summary>
internal static class NumberLimit
{
    /// <summary>True for such a cell; <paramref name="number"/> is then what stands behind the sign.</summary>
    public static bool Is(ReadOnlySpan<char> cell, out ReadOnlySpan<char> number)
    {
        cell = cell.Trim();
        int signs = cell is ['<' or '>' or '\u2264' or '\u2265', '=', ..] ? 2 : cell is ['<' or '>' or '\u2264' or '\u2265', ..] ? 1 : 0;
        number = cell[signs..].TrimStart();
        return signs > 0 && number is [>= '0' and <= '9', ..] && NumberText.Of(number).IsNumber;
    }
}
