namespace LabelNotebooks.Data.Tests;

public sealed class OriginalJsonTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "\n", "")]
    [InlineData("\uFEFF", "\r\n\r\n", "\n\n")]
    [InlineData("\n", "\r", "\r")]
    [InlineData("[", ",", "]")]
    [InlineData(" [\r\n", " ,\n", "\n]\n")]
    public void One_value_changes_and_every_other_byte_stays(string start, string between, string end)
    {
        string Document(string first, string second) => start
            + $$"""{"id": 1, "label":{{first}}, "label2": "{\"}"}""" + between
            + $$$"""{ "x": {"label": "no"}, "\u006cabel" : {{{second}}} ,"id": "\"2"}""" + between
            + """{"id": 3, "list": [1, {"label": 2}]}""" + end;
        string before = Document("\"a\\u00e4\\n\"", "12.50");
        OriginalTable table = Open(before);
        Assert.Equal(["aä\n", "12.50", ""], table.Labels);
        Assert.Equal(["1", "\"2", "3"], table.Ids);
        Assert.Equal(["id", "label", "label2", "x", "list"], table.Columns);
        Assert.Equal(["\"2", "12.50", "", "{\"label\": \"no\"}", ""], table.FieldsOf(1));
        Assert.Equal(before, table.Text());
        Assert.Equal(before, table.Text((0, "aä\n"), (1, "12.50"), (2, "")));
        Assert.Equal(Document("\"b\\\"c\"", "7"), table.Text((0, "b\"c"), (1, "7")));
        Assert.Equal(Document("\"3\"", "\"seven\""), table.Text((0, "3"), (1, "seven")));
    }

    [Theory]
    [InlineData("1", "true", "true")]
    [InlineData("false", "-1e5", "-1e5")]
    [InlineData("1", "01", "\"01\"")]
    [InlineData("1", "NaN", "\"NaN\"")]
    [InlineData("1", " 1", "\" 1\"")]
    [InlineData("1", "1 2", "\"1 2\"")]
    [InlineData("1", "null", "\"null\"")]
    [InlineData("1", "", "\"\"")]
    [InlineData("null", "1", "\"1\"")]
    [InlineData("\"1\"", "2", "\"2\"")]
    [InlineData("[\"a\"]", "b", "[\"b\"]")]
    [InlineData("[ 1 ]", "2", "[ 2 ]")]
    [InlineData("[]", "b", "[\"b\"]")]
    [InlineData("[\"p\", \"q\"]", "b", "\"b\"")]
    [InlineData("\"a\"", "\u0001\t\\/<\u2028", "\"\\u0001\\u0009\\\\/<\\u2028\"")]
    public void A_value_stays_bare_where_it_was_and_still_can_be(string value, string label, string written)
    {
        string Document(string first) => $"{{\"label\":{first}}}\n{{\"label\":\"b\"}}\n";
        string after = Open(Document(value), id: null).Text((0, label));
        Assert.Equal(Document(written), after);
        Assert.Equal(label, Open(after, id: null).Labels[0]);
    }

    [Fact]
    public void A_file_that_escapes_letters_goes_on_to_and_one_that_does_not_does_not()
    {
        Assert.Equal("{\"label\":\"\\u00e4\\ud83d\\ude00\"}\n{\"label\":\"b\"}", Open("{\"label\":\"a\"}\n{\"label\":\"b\"}", id: null).Text((0, "ä😀")));
        Assert.Equal("{\"label\":\"ä😀\"}\n{\"label\":\"é\"}", Open("{\"label\":\"a\"}\n{\"label\":\"é\"}", id: null).Text((0, "ä😀")));
    }

    [Fact]
    public void A_record_without_the_name_gets_it_behind_what_it_has()
    {
        OriginalTable table = Open("{\"label\":\"a\"}\n{\"x\": [1] }\n{}\n{\"label\":null}\n", id: null);
        Assert.Equal(["a", "", "", ""], table.Labels);
        string after = table.Text((1, "b"), (2, "c"), (3, "d"));
        Assert.Equal("{\"label\":\"a\"}\n{\"x\": [1],\"label\":\"b\" }\n{\"label\":\"c\"}\n{\"label\":\"d\"}\n", after);
        Assert.Equal(["a", "b", "c", "d"], Open(after, id: null).Labels);
    }

    [Fact]
    public void A_label_of_several_parts_is_the_json_that_stands_there() =>
        Assert.Equal(["[\"a\", \"b\"]", "{\"s\" : 1}"], Open("{\"label\":[\"a\", \"b\"]}\n{\"label\":{\"s\" : 1}}\n", id: null).Labels);

    [Fact]
    public void Records_longer_than_any_buffer_are_kept()
    {
        string note = string.Concat(Enumerable.Repeat("{\\\"ä\\\\", 50_000));
        string before = $"[{{\"note\":\"{note}\",\"label\":\"a\"}},{{\"label\":\"b\",\"note\":\"{note}\"}}]";
        OriginalTable table = Open(before, id: null);
        Assert.Equal(["a", "b"], table.Labels);
        Assert.Equal(before.Replace("\"b\"", "\"zz\"", StringComparison.Ordinal), table.Text((1, "zz")));
    }

    private OriginalTable Open(string content, string? id = "id") => OriginalTable.Open(_folder.Write("x.jsonl", content), "label", id);
}
