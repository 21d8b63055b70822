namespace LabelNotebooks;

/// <summary>How a label quality score is computed. Each lies in [0, 1]; low is suspicious.</summary>
/// <remarks>Source: Kuan and Mueller, "Model-agnostic label quality scoring to detect real-world label errors", ICML DataPerf 2022.</remarks>
public enum RankBy
{
    /// <summary>The probability of the given class. The default.</summary>
    SelfConfidence,

    /// <summary>(probability of the given class - the highest of the others + 1) / 2.</summary>
    NormalizedMargin,

    /// <summary>Entropy of the row over the probability of the given class, brought into [0, 1]. Not for adjusted probabilities.</summary>
    ConfidenceWeightedEntropy,
}
