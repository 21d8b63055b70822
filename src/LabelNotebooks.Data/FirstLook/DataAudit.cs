using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// A first look at a table, before anything is found with it: rows, columns and their types, what is missing, which column seems to hold the
/// labels and why, how often each class occurs, which columns seem to hold probabilities, and whether these are sane. Everything guessed
/// is said as a guess. A table with problems is still described: they are listed, not thrown.
/// </summary>
public sealed class DataAudit
{
    internal DataAudit(DataAuditParts parts)
    {
        Source = parts.Source;
        Path = parts.Path;
        Options = parts.Options;
        RowCount = parts.RowCount;
        Columns = parts.Columns;
        ColumnRuns = [.. ColumnNames.Runs([.. Columns.Select(column => column.Name)], SameKind).Select(Run)];
        LabelColumn = parts.LabelColumn;
        LabelReason = parts.LabelReason;
        Data = parts.Data;
        Problems = parts.Problems;
        Sanity = parts.Sanity;
        Notes = parts.Notes;
        NumberNotes = parts.NumberNotes;
        Suggested = parts.Suggested;
        NextStep = parts.NextStep;
        IdReason = parts.IdReason;
        OtherLabelColumns = parts.OtherLabelColumns;
        IsLabelAsked = !OtherLabelColumns.IsEmpty || (parts.IsLabelGuessed && ColumnWords.IsLabelOrRemark(LabelColumn ?? ""));
    }

    /// <summary>The file or table, as the person knows it.</summary>
    public string Source { get; }

    /// <summary>The file as it was named; null for a table in memory.</summary>
    public string? Path { get; }

    /// <summary>How the table was read.</summary>
    public TableReadOptions Options { get; }

    /// <summary>N, the number of rows, those without a label among them.</summary>
    public long RowCount { get; }

    /// <summary>What is in each column, in the order of the table.</summary>
    public ImmutableArray<ColumnProfile> Columns { get; }

    /// <summary>The same columns in fewer lines: numbered columns that hold the same are drawn together.</summary>
    public ImmutableArray<ColumnRun> ColumnRuns { get; }

    /// <summary>The column of the given labels; null where none looks like it.</summary>
    public string? LabelColumn { get; }

    /// <summary>Why this column is taken for the labels, or why none is.</summary>
    public string LabelReason { get; }

    /// <summary>Columns of names that could be the given labels as well; empty where more than its place tells of the one that is taken.</summary>
    public ImmutableArray<string> OtherLabelColumns { get; }

    /// <summary>True where the column of the labels is to be asked about: others could be it, or its name is one of remarks as well.</summary>
    public bool IsLabelAsked { get; }

    /// <summary>The examples with label, id and probabilities as guessed; null where there is no label column or it cannot be used.</summary>
    public LabeledData? Data { get; }

    /// <summary>What stands in the way of an audit, each with place and mend; empty where nothing does.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Whether the probabilities are sane; null where there are none, or they cannot be read.</summary>
    public SanityReport? Sanity { get; }

    /// <summary>What was assumed, skipped or converted on reading, one sentence each.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Those of <see cref="Notes"/> that are said again when the columns of numbers are read.</summary>
    public ImmutableArray<Note> NumberNotes { get; }

    /// <summary>Why the suggested id is taken for one; empty where there is none.</summary>
    public string IdReason { get; }

    /// <summary>What the columns seem to be for; null where there is no label column.</summary>
    public SuggestedColumns? Suggested { get; }

    /// <summary>The line of C# that reads this table as guessed; null where there is no label column, or something stands in the way.</summary>
    public string? NextStep { get; }

    /// <summary>Looks at a file: CSV or TSV, Parquet, JSON Lines, or a JSON array of records.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The column with the given labels; null to guess.</param>
    /// <param name="options">How the table is written; null for the defaults.</param>
    /// <exception cref="AuditInputException">The file is no table that can be walked through, or it has no column of the name given.</exception>
    /// <remarks>
    /// Walks through the file three times, four where numbers are not written plainly (JSON Lines: twice as often). O(size of the file); keeps at most
    /// <see cref="ColumnProfile.MostDistinct"/> different values of a column.
    /// </remarks>
    public static DataAudit ReadFile(string path, string? label = null, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new TableReadOptions();
        options.Check();
        return DataAuditBuilder.Build(() => TableFormats.Open(path, options), label, options, $"LabeledData.Read({Quoted(path)}, ", path);
    }

    /// <summary>The same for data that has been read: nothing is guessed.</summary>
    public static DataAudit Of(LabeledData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return DataAuditBuilder.Of(data);
    }

    /// <summary>The size, the source, and what stands in the way.</summary>
    public override string ToString() => $"{Sentences.Count(RowCount, "row")} and {Sentences.Count(Columns.Length, "column")} "
        + $"in {Source}{(Problems.IsEmpty ? "" : $"; {Sentences.Count(Problems.Length, "thing stands", "things stand")} in the way of an audit")}.";

    private bool SameKind(int a, int b) =>
        (Columns[a].Kind, Columns[a].Use, Columns[a].NotNumbers) == (Columns[b].Kind, Columns[b].Use, Columns[b].NotNumbers) && Columns[a].NotNumbers == 0;

    private ColumnRun Run((int First, int Count) run)
    {
        ColumnProfile[] columns = [.. Columns.Skip(run.First).Take(run.Count)];
        return new ColumnRun(
            run.Count == 1 ? columns[0].Name : $"{columns[0].Name} ... {columns[^1].Name}",
            columns[0],
            run.Count,
            columns.Sum(column => column.Missing),
            columns.Min(column => column.Lowest),
            columns.Max(column => column.Highest));
    }

    // A line to be copied works as it stands: what would end it in the middle of a text is written out, and so is what nobody sees.
    internal static string Quoted(string text) => $"\"{string.Concat(text.Select(letter => letter switch
    {
        '\\' or '"' => $"\\{letter}",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' => "\\u" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture),
        _ => $"{letter}",
    }))}\"";
}
