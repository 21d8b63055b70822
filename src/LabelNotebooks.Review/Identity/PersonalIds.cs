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

    private static bool HasBirthDate(string id) => BirthDate().IsMatch(id) || NationalNumber().IsMatch(id);

    // Two words or more of letters alone, in any case, with a comma or a blank between them: Ana Müller, müller, ana, MÜLLER ANA, O'Brien J.
    [GeneratedRegex(
        @"^\p{L}[\p{L}\p{M}'’-]+(, ?| )(\p{L}[\p{L}\p{M}'’-]+|\p{L}\.)( \p{L}[\p{L}\p{M}'’.-]*)*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FullName();

    // National numbers that begin with a date of birth: Danish 120480-1234, Swedish 800412-1234, Finnish 120480A123X, Czech 805412/1234, Polish and
    // Norwegian eleven digits, Italian RSSMRA80D12H501U, French 1 80 04 75 116 001.
    [GeneratedRegex(
        "^((0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}|[0-9]{2}([05][1-9]|[16][0-2])(0[1-9]|[12][0-9]|3[01]))([-/+ A][0-9]{3}[0-9A-Z]|[0-9]{4,5})$"
        + "|^[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]$"
        + "|^[12] ?[0-9]{2} ?(0[1-9]|1[0-2]) ?[0-9]{2} ?[0-9]{3} ?[0-9]{3}( ?[0-9]{2})?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NationalNumber();

    // Years of living people, written as 1980-02-29, 29.02.1980 or 19800229 with something around it.
    [GeneratedRegex(
        "(^|[^0-9])((19[2-9][0-9]|20[0-2][0-9])[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12][0-9]|3[01])"
        + "|(0[1-9]|[12][0-9]|3[01])[-./](0[1-9]|1[0-2])[-./](19[2-9][0-9]|20[0-2][0-9]))([^0-9]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BirthDate();
}
