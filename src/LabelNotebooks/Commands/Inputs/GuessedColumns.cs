using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>The columns of a table that were not named, guessed from a first look at it, and said.</summary>
internal static class GuessedColumns
{
    /// <param name="argument">The table.</param>
    /// <param name="wanted">What was named; an empty label for none.</param>
    /// <param name="options">How the table is written.</param>
    /// <param name="notes">Takes what was guessed.</param>
    /// <param name="hasProbabilities">True where probabilities are named.</param>
    /// <param name="hasInputs">True where columns to learn from are named.</param>
    /// <param name="isInShell">True where lines are typed in a shell, which has no commands for ratings.</param>
    /// <exception cref="AuditInputException">There is no column of labels to be found, or the table cannot be used.</exception>
    public static SuggestedColumns Of(
        DataArgument argument,
        SuggestedColumns wanted,
        TableReadOptions options,
        List<Note> notes,
        bool hasProbabilities,
        bool hasInputs,
        bool isInShell)
    {
        string? label = wanted.Label.Length == 0 ? null : wanted.Label;
        if (options.AsWritten)
        {
            return label is not null && (hasProbabilities || hasInputs)
                ? wanted
                : throw new AuditInputException(
                    argument.Name,
                    $"with {TableOptions.AsWritten} nothing is guessed, and {(label is null ? "no column of labels" : "nothing to audit with")} is named.",
                    $"Name the columns: {AuditParameters.Label} COLUMN, and {AuditParameters.Probabilities}, or {AuditParameters.Features}, "
                    + $"{AuditParameters.Categories}, {AuditParameters.Text}.");
        }

        if (label is null && !hasProbabilities && !hasInputs && argument.Value is null && LongTable.ColumnsOf(argument.Name, options) is { } votes)
            throw Votes(argument.Name, votes, isInShell);
        DataAudit look = argument.Value is DataFrame frame ? frame.Audit(label, options) : DataAudit.ReadFile(argument.Name, label, options);
        // With columns named, what stands in the way of other guesses is no matter.
        if (look.Suggested is not { } suggested || (look.Problems.Length > 0 && !(label is not null && (hasProbabilities || hasInputs))))
            throw new AuditInputException(isInShell && look.Columns.Any(column => column.Use == ColumnUse.Rating)
                ? [.. look.Problems.Select(problem => problem with { Mend = $"{problem.Mend} A notebook that compares them: {NewNotebook(argument.Name)}." })]
                : [.. look.Problems]);
        if (label is null)
            notes.Add(look.IsLabelAsked
                ? new Note(NoteKind.Asked, 0, $"{QuestionOf(look)} To say which it is: {AuditParameters.Label} COLUMN")
                : new Note(
                    NoteKind.Guessed,
                    0,
                    $"Labels: column \"{suggested.Label}\" ({look.LabelReason}). To name another: {AuditParameters.Label} COLUMN."));
        SuggestedColumns columns = wanted with { Label = suggested.Label };
        if (wanted.Id is null && suggested.Id is { } id && suggested.Id != suggested.Label && !IsNamed(wanted, id))
        {
            columns = columns with { Id = id };
            notes.Add(new Note(NoteKind.Guessed, 0, $"Ids: column \"{id}\" ({look.IdReason}). To name another: {AuditParameters.Id} COLUMN."));
        }

        if (hasProbabilities || hasInputs)
            return columns;
        IReadOnlyList<Note> read = look.Data is { } data ? data.Notes : [];
        notes.AddRange(look.Notes.Where(note => note.Kind is not (NoteKind.Read or NoteKind.Converted)).Except(read).Except(look.NumberNotes));
        if (suggested.Probabilities is null
            && !suggested.HasInputs
            && look.Columns.Any(column => column.HasDecimalCommas)
            && !look.Notes.Any(note => note.Kind == NoteKind.Dropped))
            throw new AuditInputException(
                argument.Name,
                "numbers are written with a decimal comma, so that they are read as texts and no model can learn from them.",
                $"Say so: {TableOptions.DecimalComma}.");
        columns = columns with
        {
            Probabilities = suggested.Probabilities,
            Features = suggested.Features,
            Categories = suggested.Categories,
            Text = suggested.Text,
        };
        if (suggested.Probabilities is { } found)
            notes.Add(new Note(
                NoteKind.Guessed,
                0,
                $"Predicted probabilities: columns {found} (guessed). To name others: {AuditParameters.Probabilities} COLUMNS."));
        else if (suggested.HasInputs)
            notes.Add(new Note(
                NoteKind.Guessed,
                0,
                $"No predicted probabilities: a model is trained by cross-validation, on {Learned(suggested)} (guessed). "
                + $"To name others: {AuditParameters.Features}, {AuditParameters.Categories}, {AuditParameters.Text}."));
        return columns;
    }

    /// <summary>What is asked where only its place tells of the column of the labels.</summary>
    public static string QuestionOf(DataAudit look) => $"Is \"{look.LabelColumn}\" the column of the labels? It was taken ({look.LabelReason}).";

    private static string InNotebook(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static string NewNotebook(string name) => $"label-notebooks new {TypedLine.Word(name)}";

    private static AuditInputException Votes(string name, (string Example, string Annotator, string Label) votes, bool isInShell) => new(
        name,
        $"each row is a label that somebody gave (column \"{votes.Annotator}\"), several for one example (column \"{votes.Example}\").",
        $"See how far people agree, and which label to take: {CommandNames.Agreement} {InNotebook(name)} {CrowdInput.AsTyped(votes)}, "
        + $"then #!label-consensus with the same words{(isInShell ? $"; a notebook with these lines: {NewNotebook(name)}" : "")}. "
        + $"If each row is an example of its own, name the column of its label: {AuditParameters.Label} {votes.Label}.");

    // What a person named a column for goes before what it looks like.
    private static bool IsNamed(SuggestedColumns wanted, string column) =>
        new[] { wanted.Features, wanted.Categories, wanted.Text, wanted.Probabilities }.OfType<string>()
            .Any(named => named == column || TableOptions.Listed(named).Contains(column, StringComparer.Ordinal));

    private static string Learned(SuggestedColumns columns) => string.Join("; ", new[]
    {
        columns.Features is { } numbers ? $"numbers {numbers}" : null,
        columns.Categories is { } names ? $"names {names}" : null,
        columns.Text is { } sentences ? $"sentences {sentences}" : null,
    }.OfType<string>());
}
