namespace LabelNotebooks.Data.Tests;

public sealed class LabeledDataTests
{
    private static readonly FeatureMatrix TwoRows = new([1, 2, 3, 4], ["a", "b"]);

    [Fact]
    public void Arrays_make_labeled_data()
    {
        LabeledData data = LabeledData.Create(
            ["cat", "dog"],
            ids: ["x", "y"],
            features: TwoRows,
            probabilities: PredictedProbabilities.FromRows([0.9f, 0.1f, 0.5f, 0.5f], 2),
            columns: new Dictionary<string, IReadOnlyList<string>> { ["note"] = ["one", "two"] });
        Assert.Equal("data in memory", data.Source);
        Assert.Equal(["x", "y"], data.Ids);
        Assert.Equal(["id", "label", "note", "a", "b"], data.Columns.AsEnumerable());
        Assert.Equal(["one", "two"], data.Column("note"));
        Assert.Equal(["2", "4"], data.Column("b"));
        Assert.Equal(["classes sorted as text: cat, dog"], data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Labels_with_codes_keep_their_classes_and_rows_are_numbered()
    {
        LabeledData data = LabeledData.Create(ClassLabels.FromCodes([1, 0, 1], ["no", "yes", "unsure"]));
        Assert.Equal(["0", "1", "2"], data.Ids);
        Assert.Equal(["yes", "no", "yes"], data.Column("label"));
        Assert.Equal(["classes in the order given: no, yes, unsure", "ids: row number, from 0"], data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void Arrays_that_are_changed_afterwards_do_not_change_the_data()
    {
        string[] ids = ["x", "y"];
        LabeledData data = LabeledData.Create(["cat", "dog"], ids);
        ids[0] = "changed";
        Assert.Equal("x", data.Ids[0]);
    }

    [Fact]
    public void Ids_that_are_empty_are_refused() => Assert.Equal(
        """
        data in memory, row 1 (from 0): the id is empty. 2 rows have this problem (first: 1, 2).
          Give each example an id of its own, or give no ids to number the rows.
        """,
        Assert.Throws<AuditInputException>(() => LabeledData.Create(["cat", "dog", "cat"], ["x", "", null!])).Message,
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_mismatch_is_told_at_once()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.Create(
            ["cat", "dog", "cat"],
            ids: ["x", "x"],
            features: TwoRows,
            probabilities: PredictedProbabilities.FromRows([1f, 0f, 0f], 3),
            columns: new Dictionary<string, IReadOnlyList<string>> { ["note"] = ["one"] },
            source: "triage"));
        Assert.Equal(
            """
            triage: the number of ids is 2, but the number of labels is 3.
              Give one for each label, in the same order.

            triage, ids: the id "x" stands 2 times (rows, from 0: row 0, row 1). 1 id has this problem.
              Give each example an id of its own, or leave the id column out to number the rows.

            triage: the number of rows of features is 2, but the number of labels is 3.
              Give one for each label, in the same order.

            triage: the number of rows of probabilities is 1, but the number of labels is 3.
              Give one for each label, in the same order.

            triage: the probabilities have 3 columns, the labels 2 classes: "cat", "dog".
              Give one column for each class, in the order of the classes.

            triage: the number of values of column note is 1, but the number of labels is 3.
              Give one for each label, in the same order.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public void No_labels_and_one_class_are_refused()
    {
        Assert.Equal(
            "data in memory: there are no labels.\n  Give at least one label for each of two classes.",
            Assert.Throws<AuditInputException>(() => LabeledData.Create(Array.Empty<string>())).Message);
        Assert.Equal(
            "data in memory: one class only, nothing to audit: every label is \"cat\".\n"
            + "  Give labels of at least two classes, or check that this is the column with the labels.",
            Assert.Throws<AuditInputException>(() => LabeledData.Create(["cat", "cat"])).Message);
    }

    [Fact]
    public void Probabilities_are_added_to_a_copy()
    {
        LabeledData data = LabeledData.Create(
            ["cat", "dog"],
            features: TwoRows,
            columns: new Dictionary<string, IReadOnlyList<string>> { ["note"] = ["one", "two"] });
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows([1f, 0f, 0f, 1f], 2);
        LabeledData with = data.WithProbabilities(probabilities);
        Assert.Same(probabilities, with.Probabilities);
        Assert.Null(data.Probabilities);
        Assert.Same(data.Features, with.Features);
        Assert.Equal(data.Notes, with.Notes);
        Assert.Equal(["one", "two"], with.Column("note"));
    }

    [Fact]
    public void Probabilities_of_another_size_are_refused()
    {
        LabeledData data = LabeledData.Create(["cat", "dog"]);
        AuditInputException error = Assert.Throws<AuditInputException>(() => data.WithProbabilities(PredictedProbabilities.FromRows([1f, 0f, 0f], 3)));
        Assert.Equal(
            "data in memory: the number of rows of probabilities is 1, but the number of labels is 2.\n  Give one for each label, in the same order.\n\n"
            + "data in memory: the probabilities have 3 columns, the labels 2 classes: \"cat\", \"dog\".\n"
            + "  Give one column for each class, in the order of the classes.",
            error.Message);
    }
}
