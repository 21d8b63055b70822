namespace LabelNotebooks.Core.Tests.Quality;

public sealed class ModelSummaryTests
{
    [Fact]
    public void Agreement_log_loss_recall_and_baseline_are_as_by_hand()
    {
        var labels = ClassLabels.FromCodes([0, 0, 0, 1], ["a", "b", "c"]);
        var summary = ModelSummary.Of(labels, PredictedProbabilities.FromRows([0.5, 0.25, 0.25, 0.25, 0.5, 0.25, 0.5, 0.5, 0, 0, 1, 0], 3));

        Assert.Equal((4, 3), (summary.Examples, summary.Agreeing));
        Assert.Equal(0.75, summary.Agreement);
        Assert.Equal((Math.Log(2) + Math.Log(4) + Math.Log(2) + 0) / 4, summary.LogLoss, 1e-15);
        Assert.Equal(0.75, summary.BaselineAgreement);
        Assert.Equal(-(0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25)), summary.BaselineLogLoss, 1e-15);
        Assert.Equal(
            [
                new ClassRecall("a", 3, 2, 2.0 / 3, 1),
                new ClassRecall("b", 1, 2, 1, 0.5),
                new ClassRecall("c", 0, 0, double.NaN, double.NaN),
            ],
            summary.Classes.AsEnumerable());
    }

    [Fact]
    public void A_probability_of_0_costs_what_the_floor_costs()
    {
        var labels = ClassLabels.FromCodes([0, 1], 2);
        var summary = ModelSummary.Of(labels, PredictedProbabilities.FromRows([0f, 1f, 0f, 1f], 2));
        Assert.Equal(-Math.Log(1e-15) / 2, summary.LogLoss, 1e-12);
    }

    [Fact]
    public void Blocks_do_not_change_the_sums()
    {
        var generator = new SeededGenerator(4);
        var values = new float[3 * 100_000];
        double expected = 0;
        var codes = new int[100_000];
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = generator.Next(3);
            for (int k = 0; k < 3; k++)
                values[(3 * row) + k] = (float)generator.NextDouble();
            expected -= Math.Log(Math.Max(values[(3 * row) + codes[row]], 1e-15));
        }

        Assert.Equal(expected / codes.Length, ModelSummary.Of(ClassLabels.FromCodes(codes, 3), PredictedProbabilities.FromRows(values, 3)).LogLoss);
    }

    [Fact]
    public void Sizes_that_differ_are_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            ModelSummary.Of(ClassLabels.FromCodes([0, 1], 2), PredictedProbabilities.FromRows([1f, 0f, 0f], 3)));
        Assert.Equal(
            "probabilities: there is 1 row of probabilities but 2 labels.\n  Both must describe the same examples in the same order: "
            + "one row of probabilities for each label.\n\nprobabilities: there are 3 columns of probabilities but 2 classes (0, 1).\n"
            + "  Give one column for each class, in the order of the classes; name all classes if some have no label.",
            error.Message);
    }
}
