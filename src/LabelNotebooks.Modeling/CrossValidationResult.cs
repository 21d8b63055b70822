using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Out-of-sample predicted probabilities, and how far to trust them.</summary>
public sealed record CrossValidationResult
{
    internal CrossValidationResult(
        PredictedProbabilities<float> probabilities,
        ImmutableArray<int> fold,
        ImmutableArray<double> temperatures,
        int? groupCount,
        CrossValidationOptions options,
        ModelSummary summary,
        ImmutableArray<string> warnings)
    {
        Probabilities = probabilities;
        Fold = fold;
        Temperatures = temperatures;
        GroupCount = groupCount;
        Options = options;
        Summary = summary;
        Warnings = warnings;
    }

    /// <summary>
    /// (N, K), float32, rows in the order of the examples, columns in the order of the classes; each row is finite and sums to 1 within 1e-5.
    /// </summary>
    public PredictedProbabilities<float> Probabilities { get; }

    /// <summary>The fold of each example, (N), 0 to folds - 1: the model that predicted it was trained on all other folds.</summary>
    public ImmutableArray<int> Fold { get; }

    /// <summary>
    /// (folds): the temperature of each fold where probabilities are calibrated; above 1 it made them more careful, below 1 bolder. Empty where they are not.
    /// </summary>
    public ImmutableArray<double> Temperatures { get; }

    /// <summary>How many groups there are, none of which is in two folds; null where every example stood alone.</summary>
    public int? GroupCount { get; }

    /// <summary>The options that were used, with the trainer by name.</summary>
    public CrossValidationOptions Options { get; }

    /// <summary>The predictions against the given labels.</summary>
    public ModelSummary Summary { get; }

    /// <summary>What a reader should know before trusting the probabilities, such as classes that are too small; one sentence each.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Cross-validated in {Sentences.Count(Options.Folds)} folds. {Summary}";
}
