namespace LabelNotebooks.Data.Tests;

/// <summary>What every table has in common, whatever it is kept in: labels, gaps, classes, roles.</summary>
public sealed class ReadTableTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Zero_decimals_that_name_columns_too_stay_names()
    {
        string path = _folder.Write("scores.csv", "label,p_1.0,p_0.0\n0.0,0.1,0.9\n1.0,0.8,0.2\n");
        LabeledData data = LabeledData.Read(path, "label", probabilities: "p_*");
        Assert.Equal(["0.0", "1.0"], data.Labels.Classes.AsEnumerable());
        Assert.Equal([0.9, 0.1], data.Probabilities!.RowAsDouble(0));
        Assert.Equal(["0.0", "1.0"], LabeledData.Read(path, "label", options: new TableReadOptions { Classes = ["0.0", "1.0"] }).Labels.Classes.AsEnumerable());
    }

    [Fact]
    public void A_list_of_columns_that_bear_the_names_of_classes_is_matched_by_name()
    {
        string path = _folder.Write("scores.csv", "label,p_owl,p_cat,p_dog\nowl,0.7,0.1,0.2\ncat,0.1,0.8,0.1\ndog,0.2,0.1,0.7\n");
        LabeledData data = LabeledData.Read(path, "label", probabilities: "p_owl, p_cat, p_dog");
        Assert.Equal([0.1, 0.2, 0.7], data.Probabilities!.RowAsDouble(0));
        Assert.Contains("probability columns matched with classes by name, after \"p_\"", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void A_separator_that_no_text_holds_can_be_named()
    {
        string path = _folder.Write("hive.csv", "label\u0001x\na\u00011\nb\u00012\n");
        LabeledData data = LabeledData.Read(path, "label", features: "x", options: new TableReadOptions { Delimiter = '\u0001', Quote = null });
        Assert.Equal(2f, data.Features!.Row(1)[0]);
    }

    [Fact]
    public void Decimal_commas_are_read_in_texts_of_every_source()
    {
        string path = _folder.Write("data.jsonl", "{\"label\":\"a\",\"x\":\"1,5\"}\n{\"label\":\"b\",\"x\":\"2,5\"}\n");
        Assert.Equal(2.5f, LabeledData.Read(path, "label", features: "x", options: new TableReadOptions { DecimalComma = true }).Features!.Row(1)[0]);
    }

    [Fact]
    public void Probabilities_that_lie_on_their_side_are_told()
    {
        string labels = _folder.Write("y.npy", Npy.File("|u1", "(3,)", [0, 1, 0]));
        string probabilities = _folder.Write("p.npy", Npy.File("<f4", "(2, 3)", new byte[24]));
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadNpy(labels, probabilities));
        Assert.Equal(
            "y.npy: there are 3 labels, but the probabilities are 2 x 3: they look transposed, a row for each class instead of each example.\n"
            + "  Turn them: np.save(path, probs.T).",
            error.Message);
    }

    [Fact]
    public void Examples_without_a_label_are_left_out_and_counted_and_row_numbers_stay_those_of_the_file()
    {
        LabeledData data = Read("label,x,note\ncat,1,a\n,2,b\ndog,3,c\nNaN,4,d\n  ,5,e\ncat,6,f\nnull,7,g\n", features: "x");
        Assert.Equal(["cat", "dog", "cat"], data.Column("label"));
        Assert.Equal(["0", "2", "5"], data.Ids);
        Assert.Equal(["a", "c", "f"], data.Column("note"));
        Assert.Equal(["1", "3", "6"], data.Column("x"));
        Assert.Equal(
            [
                "2 examples left out: the label is empty (line 3, 6)",
                "1 example left out: the label is \"NaN\" (line 5)",
                "1 example left out: the label is \"null\" (line 8)",
            ],
            data.Notes.Take(3).Select(note => note.Sentence));
    }

    [Fact]
    public void What_means_missing_can_be_said()
    {
        LabeledData data = Read("label\ncat\nNone\nnull\ndog\n", options: new TableReadOptions { MissingLabels = ["None"] });
        Assert.Equal(["cat", "null", "dog"], data.Column("label"));
        Assert.Contains("1 example left out: the label is \"None\" (line 3)", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Gaps_in_numbers_categories_and_texts_are_counted_by_column()
    {
        LabeledData data =
            Read("label,x,y,ward,note\ncat,,1,n,hot\ndog,NA,2,,\ncat,nan,?,n,cold\ndog,4,4,s,\n", features: "x,y", categories: "ward", text: "note");
        Assert.Equal([3, 1], data.Features!.MissingCounts.AsEnumerable());
        Assert.Equal([float.NaN, 1], data.Features.Row(0).ToArray());
        Assert.Equal([0, -1, 0, 1], data.Categories[0].Codes.ToArray());
        Assert.Equal(["hot", "", "cold", ""], data.Texts[0].Texts);
        Assert.Equal(["x", "y", "ward", "note"], data.Inputs!.Columns);
        Assert.Contains("missing values in 4 columns, of 4 examples: x 3, y 1, ward 1, note 2", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Whole_numbers_that_a_program_wrote_with_a_decimal_are_whole_again()
    {
        LabeledData data = Read("label,p_0,p_1\n1.0,0,1\n0.0,1,0\n", probabilities: "p_*");
        Assert.Equal(["0", "1"], data.Labels.Classes.AsEnumerable());
        Assert.Contains("2 labels such as \"1.0\" are read as the whole number \"1\"", data.Notes.Select(note => note.Sentence));
        Assert.Contains("probability columns matched with classes by name, after \"p_\"", data.Notes.Select(note => note.Sentence));
        Assert.Equal(["1.0", "2.5"], Read("label\n1.0\n2.5\n").Labels.Classes.AsEnumerable());
    }

    [Fact]
    public void Several_labels_at_once_are_left_out_where_asked()
    {
        LabeledData data = Read(
            "id,label,x,p_a,p_b\n1,a,1,1,0\n2,\"a,b\",2,0,1\n3,b,3,0.5,0.5\n4,\"b,a\",4,0,1\n5,a,5,1,0\n",
            id: "id",
            features: "x",
            probabilities: "p_*",
            options: new TableReadOptions { LeaveOutSeveralLabels = true });
        Assert.Equal(["1", "3", "5"], data.Ids);
        Assert.Equal(["a", "b", "a"], data.Column("label"));
        Assert.Equal(["1", "3", "5"], data.Column("x"));
        Assert.Equal([1, 0, 0.5, 0.5, 1, 0], ReadCsvTests.Values(data.Probabilities));
        Assert.Contains("2 examples left out: several labels at once, as \"a,b\" (line 3, 5)", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void A_comma_that_is_a_part_of_names_makes_no_list_of_them() =>
        Assert.Equal(["Meyer, Ann", "Smith, Jo"], Read("label\n\"Smith, Jo\"\n\"Meyer, Ann\"\n").Labels.Classes.AsEnumerable());

    [Fact]
    public void Spellings_that_could_be_one_class_are_said()
    {
        LabeledData data = Read("label\nFall\nfall\n\"fall \"\n007\n7\n-7\nno-fall\n");
        Assert.Contains(
            "\"007\" (1) and \"7\" (1); \"Fall\" (1) and \"fall\" (2) are different classes here; if they are one, take them as one with "
            + "MergeSpellings = true, or spell them alike",
            data.Notes.Where(note => note.Kind == NoteKind.Asked).Select(note => note.Sentence));
        Assert.Equal(6, data.Labels.ClassCount);
    }

    [Fact]
    public void Classes_come_in_the_order_of_a_file_or_of_a_line()
    {
        string path = _folder.Write("classes.txt", "dog\r\ncat \n\n");
        LabeledData data = Read("label\ncat\ndog\n", options: new TableReadOptions { Classes = ClassNames.ReadFile(path) });
        Assert.Equal(["dog", "cat"], data.Labels.Classes.AsEnumerable());
        Assert.Contains("classes in the order given: dog, cat", data.Notes.Select(note => note.Sentence));
        Assert.Equal(["dog", "cat"], ClassNames.Parse(path).AsEnumerable());
        Assert.Equal(["owl", "dog", "cat"], ClassNames.Parse("owl, dog ,cat").AsEnumerable());
    }

    [Fact]
    public void A_table_is_what_its_first_bytes_say_and_not_what_it_is_called()
    {
        string csv = _folder.Write("data.json", "label,x\na,1\nb,2\n");
        Assert.Equal(["a", "b"], LabeledData.Read(csv, "label").Column("label"));
        string json = _folder.Write("data.csv", "{\"label\": \"a\"}\n{\"label\": \"b\"}\n");
        Assert.Equal(["a", "b"], LabeledData.Read(json, "label").Column("label"));
    }

    private LabeledData Read(
        string content,
        string? id = null,
        string? features = null,
        string? probabilities = null,
        string? categories = null,
        string? text = null,
        TableReadOptions? options = null) =>
        LabeledData.Read(_folder.Write("data.csv", content), "label", id, features, probabilities, categories, text, options);
}
