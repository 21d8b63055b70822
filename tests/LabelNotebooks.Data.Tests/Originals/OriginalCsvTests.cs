using System.Text;

namespace LabelNotebooks.Data.Tests;

public sealed class OriginalCsvTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_are_what_the_fields_spell_and_no_row_is_left_out()
    {
        OriginalTable table = Open("id,label,x\n1, cat ,1\n2,\"Cat\",2\n\n3,,3\n4,\"\",4\n5,NaN,5\n6,mu\u0308de,6\n7,\"a\"\"b\",7\n8,\"x\ny\",8\n", "id");
        Assert.Equal([" cat ", "Cat", "", "", "NaN", "mu\u0308de", "a\"b", "x\ny"], table.Labels);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], table.Ids);
        Assert.Equal(["id", "label", "x"], table.Columns);
        Assert.Equal(8, table.RowCount);
        Assert.Equal(["8", "x\ny", "8"], table.FieldsOf(7));
        Assert.Null(Open("label\na\n").Ids);
    }

    [Theory]
    [InlineData("id,label\n1,a\n2,b\n", "id,label\n1,z\n2,b\n")]
    [InlineData("id,label\r\n1,\"a\"\n\r\n2,b\r3,c", "id,label\r\n1,\"z\"\n\r\n2,b\r3,c")]
    [InlineData("label;x\na;\"p;q\"\nb;1,5", "label;x\nz;\"p;q\"\nb;1,5")]
    [InlineData("sep=;\r\nid;label\r\n1;a\r\n2;b\r\n", "sep=;\r\nid;label\r\n1;z\r\n2;b\r\n")]
    [InlineData("\"sep=|\"\rid|label\r1|a\r2|b", "\"sep=|\"\rid|label\r1|z\r2|b")]
    [InlineData("id\tlabel\tx\n1\ta\t\"\n\n\"\n2\tb\t", "id\tlabel\tx\n1\tz\t\"\n\n\"\n2\tb\t")]
    [InlineData("\"la\nbel\",label,x\n\"1\n,a\",a,\"\"\"a\"\"\"\n2,b,\n", "\"la\nbel\",label,x\n\"1\n,a\",z,\"\"\"a\"\"\"\n2,b,\n")]
    [InlineData("label\na\nb", "label\nz\nb")]
    [InlineData("id,label\n1,\n2,b\n", "id,label\n1,z\n2,b\n")]
    [InlineData("label,x\n,1\nb,2", "label,x\nz,1\nb,2")]
    public void One_label_changes_and_every_other_byte_stays(string before, string after)
    {
        Assert.Equal(before, Open(before).Text());
        Assert.Equal(after, Open(before).Text((0, "z")));
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a b", "a b")]
    [InlineData("", "")]
    public void A_label_gets_quotes_where_it_needs_them(string label, string written)
    {
        Assert.Equal($"id,label\n1,{written}\n2,y\n", Open("id,label\n1,x\n2,y\n").Text((0, label)));
        Assert.Equal(label, Open($"id,label\n1,{written}\n2,y\n").Labels[0]);
    }

    [Fact]
    public void An_empty_label_of_a_file_of_one_column_is_still_a_row()
    {
        Assert.Equal("label\na\n\"\"", Open("label\na\nb").Text((1, "")));
        Assert.Equal(["a", ""], Open("label\na\n\"\"").Labels);
        // The blank line is a row there, for the reader of labels too.
        Assert.Equal("label\na\nc\nb\n", Open("label\na\n\nb\n").Text((1, "c")));
    }

    [Fact]
    public void A_label_by_its_own_text_changes_no_byte()
    {
        const string Content = "id,label\n1,\"a\"\n2, b \n3,\"\"\n4,NaN\n";
        Assert.Equal(Content, Open(Content).Text((0, "a"), (1, " b "), (2, ""), (3, "NaN")));
    }

    [Theory]
    [InlineData("utf-8", true, TextEncoding.Found)]
    [InlineData("utf-8", false, TextEncoding.Found)]
    [InlineData("utf-8", true, TextEncoding.Utf8)]
    [InlineData("utf-16", true, TextEncoding.Found)]
    [InlineData("utf-16", false, TextEncoding.Found)]
    [InlineData("utf-16", true, TextEncoding.Utf16)]
    [InlineData("utf-16BE", true, TextEncoding.Found)]
    [InlineData("utf-16BE", false, TextEncoding.Found)]
    [InlineData("utf-16BE", false, TextEncoding.Utf16)]
    [InlineData("utf-32", true, TextEncoding.Found)]
    [InlineData("windows-1252", false, TextEncoding.Found)]
    [InlineData("windows-1252", false, TextEncoding.Windows1252)]
    [InlineData("iso-8859-1", false, TextEncoding.Latin1)]
    public void The_encoding_and_its_mark_stay(string name, bool hasMark, TextEncoding wanted)
    {
        Encoding encoding = name == "windows-1252" ? OriginalFiles.Windows1252 : Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        const string Before = "sep=;\r\nid;label;note\r\n1;\"größer\";ü\r\n2;klein;\"ä\r\nö\"\r\n3;é;";
        string path = _folder.Write("x.csv", Bytes(Before));
        OriginalTable table = OriginalTable.Open(path, "label", options: new TableReadOptions { Encoding = wanted });
        Assert.Equal(["id", "label", "note"], table.Columns);
        Assert.Equal(["größer", "klein", "é"], table.Labels);
        Assert.Equal(["2", "klein", "ä\r\nö"], table.FieldsOf(1));
        Assert.Equal(Bytes(Before), table.Written());
        Assert.Equal(
            Bytes(Before.Replace("größer", "Ö;Ü", StringComparison.Ordinal).Replace("é", "è", StringComparison.Ordinal)),
            table.Written((2, "è"), (0, "Ö;Ü")));
    }

    [Fact]
    public void Options_say_how_the_file_is_read()
    {
        var options = new TableReadOptions { HasHeader = false, Delimiter = ':', Quote = '\'' };
        OriginalTable table = Open("a:'x:y'\nb:z\n", label: "column_2", options: options);
        Assert.Equal(["x:y", "z"], table.Labels);
        Assert.Equal("a:'it''s'\nb:'p:q'\n", table.Text((0, "it's"), (1, "p:q")));
    }

    [Fact]
    public void Rows_longer_than_any_buffer_are_kept()
    {
        string note = string.Concat(Enumerable.Repeat("ä\n\"\"x,", 60_000));
        string before = $"id,note,label\n1,\"{note}\",a\n2,,b\n3,\"{note}\",c";
        OriginalTable table = Open(before);
        Assert.Equal(["a", "b", "c"], table.Labels);
        Assert.Equal(note.Replace("\"\"", "\"", StringComparison.Ordinal), table.FieldsOf(2)[1]);
        Assert.Equal(before[..^1] + "zz", table.Text((2, "zz")));
    }

    private OriginalTable Open(string content, string? id = null, string label = "label", TableReadOptions? options = null) =>
        OriginalTable.Open(_folder.Write("x.csv", content), label, id, options);
}
