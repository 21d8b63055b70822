using System.Text;
using LabelNotebooks.Shared;

namespace LabelNotebooks;

/// <summary>The name of a column as it is compared with words: small letters without accents.</summary>
internal static class PlainName
{
    private static readonly char[] Breaks = [' ', '_', '-', '.', '(', ')', '/', ':', '#', '\u00B0', '\u00BA', '\u2116'];

    /// <summary>"Nº expediente" as "expediente", "Aufnahme-Nr" as "aufnahmenr": letters and digits alone.</summary>
    public static string Of(string name) => string.Concat(Words(name));

    /// <summary>"PatientID" as "patient", "id"; "Aufnahme-Nr." as "aufnahme", "nr".</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var spaced = new StringBuilder();
        string letters = WithoutAccents(name.Trim('\uFEFF').Trim());
        for (int at = 0; at < letters.Length; at++)
        {
            if (at > 0 && char.IsUpper(letters[at]) && char.IsLower(letters[at - 1]))
                spaced.Append(' ');
            spaced.Append(char.ToLowerInvariant(letters[at]));
        }

        return spaced.ToString().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>"Sí" as "Si", "RÄTT" as "RATT", "błąd" as "blad".</summary>
    // A stroke is no mark of its own in Unicode.
    public static string WithoutAccents(string text) => UnicodeForms.WithoutMarks(text).Replace('\u0142', 'l').Replace('\u0141', 'L');
}
