using System.Text;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Data.Tests.Annotating;

public sealed class AnnotationsReadingTests : IDisposable
{
    private const string Votes = "worker,item,label,when,rule\nzoe,9,cat,2026-03-01T10:00:00Z,v1\nabe,9,dog,2026-03-01T10:01:00Z,v1\n"
        + "abe,12,,2026-03-01T10:02:00Z,v1\nabe, 12 , dog ,2026-03-01 10:03,v2\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_long_table_is_read_with_its_columns_guessed_and_its_gaps_counted()
    {
        Annotations annotations = Annotations.Read(_folder.Write("votes.csv", Votes));
        Assert.Equal(["9", "12"], annotations.Examples.AsEnumerable());
        Assert.Equal(["abe", "zoe"], annotations.Annotators.AsEnumerable());
        Assert.Equal(["cat", "dog"], annotations.Classes.AsEnumerable());
        Assert.Equal(
            [
                "1 annotation left out: the label is empty (line 4)",
                "1 label had spaces before or after it, which do not count",
                "label: column \"label\" (guessed by its name)",
                "annotator: column \"worker\" (guessed by its name)",
                "example: column \"item\" (guessed by its name)",
            ],
            annotations.Notes.Select(note => note.Sentence));
        Assert.Equal("votes.csv", annotations.Source);
        Assert.False(annotations.HasTimes);
    }

    [Fact]
    public void Times_and_guideline_versions_stay_with_their_labels()
    {
        Annotations annotations =
            Annotations.Read(_folder.Write("votes.csv", Votes), "item", "worker", "label", new() { Time = "when", GuidelineVersion = "rule" });
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 3, 0, TimeSpan.Zero), annotations[2].Time);
        Assert.Equal("v2", annotations[2].GuidelineVersion);
        Assert.True(annotations.HasTimes);
    }

    [Theory]
    [InlineData("votes.jsonl", "{\"task\":1,\"rater\":\"a\",\"answer\":\"x\"}\n{\"task\":1,\"rater\":\"b\",\"answer\":\"y\"}\n")]
    [InlineData("votes.tsv", "task\trater\tanswer\n1\ta\tx\n1\tb\ty\n")]
    public void Every_kind_of_table_is_read(string name, string content)
    {
        Annotations annotations = Annotations.Read(_folder.Write(name, content));
        Assert.Equal((1, 2, 2), (annotations.Examples.Length, annotations.Annotators.Length, annotations.Classes.Length));
    }

    [Fact]
    public void A_wide_table_has_a_column_for_each_annotator()
    {
        string path = _folder.Write("wide.csv", "id,rater_a,rater_b,note\n1,cat,dog,x\n2,,dog,y\n3,,,z\n");
        Annotations annotations = Annotations.ReadWide(path, "rater_*", id: "id");
        Assert.Equal(["1", "2"], annotations.Examples.AsEnumerable());
        Assert.Equal(["rater_a", "rater_b"], annotations.Annotators.AsEnumerable());
        Assert.Contains("3 cells are empty: labels that were not given", annotations.Notes.Select(note => note.Sentence));
        Assert.Contains("1 example left out: nobody gave it a label", annotations.Notes.Select(note => note.Sentence));
        Assert.Contains("example: column \"id\" (guessed by its name)", Annotations.ReadWide(path, "rater_a, rater_b").Notes.Select(note => note.Sentence));
        Assert.Equal(["0", "1"], Annotations.ReadWide(_folder.Write("nameless.csv", "who,rater_a\nx,cat\nx,dog\n"), "rater_a").Examples.AsEnumerable());
    }

    [Fact]
    public void A_wide_table_without_ids_names_rows_as_a_spreadsheet_counts_and_keeps_them_from_0()
    {
        // A blank line is a row of the sheet and none of the table; a row without labels is a row of both.
        Annotations annotations = Annotations.ReadWide(_folder.Write("wide.csv", "r_a,r_b\n\ncat,cat\n,\ndog,dog\n"), "r_*");
        Assert.Equal(["0", "2"], annotations.Examples.AsEnumerable());
        Assert.Equal(["0", "2"], annotations.ExampleSet.Keys);
        Assert.Equal(["row 3", "row 5"], [annotations.ExampleSet.NameOf(0), annotations.ExampleSet.NameOf(1)]);
        Assert.Equal("2 examples of wide.csv, known by row number.", annotations.ExampleSet.ToString());
        // As data is that was read from the same file.
        LabeledData data = LabeledData.Read(_folder.Combine("wide.csv"), "r_b");
        Assert.Equal(("2", "row 5"), (data.Examples.KeyOf(1), data.Examples.NameOf(1)));
    }

    [Fact]
    public void Rows_that_no_spreadsheet_shows_are_named_by_their_number()
    {
        string path = _folder.Write("wide.jsonl", "{\"r_a\":\"x\"}\n{\"r_a\":\"y\"}\n");
        Assert.Equal("1", Annotations.ReadWide(path, "r_*").ExampleSet.NameOf(1));
        ExampleSet ofFrame = new DataFrame(new StringDataFrameColumn("r_a", ["x", "y"])).ToAnnotationsWide("r_*").ExampleSet;
        Assert.Equal((true, "1"), (ofFrame.AreNumbered, ofFrame.NameOf(1)));
    }

    [Fact]
    public void Examples_with_ids_are_known_by_the_column()
    {
        Assert.Equal("item", Annotations.Read(_folder.Write("votes.csv", Votes)).ExampleSet.IdColumn);
        ExampleSet wide = Annotations.ReadWide(_folder.Write("wide.csv", "id,r_a\n65,x\n7,y\n"), "r_*").ExampleSet;
        Assert.Equal(("id", false, "65"), (wide.IdColumn, wide.AreNumbered, wide.NameOf(0)));
    }

    [Fact]
    public void A_consensus_without_ids_keeps_its_rows_in_data_and_in_files()
    {
        string path = _folder.Write("wide.csv", "label,r_a,r_b\ncat,cat,cat\ncat,,\ndog,dog,dog\ncat,dog,dog\n");
        ConsensusLabels consensus = Consensus.Of(Annotations.ReadWide(path, "r_*"), new() { Method = ConsensusMethod.Majority });
        foreach (LabeledData data in (LabeledData[])[consensus.ToLabeledData("wide.csv"), LabeledData.Read(path, "label").WithConsensus(consensus)])
        {
            Assert.Equal(["0", "2", "3"], data.Ids);
            Assert.Equal(["row 2", "row 4", "row 5"], Enumerable.Range(0, 3).Select(data.Examples.NameOf));
            Assert.Equal(("wide.csv", true), (data.Examples.Source, data.Examples.AreNumbered));
        }

        ConsensusFile.Write(_folder.Combine("consensus.csv"), consensus);
        Assert.Equal(["example", "0", "2", "3"], File.ReadAllLines(_folder.Combine("consensus.csv")).Select(line => line.Split(',')[0]));
        // Who reads that file again finds the examples by the same keys.
        Assert.Equal(consensus.Annotations.Examples, LabeledData.Read(_folder.Combine("consensus.csv"), "consensus_label", id: "example").Ids);
    }

    [Theory]
    [InlineData(null, "2 examples of the consensus (row 4, row 5) are not in it.\n  Read both with their id columns: id: \"COLUMN\".")]
    [InlineData("id", "2 examples of the consensus (row 2, row 5) are not in it.\n  Read the annotations with their id column, too: id: \"COLUMN\".")]
    public void Rows_of_a_consensus_that_are_not_in_the_data_are_named_as_the_spreadsheet_counts(string? id, string message)
    {
        string path = _folder.Write("wide.csv", "r_a,r_b\ncat,\n,\ndog,\ndog,\n");
        LabeledData data = LabeledData.Read(_folder.Write("short.csv", "label,id\ncat,1\ndog,2\n"), "label", id);
        ConsensusLabels consensus = Consensus.Of(Annotations.ReadWide(path, "r_*"), new() { Method = ConsensusMethod.Majority });
        Assert.Contains(message, Assert.Throws<AuditInputException>(() => data.WithConsensus(consensus)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consensus_with_ids_is_data_with_these_ids()
    {
        LabeledData data = Consensus.Of(Annotations.FromNames(["7", "3"], ["a", "a"], ["x", "y"])).ToLabeledData("consensus");
        Assert.Equal(["7", "3"], data.Ids);
        Assert.Equal(("consensus", "id", "7"), (data.Source, data.IdColumn, data.Examples.NameOf(0)));
    }

    [Fact]
    public void Whole_numbers_with_zero_decimals_are_one_class_with_those_without()
    {
        Annotations annotations = Annotations.ReadWide(_folder.Write("wide.csv", "id,r_a,r_b\n1,1.0,1\n2,,10\n3,10.0,10\n"), "r_*");
        Assert.Equal(["1", "10"], annotations.Classes.AsEnumerable());
        Assert.Equal(ClassOrder.SortedAsNumbers, annotations.Order);
        Assert.Contains("2 labels such as \"1.0\" are read as the whole number \"1\"", annotations.Notes.Select(note => note.Sentence));
        Assert.Equal(["0.5", "1.0"], Annotations.Read(_folder.Write("grades.csv", "item,annotator,label\n1,a,0.5\n1,b,1.0\n")).Classes.AsEnumerable());
    }

    [Fact]
    public void A_consensus_takes_the_place_of_the_labels_and_all_else_stays()
    {
        string path = _folder.Write("cases.csv", "id,label,x,ward,note\n1,cat,1,A,one\n2,dog,2,B,two\n3,cat,3,A,three\n4,dog,4,A,four\n");
        LabeledData data = LabeledData.Read(path, "label", id: "id", features: "x", categories: "ward", text: "note");
        Annotations votes = Annotations.FromNames(["3", "1", "3"], ["a", "a", "b"], ["dog", "cat", "dog"]);
        LabeledData made = data.WithConsensus(Consensus.Of(votes, new() { Method = ConsensusMethod.Majority }));
        Assert.Equal(["3", "1"], made.Ids);
        Assert.Equal(["dog", "cat"], made.Column(ConsensusData.Column));
        Assert.Equal(["cat", "cat"], made.Column("label"));
        Assert.Equal(3f, made.Features!.Row(0)[0]);
        Assert.Equal(["A"], made.Categories[0].Values.Where((_, code) => code == made.Categories[0].Codes[0]));
        Assert.Equal(["three", "one"], made.Texts[0].Texts);
        Assert.Contains("2 examples left out: nobody labelled them", made.Notes.Select(note => note.Sentence));
        AuditInputException fault = Assert.Throws<AuditInputException>(() => data.WithConsensus(Consensus.Of(Annotations.FromNames(["9"], ["a"], ["cat"]))));
        Assert.Contains("1 example of the consensus (9) is not in it.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_DataFrame_is_read_in_both_shapes()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("item", ["a", "a"]),
            new StringDataFrameColumn("worker", ["p", "q"]),
            new Int32DataFrameColumn("label", [1, 2]));
        Assert.Equal(["1", "2"], frame.ToAnnotations().Classes.AsEnumerable());
        Assert.Equal(["item", "worker"], frame.ToAnnotationsWide("item, worker", id: "label").Annotators.AsEnumerable());
    }

    [Fact]
    public void Repeats_are_treated_as_asked()
    {
        string path = _folder.Write("votes.csv", "item,annotator,label\n1,a,x\n1,a,y\n");
        Assert.Equal(2, Annotations.Read(path).Count);
        Annotations last = Annotations.Read(path, options: new() { Repeats = RepeatedAnnotations.Last });
        Assert.Equal("y", last.Classes[last[0].Label]);
        Assert.Equal(new RepeatCount(1, 1, 1), last.Repeated);
    }

    [Fact]
    public void Every_fault_is_told_with_its_place_and_its_mend()
    {
        var table = new StringBuilder();
        Refuse("unguessable", "who,what,which\na,b,c\n");
        Refuse("missing columns", Votes, "itm", "workr", "labl");
        Refuse("one column twice", Votes, "item", "item", "label");
        Refuse("no option column", Votes, options: new() { Time = "whn", GuidelineVersion = "ruel" });
        Refuse("bad time", Votes.Replace("10:01:00Z", "noon", StringComparison.Ordinal), options: new() { Time = "when" });
        Refuse("time without a date", Votes.Replace("2026-03-01T10:01:00Z", "14:30", StringComparison.Ordinal), options: new() { Time = "when" });
        Add("a list of labels", () => Annotations.Read(_folder.Write("lists.jsonl", "{\"item\":1,\"annotator\":\"a\",\"label\":[\"cat\",\"dog\"]}\n")));
        Refuse("no annotator", "item,annotator,label\n1,,x\n2,a,x\n3,,y\n");
        Refuse("no example", "item,annotator,label\n,a,x\n");
        Refuse("header alone", "item,annotator,label\n");
        Refuse("no label at all", "item,annotator,label\n1,a,\n2,a,NaN\n");
        Refuse("other classes", "item,annotator,label\n1,a,cat\n", options: new() { Table = new() { Classes = ["cats", "dogs"] } });
        Refuse("repeats", "item,annotator,label\n1,a,x\n1,a,y\n", options: new() { Repeats = RepeatedAnnotations.Error });
        Add("wide, no columns", () => Annotations.ReadWide(_folder.Write("w.csv", "id,a\n1,x\n"), "rater_*", id: "idd"));
        Snapshot.Matches(table.ToString());

        void Refuse(string name, string content, string? id = null, string? annotator = null, string? label = null, AnnotationReadOptions? options = null) =>
            Add(name, () => Annotations.Read(_folder.Write("votes.csv", content), id, annotator, label, options));

        void Add(string name, Action act) => table.Append("=== ").Append(name).Append('\n').Append(Assert.Throws<AuditInputException>(act).Message)
            .Append("\n\n");
    }
}
