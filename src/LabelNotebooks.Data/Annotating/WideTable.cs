using System.Collections.Immutable;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Tells a table with a column for each annotator from one with a row for each label.</summary>
public static class WideTable
{
    /// <summary>The columns of the annotators, as a person would type them: "rater_*", or their names. Walks through the file once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How the table is written; null for the defaults.</param>
    /// <returns>Null where a column says who labelled, or where no two columns hold the same names and are called alike.</returns>
    /// <exception cref="AuditInputException">The file is no table.</exception>
    public static string? AnnotatorsOf(string path, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new TableReadOptions();
        options.Check();
        return Find(() => TableFormats.Open(path, options), options);
    }

    /// <summary>The same for a DataFrame.</summary>
    /// <param name="frame">The rows.</param>
    public static string? AnnotatorsOf(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Find(() => new DataFrameSource(frame, "the DataFrame"), new TableReadOptions());
    }

    private static string? Find(Func<TableSource> open, TableReadOptions options)
    {
        using (TableSource names = open())
        {
            if (AnnotationColumns.HasAnnotator(names.Columns))
                return null;
        }

        ColumnWalk walk = ColumnWalk.Of(open, options);
        ImmutableArray<int> found = RatingColumns.Find(walk.Columns, walk.Values);
        return found.IsEmpty ? null : RatingColumns.AsTyped(walk.Columns, found);
    }
}
