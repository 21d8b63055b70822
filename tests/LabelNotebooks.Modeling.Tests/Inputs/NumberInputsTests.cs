namespace LabelNotebooks.Modeling.Tests.Inputs;

public sealed class NumberInputsTests
{
    [Fact]
    public void A_gap_counts_as_the_mean_of_the_training_part_and_is_a_feature_of_its_own()
    {
        var features = new FeatureMatrix([1, 10, float.NaN, 20, 3, 30, 1e9f, float.NaN], ["with_gaps", "without"]);
        var inputs = NumberInputs.Fit(features, [0, 1, 2], CancellationToken.None);
        Assert.Equal(3, inputs.Width);
        Assert.Equal([-1, -1.2247449f, 0], Applied(inputs, features.Row(0)));
        Assert.Equal([0, 0, 1], Applied(inputs, features.Row(1)));
        Assert.Equal([1, 1.2247449f, 0], Applied(inputs, features.Row(2)));
        // A gap where the training part had none is the mean, and nothing was learned of it.
        Assert.Equal([999_999_998, 0, 0], Applied(inputs, features.Row(3)));
    }

    [Fact]
    public void The_largest_number_there_is_does_not_spoil_the_others()
    {
        var generator = new SeededGenerator(1);
        float[] values = [.. Enumerable.Range(0, 100).Select(row => (float)((row % 2) + (0.5 * generator.NextDouble())))];
        values[37] = float.MaxValue;
        var labels = ClassLabels.FromCodes([.. Enumerable.Range(0, 100).Select(row => row % 2)], 2);
        Assert.InRange(CrossValidation.Run(new FeatureMatrix(values, ["x"]), labels).Summary.Agreement, 0.5, 1);
    }

    [Fact]
    public void A_column_of_gaps_says_nothing()
    {
        var features = new FeatureMatrix([float.NaN, 1, float.NaN, 2], ["gaps", "x"]);
        var inputs = NumberInputs.Fit(features, [0, 1], CancellationToken.None);
        Assert.Equal(2, inputs.Width);
        Assert.Equal([0, -1], Applied(inputs, features.Row(0)));
    }

    private static float[] Applied(NumberInputs inputs, ReadOnlySpan<float> row)
    {
        float[] target = [.. Enumerable.Repeat(7f, inputs.Width)];
        inputs.Apply(row, target);
        return target;
    }
}
