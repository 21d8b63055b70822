using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>The properties but for <see cref="Probabilities"/> and <see cref="Weights"/>, which are data and not settings.</summary>
    public static ImmutableArray<OptionRow<ConsensusOptions>> Rows { get; } =
    [
        OptionRows.Named<ConsensusOptions, ConsensusMethod>(
            nameof(Method),
            "method",
            options => options.Method,
            (options, value) => options with { Method = value }),
        OptionRows.Number<ConsensusOptions, double>(
            nameof(Smoothing),
            "smoothing",
            options => options.Smoothing,
            (options, value) => options with { Smoothing = value },
            value => value >= 0 && double.IsFinite(value)
                ? null
                : ($"the smoothing is {value.ToString(CultureInfo.InvariantCulture)}.", "Give a number from 0.")),
        OptionRows.Number<ConsensusOptions, int>(
            nameof(MaxIterations),
            "steps at most",
            options => options.MaxIterations,
            (options, value) => options with { MaxIterations = value },
            value => value >= 1 ? null : ($"the most steps are {value.ToString(CultureInfo.InvariantCulture)}.", "Give a number from 1.")),
        OptionRows.Number<ConsensusOptions, double>(
            nameof(Tolerance),
            "tolerance",
            options => options.Tolerance,
            (options, value) => options with { Tolerance = value },
            value => value >= 0 ? null : ($"the tolerance is {value.ToString(CultureInfo.InvariantCulture)}.", "Give a number from 0.")),
    ];

    /// <summary>What is wrong with the values, but for whether they fit the labels; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() => OptionRows.Faults(Rows, this);
}
