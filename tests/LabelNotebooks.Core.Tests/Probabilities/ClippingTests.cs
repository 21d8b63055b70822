using CsCheck;

namespace LabelNotebooks.Core.Tests.Probabilities;

public sealed class ClippingTests
{
    private static readonly ClassLabels Labels = ClassLabels.FromCodes([0, 0, 1, 1], 2);

    [Fact]
    public void Clipping_as_rows_are_read_is_clipping_before() =>
        Gen.Select(RandomAudit.WithTies, RandomAudit.Options, Gen.Long).Sample((audit, options, seed) =>
        {
            var generator = new SeededGenerator(seed);
            double[] before = [.. audit.Values];
            int outside = 0;
            for (int at = 0; at < before.Length; at++)
            {
                if (before[at] is not (0 or 1)) continue;
                before[at] += (before[at] == 0 ? -1e-3 : 0.99e-3) * generator.Next(2);
                if (before[at] is < 0 or > 1) outside++;
            }

            LabelIssues expected = audit.Audit(options);
            LabelIssues actual = (audit with { Values = before }).Audit(options);
            Assert.Equal(expected.Ranked.AsEnumerable(), actual.Ranked.AsEnumerable());
            Assert.Equal(expected.QualityScores.AsEnumerable(), actual.QualityScores.AsEnumerable());
            Assert.Equal(expected.Estimate.Thresholds.AsEnumerable(), actual.Estimate.Thresholds.AsEnumerable());
            Assert.Equal((0L, outside), (expected.ClippedProbabilities, (int)actual.ClippedProbabilities));
        }, iter: 200);

    [Theory]
    [InlineData(-1e-3, true)]
    [InlineData(1 + 1e-3, true)]
    [InlineData(-1.01e-3, false)]
    [InlineData(1 + 1.01e-3, false)]
    [InlineData(-1e-9, true)]
    public void A_thousandth_outside_is_clipped_and_more_is_refused(double value, bool clipped)
    {
        Check(PredictedProbabilities.FromRows([value, 0.5, 0.5, 0, 0, 1, 0.5, 0.5], 2));
        Check(PredictedProbabilities.FromRows([(float)value, 0.5f, 0.5f, 0, 0, 1, 0.5f, 0.5f], 2));

        void Check(PredictedProbabilities probabilities)
        {
            if (clipped)
                Assert.Equal(1, ConfidentLearning.FindLabelIssues(Labels, probabilities).ClippedProbabilities);
            else
                Assert.Throws<AuditInputException>(() => ConfidentLearning.FindLabelIssues(Labels, probabilities));
        }
    }

    [Fact]
    public void The_border_itself_belongs_to_what_is_clipped()
    {
        double[] values = [-InputCheck.MostOutside, 1 + InputCheck.MostOutside, 0, 1, 0, 1, 0, 1];
        Assert.Equal(2, ConfidentLearning.FindLabelIssues(Labels, PredictedProbabilities.FromRows(values, 2)).ClippedProbabilities);
        foreach (int at in new[] { 0, 1 })
        {
            double[] beyond = [.. values];
            beyond[at] = at == 0 ? Math.BitDecrement(values[0]) : Math.BitIncrement(values[1]);
            Assert.Throws<AuditInputException>(() => ConfidentLearning.FindLabelIssues(Labels, PredictedProbabilities.FromRows(beyond, 2)));
        }
    }

    [Fact]
    public void What_lies_within_is_not_counted_and_the_source_is_not_changed()
    {
        double[] values = [0, 1, 1, 0, -1e-4, 1, 0.5, 0.5];
        double[] copy = [.. values];
        LabelIssues issues = ConfidentLearning.FindLabelIssues(Labels, PredictedProbabilities.FromRows(values, 2));
        Assert.Equal(1, issues.ClippedProbabilities);
        Assert.Equal(copy, values);
    }
}
