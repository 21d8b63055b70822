using Parquet;
using Parquet.Schema;

namespace LabelNotebooks.Data.Tests;

/// <summary>Writes small Parquet files with a column of each kind.</summary>
internal static class ParquetFiles
{
    /// <summary>Rows alternate between label a and b; the last row has none.</summary>
    public static async Task<string> Write(TempFolder folder, int groups, int rowsPerGroup, int nanAt = -1)
    {
        var id = new DataField<long>("id");
        var label = new DataField<string>("label");
        var x = new DataField<double>("x");
        var y = new DataField<float?>("y");
        var code = new DataField<int>("code");
        var ok = new DataField<bool>("ok");
        var day = new DataField<DateTime>("day");
        var pa = new DataField<double>("p_a");
        var pb = new DataField<double>("p_b");
        var tags = new ListField("tags", new DataField<int>("item"));
        string path = folder.Combine("data.parquet");
        await using FileStream stream = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, label, x, y, code, ok, day, pa, pb, tags), stream);
        int last = (groups * rowsPerGroup) - 1;
        for (int group = 0; group < groups; group++)
        {
            int[] rows = [.. Enumerable.Range(group * rowsPerGroup, rowsPerGroup)];
            using ParquetRowGroupWriter output = writer.CreateRowGroup();
            await output.WriteAsync<long>(id, rows.Select(row => 100L + row).ToArray());
            await output.WriteAsync(label, rows.Select(row => row == last ? null! : row % 2 == 0 ? "a" : "b").ToArray());
            await output.WriteAsync<double>(x, rows.Select(row => row + 0.5).ToArray());
            await output.WriteAsync<float>(y, rows.Select(row => row % 2 == 0 ? row : (float?)null).ToArray());
            await output.WriteAsync<int>(code, rows.Select(row => row % 4 == 3 ? 10 : row % 4).ToArray());
            await output.WriteAsync<bool>(ok, rows.Select(row => row % 3 == 0).ToArray());
            await output.WriteAsync<DateTime>(day, rows.Select(row => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(row)).ToArray());
            await output.WriteAsync<double>(pa, rows.Select(row => row == nanAt ? double.NaN : 0.25).ToArray());
            await output.WriteAsync<double>(pb, rows.Select(_ => 0.75).ToArray());
            await output.WriteAllPartsAsync<int>(
                (DataField)tags.Item,
                rows.ToArray(),
                rows.Select(_ => ((DataField)tags.Item).MaxDefinitionLevel).ToArray(),
                rows.Select(_ => 0).ToArray(),
                CancellationToken.None);
        }

        return path;
    }
}
