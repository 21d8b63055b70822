using System.Collections.Immutable;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// How probable it is that a label is wrong, by the model and the noise rates of the confident joint. Calibrated only as far as
/// both are: a reviewed sample tells.
/// </summary>
public static class WrongProbability
{
    /// <summary>Of every label, flagged or not. O(N K).</summary>
    /// <param name="issues">An audit of N labels.</param>
    /// <param name="probabilities">(N, K), those of the audit.</param>
    /// <returns>(N), each in [0, 1].</returns>
    /// <exception cref="AuditInputException">The probabilities are not of this audit: N or K differ, or a value is not a probability.</exception>
    public static ImmutableArray<double> Of(LabelIssues issues, PredictedProbabilities probabilities) => [.. Ratios(issues, probabilities).Select(OfRatio)];

    internal static double OfRatio(double ratio) => Math.Min(1, ratio);

    /// <summary>(N): see <see cref="NoiseRates.Ratio{T}"/>. Orders labels also where the probability is 1.</summary>
    internal static double[] Ratios(LabelIssues issues, PredictedProbabilities probabilities)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(probabilities);
        NoiseRates rates = NoiseRates.From(issues.Labels, issues.Estimate);
        return probabilities switch
        {
            PredictedProbabilities<float> single => Ratios(InputCheck.Open(issues.Labels, single), rates),
            PredictedProbabilities<double> twice => Ratios(InputCheck.Open(issues.Labels, twice), rates),
            _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
        };
    }

    private static double[] Ratios<T>(CheckedInput<T> input, NoiseRates rates)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var ratios = new double[input.Count];
        var blocks = new RowBlocks<T>(input.Probabilities, 0, input.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
                ratios[blocks.FirstRow + offset] = rates.Ratio(blocks.Row(offset), input.Labels[blocks.FirstRow + offset]);
        }

        return ratios;
    }
}
