using Microsoft.Data.Analysis;

namespace LabelNotebooks.Data.Tests;

public sealed class DataFrameTests
{
    [Fact]
    public void Every_type_of_column_is_read()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("label", ["b", "a", null!, "b"]),
            new Int64DataFrameColumn("case", [9007199254740993, 2, 3, 4]),
            new SingleDataFrameColumn("x", [1.5f, null, 3, 4]),
            new Int32DataFrameColumn("y", [int.MaxValue, 2, 3, 4]),
            new BooleanDataFrameColumn("ok", [true, false, true, null]),
            new DoubleDataFrameColumn("p_a", [0.25, 1, 0, 0]),
            new DoubleDataFrameColumn("p_b", [0.75, 0, 1, 1]));
        LabeledData data = frame.ToLabeledData("label", id: "case", features: "x,y", probabilities: "p_*", categories: "ok");
        Assert.Equal(["b", "a", "b"], data.Column("label"));
        Assert.Equal(["9007199254740993", "2", "4"], data.Ids);
        Assert.Equal([1.5f, int.MaxValue], data.Features!.Row(0).ToArray());
        Assert.Equal([float.NaN, 2], data.Features.Row(1).ToArray());
        Assert.Equal([1, 0, -1], data.Categories[0].Codes.ToArray());
        Assert.Equal([0.25, 0.75], data.Probabilities!.RowAsDouble(0));
        Assert.Equal("1 example left out: the label is empty (row 2)", data.Notes[0].Sentence);
        Assert.Equal("the DataFrame", data.Source);
    }

    [Fact]
    public void Data_comes_back_from_a_frame_as_it_went_in()
    {
        LabeledData data = LabeledData.Create(
            ["a", "b", "a"],
            ids: ["x1", "x2", "x3"],
            features: new FeatureMatrix([1.25f, float.NaN, 3, 4, 5, 6], ["height", "weight"]),
            probabilities: PredictedProbabilities.FromRows([0.1, 0.9, 0.5, 0.5, 1, 0], 2),
            columns: new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["note"] = ["n, 1", "", "\"n\""] });
        DataFrame frame = data.ToDataFrame();
        Assert.Equal(["id", "label", "height", "weight", "note", "p_a", "p_b"], frame.Columns.Select(column => column.Name));
        LabeledData back = frame.ToLabeledData("label", id: "id", features: "height,weight", probabilities: "p_*");
        Assert.Equal(data.Ids, back.Ids);
        Assert.Equal(data.Column("label"), back.Column("label"));
        Assert.Equal(data.Column("note"), back.Column("note"));
        for (int row = 0; row < 3; row++)
        {
            Assert.Equal(data.Features!.Row(row).ToArray(), back.Features!.Row(row).ToArray());
            Assert.Equal(data.Probabilities!.RowAsDouble(row), back.Probabilities!.RowAsDouble(row));
        }
    }

    [Fact]
    public void Columns_that_would_bear_one_name_are_refused()
    {
        LabeledData data = LabeledData.Create(
            ["a", "b"],
            probabilities: PredictedProbabilities.FromRows([0.1, 0.9, 0.5, 0.5], 2),
            columns: new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["p_a"] = ["1", "2"] });
        Assert.Equal(
            "data in memory: 2 columns would be called \"p_a\".\n  Give another probabilityPrefix, or rename the column.",
            Assert.Throws<AuditInputException>(() => data.ToDataFrame()).Message);
    }

    [Fact]
    public void A_bad_value_is_named_by_its_row()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("label", ["a", "b"]),
            new DoubleDataFrameColumn("x", [1, double.PositiveInfinity]),
            new StringDataFrameColumn("ward", ["n", "s"]));
        AuditInputException error = Assert.Throws<AuditInputException>(() => frame.ToLabeledData("label", features: "x,ward"));
        Assert.Equal(
            ["the DataFrame, row 1 (from 0), column x", "the DataFrame, row 0 (from 0), column ward"],
            error.Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void A_frame_without_rows_is_refused() => Assert.Equal(
        "the DataFrame: the table has no rows.\n  Give at least one example of each of two classes.",
        Assert.Throws<AuditInputException>(() => new DataFrame(new StringDataFrameColumn("label", 0)).ToLabeledData("label")).Message);
}
