using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>
/// Finds labels that are likely wrong from out-of-sample predicted probabilities: confident learning.
/// </summary>
/// <remarks>Source: Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70 (2021).
/// With the guard off equal to cleanlab 2.9.0 but for ties, which are settled by the lowest index, and for NaN, which is refused.</remarks>
public static class ConfidentLearning
{
    /// <summary>Flags labels and ranks them, with the estimates behind the flags.</summary>
    /// <param name="labels">(N) given labels over K classes; at least two classes have labels.</param>
    /// <param name="probabilities">(N, K) out-of-sample predicted probabilities. Rows need not sum to 1.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <returns>The same for the same input, whatever the machine. O(N K), five passes; nothing of size N x K is copied.</returns>
    /// <exception cref="AuditInputException">The input cannot be audited: lengths differ, a value is NaN or far outside [0, 1],
    /// one class only, or an option does not fit. Carries every problem.</exception>
    public static LabelIssues FindLabelIssues(ClassLabels labels, PredictedProbabilities probabilities, LabelIssueOptions? options = null) =>
        FindLabelIssues(labels, probabilities, options, calibratedJoint: null);

    /// <summary>With a calibrated joint, (K x K), that was estimated elsewhere; null to estimate it here.</summary>
    internal static LabelIssues FindLabelIssues(
        ClassLabels labels, PredictedProbabilities probabilities, LabelIssueOptions? options, long[]? calibratedJoint)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        options ??= new LabelIssueOptions();
        options.Check(labels.ClassCount);
        return probabilities switch
        {
            PredictedProbabilities<float> single => Find(InputCheck.Open(labels, single), options, calibratedJoint),
            PredictedProbabilities<double> twice => Find(InputCheck.Open(labels, twice), options, calibratedJoint),
            _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
        };
    }

    /// <summary>Estimates the joint distribution of given and true labels without flagging anything.</summary>
    /// <param name="labels">(N) given labels over K classes; at least two classes have labels.</param>
    /// <param name="probabilities">(N, K) out-of-sample predicted probabilities.</param>
    /// <param name="rule">How examples are counted.</param>
    /// <returns>The estimate. O(N K), two passes.</returns>
    /// <exception cref="AuditInputException">The input cannot be audited.</exception>
    public static JointEstimate EstimateJoint(ClassLabels labels, PredictedProbabilities probabilities, ConfidentJointRule rule = ConfidentJointRule.Cleanlab)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        return probabilities switch
        {
            PredictedProbabilities<float> single => Count(InputCheck.Open(labels, single), rule, null).Estimate,
            PredictedProbabilities<double> twice => Count(InputCheck.Open(labels, twice), rule, null).Estimate,
            _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
        };
    }

    private static LabelIssues Find<T>(CheckedInput<T> input, LabelIssueOptions options, long[]? calibratedJoint)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (double[] thresholds, JointSummary joint, JointEstimate estimate) = Count(input, options.JointRule, calibratedJoint);
        ClassMatrix<long> prune = PruneCounts.From(estimate.CalibratedJoint, input.Labels, options);
        CutPlan plan = CutPlan.From(options, input.Labels, prune, joint.IssueCount);
        Cuts<T> cuts = AuditPart<T>.AllOf(input).Select(part => CutSummary<T>.Summarize(part, plan)).Aggregate((a, b) => a.Merge(b)).Cuts();
        var rates = NoiseRates.From(input.Labels, estimate);
        ILookup<bool, LabelIssue> guarded = LabelIssues
            .Ordered(AuditPart<T>.AllOf(input).SelectMany(part => FlagPass.Flag(part, thresholds, rates, cuts, options)))
            .ToLookup(issue => LabelIssues.LacksEvidence(issue, input.Labels, options));

        return new LabelIssues
        {
            Labels = input.Labels,
            Options = options,
            Ranked = [.. guarded[false]],
            NotEnoughEvidence = [.. guarded[true]],
            QualityScores = LabelQuality.ScoresOf(input, options.RankBy, options.AdjustProbabilities, thresholds),
            SuggestedLabels = Suggest(input),
            Estimate = estimate,
            PruneCounts = prune,
            EstimatedIssueCount = (int)joint.IssueCount,
            AgreementCount = (int)joint.AgreementCount,
            ClippedProbabilities = input.Clipped,
            Health = LabelHealth.From(input.Labels, estimate.Joint, joint.IssueCount),
        };
    }

    private static ImmutableArray<int> Suggest<T>(CheckedInput<T> input)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var suggested = new int[input.Count];
        var blocks = new RowBlocks<T>(input.Probabilities, 0, input.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
                suggested[blocks.FirstRow + offset] = RowMath.MostLikely(blocks.Row(offset));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(suggested);
    }

    private static (double[] Thresholds, JointSummary Joint, JointEstimate Estimate) Count<T>(
        CheckedInput<T> input, ConfidentJointRule rule, long[]? calibratedJoint)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] thresholds = AuditPart<T>.AllOf(input).Select(ThresholdSummary.Summarize).Aggregate((a, b) => a.Merge(b)).Thresholds();
        JointSummary joint = AuditPart<T>.AllOf(input).Select(part => JointSummary.Summarize(part, thresholds, rule)).Aggregate((a, b) => a.Merge(b));
        return (thresholds, joint, JointEstimate.From(input.Labels, thresholds, joint.Counts, calibratedJoint));
    }
}
