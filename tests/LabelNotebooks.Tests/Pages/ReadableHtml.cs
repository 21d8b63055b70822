using System.Text.RegularExpressions;

namespace LabelNotebooks.Tests.Pages;

/// <summary>HTML for a person to read: styles, scripts and pictures, the same everywhere, are cut out, for they would hide what differs.</summary>
internal static partial class ReadableHtml
{
    /// <summary>One element a line. An id changes with any byte of the page, also with those that are cut out here, and is cut out too.</summary>
    public static string Of(string html)
    {
        string lines = BulkPattern().Replace(html, "${keep}…")
            .Replace("><", ">\n<", StringComparison.Ordinal)
            .Replace("<style>…</style>", "", StringComparison.Ordinal);
        return HashPattern().Replace(lines, "${kind}#");
    }

    [GeneratedRegex(
        "(?<keep><style>|<script>|base64,|data-figure=\")(?:(?<=base64,)[A-Za-z0-9+/=]+|(?<=<style>)[^"
        + "<]*|(?<=<script>)(?:(?!</script).)*|(?<=figure=\")[^\"]*)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex BulkPattern();

    [GeneratedRegex("(?<kind>lnb-[a-z]-)[0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HashPattern();
}
