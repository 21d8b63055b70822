using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Sanity;

namespace LabelNotebooks;

/// <summary>What a person does with labeled data in a notebook: train a model, find label issues.</summary>
public static class LabeledDataAudit
{
    /// <summary>
    /// Trains a model by stratified cross-validation: each example gets the probabilities of a model that never saw its label.
    /// In a notebook it shows its progress and stops when the cell is stopped.
    /// </summary>
    /// <param name="data">Labels with what a model may learn from: numbers, categories, texts.</param>
    /// <param name="folds">The number of folds, at least 2.</param>
    /// <param name="seed">The same seed gives the same folds, and on one type of processor the same bytes.</param>
    /// <param name="group">A column whose values never span folds, such as the patient; null for none.</param>
    /// <param name="options">Further options; its folds and seed are replaced by the parameters.</param>
    /// <exception cref="AuditInputException">There are no features, or the folds cannot be built.</exception>
    public static CrossValidationResult CrossValidate(
        this LabeledData data, int folds = 5, long seed = 0, string? group = null, CrossValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ModelInputs inputs = data.Inputs ?? throw new AuditInputException(
            data.Source,
            "there are no features to train a model on.",
            "Name columns when the file is read: numbers as features: \"px_*\", names as categories: \"ward\", sentences as text: \"note\".");
        INotebookHost? host = NotebookHost.Current;
        IProgress<CrossValidationProgress>? progress = host is null ? null : new HostProgress(host);
        return CrossValidation.Run(
            inputs,
            data.Labels,
            (options ?? new CrossValidationOptions()) with { Folds = folds, Seed = seed },
            group is null ? null : data.Column(group),
            progress,
            host?.Cancellation ?? CancellationToken.None);
    }

    /// <summary>Finds label issues with probabilities from cross-validation.</summary>
    /// <param name="data">The labels.</param>
    /// <param name="predictions">Out-of-sample predictions for the same examples.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <param name="view">How an example is shown; null to show its id alone.</param>
    /// <exception cref="AuditInputException">Labels and predictions do not fit each other, or the view does not fit the data.</exception>
    public static LabelIssueReport FindLabelIssues(
        this LabeledData data, CrossValidationResult predictions, LabelIssueOptions? options = null, ExampleView? view = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(predictions);
        return Find(
            data,
            predictions.Probabilities,
            $"out-of-sample, {Sentences.Count(predictions.Options.Folds)} folds",
            new SanityOptions { KnownOutOfSample = true },
            options,
            view,
            predictions.Options);
    }

    /// <summary>Finds label issues with the probabilities that were read with the data, or with others.</summary>
    /// <param name="data">The labels.</param>
    /// <param name="probabilities">(N, K) out-of-sample predicted probabilities; null for those of the data.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <param name="view">How an example is shown; null to show its id alone.</param>
    /// <param name="known">
    /// What is known of the probabilities, as that they are out-of-sample; null to compare them with a quick model where the data has features, see
    /// <see cref="CheckProbabilities"/>.
    /// </param>
    /// <exception cref="AuditInputException">There are no probabilities, they do not fit the labels, or the view does not fit the data.</exception>
    public static LabelIssueReport FindLabelIssues(
        this LabeledData data,
        PredictedProbabilities? probabilities = null,
        LabelIssueOptions? options = null,
        ExampleView? view = null,
        SanityOptions? known = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        probabilities ??= Own(data);
        string origin = known?.KnownOutOfSample == true ? "as given, said to be out-of-sample" : "as given, taken to be out-of-sample";
        return Find(data, probabilities, origin, known ?? Compared(data, probabilities), options, view);
    }

    /// <summary>
    /// Asks whether probabilities are sane before anything is found with them: out-of-sample, in the order of classes and rows, shares of 1. Where the
    /// data has features, a quick model is cross-validated on at most 2,000 examples for comparison.
    /// </summary>
    /// <param name="data">The labels.</param>
    /// <param name="probabilities">(N, K); null for those of the data.</param>
    /// <param name="known">What is known of them; null to compare them with a quick model where the data has features.</param>
    /// <exception cref="AuditInputException">There are no probabilities, or they do not fit the labels.</exception>
    /// <remarks>
    /// The quick model knows no groups: where examples of one patient resemble each other, it looks better than it is, and the check is milder.
    /// </remarks>
    public static SanityReport CheckProbabilities(this LabeledData data, PredictedProbabilities? probabilities = null, SanityOptions? known = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        probabilities ??= Own(data);
        return SanityCheck.Of(data.Labels, probabilities, known ?? Compared(data, probabilities));
    }

    private static PredictedProbabilities Own(LabeledData data) => data.Probabilities ?? throw new AuditInputException(
        data.Source,
        "there are no predicted probabilities.",
        "Name their columns when the file is read, for instance probabilities: \"p_*\", or train a model first: data.CrossValidate().");

    private static SanityOptions Compared(LabeledData data, PredictedProbabilities probabilities)
    {
        INotebookHost? host = NotebookHost.Current;
        if (data.Inputs is not null)
            host?.Report(new Progress("comparing with a quick model", 0, 1));
        return new SanityOptions { QuickModel = QuickModelRun.On(data, probabilities, host?.Cancellation ?? CancellationToken.None) };
    }

    private static LabelIssueReport Find(
        LabeledData data,
        PredictedProbabilities probabilities,
        string origin,
        SanityOptions known,
        LabelIssueOptions? options,
        ExampleView? view,
        CrossValidationOptions? training = null)
    {
        view?.Check(data);
        LabelIssues issues = ConfidentLearning.FindLabelIssues(data.Labels, probabilities, options);
        return new LabelIssueReport(issues, new AuditContext
        {
            Examples = data.Examples,
            LabelColumn = data.LabelColumn,
            Data = data,
            Probabilities = probabilities,
            ProbabilityOrigin = origin,
            Sanity = SanityCheck.Of(data.Labels, probabilities, known),
            View = view,
            Training = training,
        });
    }

    private sealed class HostProgress(INotebookHost host) : IProgress<CrossValidationProgress>
    {
        public void Report(CrossValidationProgress value) =>
            host.Report(new Progress("training folds", value.FoldsCompleted, value.Folds));
    }
}
