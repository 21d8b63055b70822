using CsCheck;

namespace LabelNotebooks.Core.Tests.Sanity;

/// <summary>What holds for chance sets of any kind. Statements that chance may break are tried on the same two hundred sets each time.</summary>
public sealed class SanityPropertyTests
{
    public static TheoryData<int> Classes => [.. Enumerable.Range(2, 11)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Any_order_of_columns_is_found_and_the_right_one_raises_no_alarm(int k)
    {
        for (long seed = 0; seed < 20; seed++)
        {
            var generator = new SeededGenerator(seed, stream: k);
            var data = Simulated.Of(n: 100 * k, k: k, noise: 0.02 + (0.23 * generator.NextDouble()), seed: seed, sureness: 4);
            Assert.NotEqual(SanityVerdict.Unusable, SanityCheck.Of(data.Labels, data.Probabilities).Verdict);
            int[] order = [.. Enumerable.Range(0, k)];
            generator.Shuffle<int>(order);
            SanityReport report = SanityCheck.Of(data.Labels, data.Probabilities.WithColumnOrder(order));
            Assert.Equal(order.Index().Any(pair => pair.Index != pair.Item), report.ColumnsLookShuffled);
            Assert.Equal(Enumerable.Range(0, k), report.ColumnOrder.Select(column => order[column]));
        }
    }

    [Fact]
    public void A_model_that_knows_nothing_is_never_given_another_order()
    {
        for (long seed = 0; seed < 1000; seed++)
        {
            var generator = new SeededGenerator(seed);
            var data = Simulated.Of(20 + generator.Next(380), 2 + generator.Next(19), noise: 0.1, seed, sureness: 0);
            SanityReport report = SanityCheck.Of(data.Labels, data.Probabilities);
            Assert.False(report.ColumnsLookShuffled, report.ToString());
            Assert.DoesNotContain(report.Findings, finding => finding.Concern == SanityConcern.RowOrder);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void A_row_lost_on_the_way_is_found_with_its_place(double from)
    {
        for (long seed = 0; seed < 20; seed++)
        {
            var data = Simulated.Of(n: 1000, k: 5, noise: 0.05, seed: seed);
            int lost = (int)(1000 * from);
            Simulated shifted = data.Map((row, k) => data[row < lost ? row : row - 1, k]);
            SanityFinding found = Assert.Single(
                SanityCheck.Of(data.Labels, shifted.Probabilities).Findings,
                finding => finding.Concern == SanityConcern.RowOrder);
            Assert.Equal(SanityVerdict.Unusable, found.Verdict);
            // The place is that of the twentieth in which the shift fills most rows.
            if (found.Finding.StartsWith("From about row ", StringComparison.Ordinal))
                Assert.InRange(
                    int.Parse(found.Finding["From about row ".Length..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
                    lost - 50,
                    lost + 50);
        }
    }

    [Fact]
    public void Weak_models_are_not_said_to_be_shifted()
    {
        for (long seed = 0; seed < 300; seed++)
        {
            var data = Simulated.Of(n: 800, k: 2, noise: 0.3, seed: seed, sureness: 0.5);
            Assert.DoesNotContain(SanityCheck.Of(data.Labels, data.Probabilities).Findings, finding => finding.Concern == SanityConcern.RowOrder);
        }
    }

    [Fact]
    public void Whatever_the_numbers_nothing_is_thrown() => (
        from k in Gen.Int[1, 5]
        from codes in Gen.Int[0, k - 1].Array[1, 40]
        from values in Gen.OneOf(Gen.Double, Gen.Double.Unit, Gen.OneOf(
            Gen.Const(0.0),
            Gen.Const(1.0),
            Gen.Const(double.NaN),
            Gen.Const(double.NegativeInfinity),
            Gen.Const(double.MinValue),
            Gen.Const(100.0))).Array[codes.Length * k]
        select (codes, k, values)).Sample(one =>
        {
            SanityReport report = SanityCheck.Of(ClassLabels.FromCodes(one.codes, one.k), PredictedProbabilities.FromRows(one.values, one.k));
            Assert.Equal(Enumerable.Range(0, one.k), report.ColumnOrder.Order());
            Assert.All(report.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Finding) || string.IsNullOrWhiteSpace(finding.Mend)));
        }, iter: 2000);
}
