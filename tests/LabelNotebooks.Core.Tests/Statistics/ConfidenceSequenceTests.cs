using MathNet.Numerics;

namespace LabelNotebooks.Core.Tests.Statistics;

public sealed class ConfidenceSequenceTests
{
    [Theory]
    [InlineData(0, 10, 50)]
    [InlineData(2, 10, 50)]
    [InlineData(10, 10, 50)]
    [InlineData(3, 50, 50)]
    [InlineData(0, 1, 1)]
    [InlineData(7, 300, 1000)]
    public void The_bound_is_the_largest_total_whose_ratio_of_prior_to_posterior_stays_below_20(int wrong, int drawn, int size)
    {
        // Beta-binomial (1, 19) over totals, by its sum: no closed form of ours.
        double[] prior = [.. Enumerable.Range(0, size + 1)
            .Select(total => Math.Exp(SpecialFunctions.BinomialLn(size, total) + LogBeta(1 + total, 19 + size - total) - LogBeta(1, 19)))];
        double[] likelihood = [.. Enumerable.Range(0, size + 1).Select(total => total < wrong || size - total < drawn - wrong ? 0 : Math.Exp(
            SpecialFunctions.BinomialLn(total, wrong) + SpecialFunctions.BinomialLn(size - total, drawn - wrong) - SpecialFunctions.BinomialLn(size, drawn)))];
        Assert.Equal(1, prior.Sum(), 1e-9);
        double marginal = prior.Zip(likelihood, (p, l) => p * l).Sum();
        int expected = Enumerable.Range(0, size + 1).Last(total => likelihood[total] > 0.05 * marginal);
        Assert.Equal(expected, ConfidenceSequence.Most(wrong, drawn, size, 0.05));
    }

    [Fact]
    public void Before_the_first_draw_all_may_be_wrong() => Assert.Equal(70, ConfidenceSequence.Most(0, 0, 70, 0.05));

    private static double LogBeta(double a, double b) => SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
}
