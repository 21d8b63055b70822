using System.Text.RegularExpressions;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Identity;

/// <summary>
/// Whether ids seem to name people: what stands in a chain can never be erased. It looks at their shape, and knows nobody: a person has to say.
/// </summary>
internal static partial class PersonalIds
{
    private const double Most = 0.2;

    private static readonly string[] Names =
    [
        "name", "surname", "lastname", "firstname", "patientname", "nachname", "vorname", "nom", "prenom", "apellido", "apellidos", "nombre", "cognome",
        // Who the numbers of a hospital, an insurance or an authority stand for can be looked up.
        "patient", "patientin", "patienten", "patientid", "patid", "patientno", "patientnr", "patnr", "patientnumber", "patientnummer", "patientennummer",
        "patientennr", "patientenid", "mrn", "medicalrecord", "hospitalnumber", "nhs", "nhsnumber", "ssn", "socialsecurity", "nir", "ipp", "securitesociale",
        "versicherter", "versichertennummer", "versichertennr", "krankenversichertennummer", "krankenversicherungsnummer", "kvnr", "kvnummer",
        "sozialversicherungsnummer", "svnr", "svnummer", "rentenversicherungsnummer", "ahv", "ahvnummer", "ahvnr", "dni", "nie", "nif", "nhc",
        "historiaclinica", "paciente", "pacienteid", "codicefiscale", "paziente", "pazienteid", "cartellaclinica", "bsn", "burgerservicenummer", "utente",
        "doente", "cpr", "cprnr", "cprnummer", "personnummer", "personnr", "fodselsnummer", "henkilotunnus", "hetu", "potilas", "potilasnumero", "pesel",
        "pacjent", "pacjenta", "pacient", "pacienta", "rodnecislo",
    ];

    // What stands beside the word that counts: "patient_id", "N\u00BA de historia cl\u00EDnica", "num\u00E9ro de s\u00E9curit\u00E9 sociale".
    private static readonly string[] Fillers =
        ["id", "ids", "n", "no", "nr", "num", "numero", "numer", "number", "nummer", "cislo", "de", "du", "del", "della", "do", "da", "of", "the", "le", "la"];

    // Letters that are no other letter with an accent.
    private static readonly (string Letter, string Written)[] Spelled = [("\u00F8", "o"), ("\u0142", "l"), ("\u00E6", "ae"), ("\u00DF", "ss")];

    /// <summary>What makes them suspicious, as the end of "ids ..."; null if nothing does.</summary>
    public static string? SuspicionOf(string column, IReadOnlyList<string> ids)
    {
        string[] words = Words(column);
        if (Names.Contains(string.Concat(words)) || Names.Contains(string.Concat(words.Except(Fillers))))
            return $"are taken from a column called \"{column}\"";
        if (ids.Count == 0)
            return null;
        return ShareOf(ids, id => id.Contains('@', StringComparison.Ordinal)) > Most ? "look like addresses of e-mail"
            : ShareOf(ids, id => FullName().IsMatch(id)) > Most ? "look like names of people"
            : ShareOf(ids, HasBirthDate) > 0.9 ? "hold what looks like a date of birth"
            : ShareOf(ids, PersonalNumbers.IsOne) > 0.9 ? "look like numbers of persons, of a social security, a health insurance or an identity card"
            : null;
    }

    private static string[] Words(string column)
    {
        string parted = Humps().Replace(column, "${before} ${after}").ToLowerInvariant();
        string spelled = Spelled.Aggregate(parted, (text, pair) => text.Replace(pair.Letter, pair.Written, StringComparison.Ordinal));
        return new string([.. UnicodeForms.WithoutMarks(spelled).Select(letter => char.IsAsciiLetter(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static double ShareOf(IReadOnlyList<string> ids, Func<string, bool> isSuspicious) => (double)ids.Count(isSuspicious) / ids.Count;

    private static bool HasBirthDate(string id) => BirthDate().IsMatch(id) || NationalNumber().IsMatch(id);

    [GeneratedRegex(@"(?<before>\p{Ll})(?<after>\p{Lu})", RegexOptions.NonBacktracking)]
    private static partial Regex Humps();

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
