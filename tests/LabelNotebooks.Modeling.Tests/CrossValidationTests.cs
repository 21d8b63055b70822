namespace LabelNotebooks.Modeling.Tests;

public sealed class CrossValidationTests
{
    [Fact]
    public void Labels_that_are_pure_chance_are_predicted_no_better_than_chance()
    {
        // More features than examples: a model that saw an example's own label would know it by heart.
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 300, columns: 400, classes: 2, seed: 3);
        CrossValidationResult result = CrossValidation.Run(features, labels, new CrossValidationOptions { L2Regularization = 0.1f });
        Assert.InRange(result.Summary.Agreement, 0.4, 0.6);
    }

    [Fact]
    public void A_class_that_the_training_part_lacks_keeps_its_column()
    {
        var labels = ClassLabels.FromNames([.. Enumerable.Range(0, 40).Select(row => row % 2 == 0 ? "a" : "c"), "b"]);
        var features = new FeatureMatrix([.. Enumerable.Range(0, 41).Select(row => row % 2 == 0 ? 1f : -1f)], ["x"]);
        CrossValidationResult result = CrossValidation.Run(features, labels);
        Assert.Equal(3, result.Probabilities.ClassCount);
        Assert.InRange(result.Summary.Classes[0].Recall, 0.9, 1);
        Assert.Equal(0, result.Summary.Classes[1].Recall);
        Assert.InRange(result.Summary.Classes[2].Recall, 0.9, 1);
        Assert.Equal(
            ["Class \"b\" (1 label) lies in one fold whole: the model that predicts these examples has never seen the "
                + "class, so their probabilities say nothing about it."],
            result.Warnings.AsEnumerable());
    }

    [Fact]
    public void Groups_stay_whole()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 120, columns: 3, classes: 3, seed: 5);
        string[] patients = [.. Enumerable.Range(0, 120).Select(row => $"patient {row / 6}")];
        CrossValidationResult result = CrossValidation.Run(features, labels, groups: patients);
        Assert.All(result.Fold.Zip(patients).GroupBy(pair => pair.Second), group => Assert.Single(group.Select(pair => pair.First).Distinct()));
    }

    [Fact]
    public void As_many_folds_as_examples_leave_one_out()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 12, columns: 2, classes: 2, seed: 1);
        CrossValidationResult result = CrossValidation.Run(features, labels, new CrossValidationOptions { Folds = 12 });
        Assert.Equal(12, result.Fold.Distinct().Count());
    }

    [Fact]
    public void Two_examples_can_be_left_out_one_by_one()
    {
        CrossValidationResult result = CrossValidation.Run(
            new FeatureMatrix([1, 2], ["x"]),
            ClassLabels.FromCodes([0, 1], 2),
            new CrossValidationOptions { Folds = 2 });
        Assert.Equal(0, result.Summary.Agreeing);
        Assert.Equal(2, result.Warnings.Length);
    }

    [Theory]
    [InlineData(float.MaxValue, 0f)]
    [InlineData(0f, float.MaxValue)]
    [InlineData(1e30f, 1e30f)]
    [InlineData(0f, 0f)]
    public void Regularization_of_any_size_gives_probabilities_near_those_of_chance_labels(float l2, float l1)
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60, columns: 3, classes: 3, seed: 2);
        CrossValidationResult result = CrossValidation.Run(features, labels, new CrossValidationOptions { L2Regularization = l2, L1Regularization = l1 });
        Assert.Equal(Math.Log(3), result.Summary.LogLoss, 0.1);
    }

    [Fact]
    public void Rows_that_do_not_sum_to_1_are_refused()
    {
        CrossValidation.CheckRows([0.5f, 0.5f, 1, 0], 2);
        AuditInputException low = Assert.Throws<AuditInputException>(() => CrossValidation.CheckRows([0.5f, 0.5f, 0.25f, 0.25f], 2));
        Assert.Equal(
            "row 1 (from 0): the model's probabilities sum to 0.5, not to 1: the training did not hold.\n"
            + "  Look for features of enormous size, or raise L2Regularization.",
            low.Message);
        Assert.Throws<AuditInputException>(() => CrossValidation.CheckRows([float.NaN, 1], 2));
    }

    [Fact]
    public void Features_of_enormous_size_are_standardized()
    {
        var labels = ClassLabels.FromCodes([.. Enumerable.Range(0, 60).Select(row => row % 2)], 2);
        var features = new FeatureMatrix([.. Enumerable.Range(0, 60).Select(row => row % 2 == 0 ? 1e38f : 1.1e38f)], ["x"]);
        Assert.Equal(1, CrossValidation.Run(features, labels).Summary.Agreement);
    }

    [Fact]
    public void Standardization_sees_the_training_part_alone()
    {
        var features = new FeatureMatrix([1, 5, 3, 5, 1e9f, 7], ["x", "constant"]);
        var standardizer = NumberInputs.Fit(features, [0, 1], CancellationToken.None);
        var target = new float[2];
        standardizer.Apply(features.Row(1), target);
        Assert.Equal([1f, 0f], target);
        standardizer.Apply(features.Row(2), target);
        Assert.Equal([999_999_998f, 0f], target);
    }

    [Fact]
    public void Every_wrong_input_is_told_at_once()
    {
        (FeatureMatrix features, _) = Noise(rows: 4, columns: 2, classes: 2, seed: 1);
        var options = new CrossValidationOptions { Folds = 1, L2Regularization = -1, L1Regularization = float.NaN, MaxIterations = 0, MaxParallelFolds = 0 };
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            CrossValidation.Run(features, ClassLabels.FromCodes([0, 0, 0], 2), options, groups: ["g"]));
        Assert.Equal(
            """
            options: Folds is 1, but must be at least 2.
              Correct Folds; 5 is usual.

            options: L2Regularization is -1, but must be a finite number of 0 or more.
              Correct L2Regularization; 10 is the default.

            options: L1Regularization is NaN, but must be a finite number of 0 or more.
              Correct L1Regularization; 0 is the default.

            options: MaxIterations is 0, but must be at least 1.
              Correct MaxIterations; 500 is the default.

            options: MaxParallelFolds is 0, but must be at least 1.
              Correct MaxParallelFolds; leave it out for the number of processors.

            features: the number of rows is 4, but the number of labels is 3.
              Give one row for each label, in the same order.

            labels: one class only: there is nothing to learn.
              Give labels of at least two classes.

            groups: the number of groups given is 1, but the number of labels is 3.
              Give one group for each label, in the same order.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public void Options_that_do_not_go_together_are_told()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 20, columns: 2, classes: 2, seed: 1);
        var options = new CrossValidationOptions
        {
            Trainer = ModelTrainer.Sdca,
            L1Regularization = 1,
            L2Regularization = 0,
            ClassWeighting = (ClassWeighting)7,
            Calibration = (ProbabilityCalibration)(-1),
        };
        AuditInputException error = Assert.Throws<AuditInputException>(() => CrossValidation.Run(features, labels, options));
        Assert.Equal(
            """
            options: ClassWeighting is 7, but must be one of the named values.
              Correct ClassWeighting; None is the default.

            options: Calibration is -1, but must be one of the named values.
              Correct Calibration; None is the default.

            options: L1Regularization is 1, but must be 0 with the trainer Sdca.
              Correct L1Regularization; take the trainer Lbfgs to drop features.

            options: L2Regularization is 0, but must be above 0 with the trainer Sdca.
              Correct L2Regularization; 10 is the default.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public async Task A_training_by_Sdca_lets_go_when_cancelled()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 20_000, columns: 200, classes: 20, seed: 1);
        using var cancel = new CancellationTokenSource();
        Task<CrossValidationResult> running = CrossValidation.RunAsync(
            new ModelInputs(features),
            labels,
            new CrossValidationOptions { Trainer = ModelTrainer.Sdca, MaxIterations = 4 },
            cancellationToken: cancel.Token);
        await Task.Delay(700);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public void Folds_are_trained_on_threads_of_their_own_so_that_the_pool_stays_free()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60, columns: 2, classes: 2, seed: 1);
        var groups = new WatchedGroups(60);
        CrossValidation.Run(features, labels, new CrossValidationOptions { Folds = 3, Calibration = ProbabilityCalibration.Temperature }, groups);
        Assert.True(groups.ReadOutsideThePool);
    }

    [Fact]
    public void More_folds_than_examples_or_groups_are_refused()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 4, columns: 2, classes: 2, seed: 1);
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            CrossValidation.Run(features, labels, new CrossValidationOptions { Folds = 6 }, groups: ["a", "b", "a", "b"]));
        Assert.Equal(
            "options: Folds is 6, but there are 4 examples.\n  Take fewer folds than examples.\n\n"
            + "groups: the number of different groups is 2, fewer than the 6 folds: a group is in one fold whole.\n"
            + "  Take at most as many folds as there are groups.",
            error.Message);
    }

    [Fact]
    public void Progress_rises_fold_by_fold()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60, columns: 2, classes: 2, seed: 1);
        var seen = new Seen();
        CrossValidation.Run(features, labels, new CrossValidationOptions { Folds = 4 }, progress: seen);
        Assert.Equal([new(0, 4), new(1, 4), new(2, 4), new(3, 4), new(4, 4)], seen.Reports);
    }

    [Fact]
    public async Task Cancelling_ends_a_long_training_long_before_its_end()
    {
        // Uncancelled this takes more than an hour.
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60_000, columns: 400, classes: 100, seed: 1);
        using var cancel = new CancellationTokenSource();
        Task<CrossValidationResult> running =
            CrossValidation.RunAsync(new ModelInputs(features), labels, new CrossValidationOptions { L2Regularization = 0 }, cancellationToken: cancel.Token);
        await Task.Delay(1500);
        Assert.False(running.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromMilliseconds(Patience.Milliseconds)));
    }

    [Fact]
    public async Task Training_itself_stops_when_cancelled()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60_000, columns: 400, classes: 100, seed: 1);
        using var cancel = new CancellationTokenSource();
        // No fold runner in between: this task ends when the training thread does.
        Task<FoldModel> training = Task.Run(() => FoldModel.Train(
            FoldInputs.Fit(new ModelInputs(features), [], [.. Enumerable.Range(0, 60_000)], CancellationToken.None),
            labels,
            [.. Enumerable.Range(0, 60_000)],
            new CrossValidationOptions { L2Regularization = 0 },
            cancel.Token));
        await Task.Delay(1000);
        Assert.False(training.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => training.WaitAsync(TimeSpan.FromMilliseconds(Patience.Milliseconds)));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_starts_nothing()
    {
        (FeatureMatrix features, ClassLabels labels) = Noise(rows: 60, columns: 2, classes: 2, seed: 1);
        var seen = new Seen();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            CrossValidation.RunAsync(new ModelInputs(features), labels, progress: seen, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(seen.Reports);
    }

    private static (FeatureMatrix Features, ClassLabels Labels) Noise(int rows, int columns, int classes, long seed)
    {
        var generator = new SeededGenerator(seed);
        var values = new float[rows * columns];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)generator.NextDouble();
        int[] codes = [.. Enumerable.Range(0, rows).Select(_ => generator.Next(classes))];
        return (new FeatureMatrix(values, [.. Enumerable.Range(0, columns).Select(column => $"x_{column}")]), ClassLabels.FromCodes(codes, classes));
    }

    private sealed class Seen : IProgress<CrossValidationProgress>
    {
        public List<CrossValidationProgress> Reports { get; } = [];

        public void Report(CrossValidationProgress value) => Reports.Add(value);
    }

    // The groups are read again within each fold, by the thread that trains it.
    private sealed class WatchedGroups(int count) : IReadOnlyList<string>
    {
        private int _outside;

        public bool ReadOutsideThePool => _outside > 0;

        public int Count => count;

        public string this[int index]
        {
            get
            {
                if (!Thread.CurrentThread.IsThreadPoolThread && Thread.CurrentThread.IsBackground)
                    Interlocked.Increment(ref _outside);
                return $"group {index / 2}";
            }
        }

        public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
