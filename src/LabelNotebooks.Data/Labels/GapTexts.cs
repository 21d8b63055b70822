using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>What people and programs write where there is nothing, and what may be a name all the same.</summary>
internal static class GapTexts
{
    private static readonly FrozenSet<string> Doubtful = FrozenSet.ToFrozenSet(
        [
            "-", "--", "---", "\u2013", "\u2014", "?", "??", ".", "..", "/",
            "NA", "N/A", "n.a.", "n. a.", "nan", "null", "none", "<NA>", "#N/A", "#NV", "n/d", "n.d.", "(blank)", "(leer)",
            "k.A.", "k. A.", "k.A", "keine Angabe", "s.d.", "s/d", "n.r.", "n.c.", "n/c", "n/r", "o.A.", "o. A.", "ohne Angabe", "sin dato", "sin datos",
            "non renseign\u00e9", "b.d.", "b.d", "b/d", "b. d.", "bd", "brak", "brak danych", "nie dotyczy", "n.b.", "n. b.", "n.b", "nd", "n.d", "n. d.",
            "ns/nc", "nsnc", "ns / nc", "n.v.t.", "nvt", "n.a", "n/p", "s.i.", "s/i", "n\u00E3o informado", "nao informado", "sem dados", "sem resposta",
            "sem informa\u00E7\u00E3o", "no consta", "no aplica", "no contesta", "no sabe", "sin informaci\u00F3n", "sans r\u00E9ponse",
            "non communiqu\u00E9", "non disponible", "non applicable", "manquant", "dato mancante", "mancante", "non disponibile", "non riportato",
            "niet bekend", "niet ingevuld", "ikke oplyst", "ikke oppgitt", "uppgift saknas", "saknas", "mangler", "ei tietoa", "neuvedeno", "neuveden\u00E9",
            "nincs adat", "nema podataka", "ni podatka", "f\u0103r\u0103 date", "nicht angegeben", "nicht erhoben", "nicht bestimmt", "nicht gemessen",
            "nicht bestimmbar", "entf\u00E4llt", "fehlt", "fehlend", "missing", "not available", "not recorded", "not measured", "not given", "no data",
            "\u043D\u0435\u0442 \u0434\u0430\u043D\u043D\u044B\u0445", "\u043D/\u0434",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Nobody knows, or nobody wrote it down: a class to who asked for it, a gap to who did not.
    private static readonly FrozenSet<string> Unknown = FrozenSet.ToFrozenSet(
        [
            "unknown", "not known", "unsure", "not sure", "don't know", "dont know", "undetermined", "not determined", "unspecified", "not specified",
            "unbekannt", "nicht bekannt", "unklar", "unclear", "inconnu", "inconnue", "desconocido", "desconocida", "desconhecido",
            "desconhecida", "sconosciuto", "sconosciuta", "onbekend", "onduidelijk", "ok\u00E4nd", "ok\u00E4nt", "ukendt", "ukjent", "uklart", "oklart",
            "tuntematon", "nieznany", "nieznana", "nieznane", "nie wiadomo", "nezn\u00E1m\u00FD", "nezn\u00E1m\u00E9", "nezn\u00E1my", "ismeretlen",
            "necunoscut", "nepoznato", "neznano", "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E",
            "\u03AC\u03B3\u03BD\u03C9\u03C3\u03C4\u03BF", "puuttuu", "eksik", "chyb\u00ED", "ch\u00FDba", "hi\u00E1nyzik", "lipse\u0219te", "ontbreekt",
            "puudub", "nedostaje", "manjka",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnknownSpans = Unknown.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DoubtfulSpans = Doubtful.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for what is a name to one table and a gap to another. What can be a finding ("o.B.", "no finding") is none of them.</summary>
    public static bool MayBeNone(ReadOnlySpan<char> text) => DoubtfulSpans.Contains(text);

    /// <summary>True for a word for what is not known: asked about where it is a label, and never taken for a gap by itself.</summary>
    public static bool SaysUnknown(ReadOnlySpan<char> text) => UnknownSpans.Contains(text);

    /// <summary>True for either: no opinion where opinions are compared, and no value among numbers.</summary>
    public static bool IsNoValue(ReadOnlySpan<char> text) => MayBeNone(text) || SaysUnknown(text);

    /// <summary>True for what stands for a gap in a column of names. "NA", "N/A" and "None" can be names.</summary>
    public static bool IsGap(string value) => TableReadOptions.UsualMissingLabels.Contains(value) || value == "?";
}
