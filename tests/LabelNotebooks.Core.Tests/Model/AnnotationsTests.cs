namespace LabelNotebooks.Core.Tests.Labels;

public sealed class AnnotationsTests
{
    private static readonly string[] Examples = ["x", "x", "x", "y", "x"];
    private static readonly string[] Annotators = ["b", "a", "b", "a", "b"];
    private static readonly string[] Given = ["1", "2", "2", "1", "1"];

    [Fact]
    public void Rows_are_held_by_example_then_annotator_then_order()
    {
        Annotations annotations = Annotations.FromNames(Examples, Annotators, Given);
        Assert.Equal(["x", "y"], annotations.Examples.ToArray());
        Assert.Equal(["a", "b"], annotations.Annotators.ToArray());
        Assert.Equal([1, 0, 1, 0, 0], annotations.LabelCodes.ToArray());
        Assert.Equal([0, 1, 1, 1, 0], annotations.AnnotatorCodes.ToArray());
        Assert.Equal((0, 4), annotations.RowsOf(0));
        Assert.Equal(new Annotation(1, 0, 0, null, null), annotations[4]);
        Assert.Equal(new RepeatCount(1, 2, 1), annotations.Repeated);
        Assert.Equal("5 labels of 2 examples by 2 annotators over 2 classes: 1, 2.", annotations.ToString());
    }

    [Theory]
    [InlineData(RepeatedAnnotations.Keep, "2123")]
    [InlineData(RepeatedAnnotations.First, "21")]
    [InlineData(RepeatedAnnotations.Last, "23")]
    public void Repeats_are_counted_and_treated_as_asked(RepeatedAnnotations repeats, string labels)
    {
        Annotations annotations = Annotations.FromNames(Examples, Annotators, [.. Given[..4], "3"], new() { Repeats = repeats });
        (int start, int end) = annotations.RowsOf(0);
        Assert.Equal(labels, string.Concat(Enumerable.Range(start, end - start).Select(row => annotations.Classes[annotations[row].Label])));
        Assert.Equal(2, annotations.Repeated.Rows);
    }

    [Fact]
    public void The_last_of_repeats_is_that_of_the_latest_time()
    {
        DateTimeOffset day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var options = new AnnotationOptions
        {
            Repeats = RepeatedAnnotations.Last,
            Times = [day.AddDays(3), day, day.AddDays(1), day, day.AddDays(2)],
            GuidelineVersions = ["v2", "v1", "v1", "v1", "v1"],
        };
        Annotations annotations = Annotations.FromNames(Examples, Annotators, ["7", "2", "2", "1", "1"], options);
        Assert.Equal("7", annotations.Classes[annotations[1].Label]);
        Assert.Equal("v2", annotations[1].GuidelineVersion);
        Assert.True(annotations.HasTimes);
    }

    [Fact]
    public void Bad_input_is_refused_with_where_what_and_what_to_do()
    {
        string Of(Action act) => Assert.Throws<AuditInputException>(act).Message;
        Snapshot.Matches(string.Join("\n\n", (string[])
        [
            Of(() => Annotations.FromNames([], [], [])),
            Of(() => Annotations.FromNames(["x"], ["a", "b"], [])),
            Of(() => Annotations.FromNames(["x"], ["a"], ["cat"], new() { Classes = ["cats", "dogs"] })),
            Of(() => Annotations.FromNames(Examples, Annotators, Given, new() { Repeats = RepeatedAnnotations.Error })),
            Of(() => Annotations.FromCodes([0, 5], [0, 0], [0, 0], ["x"], ["a"], new() { Classes = ["k"] })),
            Of(() => Annotations.FromWide(["x"], [new("a", [null]), new("b", [""])])),
            Of(() => Annotations.FromNames(["x"], ["a"], ["1"], new() { Times = [], GuidelineVersions = ["v1", "v2"] })),
        ]), "messages");
    }

    [Fact]
    public void Examples_with_ids_are_known_by_them()
    {
        Annotations annotations = Annotations.FromNames(["7", "3"], ["a", "a"], ["1", "2"], new() { Place = "votes.csv" });
        Assert.Equal("2 examples of votes.csv, known by id.", annotations.ExampleSet.ToString());
        Assert.Equal(["7", "3"], annotations.ExampleSet.Keys);
        Assert.Equal("3", annotations.ExampleSet.NameOf(1));
    }

    [Fact]
    public void Examples_without_ids_keep_their_rows_where_some_have_no_label()
    {
        ExampleSet rows = ExampleSet.Numbered("wide.csv", ["0", "1", "2"], row => row + 2);
        AnnotationOptions options = new() { Classes = ["k"] };
        Annotations annotations = Annotations.FromCodes([2, 0, 2], [0, 0, 0], [0, 0, 0], rows, ["a"], options);
        foreach (Annotations one in (Annotations[])[annotations, annotations.WithRepeats(RepeatedAnnotations.First)])
        {
            Assert.Equal(["0", "2"], one.Examples.AsEnumerable());
            Assert.True(one.ExampleSet.AreNumbered);
            Assert.Equal("row 4", one.ExampleSet.NameOf(1));
        }

        AuditInputException fault = Assert.Throws<AuditInputException>(() => annotations.WithRepeats(RepeatedAnnotations.Error));
        Assert.Contains("a on row 4", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_leave_out_names_without_a_label()
    {
        Annotations annotations = Annotations.FromCodes([2, 0], [1, 1], [0, 1], ["x", "unused", "z"], ["nobody", "a"], new() { Classes = ["k", "l", "never"] });
        Assert.Equal(["x", "z"], annotations.Examples.ToArray());
        Assert.Equal(["a"], annotations.Annotators.ToArray());
        Assert.Equal(["k", "l", "never"], annotations.Classes.ToArray());
    }
}
