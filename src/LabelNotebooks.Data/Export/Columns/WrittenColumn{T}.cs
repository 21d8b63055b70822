using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column in each of the forms that a table is written in. No cell becomes an object of its own.</summary>
internal abstract class WrittenColumn<T>(TableColumn column)
{
    public TableColumn Column { get; } = column;

    protected JsonEncodedText Key { get; } = JsonEncodedText.Encode(column.Name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The field of a Parquet file: a new one for each file, for a schema takes it over.</summary>
    public abstract DataField Field();

    public abstract void WriteCsv(CsvOutput csv, T row);

    /// <summary>The cell of a workbook; null for an empty one.</summary>
    public abstract object? Cell(T row);

    public abstract void WriteJson(Utf8JsonWriter json, T row);

    public abstract Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count);

    public abstract DataFrameColumn ToFrame(IReadOnlyList<T> rows);

    /// <summary>The cells of some rows.</summary>
    protected static TValue[] Cells<TValue>(Func<T, TValue> value, IReadOnlyList<T> rows, int first, int count)
    {
        var cells = new TValue[count];
        for (int at = 0; at < count; at++)
            cells[at] = value(rows[first + at]);
        return cells;
    }
}
