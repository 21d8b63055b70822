using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LabelNotebooks;

/// <summary>Finds the column by which examples are found again: one that is called like an id, or a first one in which each value stands once.</summary>
internal static partial class IdColumns
{
    // Whole names, without accents and marks; the usual ones of the languages of Europe.
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "id", "case", "caseid", "uid", "uuid", "guid", "key", "imageid", "exampleid", "recordid", "patientid", "item", "itemid", "index", "filename", "pid",
        "mrn",
        "record", "recordno", "accession", "accessionnumber", "studyid", "subject", "subjectid", "number", "rownumber", "rowid",
        "fall", "fallnr", "fallnummer", "aktenzeichen", "az", "akte", "aktennummer", "patient", "patientennummer", "patnr", "kennung", "nr", "nummer", "lfdnr",
        "laufendenummer", "vorgang", "vorgangsnummer", "belegnummer", "auftragsnummer", "schluessel", "schlussel", "kurzel", "kuerzel", "datei", "dateiname",
        "dossier", "nodossier", "numero", "numerodossier", "numdossier", "identifiant", "ipp", "nip", "reference", "ref", "fichier",
        "expediente", "numeroexpediente", "nexpediente", "nhc", "historia", "historiaclinica", "codigo", "identificador", "folio", "archivo",
        "cartella", "numerocartella", "codice", "identificativo", "pratica", "nosologico",
        "processo", "numeroprocesso", "prontuario", "registo", "registro",
        "zaaknummer", "dossiernummer", "patientnummer", "nummer", "volgnummer", "kenmerk", "bestand",
        "sagsnr", "sagsnummer", "journalnr", "journalnummer", "arendenummer", "personnummer", "lopenummer", "lobenummer", "tunnus", "potilasnumero",
        "asianumero",
        "numer", "sygnatura", "numersprawy", "identyfikator", "cislo", "cislopripadu", "spisovaznacka", "azonosito", "sorszam", "numar", "broj", "stevilka",
        "matricule", "matricola", "matricula", "nir", "nss", "nhs", "ssn", "bsn", "cnp", "pesel", "jmbg", "oib", "emso", "egn", "cpr", "rodnecislo",
        "codicefiscale", "henkilotunnus", "isikukood", "kennziffer", "nif", "dni", "\u03B1\u03BC\u03BA\u03B1", "\u2116",
        "\u043D\u043E\u043C\u0435\u0440", "\u0441\u043D\u0438\u043B\u0441", "\u0448\u0438\u0444\u0440",
    ], StringComparer.Ordinal);

    // The last word of a longer name: "Aufnahme-Nr", "PatientID", "Numéro de dossier".
    private static readonly FrozenSet<string> LastWords = FrozenSet.ToFrozenSet(
    [
        "id", "ids", "uid", "uuid", "nr", "nummer", "number", "num", "numero", "numer", "kennung", "aktenzeichen", "dossier", "expediente", "cartella",
        "processo",
        "identifiant", "tunnus", "key",
    ], StringComparer.Ordinal);

    // Written together, as German does: "Aufnahmenummer", "Probennr".
    private static readonly string[] Endings = ["nummer", "kennung", "nr", "numero"];

    private const int LongestId = 40;

    /// <summary>The names of ids that messages and other readers know, the likeliest first.</summary>
    public static bool IsName(string name)
    {
        IReadOnlyList<string> words = PlainName.Words(name);
        if (words.Count == 0)
            return false;
        string plain = string.Concat(words);
        return Names.Contains(plain)
            || (words.Count > 1 && LastWords.Contains(words[^1]))
            || IdWords.IsNumbered(words, name.AsSpan().ContainsAny("\u00B0\u00BA\u2116"))
            || Array.Exists(Endings, ending => plain.Length > ending.Length + 1 && plain.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>True for a column that is called like an id and holds values by which examples may be known: no measurements, days or sentences.</summary>
    public static bool IsCalledId(ColumnProfile column, long rows) =>
        (IsName(column.Name) || (IdWords.IsCoded(PlainName.Words(column.Name)) && IsOneForEach(column, rows))) && CanBeNamedId(column);

    /// <summary>The column of the ids and why it is taken for them; -1 where none is.</summary>
    public static (int Column, string Reason) Guess(ImmutableArray<ColumnProfile> columns, int label, long rows)
    {
        foreach (string name in ColumnWords.IdNames)
        {
            int at = IndexOf(columns, name);
            if (at >= 0 && at != label && IsOneForEach(columns[at], rows) && CanBeNamedId(columns[at]))
                return (at, "guessed by its name");
        }

        for (int column = 0; column < columns.Length; column++)
        {
            if (column != label && IsCalledId(columns[column], rows) && IsOneForEach(columns[column], rows) && CanBeId(columns[column]))
                return (column, "guessed by its name");
        }

        return columns.Length > 1 && label != 0 && IsOneForEach(columns[0], rows) && CanBeId(columns[0]) && rows > 1 && !IsOneOfMany(columns)
            ? (0, "guessed: the first column, in which each value stands once")
            : (-1, "");
    }

    // The first of that name, whatever its capitals.
    private static int IndexOf(ImmutableArray<ColumnProfile> columns, string name)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            if (columns[column].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return -1;
    }

    private static bool IsOneForEach(ColumnProfile column, long rows) =>
        column is { Missing: 0, NotNumbers: 0 } && (column.Distinct is null || column.Distinct == rows);

    // The name tells: what is long may be the path of a file.
    private static bool CanBeNamedId(ColumnProfile column) =>
        column.Kind != ColumnKind.Number
        && !(column.Kind is ColumnKind.Text or ColumnKind.Category && (HoldsDays(column) || IsMostlySentences(column)));

    private static bool IsMostlySentences(ColumnProfile column) =>
        column.Samples.Length > 0 && 2 * column.Samples.Count(sample => sample.Count(letter => letter == ' ') > 2) > column.Samples.Length;

    // Measurements, days and sentences may all be different, too.
    private static bool CanBeId(ColumnProfile column) => column.Kind switch
    {
        ColumnKind.WholeNumber => true,
        ColumnKind.Text or ColumnKind.Category =>
            column.MeanLength <= LongestId
            && !HoldsDays(column)
            && !column.Samples.Any(RunningText.Is),
        ColumnKind.Number or ColumnKind.Truth or ColumnKind.Empty => false,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "There is no such kind of a column."),
    };

    /// <summary>True for a column of days or times.</summary>
    public static bool HoldsDays(ColumnProfile column) => column.Samples.Length > 0 && column.Samples.All(sample => Day().IsMatch(sample.Trim()));

    // x1, x2, x3: the first of several measurements.
    private static bool IsOneOfMany(ImmutableArray<ColumnProfile> columns)
    {
        string stem = columns[0].Name.TrimEnd("0123456789".ToCharArray());
        return stem.Length < columns[0].Name.Length && columns.Skip(1).Any(other =>
            other.Name.Length > stem.Length
            && other.Name.StartsWith(stem, StringComparison.Ordinal)
            && other.Name.AsSpan(stem.Length).ContainsAnyInRange('0', '9'));
    }

    [GeneratedRegex(
        @"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}([ T]\d{1,2}:\d{2}|$)|^\d{1,2}:\d{2}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Day();
}
