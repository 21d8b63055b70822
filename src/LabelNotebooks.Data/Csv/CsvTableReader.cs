using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Reads a CSV file in one pass into <see cref="LabeledData"/>, gathering every problem on the way.</summary>
internal sealed class CsvTableReader(string path, CsvRoles roles, CsvReadOptions options)
{
    private readonly string _source = InputFile.NameOf(path);
    private readonly List<string> _notes = [];
    private readonly CellProblems _cells = new(InputFile.NameOf(path));
    private readonly CsvRows _rows = new(path);

    public LabeledData Read()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxProblemsShown, 1, nameof(options));
        if (options.Delimiter is { } given && (given is '"' or '\r' or '\n' or > '\u007F' || char.IsLetterOrDigit(given)))
            throw new AuditInputException("options", $"Delimiter is '{given}', which cannot separate fields.", "Leave it out, or give a comma, semicolon, tab or bar.");
        (CsvDataReader reader, char delimiter) = CsvFile.Open(path, options.Delimiter);
        using CsvDataReader closing = reader;
        CsvHeader header = CsvHeader.Read(reader, roles, _source, _notes);
        var columns = new CsvColumns(header, _source, _cells);
        InputProblem? stopped = _rows.ReadAll(reader, header.Columns.Length, columns.AddRow);

        List<InputProblem> problems = [.. _rows.ToProblems()];
        if (stopped is not null)
            problems.Add(stopped);
        if (columns.RowCount == 0 && problems.Count == 0)
            problems.Add(new InputProblem(_source, "the file has a header and no rows.", "Add the examples below the first line, one on each line."));
        problems.AddRange(_cells.ToProblems());
        columns.CheckIds(problems);
        // Labels of a file that was read in part would be blamed for what the missing lines hold.
        ClassColumns? classes = stopped is null && columns.RowCount > 0 ? MatchClasses(header, columns, problems) : null;
        if (problems.Count > 0)
            throw new AuditInputException(Limited(problems));
        return Assemble(header, columns, classes!, delimiter);
    }

    private ClassColumns? MatchClasses(CsvHeader header, CsvColumns columns, List<InputProblem> problems)
    {
        int before = problems.Count;
        ClassColumns? classes = ClassColumns.Match(
            _source,
            columns.LabelText,
            columns.LabelLines,
            [.. header.Probabilities.Select(index => header.Columns[index])],
            roles.Probabilities,
            options,
            problems);
        return problems.Count == before ? classes : null;
    }

    private LabeledData Assemble(CsvHeader header, CsvColumns columns, ClassColumns classes, char delimiter)
    {
        _notes.InsertRange(0, [LabeledDataParts.ClassesNote(classes.Labels), .. classes.Notes]);
        if (header.Id < 0)
            _notes.Add(LabeledDataParts.RowNumberNote);
        if (delimiter != ',')
            _notes.Add($"fields are separated by {(delimiter == '\t' ? "tabs" : $"\"{delimiter}\"")}");
        _notes.AddRange(_rows.Notes);
        return new LabeledData(new LabeledDataParts(_source, classes.Labels, roles.Label, header.Columns)
        {
            Ids = columns.Ids,
            IdColumn = roles.Id,
            Features = header.Features.Count == 0
                ? null
                : new FeatureMatrix(columns.Features, [.. header.Features.Select(index => header.Columns[index])]),
            Probabilities = header.Probabilities.Count == 0
                ? null
                : PredictedProbabilities.FromRows(classes.Reorder(columns.Probabilities), classes.Labels.ClassCount),
            Notes = [.. _notes],
            Text = columns.Text,
        });
    }

    private List<InputProblem> Limited(List<InputProblem> problems)
    {
        int more = problems.Count - options.MaxProblemsShown;
        if (more <= 0)
            return problems;
        return
        [
            .. problems.Take(options.MaxProblemsShown),
            new InputProblem(_source, $"{Sentences.Count(more, "more problem")} of this file {(more == 1 ? "is" : "are")} not shown.", $"Mend those above first, or set MaxProblemsShown to {problems.Count} to read all."),
        ];
    }
}
