using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Which classes there are, and which probability column belongs to which.</summary>
internal sealed class ClassColumns
{
    // Words that a table program writes where it means that a value is missing.
    private static readonly string[] MissingMarks = ["nan", "NaN", "NA", "N/A", "n/a", "null", "NULL", "None", "<NA>"];

    private readonly int[]? _columnOfClass;

    private ClassColumns(ClassLabels labels, int[]? columnOfClass, ImmutableArray<string> notes)
    {
        Labels = labels;
        _columnOfClass = columnOfClass;
        Notes = notes;
    }

    public ClassLabels Labels { get; }

    public ImmutableArray<string> Notes { get; }

    /// <summary>Null, with problems, where classes and columns do not fit.</summary>
    public static ClassColumns? Match(
        string source,
        IReadOnlyList<string> labelText,
        IReadOnlyList<long> lines,
        IReadOnlyList<string> columns,
        string? pattern,
        CsvReadOptions options,
        List<InputProblem> problems)
    {
        // Empty labels are told already and are no class.
        string[] met = [.. labelText.Distinct(StringComparer.Ordinal).Where(label => !string.IsNullOrWhiteSpace(label))];
        if (met.Length == 0)
            return null;
        if (options.Classes is not null)
        {
            int before = problems.Count;
            CheckAllKnown(source, labelText, lines, options.Classes, problems);
            if (problems.Count > before)
                return null;
        }

        ClassMatch? match = null;
        if (columns.Count > 0)
        {
            var matcher = new ClassMatcher(source, met, options.Classes, columns, ClassMatcher.PrefixOf(pattern!, options));
            match = options.ProbabilityMatching == ProbabilityMatching.Order ? matcher.ByOrder(problems) : matcher.ByNameElseOrder(problems);
            if (match is null)
                return null;
        }

        // With an empty label, met is no longer every label: there is a problem already, so the labels are not needed.
        if (labelText.Any(string.IsNullOrWhiteSpace))
            return null;
        var labels = ClassLabels.FromNames(labelText, options.Classes ?? match?.Classes);
        if (labels.ClassCount < 2)
        {
            problems.Add(LabeledDataParts.OneClass(source, met[0]));
            return null;
        }

        return new ClassColumns(labels, match?.ColumnOfClass, [.. NotesOn(labels), .. match is null ? [] : new[] { match.Note }]);
    }

    /// <summary>The columns in the order of the classes; the same array where they are so already.</summary>
    public double[] Reorder(double[] rows)
    {
        if (_columnOfClass is null || _columnOfClass.Select((column, code) => column == code).All(same => same))
            return rows;
        int count = _columnOfClass.Length;
        var row = new double[count];
        for (int start = 0; start < rows.Length; start += count)
        {
            Span<double> target = rows.AsSpan(start, count);
            target.CopyTo(row);
            for (int code = 0; code < count; code++)
                target[code] = row[_columnOfClass[code]];
        }

        return rows;
    }

    private static IEnumerable<string> NotesOn(ClassLabels labels)
    {
        for (int code = 0; code < labels.ClassCount; code++)
        {
            if (labels.ClassCounts[code] == 0)
                yield return $"class \"{labels.Classes[code]}\" has no label";
            else if (MissingMarks.Contains(labels.Classes[code], StringComparer.Ordinal))
                yield return $"the label \"{labels.Classes[code]}\" ({Sentences.Count(labels.ClassCounts[code], "row")}) is kept as a class of its own";
        }
    }

    private static void CheckAllKnown(string source, IReadOnlyList<string> labelText, IReadOnlyList<long> lines, IReadOnlyList<string> classes, List<InputProblem> problems)
    {
        var known = classes.ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<string, int> group in Enumerable.Range(0, labelText.Count)
            .Where(row => !string.IsNullOrWhiteSpace(labelText[row]) && !known.Contains(labelText[row]))
            .GroupBy(row => labelText[row], StringComparer.Ordinal))
        {
            string? nearest = Sentences.Nearest(group.Key, classes);
            problems.Add(new InputProblem(
                $"{source}, line {Sentences.Count(lines[group.First()])}",
                $"the label \"{group.Key}\" is not among the classes{(nearest is null ? "" : $" (nearest: \"{nearest}\")")}: {ColumnNames.Quoted(classes)}. {CellProblems.HaveThisProblem(group.Count(), [.. group.Take(6).Select(row => lines[row])])}",
                "Correct these labels, or add the class to the list of classes."));
        }
    }
}
