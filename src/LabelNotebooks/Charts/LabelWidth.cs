using System.Globalization;
using System.Text;

namespace LabelNotebooks.Charts;

/// <summary>How wide a name is beside a chart, in the widest of the usual fonts, and as much of it as there is room for.</summary>
internal static class LabelWidth
{
    /// <summary>The room for a name, in points.</summary>
    public const double Most = 150;

    private const double FontSize = 12;
    private const double Narrow = 0.42;
    private const double Usual = 0.66;
    private const double Capital = 0.79;
    private const double Wide = 1.1;

    /// <summary>The width, in points: no usual font needs more.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Em) * FontSize;

    /// <summary>The name, or its beginning with an ellipsis.</summary>
    public static string Fit(string name, double most = Most)
    {
        // XML knows no control characters and no halves of letters; a cut must not make one.
        var text = new StringInfo(string.Concat(name.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())));
        if (Of(text.String) <= most)
            return text.String;
        int letters = text.LengthInTextElements;
        while (letters > 1 && Of(text.SubstringByTextElements(0, letters) + "…") > most)
            letters--;
        return text.SubstringByTextElements(0, letters).TrimEnd() + "…";
    }

    private static double Em(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.UppercaseLetter => rune.Value is 'M' or 'W' ? Wide : rune.Value is 'I' or 'J' ? Narrow : Capital,
        UnicodeCategory.LowercaseLetter => rune.Value switch { 'm' or 'w' => Wide, 'i' or 'j' or 'l' or 'f' or 't' or 'r' => Narrow, _ => Usual },
        UnicodeCategory.DecimalDigitNumber => Usual,
        _ => rune.IsAscii && " .,:;'|!()[]{}/\\-`\"".Contains((char)rune.Value, StringComparison.Ordinal) ? Narrow : Wide,
    };
}
