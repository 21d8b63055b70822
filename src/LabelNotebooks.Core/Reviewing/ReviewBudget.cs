using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// What a budget of reviews buys: how many wrong labels are expected among the first of the queue, and from where on looking in order finds
/// no more than looking anywhere. The queue holds the labels that were not reviewed yet: the flagged as they are ranked, then those of rare classes without
/// enough evidence, then the rest by label quality score.
/// </summary>
public sealed record ReviewBudget
{
    private const int Steps = 40;

    /// <summary>The rows in the order in which to look at them; none that was reviewed.</summary>
    public required ImmutableArray<int> Queue { get; init; }

    /// <summary>What the asked number of reviews finds.</summary>
    public required BudgetPoint Asked { get; init; }

    /// <summary>From no review to all, in 40 steps or fewer.</summary>
    public required ImmutableArray<BudgetPoint> Curve { get; init; }

    /// <summary>
    /// The point of diminishing return: from here on, the next labels of the queue are expected to be wrong no more often than labels drawn at random.
    /// </summary>
    public required BudgetPoint Diminishing { get; init; }

    /// <summary>
    /// The share of all wrong labels that the first fifth of the queue holds, in [0, 1]; NaN if none is expected, or the queue is shorter than five.
    /// </summary>
    public required double FirstFifth { get; init; }

    /// <summary>How many wrong labels are expected in the whole queue.</summary>
    public required double ExpectedWrong { get; init; }

    /// <summary>True if expectations were calibrated on a reviewed sample: at least 50 reviewed, without strata.</summary>
    public required bool IsCalibrated { get; init; }

    /// <summary>
    /// True if bounds come from the reviewed sample and hold whatever the model; false if they only say what chance does where the
    /// model's probabilities are right.
    /// </summary>
    public required bool HasDesignBounds { get; init; }

    /// <summary>The confidence of the bounds.</summary>
    public required double Confidence { get; init; }

    /// <summary>Plans. O(N K + N log N), and for each of 43 points O(n log N) for its bounds.</summary>
    /// <param name="issues">An audit of N labels.</param>
    /// <param name="probabilities">(N, K), those of the audit.</param>
    /// <param name="reviews">How many labels can be looked at; more than there are means all.</param>
    /// <param name="sample">What was reviewed, drawn at random; null if nothing.</param>
    /// <param name="confidence">Of the bounds, in (0, 1).</param>
    /// <param name="done">What else was reviewed, in the order of a queue: it leaves the queue and calibrates nothing; null if nothing.</param>
    /// <exception cref="AuditInputException">Probabilities, sample or what is done are not of this audit.</exception>
    public static ReviewBudget Of(
        LabelIssues issues,
        PredictedProbabilities probabilities,
        int reviews,
        RandomSample? sample = null,
        double confidence = 0.95,
        ReviewQueueSample? done = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfNegative(reviews);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        sample = RandomSample.OrNone(sample, issues.Labels.Count);
        double[] ratios = WrongProbability.Ratios(issues, probabilities);
        WrongCalibration calibration = WrongCalibration.Of(ratios, sample);
        var finds =
            new QueueFinds(issues, [.. ratios.Select(calibration.Probability)], sample, ReviewQueueSample.OrNone(done, issues.Labels.Count), confidence);
        int open = finds.Queue.Length;
        int asked = Math.Min(reviews, open);
        return new ReviewBudget
        {
            Queue = [.. finds.Queue],
            Asked = finds.After(asked),
            Curve = [.. Enumerable.Range(0, Steps + 1).Select(step => (int)((long)open * step / Steps)).Append(asked).Distinct().Order().Select(finds.After)],
            Diminishing = finds.After(finds.MostAboveChance()),
            FirstFifth = open < 5 ? double.NaN : finds.After(open / 5).Finds / finds.After(open).Finds,
            ExpectedWrong = finds.After(open).Finds,
            IsCalibrated = calibration.IsCalibrated,
            HasDesignBounds = finds.HasDesignBounds,
            Confidence = confidence,
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Queue.IsEmpty
        ? "Every label has been reviewed."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Asked.ToString()[..^1]}{(IsCalibrated ? "" : ", uncalibrated")}"
            + $"{(double.IsNaN(FirstFifth) ? "" : $"; the first 20 % of the queue hold {Sentences.Percent(FirstFifth)} of the wrong labels")}.");
}
