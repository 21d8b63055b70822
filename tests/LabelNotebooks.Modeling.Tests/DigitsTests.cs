namespace LabelNotebooks.Modeling.Tests;

public sealed class DigitsTests
{
    private static readonly LabeledData Digits =
        LabeledData.ReadCsv(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), label: "label", id: "id", features: "px_*");

    private static readonly CrossValidationResult Result = CrossValidation.Run(Digits.Features!, Digits.Labels);

    [Fact]
    public void Cross_validated_digits_agree_with_the_noisy_labels_about_nine_times_in_ten()
    {
        // 95 % of the labels are right, so a perfect model would agree 95 times in 100.
        Assert.InRange(Result.Summary.Agreement, 0.90, 0.94);
        Assert.InRange(Result.Summary.LogLoss, 0.40, 0.60);
        Assert.InRange(Result.Summary.BaselineAgreement, 0.10, 0.11);
        Assert.InRange(Result.Summary.BaselineLogLoss, 2.30, 2.303);
        Assert.All(Result.Summary.Classes, one => Assert.InRange(one.Recall, 0.8, 1));
        Assert.Empty(Result.Warnings);
    }

    [Fact]
    public void Wrong_labels_come_first_when_ordered_by_the_probability_of_the_given_label()
    {
        IReadOnlyList<string> truth = Digits.Column("true_label");
        int[] order = [.. Enumerable.Range(0, Digits.RowCount).OrderBy(row => Result.Probabilities.Rows(row, 1, [])[Digits.Labels[row]])];
        int wrong = order.Take(90).Count(row => truth[row] != Digits.Labels.Name(row));
        Assert.InRange(wrong, 78, 90);
    }

    [Fact]
    public void Result_has_the_sizes_and_the_order_of_the_data()
    {
        Assert.Equal((1797, 10), (Result.Probabilities.RowCount, Result.Probabilities.ClassCount));
        Assert.Equal(1797, Result.Fold.Length);
        Assert.Equal([0, 1, 2, 3, 4], Result.Fold.Distinct().Order());
        for (int row = 0; row < 1797; row++)
            Assert.Equal(1.0, Result.Probabilities.Rows(row, 1, []).ToArray().Sum(value => (double)value), 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_same_seed_gives_the_same_bytes_for_any_number_of_parallel_folds(int parallel)
    {
        CrossValidationResult again = CrossValidation.Run(Digits.Features!, Digits.Labels, new CrossValidationOptions { MaxParallelFolds = parallel });
        Assert.True(Result.Probabilities.Rows(0, 1797, []).SequenceEqual(again.Probabilities.Rows(0, 1797, [])));
        Assert.Equal(Result.Fold.AsEnumerable(), again.Fold);
    }

    [Fact]
    public void Another_seed_gives_other_folds()
    {
        CrossValidationResult other = CrossValidation.Run(Digits.Features!, Digits.Labels, new CrossValidationOptions { Seed = 1 });
        Assert.NotEqual(Result.Fold.AsEnumerable(), other.Fold);
        Assert.InRange(other.Summary.Agreement, 0.89, 0.94);
    }

    [Fact]
    public void A_constant_column_changes_nothing()
    {
        var values = new float[1797 * 66];
        for (int row = 0; row < 1797; row++)
        {
            Digits.Features!.Row(row).CopyTo(values.AsSpan(row * 66));
            values[(row * 66) + 64] = 0.1f;
            values[(row * 66) + 65] = 1e30f;
        }

        var features = new FeatureMatrix(values, [.. Digits.Features!.Columns, "constant", "large_constant"]);
        CrossValidationResult with = CrossValidation.Run(features, Digits.Labels);
        Assert.Equal(Result.Summary.Agreement, with.Summary.Agreement, 0.005);
    }

    [Fact]
    public void Both_trainers_give_much_the_same_probabilities()
    {
        CrossValidationResult sdca = CrossValidation.Run(Digits.Inputs!, Digits.Labels, new CrossValidationOptions { Trainer = ModelTrainer.Sdca });
        Assert.Equal(Result.Summary.Agreement, sdca.Summary.Agreement, 0.03);
        double difference = Enumerable.Range(0, 1797)
            .Average(row => Result.Probabilities.RowAsDouble(row).Zip(sdca.Probabilities.RowAsDouble(row), (a, b) => Math.Abs(a - b)).Average());
        Assert.InRange(difference, 0, 0.02);
    }
}
