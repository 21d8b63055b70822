using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of numbers that may be unknown.</summary>
internal sealed class WrittenNumberOrEmpty<T>(TableColumn column, Func<T, double> value) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<double?>(Column.Name);

    public override void WriteCsv(CsvOutput csv, T row)
    {
        if (Known(row) is { } number)
            csv.Number(number);
        else
            csv.Empty();
    }

    public override object? Cell(T row) => Known(row);

    public override void WriteJson(Utf8JsonWriter json, T row)
    {
        if (Known(row) is { } number)
            JsonNumber.Write(json, Key, number);
        else
            json.WriteNull(Key);
    }

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync<double>(field, Cells(Known, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new DoubleDataFrameColumn(Column.Name, rows.Select(Known));

    private double? Known(T row) => value(row) is var number && double.IsNaN(number) ? null : number;
}
