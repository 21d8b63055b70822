namespace LabelNotebooks.Modeling.Tests;

public sealed class DigitsTests
{
    [Fact]
    public void Cross_validated_digits_agree_with_the_noisy_labels_about_nine_times_in_ten()
    {
        var digits = LabeledData.ReadCsv(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), label: "label", id: "id", features: "px_*");
        CrossValidationResult result = CrossValidation.Run(digits.Features!, digits.Labels);
        Assert.InRange(result.Summary.Agreement, 0.90, 0.94);
        Assert.InRange(result.Summary.LogLoss, 0.40, 0.60);
        Assert.Empty(result.Warnings);
    }
}
