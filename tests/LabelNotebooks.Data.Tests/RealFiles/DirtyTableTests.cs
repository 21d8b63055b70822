namespace LabelNotebooks.Data.Tests;

/// <summary>Real files as they lie about: each is read, or refused with the sentence that helps.</summary>
public sealed class DirtyTableTests
{
    private static readonly TableReadOptions NoNames = new() { HasHeader = false };

    /// <summary>Rows, columns and classes as the sets' own notes have them; the last column is the class.</summary>
    [SharedTheory]
    [InlineData("banknote_authentication", 1372, 5, "0,1")]
    [InlineData("ecoli", 336, 8, "cp,im,imL,imS,imU,om,omL,pp")]
    [InlineData("glass", 214, 10, "1,2,3,5,6,7")]
    [InlineData("haberman", 306, 4, "1,2")]
    [InlineData("new-thyroid", 215, 6, "1,2,3")]
    [InlineData("oil-spill", 937, 50, "0,1")]
    [InlineData("phoneme", 5404, 6, "0,1")]
    [InlineData("pima-indians-diabetes", 768, 9, "0,1")]
    [InlineData("wheat-seeds", 210, 8, "1,2,3")]
    public void Tables_of_numbers_without_names_are_read_whole(string name, int rows, int columns, string classes)
    {
        LabeledData data = LabeledData.Read(Table(name), $"column_{columns}", features: "*", options: NoNames);
        Assert.Equal((rows, columns, columns - 1), (data.RowCount, data.Columns.Length, data.Features!.ColumnCount));
        Assert.Equal(classes, string.Join(',', data.Labels.Classes));
    }

    [SharedFact]
    public void A_table_without_names_that_is_read_as_if_it_had_some_says_so()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Read(Table("pima-indians-diabetes"), "class"));
        Assert.Equal(
            "pima-indians-diabetes.csv, line 1: the first line looks like an example (6, 148, 72, 35, 0, 33.6 ...), not like names of columns.\n"
            + "  If the file has no line of names, read it with HasHeader = false: the columns are then called column_1 to column_9.",
            error.Problems[^1].ToString());
    }

    [SharedFact]
    public void Single_quotes_are_part_of_the_values_until_said_otherwise()
    {
        LabeledData raw = LabeledData.Read(Table("mammography"), "column_7", features: "column_1,column_2", options: NoNames);
        Assert.Equal(["'-1'", "'1'"], raw.Labels.Classes.AsEnumerable());
        Assert.Contains(
            raw.Notes,
            note => note.Sentence == "the classes stand in single quotes ('-1'), which are kept; if they only enclose the values, read with Quote = '\\''");
        LabeledData data = LabeledData.Read(Table("mammography"), "column_7", features: "column_1,column_2", options: NoNames with { Quote = '\'' });
        Assert.Equal(["-1", "1"], data.Labels.Classes.AsEnumerable());
        Assert.Equal([10923, 260], data.Labels.ClassCounts.AsEnumerable());
    }

    [SharedFact]
    public void Names_gaps_and_numbers_stand_side_by_side()
    {
        LabeledData cancer = LabeledData.Read(Table("breast-cancer"), "column_10", categories: "column_*", options: NoNames with { Quote = '\'' });
        Assert.Equal((286, 9), (cancer.RowCount, cancer.Categories.Length));
        Assert.Equal(["no-recurrence-events", "recurrence-events"], cancer.Labels.Classes.AsEnumerable());
        // nan stands for a gap in this set: 8 of node-caps, 1 of breast-quad.
        Assert.Contains("missing values in 2 columns, of 286 examples: column_5 8, column_8 1", cancer.Notes.Select(note => note.Sentence));
        LabeledData german =
            LabeledData.Read(Table("german"), "column_21", features: "column_2,column_5,column_13", categories: "column_1,column_3,column_4", options: NoNames);
        Assert.Equal((1000, 3, 3), (german.RowCount, german.Features!.ColumnCount, german.Categories.Length));
    }

    [SharedFact]
    public void Comments_with_several_emotions_are_refused_and_left_out_where_asked()
    {
        string path = SharedFolder.Combine("data", "ml-goemotions", "dev.tsv");
        TableReadOptions options = NoNames with { Quote = null };
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            LabeledData.Read(path, "column_2", id: "column_3", text: "column_1", options: options));
        Assert.StartsWith(
            "dev.tsv, line 2, column column_2: \"4,27\" looks like several labels at once. 878 examples have several (line 2, ",
            error.Message,
            StringComparison.Ordinal);
        LabeledData data = LabeledData.Read(path, "column_2", id: "column_3", text: "column_1", options: options with { LeaveOutSeveralLabels = true });
        Assert.Equal(5426 - 878, data.RowCount);
        Assert.Equal(28, data.Labels.ClassCount);
        Assert.Equal("edgurhb", data.Ids[0]);
        Assert.Equal("Is this in New Orleans?? I really feel like this is New Orleans.", data.Texts[0].Texts[0]);
        Assert.Contains("fields are separated by tabs", data.Notes.Select(note => note.Sentence));
    }

    [SharedTheory]
    [InlineData("box-bccd/original_coco.json", "is one JSON object with the parts")]
    [InlineData("box-bccd/sanity.json", "is one JSON object with the parts")]
    [InlineData("export-formats/datasaur/COCO.json", "COCO's format")]
    [InlineData("export-formats/label-studio/bbox_3annotators_1prediction.json", "There is no column \"label\"")]
    [InlineData(
        "export-formats/prodigy/textcat_docs_issues_eval_first60.jsonl",
        "There is no column \"label\" in textcat_docs_issues_eval_first60.jsonl. Columns: text, cats.")]
    [InlineData("export-formats/prodigy/ner_fashion_brands_eval_first60.jsonl", "There is no column \"label\"")]
    [InlineData("export-formats/doccano/sequence_labeling__example.jsonl", "as spans and boxes are")]
    public void Files_that_are_no_table_of_labels_are_refused_in_a_sentence(string file, string expected)
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Read(SharedFolder.Combine("data", file), "label"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Boxes_with_decimal_commas_are_read_and_named_where_nothing_is_to_be_guessed()
    {
        string path = SharedFolder.Combine("data", "export-formats", "boxes-100-images", "gts", "openimages_format", "all_bounding_boxes.csv");
        LabeledData boxes = LabeledData.Read(path, "LabelName", features: "XMin,XMax,YMin,YMax", options: new TableReadOptions { DecimalComma = true });
        Assert.Equal(273, boxes.RowCount);
        Assert.Equal([0.35802469f, 0.71810699f, 0.202f, 0.702f], boxes.Features!.Row(0).ToArray());
        LabeledData found = LabeledData.Read(path, "LabelName", features: "XMin,XMax,YMin,YMax");
        Assert.Equal(boxes.Features.Row(0).ToArray(), found.Features!.Row(0).ToArray());
        Assert.Contains(found.Notes, note => note.Sentence.StartsWith("numbers are read with a decimal comma in 4 columns", StringComparison.Ordinal));
        AuditInputException error = Assert.Throws<AuditInputException>(
            () => LabeledData.Read(path, "LabelName", features: "XMin", options: new TableReadOptions { AsWritten = true }));
        Assert.StartsWith(
            "all_bounding_boxes.csv, line 2, column XMin: the feature \"0,3580246914\" has a decimal comma.",
            error.Message,
            StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("export-formats/doccano/text_classification__example.jsonl", "label")]
    [InlineData("export-formats/doccano/text_classification__example.csv", "label")]
    [InlineData("export-formats/label-studio/test_export_csv__csv_test2_result.csv", "annotator")]
    public void Exports_of_annotation_tools_that_are_tables_are_read_or_say_why_not(string file, string label)
    {
        try
        {
            LabeledData data = LabeledData.Read(SharedFolder.Combine("data", file), label);
            Assert.True(data.RowCount > 0);
        }
        catch (AuditInputException error)
        {
            Assert.All(error.Problems, problem => Assert.NotEmpty(problem.Mend));
            Assert.Contains("one class only", error.Message, StringComparison.Ordinal);
        }
    }

    private static string Table(string name) => SharedFolder.Combine("data", "tables-imbalanced", name + ".csv");
}
