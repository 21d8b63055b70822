using System.Globalization;

namespace LabelNotebooks;

/// <summary>Reads a table of annotations in one pass, gathering every problem on the way.</summary>
/// <param name="source">The table.</param>
/// <param name="options">How it is read.</param>
/// <param name="open">Opens it again; null for a table in memory, which has no row of units.</param>
internal sealed class AnnotationReader(TableSource source, AnnotationReadOptions options, Func<TableSource>? open = null)
{
    private const int MostPlaces = 6;

    private readonly List<Note> _notes = [];
    private readonly List<InputProblem> _problems = [];
    private readonly MissingLabels _missing = new(options.Table, areRatings: true);
    private readonly LabelTexts _texts = new(options.Table.AsWritten);
    private readonly DistinctTexts _examples = new();
    private readonly DistinctTexts _annotators = new();
    private readonly DistinctTexts _labels = new();
    private readonly List<int> _exampleCodes = [];
    private readonly List<int> _annotatorCodes = [];
    private readonly List<int> _labelCodes = [];
    private readonly List<string?> _guidelines = [];
    private ExampleTexts? _shown;
    private readonly RowPositions _sheetRows = new();
    private readonly SortedDictionary<string, (int Count, List<string> Places, string Value)> _faults = new(StringComparer.Ordinal);

    /// <summary>A row for each label.</summary>
    public Annotations ReadLong(AnnotationColumns columns)
    {
        (int example, int annotator, int label) = columns.In(source.Name, source.Columns, _notes);
        var problems = new List<InputProblem>();
        int time = Optional(options.Time, problems);
        int guideline = Optional(options.GuidelineVersion, problems);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        TimeColumn? times = time < 0 ? null : new TimeColumn(source.Columns[time], options.Dates, options.Table.AsWritten);
        _shown = ExampleTexts.Find(open, options.Table, [example, annotator, label, time, guideline]);
        var rounded = new RoundedIds(source, example);
        for (bool isFirst = true; source.Read(); isFirst = false)
        {
            if (isFirst && HoldsUnits())
                continue;
            ReadOnlySpan<char> given = _texts.Of(source.Text(label));
            if (_missing.Takes(given, source.Position) || !Holds(example, "example") || !Holds(annotator, "annotator"))
                continue;
            if (!IsOne(label))
                continue;
            _exampleCodes.Add(CodeOf(example, rounded));
            _shown?.Add(source, _exampleCodes[^1]);
            _annotatorCodes.Add(_annotators.CodeOf(Trimmed(annotator)));
            _labelCodes.Add(_labels.CodeOf(given));
            AddTime(times, time);
            if (guideline >= 0)
                _guidelines.Add(OrNone(guideline) is { Length: > 0 } version ? version.ToString() : null);
        }

        if (times?.Decide(_notes) is { } mixed)
            _problems.Add(new InputProblem($"{source.Name}, column {source.Columns[time]}", mixed, "Write all of them alike, best as 2026-03-01 14:30."));
        if (times?.Times.Count(one => one is null) is > 0 and var untimed && _faults.Count + _problems.Count == 0)
            _notes.Add(new Note(
                NoteKind.LeftOut,
                untimed,
                $"{Sentences.Count(untimed, "label has", "labels have")} no time in column \"{source.Columns[time]}\": nothing is said of when "
                + $"{(untimed == 1 ? "it was" : "they were")} given"));
        _notes.AddRange(rounded.Notes);

        return Build(source.Columns[label], example, times?.Times, hasGuidelines: guideline >= 0);
    }

    /// <summary>A row for each example, a column for each annotator.</summary>
    public Annotations ReadWide(string? id, string annotators)
    {
        var problems = new List<InputProblem>();
        (int example, string reason) = id is null ? GuessExample(annotators) : (Optional(id, problems), "");
        if (id is null && example >= 0)
            _notes.Add(new Note(NoteKind.Guessed, 0, $"example: column \"{source.Columns[example]}\" ({reason})"));
        var taken = new Dictionary<int, string>();
        if (example >= 0)
            taken[example] = "example";
        List<int> columns = ColumnPattern.Select(annotators, "annotators", source.Columns, taken, source.Name, problems, _notes);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        int empty = 0;
        _shown = ExampleTexts.Find(open, options.Table, [example, .. columns]);
        var rounded = new RoundedIds(source, example);
        for (int row = 0; source.Read(); row++)
        {
            if (row == 0 && HoldsUnits())
                continue;
            int before = _labelCodes.Count;
            foreach (int column in columns)
            {
                ReadOnlySpan<char> given = _texts.Of(source.Text(column));
                if (_missing.Takes(given, source.Position) || !IsOne(column) || (example >= 0 && !Holds(example, "example")))
                    continue;
                _exampleCodes.Add(example >= 0 ? CodeOf(example, rounded) : _examples.CodeOf(row.ToString(CultureInfo.InvariantCulture)));
                _shown?.Add(source, _exampleCodes[^1]);
                _annotatorCodes.Add(_annotators.CodeOf(source.Columns[column]));
                _labelCodes.Add(_labels.CodeOf(given));
            }

            bool isLabeled = _labelCodes.Count > before;
            empty += isLabeled ? 0 : 1;
            if (example < 0 && isLabeled && source.SheetRow is { } sheetRow)
                _sheetRows.Add(sheetRow);
        }

        _notes.AddRange(rounded.Notes);
        if (empty > 0)
            _notes.Add(new Note(NoteKind.LeftOut, empty, $"{Sentences.Count(empty, "example")} left out: nobody gave {(empty == 1 ? "it" : "them")} a label"));
        bool areNamed = options.Table.MissingLabels is not null || options.Table.MissingValues is not null;
        if (_missing.CertainCount is > 0 and var gaps)
            _notes.Add(new Note(
                NoteKind.Read,
                gaps,
                $"{Sentences.Count(gaps, "cell is", "cells are")} empty{(areNamed ? ", or hold what was named as a gap" : "")}: labels that were not given"));
        if (example < 0)
            _notes.Add(new Note(
                NoteKind.Read,
                0,
                _sheetRows.Count > 0 ? "examples are called by their rows, as a spreadsheet counts them" : "examples are numbered by their rows, from 0"));
        return Build(annotators, example, times: null, hasGuidelines: false, isWide: true);
    }

    // By its name, else the first column where each value stands once: the table is read once more for that.
    private (int Column, string Reason) GuessExample(string annotators)
    {
        if (AnnotationColumns.GuessExample(source.Columns) is >= 0 and var named)
            return (named, "guessed by its name");
        List<int> rated = ColumnPattern.Select(annotators, "annotators", source.Columns, new Dictionary<int, string>(), source.Name, [], []);
        if (open is null || options.Table.AsWritten || rated.Contains(0))
            return (-1, "");
        ColumnWalk walk = ColumnWalk.Of(open, options.Table);
        return IdColumns.Guess(walk.Columns, label: -1, walk.Rows) is (0, var reason) ? (0, reason) : (-1, "");
    }

    private Annotations Build(string labelColumn, int example, IReadOnlyList<DateTimeOffset?>? times, bool hasGuidelines, bool isWide = false)
    {
        List<InputProblem> problems = [.. source.RowProblems, .. _problems];
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        problems.AddRange(_faults.Select(fault => new InputProblem(
            $"{source.Name}, column {fault.Key}",
            $"{fault.Value.Value} {Sentences.Count(fault.Value.Count, "row has", "rows have")} this problem "
            + $"({source.PositionNoun} {Sentences.FirstFew(fault.Value.Places)}).",
            "Fill these cells or take the rows out, then read again.")));
        if (_labelCodes.Count == 0 && problems.Count == 0)
            problems.Add(_missing.Count > 0
                ? _missing.AllMissing(source.Name, labelColumn)
                : new InputProblem(source.Name, "there is no label in it.", "Give a row for each label: example, annotator, label."));
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        (string[] names, int[] codes) = Meant();
        ClassLabels classes = ClassLabels.FromDictionary(names, codes, options.Table.Classes, $"{source.Name}, column {labelColumn}");
        return Annotations.FromCodes(
            [.. _exampleCodes],
            SortedAnnotators(out string[] people),
            classes.Codes,
            ExamplesOf(example),
            people,
            new AnnotationOptions
            {
                Classes = classes.Classes,
                Order = classes.Order,
                Repeats = options.Repeats,
                Times = times,
                GuidelineVersions = hasGuidelines ? _guidelines : null,
                Place = source.Name,
                Notes =
                [
                    .. isWide ? _missing.Questions(source.PositionNoun, "label") : _missing.Notes(source.PositionNoun, "annotation"),
                    .. MissingLabels.QuestionOf(classes, "label", options.Table) is { } asked ? new[] { asked } : [],
                    .. isWide && MissingLabels.QuestionOfRatings(classes, _exampleCodes, options.Table) is { } strange ? new[] { strange } : [],
                    .. _texts.Notes(),
                    .. _notes,
                    .. source.Notes,
                ],
            });
    }

    private ExampleSet ExamplesOf(int column) => _shown is { } shown ? shown.On(Named(column)) : Named(column);

    private ExampleSet Named(int column) => column >= 0
        ? ExampleSet.Of(source.Name, [.. _examples.Texts], source.Columns[column])
        : ExampleSet.Numbered(source.Name, [.. _examples.Texts], _sheetRows.Count == 0 ? null : row => _sheetRows[row]);

    private (string[] Names, int[] Codes) Meant()
    {
        string[] texts = [.. _labels.Texts];
        var counts = new long[texts.Length];
        foreach (int code in _labelCodes)
            counts[code]++;
        IReadOnlyList<string> meant = LabelMeaning.Of(texts, counts, options.Table, name => options.Table.Classes?.Contains(name) == true, _notes);
        var merged = new DistinctTexts();
        int[] codeOf = [.. meant.Select(text => merged.CodeOf(text))];
        return ([.. merged.Texts], [.. _labelCodes.Select(code => codeOf[code])]);
    }

    // Sorted as classes are, so that the order of rows changes nothing.
    private int[] SortedAnnotators(out string[] names)
    {
        ClassLabels sorted = ClassLabels.FromDictionary([.. _annotators.Texts], _annotatorCodes.ToArray());
        names = [.. sorted.Classes];
        return sorted.Codes.ToArray();
    }

    private int Optional(string? name, List<InputProblem> problems)
    {
        int at = name is null ? -1 : source.Columns.IndexOf(name);
        if (name is not null && at < 0)
            problems.Add(ColumnNames.Missing(source.Name, name, source.Columns, problems));
        return at;
    }

    private int CodeOf(int example, RoundedIds rounded)
    {
        int before = _examples.Count;
        int code = _examples.CodeOf(Trimmed(example));
        if (code == before)
            rounded.Add();
        return code;
    }

    private ReadOnlySpan<char> Trimmed(int column) => source.Text(column).Trim();

    // What people write where there is nothing is no time, and no version.
    private ReadOnlySpan<char> OrNone(int column) => Trimmed(column) is var text && GapTexts.MayBeNone(text) ? [] : text;

    private bool HoldsUnits()
    {
        if (open is null || UnitRow.NoteOn(source, open, options.Table) is not { } units)
            return false;
        _notes.Add(units);
        return true;
    }

    private bool Holds(int column, string what)
    {
        if (!source.Text(column).IsWhiteSpace())
            return true;
        Fault(source.Columns[column], $"there is a label without its {what}.");
        return false;
    }

    private bool IsOne(int column)
    {
        if (!source.IsList(column) && !source.IsNested(column))
            return true;
        Fault(source.Columns[column], $"\"{Trimmed(column)}\" is a list or a record, not one label.");
        return false;
    }

    private void AddTime(TimeColumn? times, int column)
    {
        if (times is null)
            return;
        ReadOnlySpan<char> text = OrNone(column);
        if (text.IsEmpty)
            times.AddNone();
        else if (!times.Add(text.ToString()))
            Fault(source.Columns[column], $"\"{text}\" is no time such as 2026-03-01T14:30:00Z.");
    }

    private void Fault(string column, string value)
    {
        (int count, List<string> places, string first) = _faults.TryGetValue(column, out var seen) ? seen : (0, [], value);
        if (places.Count < MostPlaces)
            places.Add(Sentences.Count(source.Position));
        _faults[column] = (count + 1, places, first);
    }
}
