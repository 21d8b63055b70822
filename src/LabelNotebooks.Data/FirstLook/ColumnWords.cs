namespace LabelNotebooks;

/// <summary>What the names of columns tell in English, whole words of a name alone: "true_label" holds the word "label", "encoder" holds no "coder".</summary>
internal static class ColumnWords
{
    /// <summary>Names of the given label, the likeliest first.</summary>
    public static readonly string[] LabelNames =
    [
        "label", "labels", "given_label", "class", "target", "y", "category", "diagnosis", "triage", "priority", "severity", "grade", "gold", "answer",
        "sentiment", "species", "outcome", "annotation", "noisy_label", "true_label",
    ];

    /// <summary>Names of ids, the likeliest first.</summary>
    public static readonly string[] IdNames =
    [
        "id", "case", "case_id", "uid", "uuid", "key", "image_id", "example_id", "record_id", "patient_id", "item", "item_id", "index", "filename", "file_name",
    ];

    private static readonly string[] Labels =
    [
        "label", "labels", "truth", "gold", "verdict", "target", "class", "diagnosis", "corrected", "consensus", "error",
    ];
    // What stands in the name of a label that was corrected, or is the truth.
    private static readonly string[] Corrections =
    [
        "corrected", "correction", "corr", "truth", "true", "gold", "final", "revised", "reviewed", "adjudicated", "consensus", "new", "fixed",
        "korrigiert", "korrektur", "berichtigt", "richtig", "wahrheit", "neu", "endgueltig", "endgultig", "geprueft", "gepruft", "konsens",
        "corrige", "corrigee", "correct", "vrai", "nouveau", "definitif", "corregido", "corregida", "verdad", "nuevo", "corretto", "corretta", "nuovo",
        "corrigido",
        "gecorrigeerd", "nieuw", "rettet", "korjattu", "poprawione", "opraveno",
    ];

    // Labels in the usual languages of Europe, without accents.
    private static readonly string[] LabelWords =
    [
        "diagnose", "kategorie", "klasse", "etikett", "einstufung", "befund", "categorie", "classe", "etiquette", "diagnostic", "categoria", "clase",
        "etiqueta", "motif", "motivo",
        "diagnostico", "diagnosi", "etichetta", "kategori", "klass", "luokka", "kategoria", "klasa", "etykieta", "trida",
    ];
    private static readonly string[] Predictions =
    [
        "prediction", "predictions", "predicted", "pred", "guess", "guessed", "argmax", "score", "scores", "prob", "probs", "probability", "confidence",
    ];
    private static readonly string[] Annotators =
    [
        "annotator", "worker", "rater", "labeler", "labeller", "coder", "reviewer",
        "agent", "agente", "bearbeiter", "sachbearbeiter", "bewerter", "annotateur", "annotatrice", "anotador", "anotadora", "annotatore", "evaluateur",
        "evaluador", "evaluadora", "beoordelaar",
    ];

    private static readonly string[] Seconds =
        ["second", "zweit", "opinion", "meinung", "deuxieme", "segund", "secondo", "reader", "rater", "arzt", "medecin", "medico"];

    private static readonly string[] ProbabilityPrefixes = ["p", "pp", "prob", "probs", "proba", "probability", "pred", "score"];

    /// <summary>What stands before the name of a class where a column's name begins as those of probabilities do ("p_"); null where it does not.</summary>
    public static string? ProbabilityPrefix(string name)
    {
        int end = name.AsSpan().IndexOfAny("_.- ");
        return end > 0 && end + 1 < name.Length && ProbabilityPrefixes.Contains(name[..end], StringComparer.OrdinalIgnoreCase) ? name[..(end + 1)] : null;
    }

    public static bool IsLabel(string name) => HasWord(name, Labels) || IsCorrection(name);

    /// <summary>True for a name that speaks of a label which was corrected, or is the truth.</summary>
    public static bool IsCorrection(string name) => PlainName.Words(name).Any(word => Array.IndexOf(Corrections, word) >= 0);

    /// <summary>True for a name that is a label's in one of the usual languages of Europe.</summary>
    public static bool IsForeignLabel(string name) => Array.IndexOf(LabelWords, PlainName.Of(name)) >= 0;

    /// <summary>True for a name that speaks of what somebody else says of the same: "Zweitbefund", "second_reader".</summary>
    public static bool IsSecondOpinion(string name) => PlainName.Words(name).Any(word =>
        Array.Exists(Seconds, second => word.StartsWith(second, StringComparison.Ordinal)));

    public static bool IsPrediction(string name) => HasWord(name, Predictions);

    public static bool IsAnnotator(string name) => HasWord(name, Annotators);

    private static bool HasWord(string name, string[] words) =>
        name.Split([' ', '_', '-', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
