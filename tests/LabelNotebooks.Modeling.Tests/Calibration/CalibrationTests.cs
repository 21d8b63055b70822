using CsCheck;

namespace LabelNotebooks.Modeling.Tests.Calibration;

public sealed class CalibrationTests
{
    private static readonly LabeledData Digits =
        LabeledData.ReadCsv(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), label: "label", id: "id", features: "px_*");

    [Fact]
    public void The_temperature_has_the_least_log_loss_and_doubt() => (
        from k in Gen.Int[2, 5]
        from labels in Gen.Int[0, k - 1].Array[20, 60]
        from scores in Gen.Double[-4, 4].Array[labels.Length * k]
        select (k, labels, scores)).Sample(one =>
        {
            double factor = Temperature.InverseOf(one.scores, one.labels, one.k);
            Assert.InRange(factor, 0.05, 20);
            double least = Loss(factor);
            foreach (double other in new[] { factor * 0.9, factor * 1.1, 0.06, 1, 19 })
                Assert.True(least <= Loss(Math.Clamp(other, 0.05, 20)) + 1e-9);

            double Loss(double by)
            {
                double loss = (by - 1) * (by - 1) / 2;
                var probabilities = new float[one.k];
                for (int row = 0; row < one.labels.Length; row++)
                {
                    double[] own = one.scores[(row * one.k)..((row * one.k) + one.k)];
                    Softmax.Of(own, by, probabilities);
                    loss -= Math.Log(own[one.labels[row]]);
                }

                return loss;
            }
        });

    [Fact]
    public void Scores_of_a_known_temperature_give_it_back()
    {
        // Labels are drawn from the softmax of twice the scores: they are half as bold as they should be.
        var generator = new SeededGenerator(3);
        var scores = new double[6000 * 3];
        var labels = new int[6000];
        for (int row = 0; row < labels.Length; row++)
        {
            for (int k = 0; k < 3; k++)
                scores[(row * 3) + k] = 3 * generator.NextDouble();
            double[] own = scores[(row * 3)..((row * 3) + 3)];
            Softmax.Of(own, 2, new float[3]);
            double drawn = generator.NextDouble();
            labels[row] = drawn < own[0] ? 0 : drawn < own[0] + own[1] ? 1 : 2;
        }

        Assert.InRange(Temperature.InverseOf(scores, labels, 3), 1.9, 2.1);
    }

    [Fact]
    public void Probabilities_of_a_model_that_is_too_careful_are_made_bolder()
    {
        var careful = new CrossValidationOptions { L2Regularization = 100 };
        CrossValidationResult before = CrossValidation.Run(Digits.Inputs!, Digits.Labels, careful);
        CrossValidationResult after = CrossValidation.Run(Digits.Inputs!, Digits.Labels, careful with { Calibration = ProbabilityCalibration.Temperature });
        Assert.Empty(before.Temperatures);
        Assert.Equal(5, after.Temperatures.Length);
        Assert.All(after.Temperatures, temperature => Assert.InRange(temperature, 0.3, 0.8));
        Assert.True(after.Summary.LogLoss < before.Summary.LogLoss - 0.05);
        Assert.True(Math.Abs(after.Summary.MeanConfidence - after.Summary.Agreement) < Math.Abs(before.Summary.MeanConfidence - before.Summary.Agreement) / 3);
        // One number for all scores of a fold changes no first choice.
        Assert.Equal(before.Summary.Agreeing, after.Summary.Agreeing);
    }

    [Fact]
    public void Labels_that_are_pure_chance_stay_chance()
    {
        var generator = new SeededGenerator(9);
        var features = new FeatureMatrix(
            [.. Enumerable.Range(0, 300 * 400).Select(_ => (float)generator.NextDouble())],
            [.. Enumerable.Range(0, 400).Select(column => $"x{column}")]);
        var labels = ClassLabels.FromCodes([.. Enumerable.Range(0, 300).Select(_ => generator.Next(2))], 2);
        CrossValidationResult result =
            CrossValidation.Run(features, labels, new CrossValidationOptions { L2Regularization = 0.1f, Calibration = ProbabilityCalibration.Temperature });
        Assert.InRange(result.Summary.Agreement, 0.4, 0.6);
        Assert.InRange(result.Summary.LogLoss, 0.66, 0.8);
    }

    [Fact]
    public void Balanced_weights_see_a_rare_class_and_calibration_takes_them_out_again()
    {
        (FeatureMatrix features, ClassLabels labels) = Imbalanced();
        CrossValidationResult none = CrossValidation.Run(features, labels);
        CrossValidationResult balanced = CrossValidation.Run(features, labels, new CrossValidationOptions { ClassWeighting = ClassWeighting.Balanced });
        CrossValidationResult calibrated = CrossValidation.Run(
            features,
            labels,
            new CrossValidationOptions { ClassWeighting = ClassWeighting.Balanced, Calibration = ProbabilityCalibration.Temperature });
        Assert.True(balanced.Summary.Classes[1].Recall > none.Summary.Classes[1].Recall + 0.2);
        double share = labels.ClassCounts[1] / (double)labels.Count;
        Assert.Equal(share, MeanOf(none, 1), 0.02);
        Assert.True(MeanOf(balanced, 1) > 3 * share);
        Assert.Equal(share, MeanOf(calibrated, 1), 0.02);
        Assert.True(calibrated.Summary.LogLoss < balanced.Summary.LogLoss);
    }

    [Theory]
    [InlineData(ModelTrainer.Lbfgs)]
    [InlineData(ModelTrainer.Sdca)]
    public void Both_trainers_know_weights(ModelTrainer trainer)
    {
        (FeatureMatrix features, ClassLabels labels) = Imbalanced();
        CrossValidationResult balanced =
            CrossValidation.Run(features, labels, new CrossValidationOptions { Trainer = trainer, ClassWeighting = ClassWeighting.Balanced });
        Assert.InRange(balanced.Summary.Classes[1].Recall, 0.6, 1);
    }

    [Fact]
    public void Two_groups_can_be_calibrated_and_stay_whole()
    {
        var labels = ClassLabels.FromCodes([0, 1, 0, 1, 0, 1, 0, 1], 2);
        CrossValidationResult result = CrossValidation.Run(
            new FeatureMatrix([0, 1, 0, 1, 0, 1, 0, 1], ["x"]),
            labels,
            new CrossValidationOptions { Folds = 2, Calibration = ProbabilityCalibration.Temperature },
            groups: ["a", "a", "a", "a", "b", "b", "b", "b"]);
        // A training part of one group has nothing to hold out: its probabilities stay as they are.
        Assert.Equal([1, 1], result.Temperatures.AsEnumerable());
    }

    [Fact]
    public void A_held_out_part_without_a_fault_makes_no_model_boundless()
    {
        // Every first choice is right: the log loss alone would fall for ever.
        double[] scores = [.. Enumerable.Range(0, 40).SelectMany(row => row % 2 == 0 ? (double[])[1, -1] : [-1, 1])];
        Assert.InRange(Temperature.InverseOf(scores, [.. Enumerable.Range(0, 40).Select(row => row % 2)], 2), 1, 4);
    }

    [Fact]
    public void Groups_are_held_out_whole_when_the_temperature_is_chosen()
    {
        // Each group has features and a label of its own that tell nothing of other groups: a model that may see others of a group is right
        // on them, and would be made bold; one that may not must be made careful.
        var generator = new SeededGenerator(8);
        const int Groups = 60;
        const int Members = 6;
        double[][] centers = [.. Enumerable.Range(0, Groups).Select(_ => Enumerable.Range(0, 100).Select(_ => generator.NextDouble() * 10).ToArray())];
        int[] codes = [.. Enumerable.Range(0, Groups).Select(_ => generator.Next(2))];
        int[] group = [.. Enumerable.Range(0, Groups * Members).Select(row => row / Members)];
        var features = new FeatureMatrix(
            [.. group.SelectMany(one => centers[one].Select(center => (float)(center + (generator.NextDouble() * 0.1))))],
            [.. Enumerable.Range(0, 100).Select(j => $"x{j}")]);
        var labels = ClassLabels.FromCodes([.. group.Select(one => codes[one])], 2);
        var options = new CrossValidationOptions { L2Regularization = 1, Calibration = ProbabilityCalibration.Temperature };
        string[] names = [.. group.Select(one => $"patient {one}")];
        double whole = CrossValidation.Run(features, labels, options, names).Temperatures.Average();
        double torn = CrossValidation.Run(features, labels, options).Temperatures.Average();
        Assert.True(whole > 1.5, $"{whole}");
        Assert.True(torn < 1, $"{torn}");
    }

    [Fact]
    public void The_held_out_part_is_about_a_quarter_whatever_the_size_of_groups()
    {
        (FeatureMatrix features, ClassLabels labels) = Imbalanced();
        string[] groups = [.. Enumerable.Range(0, 1200).Select(row => row < 700 ? "large" : $"small {row % 50}")];
        CrossValidationResult result =
            CrossValidation.Run(features, labels, new CrossValidationOptions { Folds = 3, Calibration = ProbabilityCalibration.Temperature }, groups);
        Assert.All(result.Temperatures, temperature => Assert.InRange(temperature, 0.5, 1.5));
    }

    private static double MeanOf(CrossValidationResult result, int code) =>
        Enumerable.Range(0, result.Probabilities.RowCount).Average(row => result.Probabilities.RowAsDouble(row)[code]);

    // One in twelve is of the rare class, which lies a little apart.
    private static (FeatureMatrix Features, ClassLabels Labels) Imbalanced()
    {
        var generator = new SeededGenerator(2);
        int[] codes = [.. Enumerable.Range(0, 1200).Select(row => row % 12 == 0 ? 1 : 0)];
        float[] values = [.. codes.Select(code => (float)(code + generator.NextDouble() + generator.NextDouble() + generator.NextDouble()))];
        return (new FeatureMatrix(values, ["x"]), ClassLabels.FromCodes(codes, 2));
    }
}
