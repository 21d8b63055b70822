using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of truths.</summary>
internal sealed class WrittenTruth<T>(TableColumn column, Func<T, bool> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<bool>(Column.Name);

    public override void WriteCsv(CsvOutput csv, T row) => csv.Truth(value(row));

    public override object? Cell(T row) => value(row);

    public override void WriteJson(Utf8JsonWriter json, T row) => json.WriteBoolean(Key, value(row));

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync<bool>(field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new BooleanDataFrameColumn(Column.Name, rows.Select(value));
}
