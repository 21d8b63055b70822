using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>The data set of a trail as a person names it: its file, and what stands in it byte for byte.</summary>
/// <param name="Path">The file.</param>
/// <param name="Table">The file with its own spelling; null where it is a workbook or another file that is no text.</param>
/// <param name="Data">What the trail has to know of it.</param>
/// <param name="Rows">The examples as sheets know them: by id, or by row from 0.</param>
/// <param name="Notes">What was guessed.</param>
internal sealed record TrailSource(string Path, OriginalTable? Table, TrailData Data, ExampleSet Rows, IReadOnlyList<Note> Notes)
{
    /// <summary>The audit from which the data was taken; null where it was named as a file.</summary>
    public LabelIssueReport? Findings { get; init; }

    /// <summary>The trail that was named, else the one that the audit read, else the one that is called after the data; it may not be there yet.</summary>
    public string TrailPath { get; init; } = "";

    /// <summary>What an audit of the file reads: the examples that have a label.</summary>
    public required LabeledData Labelled { get; init; }

    /// <summary>For each of these examples the row by which <see cref="Data"/> knows it.</summary>
    public required IReadOnlyList<int> LabelledRows { get; init; }

    /// <summary>The column of the labels.</summary>
    public required string Label { get; init; }

    /// <summary>How the file was read.</summary>
    public required TableReadOptions Options { get; init; }

    /// <summary>What a line has to say that reads the file in the same way, each option with a space before it.</summary>
    public string Reading => TypedLine.OfTexts(Options, Label);

    // To look through a table of signals would take longer than to ask.
    private const int MostColumns = 64;
    private const int RowsLookedAt = 50;

    private static readonly string[] NoText = [".xlsx", ".parquet"];

    /// <summary>The data that was named, else what was audited last.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="trail">The file of the trail; null for the one that is called after the data.</param>
    /// <exception cref="AuditInputException">There is no data, its file is not known, or it has no ids.</exception>
    public static TrailSource Find(CommandCall call, string? trail)
    {
        List<Note> notes = [];
        DataArgument argument = DataArgument.Find(call) ?? throw DataArgument.Nothing(call);
        if (argument.WasGuessed)
            notes.Add(argument.GuessNote);
        // An audit that read a trail goes on in it.
        LabelIssueReport? findings = (argument.Value as IAudited)?.Findings;
        trail ??= findings?.NamedTrail;
        TableReadOptions options = TableOptions.Read(call);
        string? label = call.Get<string>(AuditParameters.Label);
        string? id = call.Get<string>(AuditParameters.Id);
        string path = argument.Name;
        if (DataOf(argument.Value) is { } data)
        {
            path = Shown(data.Path ?? throw NoFile(argument.Name));
            label ??= data.LabelColumn;
            options = data.ReadOptions ?? options;
        }
        else if (argument.Value is DataAudit { Path: { } looked } look)
        {
            path = Shown(looked);
            label ??= look.LabelColumn;
            options = look.Options;
        }
        else if (argument.Value is not null)
        {
            throw NoFile(argument.Name);
        }

        bool byRow = call.Get<bool>(TrailParameters.ByRow);
        bool isGuess = label is null;
        trail ??= PathOf(path);
        if (File.Exists(trail))
        {
            using Trail there = Trail.Open(trail, isReadOnly: true);
            byRow |= there.Genesis.Column.Length == 0;
            if (!byRow && id is null)
                RefuseWithout(there, path, options);
            id ??= byRow ? null : there.Genesis.Column;
        }

        id ??= byRow ? null : DataOf(argument.Value)?.IdColumn;

        if (label is null || (id is null && !byRow))
            (label, id) = Guessed(path, label, id, byRow, options, notes);
        if (id is null && !byRow)
        {
            throw new AuditInputException(
                System.IO.Path.GetFileName(path),
                "it has no column that is called like an id, and a trail has to know its examples for good.",
                $"Name the column, {AuditParameters.Id} COLUMN; or let rows be known by what they hold: {TrailParameters.ByRow}.");
        }

        TrailSource source = Read(path, label, byRow ? null : id, options, notes);
        if (isGuess && File.Exists(trail))
        {
            using Trail there = Trail.Open(trail, isReadOnly: true);
            source = source.AsIn(there);
        }

        return source with { Findings = findings, TrailPath = trail };
    }

    /// <summary>A file as a trail knows it: by the column of ids that the trail has, labels by the column that was read or is guessed.</summary>
    /// <exception cref="AuditInputException">The file cannot be read, or lacks that column.</exception>
    public static TrailSource OfFile(string path, Trail trail, LabeledData? data = null)
    {
        List<Note> notes = [];
        TableReadOptions options = data?.ReadOptions ?? new TableReadOptions();
        string? id = trail.Genesis.Column.Length == 0 ? null : trail.Genesis.Column;
        string label = data?.LabelColumn ?? Guessed(path, null, id, byRow: true, options, notes).Label;
        TrailSource source = Read(path, label, id, options, notes);
        return data is null ? source.AsIn(trail) : source;
    }

    // Said of the trail, not of the column: who named the wrong trail knows nothing of its columns.
    private static void RefuseWithout(Trail trail, string path, TableReadOptions options)
    {
        DataAudit look = DataAudit.ReadFile(path, null, options);
        if (look.Columns.Any(column => column.Name == trail.Genesis.Column) || look.Columns.IsEmpty)
            return;
        throw new AuditInputException(
            System.IO.Path.GetFileName(path),
            $"the trail {Shown(trail.Path)} knows its {Sentences.Count(trail.Genesis.Count, "example")} by column \"{trail.Genesis.Column}\", which this data "
                + "has not: it is the trail of other data, or the column was renamed.",
            $"Name the trail of this data, {TrailParameters.Trail} FILE; or the column that holds those ids, {AuditParameters.Id} COLUMN.");
    }

    /// <summary>The same file with the labels of the column that the trail is of, where another one was guessed.</summary>
    private TrailSource AsIn(Trail trail)
    {
        if (OtherThan(trail) is not { } other)
            return this;
        Note[] notes =
        [
            .. Notes.Where(note => !note.Sentence.StartsWith(GuessedLabels, StringComparison.Ordinal)),
            new Note(NoteKind.Read, 0, $"Labels: column \"{other.Label}\", for the trail is of them.{ChangedOutside(other)}"),
        ];
        return other with { Notes = notes };
    }

    /// <summary>
    /// What speaks for it that the trail is of these labels all the same, where those of another column fit it: the two are nearly the same, so that these
    /// may have been changed, and the others kept as they were. Empty where they are not.
    /// </summary>
    public string ChangedOutside(TrailSource other)
    {
        string[] differing = [.. Data.Ids.Where((_, row) => row < other.Data.Labels.Count && Data.Labels[row] != other.Data.Labels[row])];
        return differing.Length * 2 > Data.Ids.Count
            ? ""
            : $" But those in column \"{Label}\" differ in {Sentences.Count(differing.Length, "row")} alone ({Sentences.FirstFew(differing)}): if the trail "
                + $"is of that column, labels were changed there outside of the trail.";
    }

    /// <summary>The file with the labels of another column, where the trail is of those; null where it is of these, or of none of the file.</summary>
    public TrailSource? OtherThan(Trail trail)
    {
        if (IsOf(trail))
            return null;
        foreach (string column in Candidates(trail))
        {
            try
            {
                if (Read(Path, column, Data.Column.Length == 0 ? null : Data.Column, Options, [.. Notes]) is var other && other.IsOf(trail))
                    return other;
            }
            catch (AuditInputException)
            {
                // A column that cannot be read as labels is not the one that was recorded.
            }
        }

        return null;
    }

    // Each column that is read costs a pass through the file: what a few rows rule out is not read.
    private IEnumerable<string> Candidates(Trail trail)
    {
        IReadOnlyList<string> columns = Table?.Columns ?? LabeledData.ColumnsOf(Path, Options);
        HashSet<string> met = [.. trail.Classes, ""];
        for (int at = 0; !trail.Genesis.Merged.IsDefault && at < trail.Genesis.Merged.Length; at += 2)
            met.Add(trail.Genesis.Merged[at]);
        IReadOnlyList<string>[] rows = Table is null
            ? []
            : [.. Enumerable.Range(0, Math.Min(RowsLookedAt, Table.RowCount)).Select(Table.FieldsOf).Where(fields => fields.Count == columns.Count)];
        return columns
            .Where((column, at) => column != Label && column != Data.Column && rows.All(fields => met.Contains(fields[at])))
            .Take(MostColumns);
    }

    private bool IsOf(Trail trail) => trail.MatchOf(Data).Kind is DataMatchKind.State or DataMatchKind.Grown;

    /// <summary>What is said of a file that is no text.</summary>
    public const string NotWritten = "The right labels can be written into a copy of a text file alone, with all else as it is: save this one as CSV, "
        + "and begin the trail on that.";

    /// <summary>True for a file that can be written with other labels and all else as it is.</summary>
    public static bool IsText(string path) => !NoText.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant());

    /// <summary>A path as a person would type it: from here, where it lies here.</summary>
    public static string Shown(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>The trail that is called after a file.</summary>
    public static string PathOf(string data) => data + TrailParameters.Ending;

    private const string GuessedLabels = "Labels:";

    private static LabeledData? DataOf(object? value) => value switch
    {
        IAudited audited => audited.Context.Data,
        LabeledData data => data,
        DataAudit { Path: null, Data: { } data } => data,
        _ => null,
    };

    private static TrailSource Read(string path, string label, string? id, TableReadOptions options, List<Note> notes)
    {
        string name = System.IO.Path.GetFileName(path);
        // Without ids each example is known by its row, so that both readings meet.
        LabeledData meant = LabeledData.Read(path, label, options: options);
        if (!IsText(path))
        {
            LabeledData known = id is null
                ? throw new AuditInputException(
                    name,
                    "rows of a workbook are not known by what they hold.",
                    $"Name the column of the ids, {AuditParameters.Id} COLUMN, or save it as CSV.")
                : LabeledData.Read(path, label, id, options: options);
            string[] labels = [.. Enumerable.Range(0, known.RowCount).Select(known.Labels.Name)];
            return new TrailSource(
                path,
                null,
                TrailData.Of(name, id, known.Ids, labels, LabelMeanings.Of(known.Labels.Classes, [])),
                known.Examples,
                notes)
            {
                Label = label,
                Options = options,
                Labelled = meant,
                LabelledRows = [.. Enumerable.Range(0, known.RowCount)],
            };
        }

        OriginalTable table = OriginalTable.Open(path, label, id, options);
        if (table.HasUnits && id is null)
        {
            throw new AuditInputException(
                name,
                "its first row holds the units of the columns, and sheets count it as a row: without ids their rows cannot be told for good.",
                $"Name the column of the ids, {AuditParameters.Id} COLUMN, or take that row out of the file.");
        }

        // The row of units is counted where rows are numbered, and is none of the trail.
        int first = table.HasUnits ? 1 : 0;
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string spelling in table.Labels)
            classes[spelling] = "";
        int[] rows = [.. meant.Ids.Select(row => int.Parse(row, System.Globalization.CultureInfo.InvariantCulture) - first)];
        for (int row = 0; row < meant.RowCount; row++)
            classes[table.Labels[rows[row]]] = meant.Labels.Name(row);
        return new TrailSource(
            path,
            table,
            TrailData.Of(table, name, label, id, LabelMeanings.Of(meant.Labels.Classes, classes)),
            table.Ids is { } ids ? ExampleSet.Of(name, ids, id) : ExampleSet.Numbered(name, table.RowCount),
            notes)
        {
            Label = label,
            Options = options,
            Labelled = meant,
            LabelledRows = rows,
        };
    }

    private static (string Label, string? Id) Guessed(string path, string? label, string? id, bool byRow, TableReadOptions options, List<Note> notes)
    {
        DataAudit look = DataAudit.ReadFile(path, label, options);
        if (look.Suggested is not { } columns)
            throw new AuditInputException([.. look.Problems]);
        if (label is null)
            notes.Add(new Note(NoteKind.Guessed, 0, $"{GuessedLabels} column \"{columns.Label}\" (guessed). To name another: {AuditParameters.Label} COLUMN."));
        if (id is null && !byRow && columns.Id is { } found)
            notes.Add(new Note(NoteKind.Guessed, 0, $"Ids: column \"{found}\" (guessed). To name another: {AuditParameters.Id} COLUMN."));
        return (label ?? columns.Label, id ?? (byRow ? null : columns.Id));
    }

    private static AuditInputException NoFile(string name) => new(
        name,
        "it is not known from which file it comes, and a trail is of a file.",
        $"Name the file: {AuditParameters.Data} FILE.");
}
