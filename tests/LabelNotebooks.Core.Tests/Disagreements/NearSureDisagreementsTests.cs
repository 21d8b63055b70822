using CsCheck;

namespace LabelNotebooks.Core.Tests.Disagreements;

public sealed class NearSureDisagreementsTests
{
    private static readonly ClassLabels Labels = ClassLabels.FromCodes([0, 0, 1, 2, 0, 1], 3);

    [Fact]
    public void Only_a_sure_and_single_other_class_counts()
    {
        NearSureDisagreements found = NearSureDisagreements.Of(Labels, PredictedProbabilities.FromRows(
            [
                0.02, 0.96, 0.02, // sure of another
                0.96, 0.02, 0.02, // sure of the given one
                0.94, 0.03, 0.03, // not sure enough
                0.95, 0.05, 0.00, // exactly as sure as was asked for
                0.01, 0.00, 0.99, // sure of another, and the given one is less likely
                0.50, 0.00, 0.50, // two are equally likely
            ],
            3));
        Assert.Equal([3, 4, 0], found.Found.Select(one => one.Index));
        Assert.Equal([0, 0.01, 0.02], found.Found.Select(one => one.GivenProbability));
        Assert.Equal(new Disagreement(4, 0, 2, 0.01, 0.99), found.Found[1]);
        Assert.Equal("3 of 6 labels against which the model is sure of another class by 95 of 100 or more.", found.ToString());
    }

    [Fact]
    public void Two_equally_likely_classes_are_no_disagreement_at_any_certainty() => Assert.Equal(
        [1],
        NearSureDisagreements.Of(
            ClassLabels.FromCodes([1, 2], 3),
            PredictedProbabilities.FromRows([0.4, 0.2, 0.4, 0.4, 0.3, 0.3], 3),
            certainty: 0.3).Found.Select(one => one.Index));

    // 0.95 as a float is a little less than 0.95 as a double.
    [Fact]
    public void The_certainty_is_compared_in_the_precision_of_the_matrix()
    {
        var labels = ClassLabels.FromCodes([0, 1], 2);
        Assert.Equal(1, NearSureDisagreements.Of(labels, PredictedProbabilities.FromRows([0.05f, 0.95f, 0.5f, 0.5f], 2)).Count);
        Assert.Equal(0, NearSureDisagreements.Of(labels, PredictedProbabilities.FromRows([0.05, (double)0.95f, 0.5, 0.5], 2)).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_certainty_out_of_its_range_is_refused(double certainty)
    {
        PredictedProbabilities<double> probabilities = PredictedProbabilities.FromRows([0.1, 0.9, 0.9, 0.1], 2);
        Assert.Contains(
            "the certainty is ",
            Assert.Throws<AuditInputException>(() => NearSureDisagreements.Of(ClassLabels.FromCodes([0, 1], 2), probabilities, certainty)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_certainty_finds_fewer_and_each_is_what_it_says() =>
        Gen.Select(Gen.Double[0, 1].Array[60], Gen.Int[0, 2].Array[20], Gen.Double[0.3, 0.7], Gen.Double[0.7, 1])
            .Where(one => one.Item2.Distinct().Count() > 1)
            .Sample((numbers, codes, low, high) =>
            {
                var labels = ClassLabels.FromCodes(codes, 3);
                PredictedProbabilities<double> probabilities = PredictedProbabilities.FromRows(numbers, 3);
                NearSureDisagreements many = NearSureDisagreements.Of(labels, probabilities, low);
                NearSureDisagreements few = NearSureDisagreements.Of(labels, probabilities, high);
                Assert.Subset(many.Found.ToHashSet(), few.Found.ToHashSet());
                Assert.All(many.Found, one =>
                {
                    double[] row = probabilities.RowAsDouble(one.Index);
                    Assert.True(row[one.Suggested] >= low && row.Where((_, k) => k != one.Suggested).All(other => other < row[one.Suggested]));
                    Assert.Equal((codes[one.Index], row[one.Given]), (one.Given, one.GivenProbability));
                });
                Assert.Equal(many.Found.OrderBy(one => one.GivenProbability).ThenBy(one => one.Index), many.Found);
            });
}
