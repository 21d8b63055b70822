using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>Names of ids put together from parts, in either order: a word for a number and one for what is numbered, as the languages of Europe do.</summary>
internal static class IdWords
{
    // Without accents. "no", "n" and "num" are more than that: see IsNumber.
    private static readonly FrozenSet<string> Numbers = FrozenSet.ToFrozenSet(
    [
        "id", "ids", "uid", "nr", "nro", "no", "n", "num", "number", "nummer", "numero", "numer", "numar", "cislo", "broj", "stevilka", "szam",
        "szama", "sorszam",
        "kennung", "kennziffer", "kennzeichen", "identifier", "identifiant", "identificador", "identificativo", "identyfikator", "identifikator", "azonosito",
        "tunnus", "numarasi", "\u2116", "\u043D\u043E\u043C\u0435\u0440", "\u03B1\u03C1\u03B9\u03B8\u03BC\u03BF\u03C3",
        "\u03B1\u03C1\u03B9\u03B8\u03BC\u03BF\u03C2",
    ], StringComparer.Ordinal);

    // A code may also be one of a few kinds: of ids it is one where each value stands once.
    private static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
        ["code", "kode", "kod", "cod", "codigo", "codice", "key", "\u043A\u043E\u0434", "\u03BA\u03C9\u03B4\u03B9\u03BA\u03BF\u03C2"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbered = FrozenSet.ToFrozenSet(
    [
        "case", "fall", "caso", "cas", "zaak", "sag", "sags", "arende", "sak", "asia", "sprawy", "sprawa", "pripad", "pripadu", "slucaj", "slucaja",
        "ugy", "caz",
        "patient", "patienten", "patienta", "pat", "pt", "paziente", "paciente", "pacjent", "pacjenta", "pacient", "pacienta",
        "pacijent", "pacijenta", "potilas", "potilaan", "beteg", "hasta", "bolnik", "bolnika", "patientin", "klient", "client", "cliente", "person", "persona",
        "personne", "personen", "subject", "sujet", "sujeto", "participant", "proband", "probanden", "teilnehmer", "respondent",
        "record", "file", "chart", "mrn", "akte", "akten", "dossier", "journal", "historia", "historial", "cartella", "pratica", "expediente",
        "processo", "proceso",
        "prontuario", "karty", "karta", "kartona", "karton", "fisa", "dosya", "kartoteki", "spis", "chorobopis", "vorgang", "vorgangs", "beleg",
        "auftrag", "protokol",
        "stay", "sejour", "visit", "visita", "visite", "besuch", "aufnahme", "aufenthalt", "admission", "episode", "episodio", "encounter",
        "ricovero", "ingreso",
        "opname", "venue", "ipp", "nip", "nhc", "sample", "probe", "proben", "specimen", "muestra", "campione", "echantillon", "rodne", "rodny",
        "example", "item", "row", "image", "document", "note", "report",
        "\u043F\u0430\u0446\u0438\u0435\u043D\u0442\u0430", "\u043F\u0430\u0446\u0438\u0435\u043D\u0442", "\u043A\u0430\u0440\u0442\u044B",
        "\u0434\u0435\u043B\u0430", "\u0438\u0441\u0442\u043E\u0440\u0438\u0438", "\u03C6\u03B1\u03BA\u03B5\u03BB\u03BF\u03C5",
        "\u03B1\u03C3\u03B8\u03B5\u03BD\u03BF\u03C5\u03C2", "\u03B1\u03C3\u03B8\u03B5\u03BD\u03B7",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
    [
        "de", "del", "du", "di", "da", "do", "dos", "das", "of", "the", "la", "le", "el", "il", "van", "der", "des", "d", "l", "clinica", "clinico",
        "medical", "medica",
    ], StringComparer.Ordinal);

    /// <summary>True for a word for a number and one for what is numbered, and nothing else: "Case No.", "id_paziente", "N\u00B0 s\u00E9jour".</summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="hasSign">True where a sign for a number stands in it: "N\u00B0".</param>
    public static bool IsNumbered(IReadOnlyList<string> words, bool hasSign) =>
        Are(words, (all, at) => IsNumber(all, at, hasSign)) || AreJoined(words, Numbers);

    /// <summary>The same with a word for a code: "Codice paziente".</summary>
    public static bool IsCoded(IReadOnlyList<string> words) => Are(words, (all, at) => Codes.Contains(all[at])) || AreJoined(words, Codes);

    private static bool Are(IReadOnlyList<string> words, Func<IReadOnlyList<string>, int, bool> isNumber)
    {
        int numbers = 0;
        int things = 0;
        for (int at = 0; at < words.Count; at++)
        {
            if (isNumber(words, at))
                numbers++;
            else if (Numbered.Contains(words[at]))
                things++;
            else if (!Between.Contains(words[at]))
                return false;
        }

        return numbers > 0 && things > 0;
    }

    // "no_fall" says that nobody fell, "n_visit" and "num_visit" count; "no dossier" is French.
    private static bool IsNumber(IReadOnlyList<string> words, int at, bool hasSign) =>
        Numbers.Contains(words[at])
        && (words[at] is not ("no" or "n" or "num") || hasSign || at == words.Count - 1 || words[at + 1] is "de" or "dossier" or "sejour" or "expediente");

    private static bool AreJoined(IReadOnlyList<string> words, FrozenSet<string> numbers)
    {
        if (words is not [var word])
            return false;
        for (int at = 2; at < word.Length - 1; at++)
        {
            (string first, string last) = (word[..at], word[at..]);
            if ((numbers.Contains(last) && Numbered.Contains(first)) || (first is not ("no" or "num") && numbers.Contains(first) && Numbered.Contains(last)))
                return true;
        }

        return false;
    }
}
