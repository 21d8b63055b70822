using System.Text;

namespace LabelNotebooks.Core.Tests.Sanity;

public sealed class SanityCheckTests
{
    private static readonly Simulated Good = Simulated.Of();
    private static readonly Simulated Small = Simulated.Of(n: 178);

    [Fact]
    public void Every_finding_is_a_sentence_that_a_person_understands()
    {
        var text = new StringBuilder();
        Add("nothing is wrong", Good);
        Add("in-sample", Good.InSample());
        Add("in-sample, by the log loss of a quick model", Good, new SanityOptions { QuickModel = new QuickModel(600, 0.61, 0.82, 0.11) });
        Add("maybe in-sample", Good, new SanityOptions { QuickModel = new QuickModel(600, 0.61, 0.82, 0.25) });
        Add("two columns exchanged", Good.Map((row, k) => Good[row, k < 2 ? 1 - k : k]));
        Add("all columns shuffled", Good.Map((row, k) => Good[row, (k + 1) % 4]));
        Add("rows shifted by one", Good.Shifted(1));
        Add("rows shifted the other way", Good.Shifted(-1));
        Add("rows turned round", Good.Map((row, k) => Good[599 - row, k]));
        Add("rows of other examples", Good.Shifted(100));
        Add("logits", Good.Map((row, k) => 4 * Math.Log(Good[row, k]) + 9));
        Add("log probabilities", Good.Map((row, k) => Math.Log(Good[row, k])));
        Add("percentages", Good.Map((row, k) => 100 * Good[row, k]));
        Add("a few numbers outside", Good.Map((row, k) => row % 100 == 7 && k == 2 ? 1.7 : Good[row, k]));
        Add("NaN", Good.Map((row, k) => row is 5 or 9 && k == 1 ? double.NaN : Good[row, k]));
        Add("rows that do not sum to 1", Good.Map((row, k) => row < 3 ? Good[row, k] * 0.8 : Good[row, k]));
        Add("one row that does not sum to 1", Good.Map((row, k) => row == 3 ? Good[row, k] * 0.8 : Good[row, k]));
        Add("decisions", Good.Map((row, k) => Enumerable.Range(0, 4).All(other => Good[row, other] <= Good[row, k]) ? 1 : 0));
        Add("a constant column", Good.Map((row, k) => k == 2 ? 0.25 : Good[row, k]));
        Add("the same for every example", Good.Map((_, k) => Good[0, k]));
        Add("a model that knows nothing", Simulated.Of(sureness: 0, seed: 4));
        Add("a model that knows little", Simulated.Of(sureness: 0.3, noise: 0.4, seed: 4));
        Add("a row lost in the middle", Good.Map((row, k) => Good[row < 300 ? row : row - 1, k]));
        Add(
            "log probabilities with a probability of 0",
            Good.Map((row, k) => k == 0 && Good[row, 0] < 0.015 ? double.NegativeInfinity : Math.Log(Good[row, k])));
        Add("whole percentages", Good.Map((row, k) => Math.Round(100 * Good[row, k])));
        Add("every label of a small set", Small.InSample());
        Add("few examples", Simulated.Of(n: 40));
        Add("a class with few labels and one with none", WithRareClasses());
        Snapshot.Matches(text.ToString());

        void Add(string what, Simulated data, SanityOptions? options = null) =>
            text.Append("## ").Append(what).Append('\n').Append(SanityCheck.Of(data.Labels, data.Probabilities, options)).Append("\n\n");
    }

    [Fact]
    public void Near_perfect_agreement_is_no_suspicion_where_the_probabilities_were_made_here() =>
        Assert.Equal(SanityVerdict.Sane, SanityCheck.Of(Good.Labels, Good.InSample().Probabilities, new SanityOptions { KnownOutOfSample = true }).Verdict);

    [Fact]
    public void A_quick_model_that_learns_nothing_is_no_yardstick() =>
        Assert.Equal(
            SanityVerdict.Sane,
            SanityCheck.Of(Good.Labels, Good.Probabilities, new SanityOptions { QuickModel = new QuickModel(600, 1.3, 0.3, 0.05) }).Verdict);

    [Theory]
    [InlineData(100, SanityVerdict.Doubtful)]
    [InlineData(178, SanityVerdict.Doubtful)]
    [InlineData(500, SanityVerdict.Unusable)]
    public void A_few_easy_examples_may_well_be_all_right(int n, SanityVerdict expected)
    {
        Simulated easy = Simulated.Of(n, noise: 0, sureness: 30);
        Assert.Equal(expected, SanityCheck.Of(easy.Labels, easy.Probabilities).Verdict);
    }

    [Fact]
    public void What_is_found_can_be_mended_by_what_is_offered()
    {
        Simulated shuffled = Good.Map((row, k) => Good[row, (k + 3) % 4]);
        SanityReport report = SanityCheck.Of(shuffled.Labels, shuffled.Probabilities);
        Assert.True(report.ColumnsLookShuffled);
        SanityReport mended = SanityCheck.Of(shuffled.Labels, shuffled.Probabilities.WithColumnOrder(report.ColumnOrder));
        Assert.Equal(SanityVerdict.Sane, mended.Verdict);
        Assert.Equal(report.AgreementInColumnOrder, mended.Model.Agreement);
        Assert.Equal(SanityVerdict.Sane, SanityCheck.Of(Good.Labels, Good.Map((row, k) => Math.Log(Good[row, k])).Probabilities.Softmax()).Verdict);
        Assert.Equal(SanityVerdict.Sane, SanityCheck.Of(Good.Labels, Good.Map((row, k) => 100 * Good[row, k]).Probabilities.Normalized()).Verdict);
    }

    [Fact]
    public void In_sample_and_shuffled_at_once_are_both_said()
    {
        Simulated inSample = Good.InSample();
        SanityReport report = SanityCheck.Of(Good.Labels, inSample.Map((row, k) => inSample[row, (k + 1) % 4]).Probabilities);
        Assert.Equal([SanityConcern.ColumnOrder, SanityConcern.InSample], report.Findings.Select(finding => finding.Concern));
    }

    [Fact]
    public void The_gravest_finding_comes_first()
    {
        SanityReport report = SanityCheck.Of(Good.Labels, Good.Map((row, k) => k == 0 ? 0.25 : row == 0 && k == 1 ? double.NaN : Good[row, k]).Probabilities);
        Assert.Equal(report.Findings.OrderByDescending(finding => finding.Verdict), report.Findings);
        Assert.Equal(SanityConcern.NotNumbers, report.Findings[0].Concern);
    }

    [Fact]
    public void Sizes_that_differ_and_no_examples_are_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => SanityCheck.Of(Simulated.Of(k: 3, n: 500).Labels, Good.Probabilities));
        Assert.Equal(2, error.Problems.Length);
        Assert.Throws<AuditInputException>(() => SanityCheck.Of(ClassLabels.FromCodes([], 2), PredictedProbabilities.FromRows(Array.Empty<double>(), 2)));
    }

    [Fact]
    public void Single_and_double_precision_say_the_same()
    {
        float[] single = [.. Good.Rows.Select(value => (float)value)];
        Assert.Equal(
            SanityCheck.Of(Good.Labels, Good.Map((row, k) => Good[row, (k + 1) % 4]).Probabilities).ToString(),
            SanityCheck.Of(Good.Labels, PredictedProbabilities.FromRows(single, 4).WithColumnOrder([1, 2, 3, 0])).ToString());
    }

    [Fact]
    public void Above_two_thousand_classes_no_order_is_sought_and_nothing_breaks()
    {
        int[] codes = [.. Enumerable.Range(0, 4200).Select(row => row % 2100)];
        var rows = new float[4200 * 2100];
        for (int row = 0; row < 4200; row++)
            rows[(row * 2100) + codes[row]] = 1;
        SanityReport report = SanityCheck.Of(ClassLabels.FromCodes(codes, 2100), PredictedProbabilities.FromRows(rows, 2100));
        Assert.False(report.ColumnsLookShuffled);
        Assert.Contains(report.Findings, finding => finding.Concern == SanityConcern.HardDecisions);
    }

    private static Simulated WithRareClasses()
    {
        Simulated three = Simulated.Of(k: 3);
        int[] codes = three.Labels.Codes.ToArray();
        codes[10] = codes[20] = codes[30] = 3;
        return new Simulated(
            ClassLabels.FromCodes(codes, ["a", "b", "c", "rare", "none"]),
            [.. Enumerable.Range(0, 600)
                .SelectMany(row => (double[])[three[row, 0] - 0.002, three[row, 1], three[row, 2], 0.001 + (row * 1e-7), 0.001 - (row * 1e-7)])]);
    }
}
