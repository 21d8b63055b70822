using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Agreement;

/// <summary>Published values, to the digits that were printed.</summary>
public sealed class AgreementVectorTests
{
    // Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C and D.
    private const string FourCoders = """
        A: 1 2 3 3 2 1 4 1 2 . . .
        B: 1 2 3 3 2 2 4 1 2 5 . 3
        C: . 3 3 3 2 3 4 2 2 5 1 .
        D: 1 2 3 3 2 4 4 1 2 5 1 .
        """;

    private const string ThreeCoders = """
        A: * * * * * 3 4 1 2 1 1 3 3 * 3
        B: 1 * 2 1 3 3 4 3 * * * * * * *
        C: * * 2 1 3 4 4 * 2 1 1 3 3 * 4
        """;

    [Fact]
    public void Krippendorffs_four_coders()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines(FourCoders), new() { AreClassesOrdered = true });
        Near(0.743421, report[AgreementMeasure.KrippendorffNominal].Value, 6);
        Near(0.815388, report[AgreementMeasure.KrippendorffOrdinal].Value, 6);
        Near(0.849107, report[AgreementMeasure.KrippendorffInterval].Value, 6);
        Near(0.797403, report[AgreementMeasure.KrippendorffRatio].Value, 6);
    }

    [Fact]
    public void Krippendorffs_three_coders()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines(ThreeCoders, '*'), new() { AreClassesOrdered = true });
        Near(0.691358, report[AgreementMeasure.KrippendorffNominal].Value, 6);
        Near(0.806721, report[AgreementMeasure.KrippendorffOrdinal].Value, 6);
        Near(0.810845, report[AgreementMeasure.KrippendorffInterval].Value, 6);
        Near(0.808944, report[AgreementMeasure.KrippendorffRatio].Value, 6);
    }

    // irrCAC's raw_4raters: as above, but unit 12's single label is coder C's.
    [Theory]
    [InlineData(AgreementMeasure.GwetAc1, 0.77544, 0.81818, 0.19032, 0.14295)]
    [InlineData(AgreementMeasure.Fleiss, 0.76117, 0.81818, 0.23872, 0.15302)]
    [InlineData(AgreementMeasure.Conger, 0.76282, 0.81818, 0.23343, 0.14917)]
    [InlineData(AgreementMeasure.BrennanPrediger, 0.77273, 0.81818, 0.2, 0.14472)]
    [InlineData(AgreementMeasure.KrippendorffNominal, 0.74342, 0.805, 0.24, 0.14557)]
    [InlineData(AgreementMeasure.GwetAc2, 0.91400, 0.97538, 0.7137, 0.10396)]
    public void The_four_raters_of_irrCAC(AgreementMeasure measure, double value, double observed, double chance, double error)
    {
        string lines = FourCoders
            .Replace("4 1 2 5 . 3", "4 1 2 5 . .", StringComparison.Ordinal)
            .Replace("4 2 2 5 1 .", "4 2 2 5 1 3", StringComparison.Ordinal);
        AgreementCoefficient found = LabelNotebooks.Agreement.Of(Crowds.FromLines(lines), new() { AreClassesOrdered = true })[measure];
        Near(value, found.Value, 5);
        Near(observed, found.Observed, 5);
        Near(chance, found.Chance, 5);
        Near(error, found.StandardError, 5);
        Assert.Equal(IntervalSource.Formula, found.IntervalSource);
    }

    [Fact]
    public void Fleiss_1971_thirty_subjects_of_six_raters()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromWords("""
            444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
            144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
            555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
            """));
        AgreementCoefficient fleiss = report[AgreementMeasure.Fleiss];
        Near(0.4302445, fleiss.Value, 7);
        Near(17.65183, fleiss.ZAgainstChance, 5);
        Near(0.5555556, fleiss.Observed, 7);
        Near(0.2199383, fleiss.Chance, 7);
    }

    [Fact]
    public void Cohens_kappa_plain_and_linear()
    {
        int[,] table = { { 0, 4, 1 }, { 0, 8, 0 }, { 0, 1, 5 } };
        AgreementCoefficient plain = CohenKappa.Of(table);
        Near(0.4842, plain.Value, 4);
        Near(0.1380, plain.StandardError, 4);
        Near(3.2626, plain.ZAgainstChance, 4);
        Near(0.2137, plain.Interval.Low, 4);
        Near(0.7547, plain.Interval.High, 4);
        AgreementCoefficient linear = CohenKappa.Of(table, AgreementMeasure.CohenLinear);
        Near(0.4701, linear.Value, 4);
        Near(0.1457, linear.StandardError, 4);
        Near(0.1845, linear.Interval.Low, 4);
        Near(0.7558, linear.Interval.High, 4);
        Near(0.4842, LabelNotebooks.Agreement.Of(Crowds.FromTable(table))[AgreementMeasure.Cohen].Value, 4);
    }

    [Fact]
    public void A_hundred_items_of_three_classes_by_two()
    {
        int[,] table = { { 13, 0, 0 }, { 0, 20, 7 }, { 0, 4, 56 } };
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromTable(table));
        Near(0.890, report[AgreementMeasure.Percent].Value, 3);
        Near(0.796, report[AgreementMeasure.Cohen].Value, 3);
        Near(0.680, report[AgreementMeasure.Cohen].Interval.Low, 3);
        Near(0.913, report[AgreementMeasure.Cohen].Interval.High, 3);
        Near(0.796, report[AgreementMeasure.Scott].Value, 3);
        Near(0.849, report[AgreementMeasure.GwetAc1].Value, 3);
        Near(0.764, report[AgreementMeasure.GwetAc1].Interval.Low, 3);
        Near(0.935, report[AgreementMeasure.GwetAc1].Interval.High, 3);
        Near(0.835, report[AgreementMeasure.BrennanPrediger].Value, 3);
        Near(0.797, report[AgreementMeasure.KrippendorffNominal].Value, 3);
    }

    [Fact]
    public void The_paradox_of_kappa_is_seen_and_said()
    {
        AgreementReport mild = LabelNotebooks.Agreement.Of(Crowds.FromTable(new[,] { { 80, 10 }, { 5, 5 } }));
        Near(0.85, mild[AgreementMeasure.Percent].Value, 4);
        Near(0.3182, mild[AgreementMeasure.Cohen].Value, 4);
        Near(0.8080, mild[AgreementMeasure.GwetAc1].Value, 4);
        AgreementReport strong = LabelNotebooks.Agreement.Of(Crowds.FromTable(new[,] { { 118, 5 }, { 2, 0 } }));
        Near(-0.0234, strong[AgreementMeasure.Cohen].Value, 4);
        Near(0.9408, strong[AgreementMeasure.GwetAc1].Value, 4);
        Assert.All(new[] { mild, strong }, report =>
        {
            Assert.True(report.IsPrevalenceParadox);
            Assert.Equal(AgreementMeasure.GwetAc1, report.Quoted);
            Assert.Contains(report.Notes, note => note.Sentence.StartsWith("One class is so common", StringComparison.Ordinal));
        });
        Assert.False(LabelNotebooks.Agreement.Of(Crowds.FromTable(new[,] { { 45, 5 }, { 5, 45 } })).IsPrevalenceParadox);
    }

    [Fact]
    public void The_toy_of_crowd_kit()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.Toy());
        Near(0.14219114, report[AgreementMeasure.KrippendorffNominal].Value, 8);
        Near(0.93846154, report[AgreementMeasure.Consistency].Value, 7);
        Near(0.63086662, report[AgreementMeasure.Uncertainty].Value, 7);
    }

    private static void Near(double expected, double actual, int digits) =>
        Assert.InRange(actual, expected - (0.51 * Math.Pow(10, -digits)), expected + (0.51 * Math.Pow(10, -digits)));
}
