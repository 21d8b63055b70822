using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of texts.</summary>
internal sealed class WrittenText<T>(TableColumn column, Func<T, string> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<string>(Column.Name, nullable: false);

    public override void WriteCsv(CsvOutput csv, T row) => csv.Text(value(row));

    public override object? Cell(T row) => value(row);

    public override void WriteJson(Utf8JsonWriter json, T row) => json.WriteString(Key, value(row));

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync((DataField<string>)field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new StringDataFrameColumn(Column.Name, rows.Select(value));
}
