using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of whole numbers that may be missing.</summary>
internal sealed class WrittenWholeOrEmpty<T>(TableColumn column, Func<T, int?> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<int?>(Column.Name);

    public override void WriteCsv(CsvOutput csv, T row)
    {
        if (value(row) is { } number)
            csv.Whole(number);
        else
            csv.Empty();
    }

    public override object? Cell(T row) => value(row);

    public override void WriteJson(Utf8JsonWriter json, T row)
    {
        if (value(row) is { } number)
            json.WriteNumber(Key, number);
        else
            json.WriteNull(Key);
    }

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync<int>(field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new Int32DataFrameColumn(Column.Name, rows.Select(value));
}
