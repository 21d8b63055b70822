namespace LabelNotebooks.Data.Tests;

/// <summary>How CSV files are written in the world: separators, quotes, commas, no names.</summary>
public sealed class CsvFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("label,x\na,1\nb,2\n")]
    [InlineData("label\tx\na\t1\nb\t2\n")]
    [InlineData("label;x\na;1\nb;2\n")]
    [InlineData("label|x\na|1\nb|2\n")]
    [InlineData("label;x,y\na;1\nb;2\n")]
    [InlineData("label\tnote, and, more, commas\na\t1\nb\t2\n")]
    [InlineData("label;\"a,b,c,d\"\na;1\nb;2\n")]
    public void The_separator_is_the_one_that_stands_in_every_line(string content)
    {
        LabeledData data = Read(content);
        Assert.Equal(2, data.Columns.Length);
        Assert.Equal(["a", "b"], data.Column("label"));
    }

    [Fact]
    public void A_file_of_one_column_needs_no_separator() => Assert.Equal(["a", "b", "a"], Read("label\na\nb\na\n").Column("label"));

    [Fact]
    public void Decimal_commas_are_read_where_asked()
    {
        LabeledData data = LabeledData.Read(
            _folder.Write("de.csv", "label;x;p_a;p_b\na;-1,5;0,25;0,75\nb;1e3;1;0\n"),
            "label",
            features: "x",
            probabilities: "p_*",
            options: new TableReadOptions { DecimalComma = true });
        Assert.Equal([-1.5f], data.Features!.Row(0).ToArray());
        Assert.Equal([1000f], data.Features.Row(1).ToArray());
        Assert.Equal([0.25, 0.75, 1, 0], ReadCsvTests.Values(data.Probabilities));
        Assert.Contains("numbers are read with a decimal comma", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void A_file_without_a_line_of_names_loses_no_example()
    {
        LabeledData data = LabeledData.Read(
            _folder.Write("data.csv", "1.5,a\n2.5,b\n3.5,a\n"),
            "column_2",
            features: "column_1",
            options: new TableReadOptions { HasHeader = false });
        Assert.Equal(["a", "b", "a"], data.Column("column_2"));
        Assert.Equal(["0", "1", "2"], data.Ids);
        Assert.Contains("no line of names: columns are called column_1 to column_2", data.Notes.Select(note => note.Sentence));
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            LabeledData.Read(_folder.Write("data.csv", "1.5,a\nx,b\n"), "column_2", features: "column_1", options: new TableReadOptions { HasHeader = false }));
        Assert.Equal("data.csv, line 2, column column_1", error.Problems[0].Place);
    }

    [Fact]
    public void Another_quote_or_none_is_read_where_asked()
    {
        LabeledData single =
            LabeledData.Read(_folder.Write("data.csv", "label,note\n'a','x, y'\n'b','it''s'\n"), "label", options: new TableReadOptions { Quote = '\'' });
        Assert.Equal(["a", "b"], single.Column("label"));
        Assert.Equal(["x, y", "it's"], single.Column("note"));
        LabeledData none = LabeledData.Read(
            _folder.Write("data.tsv", "note\tlabel\n\"so\" he said\ta\n\"never closed\tb\n"),
            "label",
            options: new TableReadOptions { Quote = null });
        Assert.Equal(["\"so\" he said", "\"never closed"], none.Column("note"));
    }

    [Fact]
    public void Line_breaks_in_quotes_are_counted_as_an_editor_counts_them()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Read(
            _folder.Write("data.csv", "label,note,x\r\na,\"one\r\ntwo\rthree\n\",1\r\nb,,tall\r\n"), "label", features: "x"));
        Assert.Equal("data.csv, line 6, column x", error.Problems[0].Place);
    }

    private LabeledData Read(string content) => LabeledData.Read(_folder.Write("data.csv", content), "label");
}
