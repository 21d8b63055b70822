using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// How many labels are wrong, overall and class by class: by the model, by a reviewed sample, and by the sample with the model's help. Only
/// the last two have an interval.
/// </summary>
public sealed record WrongLabels
{
    /// <summary>The labels that were asked about.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>What was reviewed.</summary>
    public required RandomSample Sample { get; init; }

    /// <summary>The confidence of the intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>All estimates: for each estimator the total, then the classes in their order.</summary>
    public required ImmutableArray<WrongLabelEstimate> Estimates { get; init; }

    /// <summary>
    /// The estimate to lead with: the corrected one or that of the sample, the narrower of both, as soon as anything was reviewed; else the model's.
    /// </summary>
    public required WrongLabelEstimate Leading { get; init; }

    /// <summary>
    /// The measured bias of the model: its own count less the bounds of the leading estimate, lowest first; null before anything
    /// was reviewed, or without a model.
    /// </summary>
    public Interval? ModelBias => Leading.Estimator != WrongLabelEstimator.Model
        && Estimates.FirstOrDefault(estimate => estimate is { Estimator: WrongLabelEstimator.Model, Class: null }) is { } model
        && !double.IsNaN(Leading.Count)
        ? new Interval(model.Count - Leading.Interval.High, model.Count - Leading.Interval.Low)
        : null;

    /// <summary>One estimate. <paramref name="label"/> is 0 to K-1, or null for all.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this kind, because no model was given.</exception>
    public WrongLabelEstimate this[WrongLabelEstimator estimator, int? label = null] =>
        Estimates.FirstOrDefault(estimate => estimate.Estimator == estimator && estimate.Class == label)
        ?? throw new KeyNotFoundException($"There is no estimate of this kind ({estimator}).");

    /// <summary>Estimates from a sample alone. O(N + K n log N).</summary>
    /// <param name="labels">(N), the given labels.</param>
    /// <param name="sample">What was reviewed of them.</param>
    /// <param name="confidence">Of the intervals, in (0, 1).</param>
    /// <exception cref="AuditInputException">The sample is of another number of examples.</exception>
    public static WrongLabels Of(ClassLabels labels, RandomSample sample, double confidence = 0.95) => Of(labels, null, sample, confidence);

    /// <summary>
    /// Estimates from an audit and a sample. With strata, the flags do not help: the corrected estimate is that of the sample. O(N + K n log N).
    /// </summary>
    /// <param name="issues">The flags, with the model's estimate.</param>
    /// <param name="sample">What was reviewed of the labels, drawn at random.</param>
    /// <param name="confidence">Of the intervals, in (0, 1).</param>
    /// <exception cref="AuditInputException">The sample is of another number of examples.</exception>
    public static WrongLabels Of(LabelIssues issues, RandomSample sample, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return Of(issues.Labels, issues, sample, confidence);
    }

    /// <summary>
    /// How the estimate of the sample alone settles: after so many reviews, of all labels, in a random order of the sample (that in which it was drawn need not
    /// be random). O(points x n log N).
    /// </summary>
    /// <param name="points">How many, evenly spread; at least 1.</param>
    public ImmutableArray<WrongLabelEstimate> Settling(int points = 40)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ReviewedExample[] order = [.. Sample.Examples];
        new SeededGenerator(0).Shuffle(order.AsSpan());
        return
        [
            .. Enumerable.Range(1, points)
                .Select(step => (int)Math.Ceiling((double)order.Length * step / points))
                .Where(reviews => reviews > 0)
                .Distinct()
                .Select(reviews =>
                    StratifiedCount.Of(
                        WrongLabelEstimator.Sample,
                        Labels,
                        RandomSample.Of(Sample.PopulationSize, order.Take(reviews).Select(example => new ReviewedExample(example.Index, example.IsWrong))),
                        null,
                        null,
                        Confidence)),
        ];
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Leading.ToString();

    private static WrongLabels Of(ClassLabels labels, LabelIssues? issues, RandomSample sample, double confidence)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        RandomSample.OrNone(sample, labels.Count);
        // What was reviewed is among what was decided: flags without it would say nothing of the others.
        issues = issues?.ByRuleAlone;
        int?[] parts = [null, .. Enumerable.Range(0, labels.ClassCount).Select(k => (int?)k)];
        (bool[] Mask, int[] ByClass)? flagged = issues is null ? null : (issues.ToMask(), FlagsByClass(issues));
        var estimates = ImmutableArray.CreateBuilder<WrongLabelEstimate>();
        if (issues is not null)
            estimates.AddRange(parts.Select(part => Model(issues, part)));
        estimates.AddRange(parts.Select(part => StratifiedCount.Of(WrongLabelEstimator.Sample, labels, sample, part, null, confidence)));
        if (flagged is not null)
            estimates.AddRange(parts.Select(part => StratifiedCount.Of(WrongLabelEstimator.Corrected, labels, sample, part, flagged, confidence)));
        WrongLabelEstimate[] totals = [.. estimates.Where(estimate => estimate.Class is null)];
        WrongLabelEstimate? reviewed = totals.Where(estimate => estimate.Reviewed > 0 && estimate.Estimator != WrongLabelEstimator.Model)
            .OrderBy(estimate => estimate.Interval.High - estimate.Interval.Low)
            .FirstOrDefault();
        return new WrongLabels
        {
            Labels = labels,
            Sample = sample,
            Confidence = confidence,
            Estimates = estimates.ToImmutable(),
            Leading = reviewed ?? totals[0],
        };
    }

    private static int[] FlagsByClass(LabelIssues issues)
    {
        var counts = new int[issues.Labels.ClassCount];
        foreach (LabelIssue issue in issues.Ranked)
            counts[issue.Given]++;
        return counts;
    }

    private static WrongLabelEstimate Model(LabelIssues issues, int? part)
    {
        ClassMatrix<double> joint = issues.Estimate.Joint;
        double share = 0;
        for (int k = 0; k < joint.ClassCount; k++)
        {
            if (part is null || part == k)
                share += joint.RowSum(k) - joint[k, k];
        }

        return new WrongLabelEstimate(
            part,
            WrongLabelEstimator.Model,
            share * issues.Labels.Count,
            part is { } own ? issues.Labels.ClassCounts[own] : issues.Labels.Count,
            0,
            Interval.Unknown);
    }
}
