using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>Several annotators' labels, as a person named them on a magic line.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Consensus">The consensus that was named; null where annotations were.</param>
internal sealed record CrowdInput(Annotations Labels, ConsensusLabels? Consensus)
{
    private static readonly string[] Reading =
    [
        AuditParameters.Id, CrowdParameters.Annotator, AuditParameters.Label, CrowdParameters.Annotators, .. CrowdParameters.Reading.Names,
        AuditParameters.Classes, .. TableOptions.WrittenTexts.Names,
    ];

    /// <summary>The columns of a table with a row for each label, to be named in a line.</summary>
    public static string AsTyped((string Example, string Annotator, string Label) columns) => string.Join(' ', new[]
    {
        (AuditParameters.Id, columns.Example), (CrowdParameters.Annotator, columns.Annotator), (AuditParameters.Label, columns.Label),
    }.Select(one => $"{one.Item1} {(one.Item2.Contains(' ', StringComparison.Ordinal) ? $"\"{one.Item2}\"" : one.Item2)}"));

    /// <summary>True for a value that the commands can look at.</summary>
    public static bool IsCrowd(object? value) => value is Annotations or ConsensusLabels or AgreementReport or DataFrame;

    /// <exception cref="AuditInputException">What is named is not there, or is no table of annotations.</exception>
    public static CrowdInput Read(CommandCall call)
    {
        string command = call.Command.Name;
        (string name, object? value) = Find(call);
        string[] unused = [.. Reading.Where(call.IsGiven)];
        if (value is not (null or DataFrame) && unused.Length > 0)
            throw new AuditInputException(
                command,
                $"{name} was read already, so that {string.Join(", ", unused)} cannot be chosen any more.",
                "Leave them out, or name the file or the DataFrame instead of the variable.");
        if (call.IsGiven(CrowdParameters.Annotators)
            && new[] { CrowdParameters.Annotator, AuditParameters.Label, CrowdParameters.Time, CrowdParameters.Guideline }.Any(call.IsGiven))
            throw new AuditInputException(
                command,
                $"{CrowdParameters.Annotators} names the columns of a wide table, {CrowdParameters.Annotator}, {AuditParameters.Label}, {CrowdParameters.Time} "
                + $"and {CrowdParameters.Guideline} those of a long one.",
                $"Give {CrowdParameters.Annotators} alone, or the others.");
        if (call.Get<string>(CrowdParameters.Annotations) is null && value is Annotations last)
            value = last.WithNote(new Note(NoteKind.Guessed, 0, $"No annotations were named: the variable {name}, which came last, is taken"));
        CrowdInput input = value switch
        {
            Annotations annotations => new CrowdInput(annotations, null),
            ConsensusLabels consensus => new CrowdInput(consensus.Annotations, consensus),
            AgreementReport report => new CrowdInput(report.Annotations, null),
            DataFrame frame => new CrowdInput(FromFrame(call, frame), null),
            _ => new CrowdInput(FromFile(call, name), null),
        };
        TableOptions.RefuseQuestions(call, name, input.Labels.Notes);
        return input;
    }

    private static (string Name, object? Value) Find(CommandCall call)
    {
        string command = call.Command.Name;
        INotebookHost host = call.Host;
        if (call.Get<string>(CrowdParameters.Annotations) is not { } text)
        {
            string? last = host.VariableNames
                .Reverse()
                .FirstOrDefault(name => host.TryGetVariable(name, out object? held) && held is Annotations or ConsensusLabels or AgreementReport);
            return last is not null && host.TryGetVariable(last, out object? latest)
                ? (last, latest)
                : throw new AuditInputException(
                    command,
                    "no annotations are named, and no variable holds any.",
                    $"Name a table with a row for each label: {command} votes.csv --id item --annotator worker --label label.");
        }

        string named = VariableReference.NameIn(text);
        if (host.TryGetVariable(named, out object? value))
        {
            return value switch
            {
                string path => (path, null),
                _ when IsCrowd(value) => (named, value),
                _ => throw new AuditInputException(
                    "",
                    $"The variable {named} holds {(value is null ? "nothing (null)" : $"a value of type {value.GetType().Name}")}, "
                    + "which is no table of annotations.",
                    "Name a file or a DataFrame with a row for each label, or what #!label-consensus has kept."),
            };
        }

        if (VariableReference.IsCertain(text))
            throw new AuditInputException(
                "",
                $"There is no variable \"{named}\".{(Sentences.Nearest(named, host.VariableNames) is { } nearest ? $" Nearest: \"{nearest}\"." : "")}",
                "Name a variable that holds annotations, or a file.");
        return (text, null);
    }

    private static Annotations FromFrame(CommandCall call, DataFrame frame)
    {
        AnnotationReadOptions options = Options(call);
        return Wide(call, () => WideTable.AnnotatorsOf(frame)) is var (columns, guessed) && columns is not null
            ? Said(frame.ToAnnotationsWide(columns, call.Get<string>(AuditParameters.Id), options), columns, guessed)
            : frame.ToAnnotations(
                call.Get<string>(AuditParameters.Id),
                call.Get<string>(CrowdParameters.Annotator),
                call.Get<string>(AuditParameters.Label),
                options);
    }

    private static Annotations FromFile(CommandCall call, string path)
    {
        AnnotationReadOptions options = Options(call);
        return Wide(call, () => WideTable.AnnotatorsOf(path, options.Table)) is var (columns, guessed) && columns is not null
            ? Said(Annotations.ReadWide(path, columns, call.Get<string>(AuditParameters.Id), options), columns, guessed)
            : Annotations.Read(
                path,
                call.Get<string>(AuditParameters.Id),
                call.Get<string>(CrowdParameters.Annotator),
                call.Get<string>(AuditParameters.Label),
                options);
    }

    // A table of columns is recognized where nothing was said of a table of rows.
    private static (string? Columns, bool IsGuessed) Wide(CommandCall call, Func<string?> find)
    {
        if (call.Get<string>(CrowdParameters.Annotators) is { } columns)
            return (columns, false);
        bool isLong = new[] { CrowdParameters.Annotator, AuditParameters.Label, CrowdParameters.Time, CrowdParameters.Guideline }.Any(call.IsGiven);
        return isLong || call.Get<bool>(TableOptions.AsWritten) ? (null, false) : (find(), true);
    }

    private static Annotations Said(Annotations annotations, string columns, bool isGuessed) => isGuessed
        ? annotations.WithNote(new Note(
            NoteKind.Guessed,
            0,
            $"annotators: columns {columns} (guessed: they hold the same names); to name others: {CrowdParameters.Annotators} COLUMNS"))
        : annotations;

    private static AnnotationReadOptions Options(CommandCall call)
    {
        AnnotationReadOptions options = CrowdParameters.Reading.Read(call, new AnnotationReadOptions { Table = TableOptions.Read(call) });
        return options.Dates == DateOrder.Found || options.Time is not null
            ? options
            : throw new AuditInputException(
                $"{call.Command.Name}, {CrowdParameters.Dates}",
                "no column of times is named whose dates would be read so.",
                $"Name it, {CrowdParameters.Time} COLUMN, or leave this out.");
    }
}
