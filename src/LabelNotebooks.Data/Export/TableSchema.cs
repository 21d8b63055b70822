using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>The columns of a table that is written, by their names, types and meanings: what there is to know of it without its rows.</summary>
public abstract class TableSchema
{
    private protected TableSchema(string name, string description, ImmutableArray<TableColumn> columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(description);
        Name = name;
        Description = description;
        Columns = columns;
    }

    /// <summary>What the table is called, in a few words.</summary>
    public string Name { get; }

    /// <summary>What a row of it is, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The table explained, as Markdown: what a row is, then a line for each column.</summary>
    public string Documentation
    {
        get
        {
            StringBuilder text = new StringBuilder(Description).Append("\n\n| column | type | what it says |\n|---|---|---|\n");
            foreach (TableColumn column in Columns)
                text.Append(CultureInfo.InvariantCulture, $"| `{Cell(column.Name)}` | {column.TypeInWords} | {Cell(column.Description)} |\n");
            return text.ToString();
        }
    }

    /// <summary>Refuses a name or options that a table cannot be written by, before any work is done.</summary>
    /// <param name="path">Where to; the ending says how it is written.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>.</param>
    /// <exception cref="AuditInputException">
    /// The ending is none of .csv, .xlsx, .parquet and .jsonl, there is no such folder, or an option is out of range.
    /// </exception>
    public static void Check(string path, CsvWriteOptions? csv = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        csv?.Check();
        if (!IsTable(path))
            throw UnknownEnding(path, "Name it .csv (opens anywhere), .xlsx or .parquet.");
        OutputFile.Check(path);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Columns.Length, "column")} ({string.Join(", ", Columns.Select(column => column.Name))}).";

    internal static bool IsTable(string path) => Ending(path) is ".csv" or ".xlsx" or ".parquet" or ".jsonl";

    internal static AuditInputException UnknownEnding(string path, string mend) =>
        new(path, "the ending of the file's name says how it is written, and this is none that is known.", mend);

    internal static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();

    // A name may come from data: it must not end the cell of the table, nor its line.
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
