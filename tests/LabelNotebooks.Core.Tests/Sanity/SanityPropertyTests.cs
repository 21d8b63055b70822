using CsCheck;

namespace LabelNotebooks.Core.Tests.Sanity;

public sealed class SanityPropertyTests
{
    private static readonly Gen<(Simulated Data, int[] Order)> Cases =
        from k in Gen.Int[2, 12]
        from noise in Gen.Double[0.02, 0.25]
        from seed in Gen.Long
        from order in Gen.Shuffle(Enumerable.Range(0, k).ToArray())
        select (Simulated.Of(n: 100 * k, k: k, noise: noise, seed: seed, sureness: 4), order);

    [Fact]
    public void Any_order_of_columns_is_found() => Cases.Sample(one =>
    {
        PredictedProbabilities shuffled = one.Data.Probabilities.WithColumnOrder(one.Order);
        SanityReport report = SanityCheck.Of(one.Data.Labels, shuffled);
        Assert.Equal(one.Order.Index().Any(pair => pair.Index != pair.Item), report.ColumnsLookShuffled);
        Assert.Equal(Enumerable.Range(0, one.Data.K), report.ColumnOrder.Select(column => one.Order[column]));
    }, iter: 200);

    [Fact]
    public void A_model_that_knows_nothing_is_never_given_another_order() => (
        from k in Gen.Int[2, 20]
        from n in Gen.Int[20, 400]
        from seed in Gen.Long
        select Simulated.Of(n, k, noise: 0.1, seed, sureness: 0)).Sample(
        data => Assert.False(SanityCheck.Of(data.Labels, data.Probabilities).ColumnsLookShuffled), iter: 2000);

    [Fact]
    public void Out_of_sample_probabilities_raise_no_alarm() => Cases.Sample(
        one => Assert.NotEqual(SanityVerdict.Unusable, SanityCheck.Of(one.Data.Labels, one.Data.Probabilities).Verdict), iter: 300);

    [Fact]
    public void Whatever_the_numbers_nothing_is_thrown() => (
        from k in Gen.Int[1, 5]
        from codes in Gen.Int[0, k - 1].Array[1, 40]
        from values in Gen.OneOf(Gen.Double, Gen.Double.Unit, Gen.OneOf(0.0, 1.0, double.NaN, double.PositiveInfinity, double.MinValue, 100.0)).Array[codes.Length * k]
        select (codes, k, values)).Sample(one =>
        {
            SanityReport report = SanityCheck.Of(ClassLabels.FromCodes(one.codes, one.k), PredictedProbabilities.FromRows(one.values, one.k));
            Assert.Equal(Enumerable.Range(0, one.k), report.ColumnOrder.Order());
            Assert.All(report.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Finding) || string.IsNullOrWhiteSpace(finding.Mend)));
        }, iter: 2000);
}
