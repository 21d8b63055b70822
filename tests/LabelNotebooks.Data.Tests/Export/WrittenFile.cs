using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks.Data.Tests.Export;

/// <summary>What stands in a file, in a form that a person compares.</summary>
internal static class WrittenFile
{
    /// <summary>Every character of a text file, with those that nobody sees by their names.</summary>
    public static string Text(string path) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
        .GetString(File.ReadAllBytes(path))
        .Replace("\uFEFF", "<mark>", StringComparison.Ordinal)
        .Replace("\r", "<CR>", StringComparison.Ordinal)
        .Replace("\t", "<TAB>", StringComparison.Ordinal) + "<end>";

    /// <summary>The fields of a Parquet file with their types, then the rows of each row group.</summary>
    public static async Task<string> ParquetAsync(string path)
    {
        await using FileStream stream = File.OpenRead(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
        var text = new StringBuilder();
        foreach (DataField field in reader.Schema.DataFields)
            text.Append(CultureInfo.InvariantCulture, $"{field.Name}: {field.ClrType.Name}{(field.IsNullable ? ", nullable" : "")}\n");
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
            text.Append(CultureInfo.InvariantCulture, $"group of {rows.RowCount}\n");
            var columns = new List<string[]>();
            foreach (DataField field in reader.Schema.DataFields)
                columns.Add(await CellsAsync(rows, field));
            for (int row = 0; row < rows.RowCount; row++)
                text.Append(string.Join(" | ", columns.Select(column => column[row]))).Append('\n');
        }

        return text.ToString().Replace("\r", "<CR>", StringComparison.Ordinal);
    }

    private static async Task<string[]> CellsAsync(ParquetRowGroupReader rows, DataField field)
    {
        int count = (int)rows.RowCount;
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[count];
            await rows.ReadAsync(field, texts.AsMemory());
            return [.. texts.Select(text => text ?? "(none)")];
        }

        return field.ClrType switch
        {
            { } type when type == typeof(double) => await ValuesAsync<double>(rows, field, count),
            { } type when type == typeof(int) => await ValuesAsync<int>(rows, field, count),
            { } type when type == typeof(long) => await ValuesAsync<long>(rows, field, count),
            { } type when type == typeof(bool) => await ValuesAsync<bool>(rows, field, count),
            _ => throw new InvalidOperationException($"No export has a column of {field.ClrType}."),
        };
    }

    private static async Task<string[]> ValuesAsync<TValue>(ParquetRowGroupReader rows, DataField field, int count)
        where TValue : struct
    {
        if (!field.IsNullable)
        {
            var all = new TValue[count];
            await rows.ReadAsync(field, all.AsMemory());
            return [.. all.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)];
        }

        var some = new TValue?[count];
        await rows.ReadAsync(field, some.AsMemory());
        return [.. some.Select(value => value is null ? "(none)" : Convert.ToString(value, CultureInfo.InvariantCulture)!)];
    }
}
