namespace LabelNotebooks.Core.Tests.Features;

public sealed class ModelInputsTests
{
    [Fact]
    public void Columns_stand_side_by_side()
    {
        var inputs = new ModelInputs(
            new FeatureMatrix([1, 2, 3, 4], ["x", "y"]),
            [CategoryColumn.FromNames("ward", ["b", "a"])],
            [new TextColumn("note", ["one", "two"])]);
        Assert.Equal(2, inputs.RowCount);
        Assert.Equal(["x", "y", "ward", "note"], inputs.Columns);
    }

    [Fact]
    public void Nothing_at_all_is_refused() => Assert.Equal(
        "features: there is no column for a model to learn from.\n  Name at least one column of numbers, categories or text.",
        Assert.Throws<AuditInputException>(() => new ModelInputs()).Message);

    [Fact]
    public void Every_column_of_another_length_is_named()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => new ModelInputs(
            new FeatureMatrix([1, 2], ["x"]),
            [CategoryColumn.FromNames("ward", ["a"])],
            [new TextColumn("note", ["one", "two", "three"])]));
        Assert.Equal(
            ["column ward has 1 row, but the table of numbers has 2.", "column note has 3 rows, but the table of numbers has 2."],
            error.Problems.Select(problem => problem.Finding));
    }

    [Fact]
    public void Names_become_codes_in_the_order_of_their_characters_and_missing_ones_none()
    {
        var column = CategoryColumn.FromNames("ward", ["b", "", "a", null, "B", " ", "a"]);
        Assert.Equal(["B", "a", "b"], column.Values.AsEnumerable());
        Assert.Equal([2, -1, 1, -1, 0, -1, 1], column.Codes.ToArray());
        Assert.Equal((7, 3), (column.RowCount, column.MissingCount));
    }

    [Fact]
    public void A_dictionary_gives_the_same_column_and_an_index_of_no_name_is_a_mistake_of_the_program()
    {
        var column = CategoryColumn.FromDictionary("ward", ["b", " ", null, "a"], [3, 1, 0, 2]);
        Assert.Equal(["a", "b"], column.Values.AsEnumerable());
        Assert.Equal([0, -1, 1, -1], column.Codes.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => CategoryColumn.FromDictionary("ward", ["b"], [1]));
    }
}
