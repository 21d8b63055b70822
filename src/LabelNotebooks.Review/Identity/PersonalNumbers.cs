using System.Text.RegularExpressions;

namespace LabelNotebooks.Identity;

/// <summary>
/// Numbers by which a country knows one person and that hold no date of birth. Where they have a check digit it is computed, so that a plain counter is none.
/// </summary>
internal static partial class PersonalNumbers
{
    private const string SpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

    /// <summary>True for a US social security number, a Spanish DNI or NIE, a German number of the health insurance, or an NHS number.</summary>
    public static bool IsOne(string id)
    {
        string text = id.Trim().ToUpperInvariant();
        return SocialSecurity().IsMatch(text) || IsSpanish(text) || IsGermanInsurance(text) || IsNhs(text);
    }

    // 12345678Z, X1234567L: the letter is that of the remainder.
    private static bool IsSpanish(string text)
    {
        if (!Spanish().IsMatch(text))
            return false;
        string digits = new([.. text[..^1].Where(char.IsAsciiLetterOrDigit)]);
        // The first letter stands for a digit before the others.
        int first = Math.Max(0, digits[0] - 'X') * 10_000_000;
        return SpanishLetters[(first + Whole(digits.TrimStart('X', 'Y', 'Z'))) % SpanishLetters.Length] == text[^1];
    }

    // A123456780: the letter as two digits, then each second digit doubled.
    private static bool IsGermanInsurance(string text)
    {
        if (!GermanInsurance().IsMatch(text))
            return false;
        string digits = (text[0] - 'A' + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + text[1..9];
        int sum = digits.Select((digit, at) => (digit - '0') * (1 + (at % 2))).Sum(product => (product / 10) + (product % 10));
        return sum % 10 == text[9] - '0';
    }

    // 943 476 5919: weights 10 to 2, modulo 11.
    private static bool IsNhs(string text)
    {
        if (!Nhs().IsMatch(text))
            return false;
        string digits = new([.. text.Where(char.IsAsciiDigit)]);
        int check = 11 - (digits[..9].Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11);
        return check % 11 == digits[9] - '0' && check != 10;
    }

    private static int Whole(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    // Numbers that were never given out are none.
    [GeneratedRegex(
        "^(00[1-9]|0[1-9][0-9]|[1-57-8][0-9]{2}|6([0-57-9][0-9]|6[0-57-9]))-(0[1-9]|[1-9][0-9])-([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex("^([0-9]{8}|[XYZ][- ]?[0-9]{7})[- ]?[A-Z]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spanish();

    [GeneratedRegex("^[A-Z][0-9]{9}$", RegexOptions.NonBacktracking)]
    private static partial Regex GermanInsurance();

    [GeneratedRegex("^[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Nhs();
}
