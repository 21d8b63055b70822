namespace LabelNotebooks.Core.Tests.Features;

public sealed class FeatureMatrixTests
{
    [Fact]
    public void Rows_and_columns_are_those_given()
    {
        var features = new FeatureMatrix([1, 2, 3, 4, 5, 6], ["x", "y", "z"]);
        Assert.Equal((2, 3), (features.RowCount, features.ColumnCount));
        Assert.Equal([4, 5, 6], features.Row(1).ToArray());
        Assert.Equal(["x", "y", "z"], features.Columns.AsEnumerable());
        Assert.Equal(0, new FeatureMatrix([], ["x"]).RowCount);
    }

    [Fact]
    public void Values_that_are_infinite_are_named_column_by_column()
    {
        float[] values = [1, 2, float.NegativeInfinity, 4, 5, float.PositiveInfinity, float.PositiveInfinity, 8];
        AuditInputException error = Assert.Throws<AuditInputException>(() => new FeatureMatrix(values, ["age", "weight"]));
        Assert.Equal(
            "features, row 1 (from 0), column age: the value is infinite. 2 rows have this problem in this column.\n"
            + "  Remove these rows, or leave the value out (NaN) where it is not known, then run the cell again.\n\n"
            + "features, row 2 (from 0), column weight: the value is infinite. 1 row has this problem in this column.\n"
            + "  Remove these rows, or leave the value out (NaN) where it is not known, then run the cell again.",
            error.Message);
    }

    [Fact]
    public void Missing_values_are_counted_for_each_column()
    {
        var features = new FeatureMatrix([float.NaN, 2, float.NaN, 4, 5, float.NaN], ["age", "weight"]);
        Assert.Equal([2, 1], features.MissingCounts.AsEnumerable());
    }

    [Fact]
    public void A_length_that_fills_no_rows_is_a_mistake_of_the_program()
    {
        Assert.Equal(
            "5 values do not fill rows of 2 columns. (Parameter 'values')",
            Assert.Throws<ArgumentException>(() => new FeatureMatrix(new float[5], ["a", "b"])).Message);
        Assert.Equal(
            "A feature matrix needs at least one column. (Parameter 'columns')",
            Assert.Throws<ArgumentException>(() => new FeatureMatrix([], [])).Message);
        Assert.Throws<ArgumentException>(() => new FeatureMatrix([], default));
    }
}
