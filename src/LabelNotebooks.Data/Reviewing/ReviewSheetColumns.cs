using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The names by which a sheet is written and what people filled in is read.</summary>
internal static class ReviewSheetColumns
{
    public const string Example = "example";
    public const string GivenLabel = "given_label";
    public const string Purpose = "purpose";
    public const string Verdict = "verdict";
    public const string Stratum = "stratum";
    public const string InclusionProbability = "inclusion_probability";

    public const string Decision = "decision";
    public const string Reason = "reason";

    // The first name is the one that messages give; the others are what people call it in their own language.

    /// <summary>The column with the id, by any of these names.</summary>
    public static ImmutableArray<string> Examples { get; } =
        [Example, "beispiel", "fall", "exemple", "cas", "ejemplo", "caso", "esempio", "voorbeeld", "exemplo", "przyk\u0142ad", "przypadek"];

    /// <summary>The column with the label that is asked about, by any of these names.</summary>
    public static ImmutableArray<string> GivenLabels { get; } =
    [
        GivenLabel, "gegebenes label", "bisheriges label", "label donn\u00E9", "\u00E9tiquette donn\u00E9e", "etiqueta dada", "etichetta data", "gegeven label",
        "podana etykieta",
    ];

    /// <summary>The column that says right or wrong, by any of these names.</summary>
    public static ImmutableArray<string> Verdicts { get; } =
        [Verdict, "urteil", "bewertung", "jugement", "veredicto", "giudizio", "verdetto", "oordeel", "ocena"];

    /// <summary>The column with what was decided, by any of these names.</summary>
    public static ImmutableArray<string> Decisions { get; } =
        [Decision, "entscheidung", "d\u00E9cision", "decisi\u00F3n", "decisione", "beslissing", "decis\u00E3o", "decyzja"];

    /// <summary>The column with how a label came to be wrong, by any of these names.</summary>
    public static ImmutableArray<string> Cause { get; } = ["cause", "ursache", "causa", "oorzaak"];

    /// <summary>The column with who decided, by any of these names.</summary>
    public static ImmutableArray<string> Reviewer { get; } =
        ["reviewer", "reviewed_by", "gepr\u00FCft von", "pr\u00FCfer", "pr\u00FCferin", "relecteur", "relectrice", "revisor", "revisora", "revisore"];

    /// <summary>The column with the role of who decided, by any of these names.</summary>
    public static ImmutableArray<string> Role { get; } = ["role", "rolle", "r\u00F4le", "rol", "ruolo"];

    /// <summary>The column with the version of the guideline, by any of these names.</summary>
    public static ImmutableArray<string> Guideline { get; } =
        ["guideline", "guideline_version", "leitfaden", "richtlinie", "anleitung", "consigne", "directive", "gu\u00EDa", "linea guida"];

    /// <summary>The column with the right label, by any of these names.</summary>
    public static ImmutableArray<string> NewLabel { get; } =
    [
        "new_label", "corrected_label", "right_label", "to", "neues label", "richtiges label", "neue klasse", "neues etikett", "neue bezeichnung",
        "nouvelle \u00E9tiquette", "nouvelle classe", "nouveau label", "nueva etiqueta", "nueva clase", "nuova etichetta", "nuova classe", "nieuw label",
        "nova etiqueta", "nowa etykieta", "nowa klasa",
    ];

    /// <summary>For a mend: that headings need not be English.</summary>
    public const string InOtherLanguages =
        "Headings may be German, French, Spanish, Italian or Polish, too: Beispiel, Urteil, Neues Label; exemple, jugement, nouvelle \u00E9tiquette.";

    /// <summary>The column with the time of a decision, by any of these names.</summary>
    public static ImmutableArray<string> Decided { get; } = ["decided", "date"];

    private static readonly string[] Remarks =
    [
        "note", "notes", "comment", "comments", "remark", "remarks", "reason", "why", "notiz", "bemerkung", "kommentar", "anmerkung", "grund",
        "begr\u00FCndung", "remarque", "commentaire", "motif", "nota", "comentario", "commento", "opmerking",
    ];

    /// <summary>
    /// The column in which a person wrote something beside the verdict; -1 for none. It stands behind the verdict: before it, a column of that name is one of
    /// the data.
    /// </summary>
    public static int RemarkIn(IReadOnlyList<string> columns, int verdict) =>
        Enumerable.Range(0, columns.Count).FirstOrDefault(at => at > verdict && Remarks.Contains(columns[at].Trim(), StringComparer.OrdinalIgnoreCase), -1);

    // A heading that asks whether the label is right, and is answered by yes and no.
    private static readonly string[] Questions =
    [
        "right", "is right", "label right", "correct", "is correct", "richtig", "korrekt", "stimmt", "label richtig", "juste", "correcto", "giusto", "corretto",
        "certo", "correto", "juist", "goed", "klopt", "rigtig", "riktig", "r\u00E4tt", "oikein", "dobrze", "poprawne", "spr\u00E1vn\u011B", "helyes",
    ];

    /// <summary>
    /// The column that somebody called "right?" instead of verdict; -1 for none. The question mark tells: a column of the data may be called right.
    /// </summary>
    public static int RightIn(IReadOnlyList<string> columns) => columns.Contains(Verdict)
        ? -1
        : Enumerable.Range(0, columns.Count).FirstOrDefault(
            at => columns[at].TrimEnd().EndsWith('?') && Questions.Contains(columns[at].Trim().TrimEnd('?', ' '), StringComparer.OrdinalIgnoreCase), -1);

    public static ImmutableArray<string> All { get; } = [Example, GivenLabel, Purpose, Verdict, NewLabel[0], Stratum, InclusionProbability];
}
