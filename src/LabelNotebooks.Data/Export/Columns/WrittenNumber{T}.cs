using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of numbers, of which each row has one.</summary>
internal sealed class WrittenNumber<T>(TableColumn column, Func<T, double> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<double>(Column.Name);

    public override void WriteCsv(CsvOutput csv, T row) => csv.Number(value(row));

    public override object? Cell(T row) => value(row);

    public override void WriteJson(Utf8JsonWriter json, T row) => JsonNumber.Write(json, Key, value(row));

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync<double>(field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new DoubleDataFrameColumn(Column.Name, rows.Select(value));
}
