using Parquet;
using Parquet.Schema;

namespace LabelNotebooks.Data.Tests;

public sealed class ParquetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_type_of_column_is_read_over_all_row_groups()
    {
        string path = await ParquetFiles.Write(_folder, groups: 3, rowsPerGroup: 4);
        LabeledData data = LabeledData.Read(path, "label", id: "id", features: "x,y", probabilities: "p_*", categories: "ok");
        Assert.Equal(11, data.RowCount);
        Assert.Equal(["a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a"], data.Column("label"));
        Assert.Equal("1 example left out: the label is empty (row 11)", data.Notes[0].Sentence);
        Assert.Equal(["100", "101", "102"], data.Ids.Take(3));
        Assert.Equal([0.5f, 0], data.Features!.Row(0).ToArray());
        Assert.Equal([1.5f, float.NaN], data.Features.Row(1).ToArray());
        Assert.Equal([0.25, 0.75], data.Probabilities!.RowAsDouble(0));
        Assert.Equal(["false", "true"], data.Categories[0].Values.AsEnumerable());
        Assert.Equal(["2026-01-01", "2026-01-02"], data.Column("day").Take(2));
        Assert.Contains("1 column not read, because it holds lists, records or bytes: tags", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public async Task A_bad_number_is_named_by_its_row_over_all_row_groups()
    {
        string path = await ParquetFiles.Write(_folder, groups: 3, rowsPerGroup: 4, nanAt: 9);
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", probabilities: "p_*"));
        Assert.Equal(
            "data.parquet, row 9 (from 0), column p_a: the probability is NaN. 1 row has this problem.\n"
            + "  Remove these rows or fill them, then run the cell again.",
            error.Message);
    }

    [Fact]
    public async Task Labels_that_are_whole_numbers_are_classes_sorted_as_numbers()
    {
        string path = await ParquetFiles.Write(_folder, groups: 3, rowsPerGroup: 4);
        Assert.Equal(["0", "1", "2", "10"], LabeledData.Read(path, "code").Labels.Classes.AsEnumerable());
        Assert.Equal(["false", "true"], LabeledData.Read(path, "ok").Labels.Classes.AsEnumerable());
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "tags"));
        Assert.StartsWith("data.parquet, column tags: it holds lists, records or bytes, not one value for each row.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_anywhere_is_refused_as_cut_or_damaged()
    {
        byte[] whole = File.ReadAllBytes(await ParquetFiles.Write(_folder, groups: 2, rowsPerGroup: 4));
        for (int length = 0; length < whole.Length; length += 7)
        {
            string path = _folder.Write("cut.parquet", whole[..length]);
            Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label"));
        }
    }
}
