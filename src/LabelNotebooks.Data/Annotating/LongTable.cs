using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Knows a table with a row for each label that somebody gave: several rows for one example.</summary>
public static class LongTable
{
    // When it was given, by which guideline, a remark: more than that is a table of examples.
    private const int MostBeside = 4;

    // In two examples.
    private const int FewestLabels = 3;

    /// <summary>The columns of the example, the annotator and the label. Walks through the file once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How the table is written; null for the defaults.</param>
    /// <returns>Null where no column says who labelled, or each example stands in one row.</returns>
    /// <exception cref="AuditInputException">The file is no table.</exception>
    public static (string Example, string Annotator, string Label)? ColumnsOf(string path, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new TableReadOptions();
        options.Check();
        using (TableSource names = TableFormats.Open(path, options))
        {
            if (AnnotatorIn(names.Columns) < 0)
                return null;
        }

        ColumnWalk walk = ColumnWalk.Of(() => TableFormats.Open(path, options), options);
        return Find(walk.Columns, walk.Rows);
    }

    private static int AnnotatorIn(IReadOnlyList<string> names)
    {
        string[] all = [.. names];
        int known = Array.FindIndex(all, name => AnnotationColumns.HasAnnotator([name]));
        return known >= 0 ? known : Array.FindIndex(all, ColumnWords.IsAnnotator);
    }

    private static (string, string, string)? Find(ImmutableArray<ColumnProfile> columns, long rows)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        int annotator = AnnotatorIn(names);
        int label = AnnotationColumns.GuessLabel(names);
        string[] others = [.. names.Where((_, at) => at != annotator && at != label)];
        int example = annotator < 0 || label < 0 ? -1
            : AnnotationColumns.GuessExample(others) is >= 0 and var at ? Array.IndexOf(names, others[at])
            : ByValues(columns, rows, [annotator, label]);
        return example >= 0
            && columns[annotator].Distinct >= 2
            && columns[label].Distinct >= 2
            && (!ColumnWords.IsLabelOrRemark(names[label]) || 2 * columns[label].Distinct <= rows)
            && columns[example] is { Missing: 0, Distinct: { } examples }
            && examples < rows
            && columns[annotator].Distinct < rows
            && names.Length - 3 <= MostBeside
            ? (names[example], names[annotator], names[label])
            : null;
    }

    // Called like no id: the first column of names that all come again, more of them than people and than classes.
    private static int ByValues(ImmutableArray<ColumnProfile> columns, long rows, int[] others) => Enumerable.Range(0, columns.Length)
        .Where(column => !others.Contains(column)
            && columns[column] is { Missing: 0, NotNumbers: 0, Kind: not (ColumnKind.Number or ColumnKind.Truth), Distinct: { } examples }
            && examples * FewestLabels <= rows * 2
            && others.All(other => examples > columns[other].Distinct)
            && !IdColumns.HoldsDays(columns[column])
            && !columns[column].Samples.Any(RunningText.Is))
        .FirstOrDefault(-1);
}
