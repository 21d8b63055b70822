namespace LabelNotebooks.Data.Tests.Csv;

/// <summary>An example without an id is named on a screen by the row in which a spreadsheet shows it.</summary>
public sealed class SheetRowTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // The line of names is row 1.
    [InlineData("label,x\na,1\nb,2\na,3\n", true, "row 2", "row 3", "row 4")]
    // A row without a label is a row all the same.
    [InlineData("label,x\na,1\n,2\nb,3\n", true, "row 2", "row 4")]
    // A blank line is a row; a text of two lines is one.
    [InlineData("label,x\na,1\n\nb,\"2\n2\"\na,3\n", true, "row 2", "row 4", "row 5")]
    [InlineData("a,1\nb,2\n", false, "row 1", "row 2")]
    public void Rows_are_counted_as_a_spreadsheet_counts_them(string content, bool hasHeader, params string[] expected)
    {
        LabeledData data = LabeledData.ReadCsv(
            _folder.Write("a.csv", content),
            label: hasHeader ? "label" : "column_1",
            options: new TableReadOptions { HasHeader = hasHeader });
        Assert.Equal(expected, Enumerable.Range(0, data.RowCount).Select(data.Examples.NameOf));
        Assert.Equal(data.Ids, Enumerable.Range(0, data.RowCount).Select(data.Examples.KeyOf));
        Assert.All(expected.Index(), one => Assert.True(data.Examples.TryRowOf(one.Item, out int row) && row == one.Index));
    }

    [Fact]
    public void With_ids_and_where_no_spreadsheet_opens_the_source_nothing_is_counted()
    {
        LabeledData named = LabeledData.ReadCsv(_folder.Write("b.csv", "id,label\n7,a\n9,b\n"), label: "label", id: "id");
        Assert.Equal(["7", "9"], Enumerable.Range(0, 2).Select(named.Examples.NameOf));
        LabeledData records = LabeledData.Read(_folder.Write("c.jsonl", "{\"label\":\"a\"}\n{\"label\":\"b\"}\n"), label: "label");
        Assert.Equal(["0", "1"], Enumerable.Range(0, 2).Select(records.Examples.NameOf));
    }
}
