using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Reads a table in one pass into <see cref="LabeledData"/>, gathering every problem on the way; in a second one where the first has shown that the numbers
/// of a column are not written plainly.
/// </summary>
internal sealed class TableReader(TableSource source, TableRoles roles, TableReadOptions options, NumberFormats? formats, string? path)
{
    private readonly List<Note> _notes = [];
    private readonly CellProblems _cells = new(source);
    private readonly MissingLabels _missing = new(options);
    private readonly LabelTexts _labels = new(options.AsWritten);

    /// <param name="open">Opens the table, once or twice.</param>
    /// <param name="roles">What the columns are for.</param>
    /// <param name="options">How the table is written.</param>
    /// <param name="path">The file that it is; null where it is none.</param>
    /// <exception cref="AuditInputException">The table cannot be used: all problems at once.</exception>
    public static LabeledData Read(Func<TableSource> open, TableRoles roles, TableReadOptions options, string? path = null)
    {
        NumberFormats found;
        using (TableSource first = open())
        {
            var reader = new TableReader(first, roles, options, null, path);
            (TableHeader header, TableColumns columns) = reader.Walk(open);
            found = NumberFormats.Of(columns.NumberTallies, options, first.SpeaksForPoints);
            if (found.ByColumn.Count == 0)
                return reader.Finish(header, columns, found);
        }

        using TableSource again = open();
        var second = new TableReader(again, roles, options, found, path);
        (TableHeader names, TableColumns rows) = second.Walk(open);
        return second.Finish(names, rows, found);
    }

    private (TableHeader Header, TableColumns Columns) Walk(Func<TableSource> open)
    {
        source.ReadNumbersAs(formats?.ByColumn, options);
        TableHeader header = TableHeader.Read(source, roles, _notes);
        var columns = new TableColumns(header, source, _cells, _missing, _labels);
        for (bool isFirst = true; source.Read(); isFirst = false)
        {
            if (isFirst && UnitRow.NoteOn(source, open, options) is { } units)
            {
                _notes.Add(units);
                columns.SkipRow();
            }
            else
            {
                columns.AddRow();
            }
        }

        return (header, columns);
    }

    private LabeledData Finish(TableHeader header, TableColumns columns, NumberFormats found)
    {
        List<InputProblem> problems = [.. source.RowProblems];
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        // Labels of a table that was read in part would be blamed for what the missing rows hold.
        bool whole = problems.Count == 0 && !_cells.Has("label");
        if (columns.Labels.Count == 0 && problems.Count == 0)
            problems.Add(_missing.Count > 0 ? _missing.AllMissing(source.Name, roles.Label) : NoRows());
        problems.AddRange(_cells.ToProblems());
        columns.CheckIds(problems);
        if (whole && options.Classes is null && OneForEach.IsTrue(columns.Labels.DistinctCount, columns.Labels.Count))
        {
            problems.Add(OneForEach.Problem($"{source.Name}, column {roles.Label}", columns.Labels.DistinctCount, columns.Labels.Count));
            whole = false;
        }

        if (whole)
            CheckSeveralLabels(columns, problems);
        CategoryColumn[] categories = problems.Count == 0 ? ToCategories(header, columns.Text, problems) : [];
        ClassColumns? classes = whole && columns.Labels.Count > 0 ? MatchClasses(header, columns, problems) : null;
        if (problems.Count > 0)
            throw new AuditInputException(Limited(problems));
        return Assemble(header, columns, categories, classes!, found);
    }

    private InputProblem NoRows() => new(
        source.Name,
        source.IsText ? "the file has a header and no rows." : "the table has no rows.",
        source.IsText ? "Add the examples below the first line, one on each line." : "Give at least one example of each of two classes.");

    private void CheckSeveralLabels(TableColumns columns, List<InputProblem> problems)
    {
        IReadOnlySet<string> several = columns.Labels.SeveralLabels();
        if (several.Count == 0)
            return;
        int[] rows = [.. Enumerable.Range(0, columns.Labels.Count).Where(row => several.Contains(columns.Labels[row]))];
        string first = columns.Labels[rows[0]];
        string[] places = [.. rows.Take(6).Select(row => Sentences.Count(columns.PositionOf(row)))];
        if (options.LeaveOutSeveralLabels)
        {
            _notes.Add(new Note(
                NoteKind.LeftOut,
                rows.Length,
                $"{Sentences.Count(rows.Length, "example")} left out: several labels at once, "
                + $"as \"{first}\" ({source.PositionNoun} {Sentences.FirstFew(places)})"));
            var leftOut = rows.ToHashSet();
            columns.Keep([.. Enumerable.Range(0, columns.Labels.Count).Where(row => !leftOut.Contains(row))]);
            if (columns.Labels.Count == 0)
                problems.Add(new InputProblem(
                    $"{source.Name}, column {roles.Label}",
                    $"no example is left: each of {Sentences.Count(leftOut.Count)} carries several labels at once, as \"{first}\".",
                    "Name a column that holds one class for each example."));
            return;
        }

        problems.Add(new InputProblem(
            source.Place(columns.PositionOf(rows[0]), roles.Label),
            $"\"{first}\" looks like several labels at once. {Sentences.Count(rows.Length, "example has", "examples have")} several ({source.PositionNoun} "
            + $"{Sentences.FirstFew(places)}); an audit of single labels would take each combination for a class of its own.",
            $"Leave these examples out with {Sentences.Setting(nameof(TableReadOptions.LeaveOutSeveralLabels), "LeaveOutSeveralLabels = true")}, "
            + "or keep one label for each example."));
    }

    private ClassColumns? MatchClasses(TableHeader header, TableColumns columns, List<InputProblem> problems)
    {
        int before = problems.Count;
        columns.Labels.Rename(LabelMeaning.Of(columns.Labels.Names, columns.Labels.Counts(), options, name => IsNameOfClass(header, name), _notes));
        ClassColumns? classes = ClassColumns.Match(
            source,
            columns.Labels,
            columns.PositionOf,
            [.. header.Probabilities.Select(index => header.Columns[index])],
            roles,
            options,
            problems);
        return problems.Count == before ? classes : null;
    }

    // Where the classes, or the columns of their probabilities, are written "1.0" too, that is their name.
    private bool IsNameOfClass(TableHeader header, string label) =>
        options.Classes?.Contains(label) == true || header.Probabilities.Exists(index => header.Columns[index].EndsWith(label, StringComparison.Ordinal));

    private LabeledData Assemble(TableHeader header, TableColumns columns, CategoryColumn[] categories, ClassColumns classes, NumberFormats found)
    {
        FeatureMatrix? features = header.Features.Count == 0
            ? null
            : new FeatureMatrix(columns.Features, [.. header.Features.Select(index => header.Columns[index])]);
        ImmutableDictionary<string, IReadOnlyList<string>> text = columns.Text;
        TextColumn[] texts = [.. header.Text.Select(index => new TextColumn(header.Columns[index], text[header.Columns[index]]))];
        _notes.AddRange(columns.IdQuestions);
        _notes.AddRange(columns.StoredAsText);
        _notes.AddRange(found.MixedNotes(_ => true));
        _notes.AddRange(found.Notes(_ => true));
        _notes.InsertRange(0, [.. _missing.Notes(source.PositionNoun), .. _labels.Notes(), LabeledDataParts.ClassesNote(classes.Labels), .. classes.Notes]);
        _notes.AddRange(MissingValues.Notes(features, categories, texts));
        if (header.Id < 0)
            _notes.Add(columns.HasSheetRows ? LabeledDataParts.SheetRowNote : LabeledDataParts.RowNumberNote);
        _notes.AddRange(source.Notes);
        return new LabeledData(new LabeledDataParts(source.Name, classes.Labels, roles.Label, header.Columns)
        {
            File = path is null ? null : (Path.GetFullPath(path), options),
            CsvLikeFile = source.Separator == ';' ? CsvWriteOptions.ForSpreadsheets with { Separator = ';', DecimalComma = HasCommas(found) } : null,
            Examples = columns.ExamplesOf(roles.Id),
            Features = features,
            Categories = [.. categories],
            Texts = [.. texts],
            Probabilities = header.Probabilities.Count == 0
                ? null
                : PredictedProbabilities.FromRows(classes.Reorder(columns.Probabilities), classes.Labels.ClassCount),
            Notes = [.. _notes],
            Text = text,
        });
    }

    // Who separates by semicolons has a spreadsheet of decimal commas, unless the numbers say otherwise.
    private bool HasCommas(NumberFormats found) => options.DecimalComma || !(options.DecimalPoint || options.AsWritten || found.HaveDecimalPoints);

    private CategoryColumn[] ToCategories(TableHeader header, ImmutableDictionary<string, IReadOnlyList<string>> text, List<InputProblem> problems) =>
        [.. header.Categories.Select(index => header.Columns[index]).Select(name => ToCategories(name, text[name], problems)).OfType<CategoryColumn>()];

    private CategoryColumn? ToCategories(string name, IReadOnlyList<string> values, List<InputProblem> problems)
    {
        var distinct = new DistinctTexts();
        var indices = new int[values.Count];
        for (int row = 0; row < indices.Length; row++)
            indices[row] = distinct.CodeOf(values[row]);
        if (OneForEach.IsTrue(distinct.Count, indices.Length))
        {
            problems.Add(OneForEach.CategoryProblem($"{source.Name}, column {name}", distinct.Count, indices.Length));
            return null;
        }

        return CategoryColumn.FromDictionary(name, [.. distinct.Texts.Select(value => IsGap(value) ? null : value)], indices);

        bool IsGap(string value) => GapTexts.IsGap(value) || options.MissingValues?.Contains(value) == true;
    }

    private List<InputProblem> Limited(List<InputProblem> problems)
    {
        int more = problems.Count - options.MaxProblemsShown;
        if (more <= 0)
            return problems;
        return
        [
            .. problems.Take(options.MaxProblemsShown),
            new InputProblem(
                source.Name,
                $"{Sentences.Count(more, "more problem")} of this table {(more == 1 ? "is" : "are")} not shown.",
                $"Mend those above first, or set MaxProblemsShown to {problems.Count} to read all."),
        ];
    }
}
