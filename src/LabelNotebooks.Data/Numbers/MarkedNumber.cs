using System.Text.RegularExpressions;

namespace LabelNotebooks;

/// <summary>Tells texts that bear a measured number with something beside it: "&lt;5", "ca. 5", "5,4 \u2191", "113/55".</summary>
internal static partial class MarkedNumber
{
    private const int Longest = 24;

    public static bool Is(ReadOnlySpan<char> text) => text.Length <= Longest && text.ContainsAnyInRange('0', '9') && Marked().IsMatch(text);

    [GeneratedRegex(
        @"^\s*((([<>=~\u00B1\u2248\u2264\u2265]{1,2}|ca\.?|circa|approx\.?|about|etwa|ungef\.?|env\.?|aprox\.?)\s*)?"
        + @"[\u20AC$\u00A3]?\s*[+\-\u2212]?\d+([.,]\d+)*"
        + @"\s*[\p{L}%\u00B0/]{0,8}\s*([\u2190-\u21FF*!+\-]{1,3}|\([^)]{1,12}\))?|\d{1,3}\s*[/\u2013-]\s*\d{1,3})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Marked();
}
