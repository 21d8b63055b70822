using System.Text;

namespace LabelNotebooks.Data.Tests;

public sealed class ReadCsvTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_gives_ids_labels_features_probabilities_and_the_rest_as_text()
    {
        LabeledData data = Read(
            "case,label,note,x_1,x_2,p_dog,p_cat\nA,cat,\"well, maybe\",1,-2.5,0.25,0.75\nB,dog,,1e3,0,1,0\n",
            id: "case",
            features: "x_*",
            probabilities: "p_*");

        Assert.Equal("data.csv", data.Source);
        Assert.Equal(2, data.RowCount);
        Assert.Equal(["A", "B"], data.Ids);
        Assert.Equal("case", data.IdColumn);
        Assert.Equal("label", data.LabelColumn);
        Assert.Equal(["cat", "dog"], data.Labels.Classes.AsEnumerable());
        Assert.Equal([0, 1], data.Labels.Codes.ToArray());
        Assert.Equal(["x_1", "x_2"], data.Features!.Columns.AsEnumerable());
        Assert.Equal([1f, -2.5f], data.Features.Row(0).ToArray());
        Assert.Equal([1000f, 0f], data.Features.Row(1).ToArray());
        Assert.Equal([0.75, 0.25, 0.0, 1.0], Values(data.Probabilities));
        Assert.Equal(["well, maybe", ""], data.Column("note"));
        Assert.Equal(["cat", "dog"], data.Column("label"));
        Assert.Equal(["A", "B"], data.Column("case"));
        Assert.Equal(["-2.5", "0"], data.Column("x_2"));
        Assert.Equal(["case", "label", "note", "x_1", "x_2", "p_dog", "p_cat"], data.Columns.AsEnumerable());
        Assert.Equal(
            [
                "classes sorted as text: cat, dog",
                "probability columns matched with classes by name, after \"p_\"",
                "probabilities: 2 columns, p_dog, p_cat",
                "features: 2 columns, x_1, x_2",
            ],
            data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Without_an_id_column_rows_are_numbered_from_0()
    {
        LabeledData data = Read("label\ncat\ndog\n");
        Assert.Equal(["0", "1"], data.Ids);
        Assert.Null(data.IdColumn);
        Assert.Null(data.Features);
        Assert.Null(data.Probabilities);
        Assert.Contains("ids: the row of each example, as a spreadsheet counts rows", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Labels_stay_text_so_007_is_another_class_than_7()
    {
        LabeledData data = Read("label\n7\n007\n10\n");
        Assert.Equal(["007", "10", "7"], data.Labels.Classes.AsEnumerable());
        Assert.Equal("classes sorted as text: 007, 10, 7", data.Notes[0].Sentence);
    }

    [Fact]
    public void Whole_numbers_are_sorted_by_value()
    {
        LabeledData data = Read("label\n10\n9\n-1\n");
        Assert.Equal(["-1", "9", "10"], data.Labels.Classes.AsEnumerable());
        Assert.Equal("classes sorted as numbers: -1, 9, 10", data.Notes[0].Sentence);
    }

    [Fact]
    public void Spaces_around_a_label_are_kept_where_nothing_is_to_be_guessed() =>
        Assert.Equal([" cat", "cat"], Read("label\ncat\n cat\n", options: new TableReadOptions { AsWritten = true }).Labels.Classes.AsEnumerable());

    [Fact]
    public void A_label_that_other_programs_take_for_missing_is_kept_and_said()
    {
        LabeledData data = Read("label\nNA\ncat\nNA\n");
        Assert.Equal(["NA", "cat"], data.Labels.Classes.AsEnumerable());
        Assert.Contains(
            "the label \"NA\" (2 examples) is kept as a class of its own; if it means \"no label\", "
            + "name it with MissingLabels, if it is a class, with KeptLabels",
            data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Probability_columns_numbered_beyond_nine_are_matched_by_value()
    {
        string header = "label," + string.Join(',', Enumerable.Range(0, 12).Select(k => $"p_{k}"));
        string rows = string.Concat(
            Enumerable.Range(0, 12).Select(k => $"{k}," + string.Join(',', Enumerable.Range(0, 12).Select(j => j == k ? "1" : "0")) + "\n"));
        LabeledData data = Read($"{header}\n{rows}", probabilities: "p_*");
        double[] values = Values(data.Probabilities);
        Assert.All(Enumerable.Range(0, 12), row => Assert.Equal(1, values[(row * 12) + data.Labels[row]]));
    }

    [Fact]
    public void Probability_columns_without_class_names_are_matched_by_order_and_said()
    {
        LabeledData data = Read("label,score1,score2\ncat,0.9,0.1\ndog,0.2,0.8\n", probabilities: "score*");
        Assert.Equal([0.9, 0.1, 0.2, 0.8], Values(data.Probabilities));
        Assert.Contains(
            "probability columns matched with classes by order: score1 is class \"cat\", score2 is class \"dog\"",
            data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Classes_that_are_given_set_the_order_of_columns_and_may_lack_labels()
    {
        LabeledData data = Read(
            "label,p_cat,p_dog,p_owl\ncat,0.7,0.2,0.1\ndog,0.1,0.6,0.3\n",
            probabilities: "p_*",
            options: new TableReadOptions { Classes = ["owl", "dog", "cat"] });
        Assert.Equal([2, 1], data.Labels.Codes.ToArray());
        Assert.Equal([0.1, 0.2, 0.7, 0.3, 0.6, 0.1], Values(data.Probabilities));
        Assert.Equal("classes in the order given: owl, dog, cat", data.Notes[0].Sentence);
        Assert.Contains("class \"owl\" has no label", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void A_class_that_has_a_column_but_no_label_is_a_class()
    {
        LabeledData data = Read("label,p_2,p_10,p_1\n10,0.1,0.8,0.1\n1,0.2,0.1,0.7\n", probabilities: "p_*");
        Assert.Equal(["1", "2", "10"], data.Labels.Classes.AsEnumerable());
        Assert.Equal([0.1, 0.1, 0.8, 0.7, 0.2, 0.1], Values(data.Probabilities));
        Assert.Contains("class \"2\" has no label", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void A_whole_prefix_can_be_given_for_listed_columns()
    {
        LabeledData data = Read(
            "label,p_dog,p_cat\ncat,0.1,0.9\ndog,0.8,0.2\n",
            probabilities: "p_dog,p_cat",
            options: new TableReadOptions { ProbabilityPrefix = "p_" });
        Assert.Equal([0.9, 0.1, 0.2, 0.8], Values(data.Probabilities));
    }

    [Fact]
    public void Matching_by_order_ignores_names()
    {
        LabeledData data = Read(
            "label,p_dog,p_cat\ncat,0.1,0.9\ndog,0.8,0.2\n",
            probabilities: "p_*",
            options: new TableReadOptions { ProbabilityMatching = ProbabilityMatching.Order });
        Assert.Equal([0.1, 0.9, 0.8, 0.2], Values(data.Probabilities));
    }

    [Fact]
    public void Probabilities_outside_0_to_1_are_left_for_the_audit_to_judge()
    {
        LabeledData data = Read("label,p_a,p_b\na,1.0005,-0.0005\nb,0.5,0.5\n", probabilities: "p_*");
        Assert.Equal([1.0005, -0.0005, 0.5, 0.5], Values(data.Probabilities));
    }

    [Fact]
    public void A_star_for_features_passes_over_what_a_model_must_not_see()
    {
        LabeledData data = Read("id,label,x,p_a,p_b\n1,a,5,0.5,0.5\n2,b,6,0.5,0.5\n", id: "id", features: "*", probabilities: "p_*");
        Assert.Equal(["x"], data.Features!.Columns.AsEnumerable());
        Assert.Contains("features: * passes over id (id), label (label), p_a (probability), p_b (probability)", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Listed_columns_keep_the_order_in_which_they_are_listed()
    {
        Assert.Equal(["b", "a"], Read("label,a,b\nx,1,2\ny,3,4\n", features: "b, a, b").Features!.Columns.AsEnumerable());
    }

    [Fact]
    public void A_row_that_starts_with_a_hash_is_a_row()
    {
        Assert.Equal(["#1", "2"], Read("id,label\n#1,a\n2,b\n", id: "id").Ids);
    }

    [Fact]
    public void Blank_lines_are_skipped_and_said()
    {
        LabeledData data = Read("id,label\n1,a\n\n2,b\n   \n", id: "id");
        Assert.Equal(2, data.RowCount);
        Assert.Contains("2 blank lines skipped (line 3, 5)", data.Notes.Select(note => note.Sentence));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_break_is_read(string lineBreak)
    {
        LabeledData data = Read("id,label\n1,a\n2,b\n".ReplaceLineEndings(lineBreak), id: "id");
        Assert.Equal(["1", "2"], data.Ids);
        Assert.Equal(["a", "b"], data.Labels.Classes.AsEnumerable());
    }

    [Theory]
    [InlineData(';', "fields are separated by \";\"")]
    [InlineData('\t', "fields are separated by tabs")]
    [InlineData('|', "fields are separated by \"|\"")]
    public void The_separator_is_seen_in_the_first_line_and_said(char separator, string note)
    {
        LabeledData data = Read(
            "id,label,\"a,b,c,d\"\n1,a,x\n2,b,y\n"
                .Replace("id,label,", $"id{separator}label{separator}")
                .Replace("1,a,", $"1{separator}a{separator}")
                .Replace("2,b,", $"2{separator}b{separator}"),
            id: "id");
        Assert.Equal(["x", "y"], data.Column("a,b,c,d"));
        Assert.Contains(note, data.Notes.Select(note => note.Sentence));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string encoding)
    {
        var withMark = Encoding.GetEncoding(encoding);
        string path = _folder.Write("data.csv", [.. withMark.GetPreamble(), .. withMark.GetBytes("label,id\nä,1\nß,2\n")]);
        Assert.Equal(["ß", "ä"], LabeledData.ReadCsv(path, "label", "id").Labels.Classes.AsEnumerable());
    }

    [Fact]
    public void A_missing_column_of_the_result_names_the_nearest()
    {
        LabeledData data = Read("label,note,p_a,p_b\na,x,1,0\nb,y,0,1\n", probabilities: "p_*");
        AuditInputException missing = Assert.Throws<AuditInputException>(() => data.Column("notes"));
        Assert.Equal(
            "There is no column \"notes\" in data.csv. Nearest: \"note\". Columns: label, note, p_a, p_b.\n"
            + "  Name the column as the first line of the data does, with the same capitals.",
            missing.Message);
        AuditInputException number = Assert.Throws<AuditInputException>(() => data.Column("p_a"));
        Assert.Equal("The column \"p_a\" of data.csv holds predicted probabilities, not text.\n  Read them from Probabilities.", number.Message);
    }

    [Fact]
    public void A_row_longer_than_the_first_buffer_is_read()
    {
        string text = new('x', 300_000);
        Assert.Equal([text, "y"], Read($"label,note\na,{text}\nb,y\n").Column("note"));
    }

    internal static double[] Values(PredictedProbabilities? probabilities)
    {
        var source = Assert.IsAssignableFrom<PredictedProbabilities<double>>(probabilities);
        return source.Rows(0, source.RowCount, new double[source.RowCount * source.ClassCount]).ToArray();
    }

    private LabeledData Read(string text, string? id = null, string? features = null, string? probabilities = null, TableReadOptions? options = null) =>
        LabeledData.ReadCsv(_folder.Write("data.csv", text), "label", id, features, probabilities, options: options);
}
