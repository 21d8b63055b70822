using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Out-of-sample predicted probabilities: the data is split into folds, and each fold is predicted by a multinomial logistic regression
/// (Microsoft.ML) that was trained on the others, so that no label has a part in its own prediction.
/// </summary>
/// <remarks>Source of the use for label audits: C. G. Northcutt, L. Jiang, I. L. Chuang, "Confident Learning: Estimating Uncertainty in
/// Dataset Labels", Journal of Artificial Intelligence Research 70, 2021, section 3. Numbers are standardized and values of categories
/// collected on the training part of each fold alone; a gap in a number counts as the mean, and that it is a gap is a feature of its own.
/// Memory: a copy of the training part for each fold trained at the same time.</remarks>
public static class CrossValidation
{
    private const double SumTolerance = 1e-5;

    /// <summary>Cross-validates on numbers and waits for the result; the calling thread must not be one that the progress needs.</summary>
    /// <inheritdoc cref="RunAsync" path="/*[not(self::summary)]"/>
    public static CrossValidationResult Run(
        FeatureMatrix features,
        ClassLabels labels,
        CrossValidationOptions? options = null,
        IReadOnlyList<string>? groups = null,
        IProgress<CrossValidationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        return Run(new ModelInputs(features), labels, options, groups, progress, cancellationToken);
    }

    /// <summary>
    /// Cross-validates on numbers, categories and texts and waits for the result; the calling thread must not be one that the progress needs.
    /// </summary>
    /// <inheritdoc cref="RunAsync" path="/*[not(self::summary)]"/>
    public static CrossValidationResult Run(
        ModelInputs inputs,
        ClassLabels labels,
        CrossValidationOptions? options = null,
        IReadOnlyList<string>? groups = null,
        IProgress<CrossValidationProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(inputs, labels, options, groups, progress, cancellationToken).GetAwaiter().GetResult();

    /// <summary>Cross-validates on other threads, folds in parallel.</summary>
    /// <param name="inputs">What the model may see of N examples.</param>
    /// <param name="labels">(N), over K classes.</param>
    /// <param name="options">Folds, seed, training; null for the defaults.</param>
    /// <param name="groups">
    /// (N), what must not be torn apart, such as the patient of each picture: a group is in one fold whole, and the classes are dealt to the folds as
    /// evenly as the groups allow. Null where every example stands alone: classes are then even to within one example.
    /// </param>
    /// <param name="progress">Told at the start and after each fold.</param>
    /// <param name="cancellationToken">
    /// Cancelling ends the task at once, and the training in the background soon after: L-BFGS at the next row that it reads, SDCA at its end.
    /// </param>
    /// <returns>Probabilities (N, K) as float32, the same bytes for the same seed whatever the number of parallel folds.</returns>
    /// <exception cref="AuditInputException">
    /// Sizes differ, there are more folds than examples or groups, or an option is out of range: all problems at once.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<CrossValidationResult> RunAsync(
        ModelInputs inputs,
        ClassLabels labels,
        CrossValidationOptions? options = null,
        IReadOnlyList<string>? groups = null,
        IProgress<CrossValidationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        options ??= new CrossValidationOptions();
        Check(inputs, labels, options, groups);
        options = options.Resolved(inputs);
        // WaitAsync: sorting and standardizing large data may outlast the patience of the one who cancelled.
        return Task.Run(() => RunFoldsAsync(inputs, labels, options, groups, progress, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
    }

    private static async Task<CrossValidationResult> RunFoldsAsync(
        ModelInputs inputs,
        ClassLabels labels,
        CrossValidationOptions options,
        IReadOnlyList<string>? groups,
        IProgress<CrossValidationProgress>? progress,
        CancellationToken cancellationToken)
    {
        int[] fold = groups is null
            ? FoldAssignment.Stratified(labels, options.Folds, options.Seed)
            : FoldAssignment.Grouped(labels, groups, options.Folds, options.Seed);
        var probabilities = new float[labels.Count * labels.ClassCount];
        var temperatures = new double[options.Folds];
        var counter = new FoldCounter(options.Folds, progress);
        TextInputs[] texts = [.. inputs.Texts.Select(column => TextInputs.Of(column, cancellationToken))];
        var run = new FoldRun(inputs, texts, labels, groups, options);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Min(options.MaxParallelFolds ?? Environment.ProcessorCount, options.Folds),
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(Enumerable.Range(0, options.Folds), parallel, async (current, token) =>
        {
            // A thread of its own: trainings that hold the pool's threads would keep whoever cancels them waiting.
            temperatures[current] = await Task.Factory.StartNew(
                () => run.Run(fold, current, probabilities, token),
                token,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            counter.Add();
        });

        CheckRows(probabilities, labels.ClassCount);
        PredictedProbabilities<float> result = PredictedProbabilities.FromRows(probabilities, labels.ClassCount);
        return new CrossValidationResult(
            result,
            [.. fold],
            options.Calibration == ProbabilityCalibration.None ? [] : [.. temperatures],
            groups?.Distinct(StringComparer.Ordinal).Count(),
            options,
            ModelSummary.Of(labels, result),
            FoldAssignment.Warnings(labels, fold, options.Folds));
    }

    private static void Check(ModelInputs inputs, ClassLabels labels, CrossValidationOptions options, IReadOnlyList<string>? groups)
    {
        List<InputProblem> problems = [.. options.Faults().Select(fault => fault.ToProblem("options"))];
        if (inputs.RowCount != labels.Count)
            problems.Add(new InputProblem(
                "features",
                $"the number of rows is {Sentences.Count(inputs.RowCount)}, but the number of labels is {Sentences.Count(labels.Count)}.",
                "Give one row for each label, in the same order."));
        if (labels.ClassCounts.Count(count => count > 0) < 2)
            problems.Add(new InputProblem("labels", "one class only: there is nothing to learn.", "Give labels of at least two classes."));
        if ((long)labels.Count * labels.ClassCount > Array.MaxLength)
            problems.Add(new InputProblem(
                "labels",
                $"{Sentences.Count(labels.Count, "example")} and {Sentences.Count(labels.ClassCount, "class", "classes")} make more probabilities than fit in "
                + $"memory in one piece ({Sentences.Count(Array.MaxLength)}).",
                "Cross-validate a part of the examples, or bring your own probabilities as a .npy file."));
        if (options.Folds >= 2 && options.Folds > labels.Count)
            problems.Add(new OptionFault(
                nameof(options.Folds),
                $"Folds is {Sentences.Count(options.Folds)}, but there are {Sentences.Count(labels.Count, "example")}.",
                "Take fewer folds than examples.").ToProblem("options"));
        if (groups is not null && groups.Count != labels.Count)
        {
            problems.Add(new InputProblem(
                "groups",
                $"the number of groups given is {Sentences.Count(groups.Count)}, but the number of labels is {Sentences.Count(labels.Count)}.",
                "Give one group for each label, in the same order."));
        }
        else if (groups is not null && groups.Distinct(StringComparer.Ordinal).Count() is var distinct && distinct < options.Folds)
        {
            problems.Add(new OptionFault(
                nameof(options.Folds),
                $"the number of different groups is {Sentences.Count(distinct)}, "
                + $"fewer than the {Sentences.Count(options.Folds)} folds: a group is in one fold whole.",
                "Take at most as many folds as there are groups.").ToProblem("groups"));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }

    /// <exception cref="AuditInputException">A row is not finite or does not sum to 1.</exception>
    internal static void CheckRows(float[] probabilities, int classCount)
    {
        for (int start = 0; start < probabilities.Length; start += classCount)
        {
            double sum = 0;
            foreach (float probability in probabilities.AsSpan(start, classCount))
                sum += probability;
            // Written so that NaN fails.
            if (!(Math.Abs(sum - 1) <= SumTolerance))
            {
                throw new AuditInputException(
                    $"row {Sentences.Count(start / classCount)} (from 0)",
                    FormattableString.Invariant($"the model's probabilities sum to {sum}, not to 1: the training did not hold."),
                    "Look for features of enormous size, or raise L2Regularization.");
            }
        }
    }
}
