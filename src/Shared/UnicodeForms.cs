using System.Globalization;
using System.Text;

namespace LabelNotebooks.Shared;

/// <summary>
/// Unicode's forms (UAX #15) of any text that a file can hold. .NET's own throw on half a character and on U+FFFE, which stand in files that were cut or
/// read under the wrong encoding: what stands around them is brought into its form, they stay. Compiled into Data and into Review.
/// </summary>
internal static class UnicodeForms
{
    /// <summary>With composed letters (form C): one ü, however it was typed.</summary>
    public static string Composed(string text) => In(NormalizationForm.FormC, text);

    /// <summary>"Sí" as "Si", "RÄTT" as "RATT", without the marks above and below letters.</summary>
    public static string WithoutMarks(string text) => string.Concat(
        In(NormalizationForm.FormD, text).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    private static string In(NormalizationForm form, string text)
    {
        if (Ascii.IsValid(text))
            return text;
        int end = EndOfForm(text, 0);
        if (end == text.Length)
            return OfWhole(form, text);
        var whole = new StringBuilder();
        int start = 0;
        for (; end < text.Length; start = end + 1, end = EndOfForm(text, start))
            whole.Append(OfWhole(form, text[start..end])).Append(text[end]);
        return whole.Append(OfWhole(form, text[start..])).ToString();
    }

    private static int EndOfForm(string text, int start)
    {
        while (start < text.Length && HasForm(text, start))
            start++;
        return start;
    }

    private static bool HasForm(string text, int at) => text[at] switch
    {
        '\uFFFE' => false,
        char high when char.IsHighSurrogate(high) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        char low when char.IsLowSurrogate(low) => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };

#pragma warning disable RS0030 // The one place where .NET's own is called: on text that has a form.
    private static string OfWhole(NormalizationForm form, string text) => text.Normalize(form);
#pragma warning restore RS0030
}
