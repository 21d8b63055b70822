namespace LabelNotebooks.Tests.Sanity;

/// <summary>Real probabilities that are as they should be raise no alarm; the same in-sample or shuffled do.</summary>
public sealed class RealProbabilitiesTests
{
    private const string Cifar = "cl-cifar10-synthetic";

    // The share of a forest's trees that saw an example, 1 - 1/e: what its in-sample probabilities are made of.
    private const double Seen = 0.632;

    private static readonly LabeledData Digits =
        LabeledData.ReadCsv(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), label: "label", id: "id", features: "px_*");

    [SharedTheory]
    [InlineData("le-mnist", "labels", "pred_probs")]
    [InlineData("le-imdb", "labels", "pred_probs")]
    [InlineData(Cifar, "noise20_sparsity0_noisy_labels", "noise20_sparsity0_pred_probs")]
    [InlineData(Cifar, "noise40_sparsity20_noisy_labels", "noise40_sparsity20_pred_probs")]
    [InlineData(Cifar, "noise40_sparsity60_noisy_labels", "noise40_sparsity60_pred_probs")]
    [InlineData(Cifar, "noise60_sparsity40_noisy_labels", "noise60_sparsity40_pred_probs")]
    public void Probabilities_of_published_sets_are_sane_until_they_are_shuffled_or_in_sample(string folder, string labels, string probabilities)
    {
        LabeledData data = LabeledData.ReadNpy(FileOf(labels), FileOf(probabilities));
        Assert.Equal(SanityVerdict.Sane, data.CheckProbabilities().Verdict);
        for (long seed = 0; seed < 20; seed++)
        {
            int[] order = Shuffled(data.Labels.ClassCount, seed);
            AssertAlarm(SanityConcern.ColumnOrder, data.CheckProbabilities(data.Probabilities!.WithColumnOrder(order)));
        }

        AssertAlarm(SanityConcern.InSample, data.CheckProbabilities(InSample(data, data.Probabilities!)));

        string FileOf(string name) => SharedFolder.Combine("data", folder, name + ".npy");
    }

    [SharedFact]
    public void The_exact_order_of_shuffled_columns_is_found()
    {
        LabeledData data = LabeledData.ReadNpy(
            SharedFolder.Combine("data", "le-mnist", "labels.npy"),
            SharedFolder.Combine("data", "le-mnist", "pred_probs.npy"));
        for (long seed = 0; seed < 20; seed++)
        {
            int[] order = Shuffled(10, seed);
            SanityReport report = data.CheckProbabilities(data.Probabilities!.WithColumnOrder(order));
            Assert.Equal(Enumerable.Range(0, 10), report.ColumnOrder.Select(column => order[column]));
        }
    }

    [SharedFact]
    public void An_honest_model_far_better_than_the_quick_one_is_doubted_and_can_be_vouched_for()
    {
        string folder = SharedFolder.Combine("data", "le-mnist");
        LabeledData bare = LabeledData.ReadNpy(Path.Combine(folder, "labels.npy"), Path.Combine(folder, "pred_probs.npy"));
        // The pictures are (10,000, 28, 28) bytes behind a header of 128.
        byte[] pixels = File.ReadAllBytes(Path.Combine(folder, "test_images.npy"))[^(10_000 * 784)..];
        var data = LabeledData.Create(
            bare.Labels,
            features: new FeatureMatrix(Array.ConvertAll(pixels, pixel => (float)pixel), [.. Enumerable.Range(0, 784).Select(at => $"px_{at}")]),
            probabilities: bare.Probabilities);
        SanityReport report = data.CheckProbabilities();
        QuickModel quick = report.Known.QuickModel!;
        Assert.Equal(2000, quick.Examples);
        Assert.InRange(quick.Agreement, 0.8, 0.93);
        Assert.InRange(quick.GivenLogLoss, 0.01, 0.06);
        SanityFinding doubt = Assert.Single(report.Findings);
        Assert.Equal((SanityConcern.InSample, SanityVerdict.Doubtful), (doubt.Concern, doubt.Verdict));
        Assert.StartsWith("These may be in-sample; if they are, no finding here is to be trusted", data.FindLabelIssues().ToString(), StringComparison.Ordinal);
        Assert.Equal(SanityVerdict.Sane, data.FindLabelIssues(known: new SanityOptions { KnownOutOfSample = true }).Subject.Sanity!.Verdict);
    }

    [Fact]
    public void A_memory_with_gaps_is_doubted_beside_a_quick_model()
    {
        // In-sample, but for one example in fifty: too little agreement for a verdict, too little log loss for an honest model.
        PredictedProbabilities<float> honest = CrossValidation.Run(Digits.Inputs!, Digits.Labels).Probabilities;
        double[] rows = [.. Enumerable.Range(0, Digits.RowCount)
            .SelectMany(row => honest.RowAsDouble(row).Select((value, k) => row % 50 == 0 ? value : (0.368 * value) + (k == Digits.Labels[row] ? Seen : 0)))];
        SanityReport report = Digits.CheckProbabilities(PredictedProbabilities.FromRows(rows, 10));
        SanityFinding doubt = Assert.Single(report.Findings, finding => finding.Concern == SanityConcern.InSample);
        Assert.Contains("Their log loss is", doubt.Finding, StringComparison.Ordinal);
        Assert.Equal(1797, report.Known.QuickModel!.Examples);
    }

    [Fact]
    public void Features_that_no_model_can_learn_from_leave_the_check_without_a_yardstick()
    {
        LabeledData data = LabeledData.Create(
            [.. Enumerable.Range(0, 60).Select(row => row % 2 == 0 ? "a" : "b")],
            features: new FeatureMatrix(new float[60], ["x"]),
            probabilities: PredictedProbabilities.FromRows([.. Enumerable.Range(0, 60).SelectMany(row => row % 2 == 0 ? new[] { 0.8, 0.2 } : [0.3, 0.7])], 2));
        Assert.NotNull(data.CheckProbabilities().Known.QuickModel);
        LabeledData few = LabeledData.Create(
            ["a", "b", "a", "b"],
            features: new FeatureMatrix(new float[4], ["x"]),
            probabilities: PredictedProbabilities.FromRows([0.8, 0.2, 0.3, 0.7, 0.8, 0.2, 0.3, 0.7], 2));
        Assert.Null(few.CheckProbabilities().Known.QuickModel);
    }

    [SharedFact]
    public void Probabilities_a_little_above_1_are_put_back_and_counted()
    {
        string folder = SharedFolder.Combine("data", "le-imdb");
        LabelIssueReport report = LabelAudit.FindLabelIssues(
            Path.Combine(folder, "labels.npy"), Path.Combine(folder, "pred_probs.npy"), classes: ClassNames.ReadFile(Path.Combine(folder, "classes.txt")));
        Assert.Equal(SanityVerdict.Sane, report.Subject.Sanity!.Verdict);
        Assert.True(report.Issues.ClippedProbabilities > 0);
        Assert.Contains(
            $"{Sentences.Count(report.Issues.ClippedProbabilities)} probabilities lay a little outside 0 to 1 and were put back to the nearer end.",
            report.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(["Negative", "Positive"], report.Issues.Labels.Classes.AsEnumerable());
    }

    [Fact]
    public void Out_of_sample_digits_are_sane_over_twenty_seeds_and_their_variants_never()
    {
        for (long seed = 0; seed < 20; seed++)
        {
            PredictedProbabilities probabilities = CrossValidation.Run(Digits.Inputs!, Digits.Labels, new CrossValidationOptions { Seed = seed }).Probabilities;
            SanityReport report = Digits.CheckProbabilities(probabilities);
            Assert.True(report.Verdict == SanityVerdict.Sane, $"seed {seed}: {report}");
            int[] order = Shuffled(10, seed);
            SanityReport shuffled = Digits.CheckProbabilities(probabilities.WithColumnOrder(order));
            AssertAlarm(SanityConcern.ColumnOrder, shuffled);
            Assert.Equal(Enumerable.Range(0, 10), shuffled.ColumnOrder.Select(column => order[column]));
            AssertAlarm(SanityConcern.InSample, Digits.CheckProbabilities(InSample(Digits, probabilities)));
        }
    }

    [Fact]
    public void A_forest_in_sample_hides_every_wrong_label_and_is_called_so()
    {
        int[] all = [.. Enumerable.Range(0, Digits.RowCount)];
        LabelIssueReport report = Digits.FindLabelIssues(PredictedProbabilities.FromRows(Forest.Predict(Digits, all, all), 10).Normalized());
        Assert.Equal(0, report.Count);
        AssertAlarm(SanityConcern.InSample, report.Subject.Sanity!);
        Assert.StartsWith("These look in-sample; no finding here is to be trusted", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_forest_out_of_sample_raises_no_alarm()
    {
        int[] even = [.. Enumerable.Range(0, Digits.RowCount).Where(row => row % 2 == 0)];
        int[] odd = [.. Enumerable.Range(0, Digits.RowCount).Where(row => row % 2 == 1)];
        double[] ofEven = Forest.Predict(Digits, odd, even);
        double[] ofOdd = Forest.Predict(Digits, even, odd);
        double[] rows = [.. Enumerable.Range(0, Digits.RowCount).SelectMany(row => (row % 2 == 0 ? ofEven : ofOdd).AsSpan(row / 2 * 10, 10).ToArray())];
        PredictedProbabilities probabilities = PredictedProbabilities.FromRows(rows, 10).Normalized();
        SanityReport report = Digits.CheckProbabilities(probabilities);
        Assert.True(report.Verdict == SanityVerdict.Sane, report.ToString());
        Assert.InRange(Digits.FindLabelIssues(probabilities).Count, 60, 200);
    }

    [Fact]
    public void Cross_validation_here_is_known_to_be_out_of_sample()
    {
        LabeledData easy = LabeledData.Create(
            [.. Enumerable.Range(0, 1000).Select(row => row % 2 == 0 ? "even" : "odd")],
            features: new FeatureMatrix([.. Enumerable.Range(0, 1000).Select(row => (float)(row % 2))], ["x"]));
        CrossValidationResult predictions = easy.CrossValidate(options: new CrossValidationOptions { L2Regularization = 0.01f });
        Assert.Equal(1, predictions.Summary.Agreement);
        Assert.Equal(SanityVerdict.Sane, easy.FindLabelIssues(predictions).Subject.Sanity!.Verdict);
        AssertAlarm(SanityConcern.InSample, easy.CheckProbabilities(predictions.Probabilities));
    }

    private static void AssertAlarm(SanityConcern concern, SanityReport report) => Assert.True(
        report.Verdict == SanityVerdict.Unusable && report.Findings.Any(finding => finding.Concern == concern && finding.Verdict == SanityVerdict.Unusable),
        report.ToString());

    // A shuffle that moves every column but by chance one or two.
    private static int[] Shuffled(int count, long seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        var generator = new SeededGenerator(seed);
        do
            generator.Shuffle<int>(order);
        while (order.Index().Count(pair => pair.Index == pair.Item) > count / 5);
        return order;
    }

    private static PredictedProbabilities<double> InSample(LabeledData data, PredictedProbabilities probabilities) => PredictedProbabilities.FromRows(
        [.. Enumerable.Range(0, data.RowCount)
            .SelectMany(row => probabilities.RowAsDouble(row).Select((value, k) => ((1 - Seen) * value) + (k == data.Labels[row] ? Seen : 0)))],
        data.Labels.ClassCount);
}
