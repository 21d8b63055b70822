using System.Text.RegularExpressions;

namespace LabelNotebooks.Identity;

/// <summary>
/// Whether ids seem to name people: what stands in a chain can never be erased. It looks at their shape, and knows nobody: a person has to say.
/// </summary>
internal static partial class PersonalIds
{
    private const double Most = 0.2;

    private static readonly string[] Names =
    [
        "name", "surname", "lastname", "firstname", "patient", "patientname", "nachname", "vorname", "nom", "prenom",
        "apellido", "apellidos", "nombre", "cognome",
    ];

    /// <summary>What makes them suspicious, as the end of "ids ..."; null if nothing does.</summary>
    public static string? SuspicionOf(string column, IReadOnlyList<string> ids)
    {
        string plain = new([.. column.ToLowerInvariant().Where(char.IsAsciiLetter)]);
        if (Names.Contains(plain))
            return $"are taken from a column called \"{column}\"";
        if (ids.Count == 0)
            return null;
        return ShareOf(ids, id => id.Contains('@', StringComparison.Ordinal)) > Most ? "look like addresses of e-mail"
            : ShareOf(ids, id => FullName().IsMatch(id)) > Most ? "look like names of people"
            : ShareOf(ids, HasBirthDate) > 0.9 ? "hold what looks like a date of birth"
            : null;
    }

    private static double ShareOf(IReadOnlyList<string> ids, Func<string, bool> isSuspicious) => (double)ids.Count(isSuspicious) / ids.Count;

    private static bool HasBirthDate(string id) => BirthDate().IsMatch(id);

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?,? \p{Lu}\p{Ll}+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FullName();

    // Years of living people, written as 1980-02-29, 29.02.1980 or 19800229 with something around it.
    [GeneratedRegex(
        "(^|[^0-9])((19[2-9][0-9]|20[0-2][0-9])[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12][0-9]|3[01])"
        + "|(0[1-9]|[12][0-9]|3[01])[-./](0[1-9]|1[0-2])[-./](19[2-9][0-9]|20[0-2][0-9]))([^0-9]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BirthDate();
}
