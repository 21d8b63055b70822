using System.Collections.Immutable;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>Label quality scores: how much the probabilities support each given label.</summary>
public static class LabelQuality
{
    /// <summary>Scores every given label.</summary>
    /// <param name="labels">(N) given labels over K classes.</param>
    /// <param name="probabilities">(N, K) out-of-sample predicted probabilities.</param>
    /// <param name="method">The score.</param>
    /// <param name="adjust">True to adjust the probabilities for how confident the model is of each class; not with entropy.</param>
    /// <returns>(N) scores in [0, 1], low is suspicious, in the order of the examples. O(N K).</returns>
    /// <exception cref="AuditInputException">The input cannot be audited: lengths differ, a value is not a probability, one class only.</exception>
    public static ImmutableArray<double> Scores(
        ClassLabels labels, PredictedProbabilities probabilities, RankBy method = RankBy.SelfConfidence, bool adjust = false)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        new LabelIssueOptions { RankBy = method, AdjustProbabilities = adjust }.Check(labels.ClassCount);
        return probabilities switch
        {
            PredictedProbabilities<float> single => ScoresOf(InputCheck.Open(labels, single), method, adjust),
            PredictedProbabilities<double> twice => ScoresOf(InputCheck.Open(labels, twice), method, adjust),
            _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
        };
    }

    internal static ImmutableArray<double> ScoresOf<T>(CheckedInput<T> input, RankBy method, bool adjust)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] thresholds = AuditPart<T>.AllOf(input).Select(ThresholdSummary.Summarize).Aggregate((a, b) => a.Merge(b)).Thresholds();
        return ScoresOf(input, method, adjust, thresholds);
    }

    internal static ImmutableArray<double> ScoresOf<T>(CheckedInput<T> input, RankBy method, bool adjust, double[] thresholds)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var scorer = new QualityScorer<T>(method, adjust, thresholds);
        var scores = new double[input.Count];
        var blocks = new RowBlocks<T>(input.Probabilities, 0, input.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                int row = blocks.FirstRow + offset;
                scores[row] = double.CreateChecked(scorer.Score(blocks.Row(offset), input.Labels[row]));
            }
        }

        return ImmutableArray.Create(scores);
    }
}
