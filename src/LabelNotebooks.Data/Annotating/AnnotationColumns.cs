namespace LabelNotebooks;

/// <summary>Which columns of a long table say what; names are guessed where they are left out.</summary>
/// <param name="Example">The column with the id of the example; null to guess.</param>
/// <param name="Annotator">The column with the name of the annotator; null to guess.</param>
/// <param name="Label">The column with the label; null to guess.</param>
internal sealed record AnnotationColumns(string? Example = null, string? Annotator = null, string? Label = null)
{
    private static readonly string[] Examples =
    [
        "item", "example", "item_id", "example_id", "task", "task_id", "question", "question_id", "image", "image_id", "document", "document_id", "doc_id",
        "case", "case_id", "unit", "id", "key",
    ];
    private static readonly string[] Annotators =
    [
        "annotator", "worker", "annotator_id", "worker_id", "rater", "rater_id", "coder", "labeler", "labeller", "labeler_id", "user", "user_id", "reviewer",
        "completed_by", "participant", "observer",
    ];
    private static readonly string[] Labels =
    [
        "label", "annotation", "answer", "response", "choice", "class", "category", "rating", "judgment", "judgement", "vote", "value", "code",
    ];

    /// <summary>Looks at what the columns hold, where their names do not tell; null where that cannot be done.</summary>
    public Func<(string Example, string Annotator, string Label)?>? Look { get; init; }

    /// <summary>The column that is likely the id of the example; -1 for none.</summary>
    public static int GuessExample(IReadOnlyList<string> columns)
    {
        foreach (string candidate in Examples)
        {
            for (int at = 0; at < columns.Count; at++)
            {
                if (columns[at].Equals(candidate, StringComparison.OrdinalIgnoreCase))
                    return at;
            }
        }

        return columns.ToList().FindIndex(IdColumns.IsName);
    }

    /// <summary>The column that is likely the label; -1 for none.</summary>
    public static int GuessLabel(IReadOnlyList<string> columns)
    {
        string? found = Labels.FirstOrDefault(candidate => columns.Contains(candidate, StringComparer.OrdinalIgnoreCase));
        return found is null
            ? ForeignLabel(columns, Enumerable.Range(0, columns.Count))
            : columns.ToList().FindIndex(column => column.Equals(found, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True where a column is called like the one that says who labelled.</summary>
    public static bool HasAnnotator(IReadOnlyList<string> columns) => columns.Any(column => Annotators.Contains(column, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same with all three named; what was guessed is added to <paramref name="notes"/>.</summary>
    /// <exception cref="AuditInputException">A column is not there, or cannot be guessed: all of them at once.</exception>
    public (int Example, int Annotator, int Label) In(string source, IReadOnlyList<string> columns, List<Note> notes)
    {
        var problems = new List<InputProblem>();
        var found = new HashSet<int>();
        var looked = new Lazy<(string Example, string Annotator, string Label)?>(() => Look?.Invoke());
        List<string> names = [.. columns];
        int label = Find(Label, Labels, "label", Sentences.Setting(nameof(Annotation.Label), "label: \"COLUMN\"", "COLUMN"));
        int annotator = Find(Annotator, Annotators, "annotator", Sentences.Setting(nameof(Annotation.Annotator), "annotator: \"COLUMN\"", "COLUMN"));
        int example = Find(Example, Examples, "example", Sentences.Setting(nameof(Annotation.Example), "id: \"COLUMN\"", "COLUMN"));
        return problems.Count > 0 ? throw new AuditInputException(problems) : (example, annotator, label);

        int Find(string? name, string[] likely, string what, string setting)
        {
            int at = name is null ? Guess(likely, what) : names.IndexOf(name);
            bool isByValues = false;
            if (at < 0 && name is null && looked.Value is var (example, annotator, label))
                (at, isByValues) = (names.IndexOf(what == "example" ? example : what == "annotator" ? annotator : label), true);
            if (at < 0 && name is not null)
                problems.Add(ColumnNames.Missing(source, name, columns, problems));
            else if (at < 0)
                problems.Add(new InputProblem(
                    source,
                    $"it is not clear which column holds the {what}. Columns: {ColumnNames.Describe(columns)}.",
                    $"Name it: {setting}"
                    + (what == "annotator"
                        ? $"; or, where each annotator has a column, name these: {Sentences.Setting(
                            nameof(WideTable),
                            "Annotations.ReadWide(path, \"COLUMNS\")",
                            "COLUMNS")}."
                        : ".")));
            else if (!found.Add(at))
                problems.Add(new InputProblem(
                    source,
                    $"the column \"{columns[at]}\" is named twice, the second time for the {what}.",
                    "Name a column of its own for example, annotator and label."));
            else if (name is null && what == "label" && ColumnWords.IsLabelOrRemark(columns[at]))
                notes.Add(new Note(
                    NoteKind.Asked,
                    0,
                    $"does the column \"{columns[at]}\" hold the labels, or remarks? It is taken for the labels; to say which column does: {setting}"));
            else if (name is null)
                notes.Add(new Note(NoteKind.Guessed, 0, $"{what}: column \"{columns[at]}\" (guessed by {(isByValues ? "what it holds" : "its name")})"));
            return at;
        }

        int Guess(string[] likely, string what)
        {
            foreach (string candidate in likely)
            {
                for (int at = 0; at < columns.Count; at++)
                {
                    if (columns[at].Equals(candidate, StringComparison.OrdinalIgnoreCase) && !found.Contains(at))
                        return at;
                }
            }

            // "Fallnr", "dossier", "Bewerter", "Urteil": they have names in every language.
            if (what != "example")
            {
                IEnumerable<int> free = Enumerable.Range(0, columns.Count).Where(at => !found.Contains(at));
                return what == "annotator" ? free.FirstOrDefault(at => ColumnWords.IsAnnotator(columns[at]), -1) : ForeignLabel(columns, free);
            }

            return Enumerable.Range(0, columns.Count).FirstOrDefault(at => !found.Contains(at) && IdColumns.IsName(columns[at]), -1);
        }
    }

    // One that is called like remarks, too, only where no other is.
    private static int ForeignLabel(IReadOnlyList<string> columns, IEnumerable<int> among) => among
        .Where(at => ColumnWords.IsForeignLabel(columns[at]))
        .OrderBy(at => ColumnWords.IsLabelOrRemark(columns[at]))
        .FirstOrDefault(-1);
}
