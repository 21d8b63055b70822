using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Which classes there are, and which probability column belongs to which.</summary>
internal sealed class ClassColumns
{
    private const int MostUnknownNamed = 8;

    private readonly int[]? _columnOfClass;

    private ClassColumns(ClassLabels labels, int[]? columnOfClass, ImmutableArray<Note> notes)
    {
        Labels = labels;
        _columnOfClass = columnOfClass;
        Notes = notes;
    }

    public ClassLabels Labels { get; }

    public ImmutableArray<Note> Notes { get; }

    /// <summary>Null, with problems, where classes and columns do not fit.</summary>
    public static ClassColumns? Match(
        TableSource source,
        LabelColumn labelNames,
        Func<int, long> positionOf,
        IReadOnlyList<string> columns,
        TableRoles roles,
        TableReadOptions options,
        List<InputProblem> problems)
    {
        int before = problems.Count;
        if (options.Classes is not null)
            CheckAllKnown(source, labelNames, positionOf, options.Classes, problems);
        if (problems.Count > before)
            return null;

        ClassMatch? match = null;
        if (columns.Count > 0)
        {
            var matcher = new ClassMatcher(source.Name, labelNames.Names, options.Classes, columns, ClassMatcher.PrefixOf(roles.Probabilities!, options));
            match = options.ProbabilityMatching == ProbabilityMatching.Order ? matcher.ByOrder(problems) : matcher.ByNameElseOrder(problems);
            if (match is null)
                return null;
        }

        var labels = labelNames.ToLabels(options.Classes ?? match?.Classes, source.Name);
        if (labels.ClassCount < 2)
        {
            problems.Add(LabeledDataParts.OneClass($"{source.Name}, column {roles.Label}", labelNames.Names[0]));
            return null;
        }

        return new ClassColumns(
            labels,
            match?.ColumnOfClass,
            [.. NotesOn(labels, options), .. match is null ? [] : new[] { new Note(NoteKind.Read, 0, match.Note) }]);
    }

    /// <summary>Puts the columns in the order of the classes, in place.</summary>
    public ReadOnlyMemory<double> Reorder(Memory<double> rows)
    {
        if (_columnOfClass is null || _columnOfClass.Select((column, code) => column == code).All(same => same))
            return rows;
        int count = _columnOfClass.Length;
        var row = new double[count];
        for (Span<double> rest = rows.Span; !rest.IsEmpty; rest = rest[count..])
        {
            rest[..count].CopyTo(row);
            for (int code = 0; code < count; code++)
                rest[code] = row[_columnOfClass[code]];
        }

        return rows;
    }

    private static IEnumerable<Note> NotesOn(ClassLabels labels, TableReadOptions options)
    {
        for (int code = 0; code < labels.ClassCount; code++)
        {
            if (labels.ClassCounts[code] == 0)
                yield return new Note(NoteKind.Read, 0, $"class \"{labels.Classes[code]}\" has no label");
        }

        if (MissingLabels.QuestionOf(labels, "example", options) is { } asked)
            yield return asked;

        if (labels.Classes.All(name => name.Length > 2 && name[0] == '\'' && name[^1] == '\''))
            yield return new Note(
                NoteKind.Asked,
                labels.Count,
                $"the classes stand in single quotes ({labels.Classes[0]}), which are kept; if they only enclose the values, "
                + $"read with {Sentences.Setting(nameof(TableReadOptions.Quote), "Quote = '\\''", "single")}");
    }

    private static void CheckAllKnown(
        TableSource source,
        LabelColumn labels,
        Func<int, long> positionOf,
        IReadOnlyList<string> classes,
        List<InputProblem> problems)
    {
        var known = classes.ToHashSet(StringComparer.Ordinal);
        if (labels.Names.All(known.Contains))
            return;
        string[] unknown = [.. labels.Names.Where(name => !known.Contains(name))];
        foreach (string name in unknown.Take(MostUnknownNamed))
        {
            string? nearest = Sentences.Nearest(name, classes);
            int[] rows = [.. Enumerable.Range(0, labels.Count).Where(row => labels[row] == name)];
            problems.Add(new InputProblem(
                source.Place(positionOf(rows[0])),
                $"the label \"{CellProblems.Shorten(name)}\" is not among the classes{(nearest is null ? "" : $" (nearest: \"{nearest}\")")}: "
                + $"{ColumnNames.Quoted(classes)}. {CellProblems.HaveThisProblem(rows.Length, [.. rows.Take(6).Select(positionOf)])}",
                "Correct these labels, or add the class to the list of classes."));
        }

        if (unknown.Length > MostUnknownNamed)
        {
            problems.Add(new InputProblem(
                source.Name,
                $"{Sentences.Count(unknown.Length - MostUnknownNamed, "more label is", "more labels are")} not among the classes.",
                "So many unknown labels often mean that another column was read: check its name."));
        }
    }
}
