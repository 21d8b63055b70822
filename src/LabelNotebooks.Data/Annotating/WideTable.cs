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
        using TableSource source = TableFormats.Open(path, options);
        return Find(source);
    }

    /// <summary>The same for a DataFrame.</summary>
    /// <param name="frame">The rows.</param>
    public static string? AnnotatorsOf(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var source = new DataFrameSource(frame, "the DataFrame");
        return Find(source);
    }

    private static string? Find(TableSource source)
    {
        if (AnnotationColumns.HasAnnotator(source.Columns))
            return null;
        ColumnTally[] tallies = [.. source.Columns.Select(name => new ColumnTally(name, source.PositionNoun))];
        while (source.Read())
        {
            for (int column = 0; column < tallies.Length; column++)
                tallies[column].Add(source, column);
        }

        ImmutableArray<ColumnProfile> columns = [.. tallies.Select(tally => tally.ToProfile())];
        ImmutableArray<int> found = RatingColumns.Find(columns, [.. tallies.Select(tally => tally.Values)]);
        return found.IsEmpty ? null : RatingColumns.AsTyped(columns, found);
    }
}
