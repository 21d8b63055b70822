namespace LabelNotebooks;

/// <summary>How a consensus is found.</summary>
public sealed record ConsensusOptions
{
    /// <summary>The method.</summary>
    public ConsensusMethod Method { get; init; } = ConsensusMethod.DawidSkene;

    /// <summary>
    /// For <see cref="ConsensusMethod.Crowdlab"/>, and only for it: out-of-sample probabilities, (M, K), of one model or several; row i belongs to example i of
    /// <see cref="Annotations.Examples"/>.
    /// </summary>
    public IReadOnlyList<PredictedProbabilities> Probabilities { get; init; } = [];

    /// <summary>
    /// For <see cref="ConsensusMethod.Weighted"/>: (A), weights from 0, in the order of <see cref="Annotations.Annotators"/>; null for the
    /// agreement with the other annotators.
    /// </summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>
    /// For <see cref="ConsensusMethod.OneCoin"/> and <see cref="ConsensusMethod.DawidSkene"/>: labels that are added to each cell of what is
    /// estimated of an annotator, from 0 (none: the likelihood alone). More draws annotators with few labels towards guessing.
    /// </summary>
    public double Smoothing { get; init; } = 0.01;

    /// <summary>The most steps of an iterative method.</summary>
    public int MaxIterations { get; init; } = 1000;

    /// <summary>An iterative method has converged when a step raises its objective by less than this for each label.</summary>
    public double Tolerance { get; init; } = 1e-8;
}
