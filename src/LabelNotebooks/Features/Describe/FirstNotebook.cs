using System.Collections.Immutable;
using System.Text.Json;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Describe;

namespace LabelNotebooks;

/// <summary>A notebook for one file, with its columns filled in, that runs as it is: for who has a file and has never written a notebook.</summary>
public sealed class FirstNotebook
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly (string Kind, string Source)[] _cells;

    private FirstNotebook(string columns, IEnumerable<(string Kind, string Source)> cells, ImmutableArray<string> questions)
    {
        Columns = columns;
        Questions = questions;
        _cells = [.. cells];
    }

    /// <summary>The columns that its lines name, in words: "label diagnosis, id case, features lab_*".</summary>
    public string Columns { get; }

    /// <summary>What the file leaves open, as its first cell and the head of an audit ask it, each with what to type; empty for nothing.</summary>
    public ImmutableArray<string> Questions { get; }

    /// <summary>How a table is read, as a person typed it.</summary>
    /// <param name="call">A command with the parameters by which tables are read.</param>
    /// <exception cref="AuditInputException">A value is outside its range.</exception>
    public static TableReadOptions Reading(CommandCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return TableOptions.Read(call);
    }

    /// <summary>Walks through the file as <see cref="DataAudit.ReadFile"/> does.</summary>
    /// <param name="path">The file with labels, or with the labels of several people in columns.</param>
    /// <param name="shownPath">How the cells name it: relative to where the notebook will be.</param>
    /// <param name="label">The column with the given labels; null to guess.</param>
    /// <param name="options">How the table is written; null for the defaults.</param>
    /// <exception cref="AuditInputException">The file is no table, there is no column of the name given, or nothing in it looks like labels.</exception>
    public static FirstNotebook Of(string path, string shownPath, string? label = null, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(shownPath);
        string name = Path.GetFileName(shownPath);
        string file = TypedLine.Word(shownPath.Replace('\\', '/'));
        options ??= new TableReadOptions();
        string reading = TypedLine.Reading(options);
        // In a table of opinions no cell is a number.
        string ratings = TypedLine.Reading(options with
        {
            DecimalComma = false,
            DecimalPoint = false,
            Limits = LimitReading.Asked,
            LeaveOutSeveralLabels = false,
        });
        if (label is null && WideTable.AnnotatorsOf(path, options) is { } annotators)
        {
            ImmutableArray<string> open = Asked(() => Annotations.ReadWide(path, annotators, options: new AnnotationReadOptions { Table = options }).Notes);
            return new FirstNotebook(
                $"labels of several people {annotators}",
                [.. Head(name, open), .. Ratings($"{file} {CrowdParameters.Annotators} {TypedLine.Word(annotators)}{ratings}")],
                open);
        }

        if (LongTable.ColumnsOf(path, options) is { } votes && (label is null || label == votes.Label))
        {
            ImmutableArray<string> open = Asked(() =>
                Annotations.Read(path, votes.Example, votes.Annotator, votes.Label, new AnnotationReadOptions { Table = options }).Notes);
            return new FirstNotebook(
                $"a row for each label, example {votes.Example}, annotator {votes.Annotator}, label {votes.Label}",
                [.. Head(name, open), .. Ratings($"{file} {CrowdInput.AsTyped(votes)}{ratings}")],
                open);
        }

        DataAudit look = DataAudit.ReadFile(path, label, options);
        if (look.Suggested is not { } columns || look.Problems.Length > 0)
            throw new AuditInputException([.. look.Problems]);
        ImmutableArray<string> questions =
        [
            .. label is null && look.IsLabelAsked ? new[] { $"{GuessedColumns.QuestionOf(look)} To say which it is: {AuditParameters.Label} COLUMN." } : [],
            .. Asked(() => look.Notes),
        ];
        bool canLearn = columns.Probabilities is not null || columns.HasInputs;
        return new FirstNotebook(
            columns.ToString(),
            [.. Head(name, questions), .. canLearn ? Labels(file, columns, reading) : LabelsAlone(file, columns, reading)],
            questions);
    }

    // What cannot be read now is told by the cell that reads it.
    private static ImmutableArray<string> Asked(Func<IEnumerable<Note>> read)
    {
        try
        {
            return [.. read().Where(note => note.Kind == NoteKind.Asked).Select(ReadingHead.Sentence).Distinct()];
        }
        catch (AuditInputException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Kind, string Source)> Head(string name, ImmutableArray<string> questions)
    {
        yield return (
            "markdown",
            $"# The labels of {name}\n\nRun the cells from top to bottom. What each command can do more: `#!label-help`."
            + string.Concat(questions.Select(question => $"\n\n**{InMarkdown(question)}**"))
            + (questions.IsEmpty ? "" : "\n\nThe lines below take it as it was read. If that is not meant, write the answer into each of them, "
                + "or write the notebook again with it."));
        yield return ("code", "#r \"nuget: LabelNotebooks\"");
    }

    // What comes from a file is text, also where it holds the marks of markdown.
    private static string InMarkdown(string text) =>
        string.Concat(text.Select(letter => "\\`*_[]<>&|$".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

    /// <summary>The notebook as Jupyter's format 4.5, in UTF-8.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            cells = _cells.Select((cell, at) => Cell(cell.Kind, cell.Source, $"cell-{at + 1}")).ToArray(),
            metadata = new
            {
                kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" },
                language_info = new { name = "C#", file_extension = ".cs", mimetype = "text/x-csharp" },
            },
            nbformat = 4,
            nbformat_minor = 5,
        },
        Readable);

    private static IEnumerable<(string Kind, string Source)> Labels(string file, SuggestedColumns columns, string reading)
    {
        yield return ("markdown", "## What is in the file");
        yield return ("code", $"#!label-describe {file} {AuditParameters.Label} {TypedLine.Word(columns.Label)}{reading}");
        yield return (
            "markdown",
            "## Which labels to look at first\n\nThe columns are named as they were found. If one of them is not what you mean, change its name in the line.");
        yield return ("code", $"#!label-audit {file}{TypedLine.Columns(columns)}{reading} --into audit");
        yield return (
            "markdown",
            "## What to do with the list\n\nA flag is a question, not a verdict. The next line writes a sheet to fill in with a colleague: right or wrong, for "
            + "each label. Remove the two slashes, run it, and give the filled sheet back with `--done`.");
        yield return ("code", "// #!label-budget audit --sheet review.csv");
    }

    private static IEnumerable<(string Kind, string Source)> LabelsAlone(string file, SuggestedColumns columns, string reading)
    {
        yield return ("markdown", "## What is in the file");
        yield return ("code", $"#!label-describe {file} {AuditParameters.Label} {TypedLine.Word(columns.Label)}{reading}");
        yield return ("markdown", "## How common the classes are");
        yield return ("code", $"#!label-balance {file}{TypedLine.Columns(columns)}{reading}");
        yield return (
            "markdown",
            "## What is missing\n\nTo find labels that look wrong, a model must have something to learn from, and here stand labels alone. "
            + "Add columns to the file: measurements, names, the text that was labelled; or the predicted probabilities of a model of yours, "
            + "a column for each class. Then the next line finds them: remove the two slashes.");
        yield return ("code", $"// #!label-audit {file}{TypedLine.Columns(columns)}{reading} --into audit");
    }

    private static IEnumerable<(string Kind, string Source)> Ratings(string columns)
    {
        yield return ("markdown", "## How far people agree");
        yield return ("code", $"{AgreementCommand.Name} {columns}");
        yield return ("markdown", "## One label for each example, those in doubt first");
        yield return ("code", $"#!label-consensus {columns}");
        yield return ("markdown", "## Where a clearer guideline would help");
        yield return ("code", $"#!label-annotators {columns}");
        yield return ("markdown", "## What to label again, and by whom");
        yield return ("code", $"#!label-next {columns} --examples 20");
    }

    private static object Cell(string kind, string source, string id)
    {
        string[] lines = source.Split('\n');
        string[] kept = [.. lines.Select((line, at) => at < lines.Length - 1 ? line + "\n" : line)];
        return kind == "code"
            ? new { cell_type = kind, id, metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source = kept }
            : new { cell_type = kind, id, metadata = new { }, source = kept };
    }
}
