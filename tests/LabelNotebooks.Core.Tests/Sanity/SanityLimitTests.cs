namespace LabelNotebooks.Core.Tests.Sanity;

/// <summary>On which side of each limit a set falls, one example to the left of it and one to the right.</summary>
public sealed class SanityLimitTests
{
    [Theory]
    [InlineData(50, 50, false)]
    [InlineData(50, 49, true)]
    [InlineData(95, 5, false)]
    [InlineData(96, 4, true)]
    public void A_hundred_examples_and_five_of_a_class_are_enough(int a, int b, bool few) =>
        Assert.Equal(few, Has(Counted(2, (given, predicted) => given == predicted ? (given == 0 ? a : b) : 0), SanityConcern.FewExamples));

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void Two_columns_are_exchanged_where_that_gains_a_fifth_of_the_labels(int own, bool shuffled) =>
        Assert.Equal(shuffled, Has(Counted(2, (given, predicted) => given == predicted ? own : 1000 - own), SanityConcern.ColumnOrder));

    [Theory]
    [InlineData(300, true)]
    [InlineData(299, false)]
    public void Many_columns_are_exchanged_where_that_gains_a_fifth_of_the_labels(int next, bool shuffled) =>
        Assert.Equal(
            shuffled,
            Has(
                Counted(10, (given, predicted) => given == predicted ? 100
                    : predicted == (given + 1) % 10 ? next
                    : predicted == (given + 2) % 10 ? 375 - next : 75),
                SanityConcern.ColumnOrder));

    [Theory]
    [InlineData(9950, SanityVerdict.Unusable)]
    [InlineData(9948, SanityVerdict.Sane)]
    public void Agreement_is_near_perfect_from_99_5_of_100(int agreeing, SanityVerdict expected) =>
        Assert.Equal(expected, Check(Counted(2, (given, predicted) => given == predicted ? agreeing / 2 : (10_000 - agreeing) / 2)).Verdict);

    [Theory]
    [InlineData(0.60, 0.299, SanityVerdict.Doubtful)]
    [InlineData(0.60, 0.301, SanityVerdict.Sane)]
    [InlineData(0.09, 0.039, SanityVerdict.Doubtful)]
    [InlineData(0.09, 0.041, SanityVerdict.Sane)]
    public void A_log_loss_is_far_below_at_half_and_five_hundredths(double quick, double given, SanityVerdict expected)
    {
        var good = Simulated.Of();
        Assert.Equal(
            expected,
            SanityCheck.Of(good.Labels, good.Probabilities, new SanityOptions { QuickModel = new QuickModel(600, quick, 0.82, given) }).Verdict);
    }

    private static bool Has(Simulated data, SanityConcern concern) => Check(data).Findings.Any(finding => finding.Concern == concern);

    private static SanityReport Check(Simulated data) => SanityCheck.Of(data.Labels, data.Probabilities);

    /// <summary>So many examples of each given class with each first choice, mixed so that no order of rows stands out.</summary>
    private static Simulated Counted(int k, Func<int, int, int> count)
    {
        (int Given, int Predicted)[] pairs = [.. from given in Enumerable.Range(0, k)
            from predicted in Enumerable.Range(0, k)
            from one in Enumerable.Range(0, count(given, predicted))
            select (given, predicted)];
        new SeededGenerator(3).Shuffle<(int, int)>(pairs);
        double rest = 0.3 / (k - 1);
        return new Simulated(
            ClassLabels.FromCodes([.. pairs.Select(pair => pair.Given)], k),
            [.. pairs.SelectMany(pair => Enumerable.Range(0, k).Select(column => column == pair.Predicted ? 0.7 : rest))]);
    }
}
