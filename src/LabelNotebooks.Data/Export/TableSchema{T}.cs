using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>
/// The one list of a table's columns, each with where its cells come from: CSV, Parquet, JSON Lines, a DataFrame and the documentation are made from it.
/// Immutable: each column that is added gives another schema.
/// </summary>
/// <typeparam name="T">What a row is made of.</typeparam>
public sealed class TableSchema<T> : TableSchema
{
    private const int RowsPerGroup = 1 << 17;

    private readonly ImmutableArray<WrittenColumn<T>> _columns;

    /// <summary>A table without columns, for them to be added.</summary>
    /// <param name="name">What the table is called, in a few words.</param>
    /// <param name="description">What a row of it is, in one sentence.</param>
    public TableSchema(string name, string description)
        : this(name, description, [])
    {
    }

    private TableSchema(string name, string description, ImmutableArray<WrittenColumn<T>> columns)
        : base(name, description, [.. columns.Select(column => column.Column)]) => _columns = columns;

    /// <summary>The same with a column of texts.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> Text(string name, Func<T, string> value, string description) =>
        With(name, TableColumnType.Text, false, description, value, column => new WrittenText<T>(column, value));

    /// <summary>The same with a column of texts that may be numbers in a workbook, where a person sorts them.</summary>
    internal TableSchema<T> TextOrNumber(string name, Func<T, string> value, bool areNumbers, string description) =>
        With(name, TableColumnType.Text, false, description, value, column => new WrittenText<T>(column, value, areNumbers));

    /// <summary>The same with a column of numbers, of which each row has one; NaN and infinity are written by these words.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> Number(string name, Func<T, double> value, string description) =>
        With(name, TableColumnType.Number, false, description, value, column => new WrittenNumber<T>(column, value));

    /// <summary>The same with a column of numbers that may be unknown: NaN is an empty cell.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> NumberOrEmpty(string name, Func<T, double> value, string description) =>
        With(name, TableColumnType.Number, true, description, value, column => new WrittenNumberOrEmpty<T>(column, value));

    /// <summary>The same with a column of whole numbers.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> Whole(string name, Func<T, int> value, string description) =>
        With(name, TableColumnType.WholeNumber, false, description, value, column => new WrittenWhole<T>(column, value));

    /// <summary>The same with a column of whole numbers that may be beyond 2,147,483,647.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> LongWhole(string name, Func<T, long> value, string description) =>
        With(name, TableColumnType.WholeNumber, false, description, value, column => new WrittenLongWhole<T>(column, value));

    /// <summary>The same with a column of whole numbers that may be missing: null is an empty cell.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> WholeOrEmpty(string name, Func<T, int?> value, string description) =>
        With(name, TableColumnType.WholeNumber, true, description, value, column => new WrittenWholeOrEmpty<T>(column, value));

    /// <summary>The same with a column of truths, written as true and false.</summary>
    /// <exception cref="ArgumentException">There is a column of this name.</exception>
    public TableSchema<T> Truth(string name, Func<T, bool> value, string description) =>
        With(name, TableColumnType.Truth, false, description, value, column => new WrittenTruth<T>(column, value));

    /// <summary>Writes a file; what it is, its name says: .csv (RFC 4180, UTF-8, decimal point), .xlsx, .parquet or .jsonl. O(rows x columns).</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="rows">The rows, in their order. Read one after the other, some more than once.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>. Read for .csv alone.</param>
    /// <exception cref="AuditInputException">The name has another ending, an option is out of range, or the file cannot be written.</exception>
    public void Write(string path, IReadOnlyList<T> rows, CsvWriteOptions? csv = null)
    {
        using var files = new OutputFiles();
        Add(files, path, rows, csv);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write(string, IReadOnlyList{T}, CsvWriteOptions?)" path="/*[not(self::summary)]"/>
    public void Add(OutputFiles files, string path, IReadOnlyList<T> rows, CsvWriteOptions? csv = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(rows);
        Check(path, csv);
        files.Add(path, stream => WriteAs(Ending(path), stream, rows, csv ?? CsvWriteOptions.Default));
    }

    /// <summary>The table as a DataFrame: numbers as Double, whole numbers as Int32 or Int64, truths as Boolean. O(rows x columns).</summary>
    public DataFrame ToDataFrame(IReadOnlyList<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new DataFrame(_columns.Select(column => column.ToFrame(rows)));
    }

    internal void WriteCsv(Stream stream, IReadOnlyList<T> rows, CsvWriteOptions options)
    {
        using var csv = new CsvOutput(stream, options);
        foreach (WrittenColumn<T> column in _columns)
            csv.Text(column.Column.Name);
        csv.EndRow();
        for (int row = 0; row < rows.Count; row++)
        {
            T item = rows[row];
            foreach (WrittenColumn<T> column in _columns)
                column.WriteCsv(csv, item);
            csv.EndRow();
        }
    }

    private void WriteAs(string ending, Stream stream, IReadOnlyList<T> rows, CsvWriteOptions csv)
    {
        switch (ending)
        {
            case ".csv":
                WriteCsv(stream, rows, csv);
                break;
            case ".xlsx":
                WriteWorkbook(stream, rows);
                break;
            case ".parquet":
                WriteParquetAsync(stream, rows).GetAwaiter().GetResult();
                break;
            case ".jsonl":
                WriteJsonLines(stream, rows);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(ending), ending, "There is no such form of a table.");
        }
    }

    private void WriteWorkbook(Stream stream, IReadOnlyList<T> rows) => XlsxOutput.Write(
        stream,
        Name,
        [.. _columns.Select(column => column.Column.Name)],
        rows.Select(row => _columns.Select(column => column.Cell(row)).ToArray()));

    private void WriteJsonLines(Stream stream, IReadOnlyList<T> rows)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        for (int row = 0; row < rows.Count; row++)
        {
            T item = rows[row];
            json.WriteStartObject();
            foreach (WrittenColumn<T> column in _columns)
                column.WriteJson(json, item);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private async Task WriteParquetAsync(Stream stream, IReadOnlyList<T> rows)
    {
        DataField[] fields = [.. _columns.Select(column => column.Field())];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        // A table without rows has one group without rows: some readers refuse a file without groups.
        for (int first = 0; first < Math.Max(rows.Count, 1); first += RowsPerGroup)
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int at = 0; at < fields.Length; at++)
                await _columns[at].WriteParquetAsync(group, fields[at], rows, first, Math.Min(RowsPerGroup, rows.Count - first));
        }
    }

    private TableSchema<T> With(
        string name, TableColumnType type, bool mayBeEmpty, string description, Delegate value, Func<TableColumn, WrittenColumn<T>> column)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(description);
        return Columns.Any(other => other.Name == name)
            ? throw new ArgumentException($"There is a column \"{name}\" already.", nameof(name))
            : new TableSchema<T>(Name, Description, _columns.Add(column(new TableColumn(name, type, mayBeEmpty, description))));
    }
}
