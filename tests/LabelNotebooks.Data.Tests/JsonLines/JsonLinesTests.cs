namespace LabelNotebooks.Data.Tests;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"id\": 1, \"label\": \"a\", \"x\": 1.5, \"ok\": true}\n\n{\"id\": 2, \"x\": null, \"label\": \"b\", \"late\": \"y\"}\n", "line")]
    [InlineData("[{\"id\": 1, \"label\": \"a\", \"x\": 1.5, \"ok\": true},\n {\"id\": 2, \"x\": null, \"label\": \"b\", \"late\": \"y\"}]", "row")]
    public void Records_become_rows_and_their_names_columns(string content, string noun)
    {
        LabeledData data = Read(content, id: "id", features: "x");
        Assert.Equal(["id", "label", "x", "ok", "late"], data.Columns.AsEnumerable());
        Assert.Equal(["1", "2"], data.Ids);
        Assert.Equal(["a", "b"], data.Column("label"));
        Assert.Equal([1.5f, float.NaN], new[] { data.Features!.Row(0)[0], data.Features.Row(1)[0] });
        Assert.Equal(["true", ""], data.Column("ok"));
        Assert.Equal(["", "y"], data.Column("late"));
        Assert.Equal(noun == "line", data.Notes.Any(note => note.Sentence == "1 blank line skipped (line 2)"));
    }

    [Fact]
    public void Labels_may_be_texts_whole_numbers_truths_and_lists_of_one()
    {
        Assert.Equal(["3", "10"], Read("{\"label\": 10}\n{\"label\": 3}\n").Labels.Classes.AsEnumerable());
        Assert.Equal(["false", "true"], Read("{\"label\": true}\n{\"label\": false}\n").Labels.Classes.AsEnumerable());
        LabeledData lists = Read("{\"label\": [\"a\"]}\n{\"label\": [\"b\"]}\n{\"label\": []}\n{\"label\": null}\n{}\n");
        Assert.Equal(["a", "b"], lists.Column("label"));
        Assert.Equal("3 examples left out: the label is empty (line 3, 4, 5)", lists.Notes[0].Sentence);
    }

    [Fact]
    public void A_list_of_labels_is_several_labels_also_where_none_stands_alone()
    {
        const string Content = "{\"label\": [\"x\", \"y\"]}\n{\"label\": \"a\"}\n{\"label\": \"b\"}\n";
        AuditInputException error = Assert.Throws<AuditInputException>(() => Read(Content));
        Assert.StartsWith(
            "data.jsonl, line 1, column label: \"x; y\" looks like several labels at once. 1 example has several",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(["1", "2"], Read(Content, options: new TableReadOptions { LeaveOutSeveralLabels = true }).Ids);
    }

    [Fact]
    public void What_lies_deeper_stays_json() =>
        Assert.Equal(["{\"a\":[1]}", "[{\"s\":1}]"], Read("{\"label\":\"a\",\"meta\":{\"a\":[1]}}\n{\"label\":\"b\",\"meta\":[{\"s\":1}]}\n").Column("meta"));

    private LabeledData Read(string content, string? id = null, string? features = null, TableReadOptions? options = null) =>
        LabeledData.Read(_folder.Write("data.jsonl", content), "label", id, features, options: options);
}
