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
        "bewertung", "beurteilung", "urteil", "dringlichkeit", "prioritat", "prioritaet", "schweregrad",
        "note", "stufe", "rating", "judgment", "judgement", "assessment", "urgency", "urgence", "gravite",
        "evaluation", "avis", "jugement", "priorite", "urgencia", "gravedad", "valoracion", "evaluacion",
        "prioridad", "prioridade", "gravidade", "avaliacao", "urgenza", "gravita", "valutazione", "giudizio",
        "priorita", "beoordeling", "oordeel", "urgentie", "prioriteit", "bedomning", "vurdering", "prioritet",
        "arvio", "ocena", "rozpoznanie", "diagnoza", "pilnosc", "priorytet", "hodnoceni", "hodnotenie", "diagnoza",
        "ertekeles", "diagnozis", "diagnostic", "evaluare", "ocjena", "dijagnoza",
        "\u0434\u0438\u0430\u0433\u043D\u043E\u0437", "\u043E\u0446\u0435\u043D\u043A\u0430",
        "\u043A\u0430\u0442\u0435\u0433\u043E\u0440\u0438\u044F",
        "\u03B4\u03B9\u03B1\u03B3\u03BD\u03C9\u03C3\u03B7", "\u03BA\u03B1\u03C4\u03B7\u03B3\u03BF\u03C1\u03B9\u03B1",
    ];
    private static readonly string[] Predictions =
    [
        "prediction", "predictions", "predicted", "pred", "guess", "guessed", "argmax", "score", "scores", "prob", "probs", "probability", "confidence",
    ];
    private static readonly string[] Annotators =
    [
        "annotator", "worker", "rater", "labeler", "labeller", "coder", "reviewer",
        "agent", "agente", "bearbeiter", "pruefer", "prufer", "prueferin", "pruferin", "gutachter", "gutachterin", "bewerterin",
        "sachbearbeiter", "bewerter", "annotateur", "annotatrice", "anotador", "anotadora", "annotatore", "evaluateur",
        "evaluador", "evaluadora", "beoordelaar",
    ];

    // Where somebody was sent: the label of a triage, and a mere place in many other tables.
    private static readonly string[] Departments =
    [
        "abteilung", "fachabteilung", "fachrichtung", "department", "specialty", "speciality", "specialite", "especialidad", "departamento", "especialidade",
        "reparto", "specialita", "afdeling", "avdeling", "avdelning", "osasto", "oddzial", "oddeleni", "oddelenie", "osztaly", "sectie", "odjel", "oddelek",
        "\u043E\u0442\u0434\u0435\u043B\u0435\u043D\u0438\u0435",
    ];

    // Who did something, and what was remarked beside the label: neither is one.
    private static readonly string[] Persons =
    [
        "nurse", "doctor", "physician", "staff", "name", "user", "person", "author", "clinician", "operator", "pflegekraft", "pflegende", "pfleger",
        "schwester", "krankenschwester", "arzt", "arztin", "aerztin", "mitarbeiter", "mitarbeiterin", "pruefer", "prufer", "prueferin", "pruferin",
        "erfasser", "ersteller", "benutzer", "infirmier", "infirmiere", "medecin", "soignant", "auteur", "enfermera", "enfermero", "medico", "medica",
        "usuario", "infermiere", "infermiera", "enfermeira", "enfermeiro", "utente", "verpleegkundige", "arts", "sykepleier", "sygeplejerske", "lege",
        "sjukskoterska", "lakare", "hoitaja", "laakari", "pielegniarka", "pielegniarz", "lekarz", "pracownik", "sestra", "lekar", "apolo", "orvos",
        "asistenta", "medicul", "doctorul", "\u0432\u0440\u0430\u0447", "\u043C\u0435\u0434\u0441\u0435\u0441\u0442\u0440\u0430",
    ];
    private static readonly string[] Remarks =
    [
        "remark", "remarks", "comment", "comments", "note", "notes", "bemerkung", "bemerkungen", "kommentar", "kommentare", "anmerkung", "anmerkungen",
        "notiz", "notizen", "hinweis", "remarque", "remarques", "commentaire", "commentaires", "observacion", "observaciones", "comentario", "comentarios",
        "observacao", "observacoes", "nota", "notas", "commento", "commenti", "osservazioni", "opmerking", "opmerkingen", "bemaerkning", "merknad",
        "anmarkning", "kommentti", "uwaga", "uwagi", "komentarz", "poznamka", "poznamky", "megjegyzes", "observatii", "napomena", "opomba",
        "\u043F\u0440\u0438\u043C\u0435\u0447\u0430\u043D\u0438\u0435",
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

    /// <summary>True for such a name that is one of remarks as well, as "note": what the column holds tells which it is.</summary>
    public static bool IsLabelOrRemark(string name) => IsForeignLabel(name) && IsRemark(name);

    /// <summary>What is said of such a name behind "guessed by its name"; empty for any other.</summary>
    public static string DoubtOf(string name) => IsLabelOrRemark(name) ? ", which remarks bear, too, and by what it holds" : "";

    /// <summary>True for a name that is a label's in some tables, and nothing of the kind in others.</summary>
    public static bool MayBeLabel(string name) => Array.IndexOf(Departments, PlainName.Of(name)) >= 0;

    /// <summary>True for a name that speaks of what somebody else says of the same: "Zweitbefund", "second_reader".</summary>
    public static bool IsSecondOpinion(string name) => PlainName.Words(name).Any(word =>
        Array.Exists(Seconds, second => word.StartsWith(second, StringComparison.Ordinal)));

    /// <summary>True for a name that speaks of who did something.</summary>
    public static bool IsPerson(string name) => IsAnnotator(name) || PlainName.Words(name).Any(word => Array.IndexOf(Persons, word) >= 0);

    /// <summary>True for a name that speaks of what was remarked beside the label.</summary>
    public static bool IsRemark(string name) => PlainName.Words(name).Any(word => Array.IndexOf(Remarks, word) >= 0);

    public static bool IsPrediction(string name) => HasWord(name, Predictions);

    public static bool IsAnnotator(string name) => HasWord(name, Annotators);

    private static bool HasWord(string name, string[] words) =>
        name.Split([' ', '_', '-', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase) || words.Contains(PlainName.Of(word), StringComparer.Ordinal));
}
