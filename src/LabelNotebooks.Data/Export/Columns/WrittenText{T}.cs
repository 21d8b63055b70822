using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Analysis;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A column of texts.</summary>
/// <param name="column">What is said of it.</param>
/// <param name="value">The text.</param>
/// <param name="areNumbers">True where the texts are numbers, with a point or a comma: in a workbook they can then be sorted.</param>
internal sealed class WrittenText<T>(TableColumn column, Func<T, string> value, bool areNumbers = false) : WrittenColumn<T>(column)
{
    public override DataField Field() => new DataField<string>(Column.Name, nullable: false);

    public override void WriteCsv(CsvOutput csv, T row) => csv.Text(value(row));

    public override object? Cell(T row) => areNumbers
        && double.TryParse(value(row).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
        ? number
        : value(row);

    public override void WriteJson(Utf8JsonWriter json, T row) => json.WriteString(Key, value(row));

    public override Task WriteParquetAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<T> rows, int first, int count) =>
        group.WriteAsync((DataField<string>)field, Cells(value, rows, first, count));

    public override DataFrameColumn ToFrame(IReadOnlyList<T> rows) => new StringDataFrameColumn(Column.Name, rows.Select(value));
}
