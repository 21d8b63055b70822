namespace LabelNotebooks;

/// <summary>What turns numbers that are no probabilities of the classes, as they stand, into such.</summary>
public enum ProbabilityMending
{
    /// <summary>A model's scores (logits) or log probabilities: <see cref="PredictedProbabilities.Softmax"/>.</summary>
    Softmax,

    /// <summary>Percentages, or scores of one class against the rest: <see cref="PredictedProbabilities.Normalized"/>.</summary>
    Normalize,

    /// <summary>Columns in another order than the classes: <see cref="PredictedProbabilities.WithColumnOrder"/>, in the order that fits the labels.</summary>
    ColumnOrder,
}
