using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of whole numbers in 64 bits.</summary>
internal sealed class WrittenLongWhole<T>(TableColumn column, Func<T, long> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<long>(Column.Name);

    public override void WriteCsv(CsvOutput csv, T row) => csv.Whole(value(row));

    public override object? Cell(T row) => value(row);

    public override void WriteJson(Utf8JsonWriter json, T row) => json.WriteNumber(Key, value(row));

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync<long>(field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new Int64DataFrameColumn(Column.Name, rows.Select(value));
}
