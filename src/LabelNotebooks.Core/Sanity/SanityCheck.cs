using System.Collections.Immutable;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// Asks whether probabilities are what an audit takes them for: out-of-sample, one column for each class in the order of the classes, one row
/// for each label in the order of the labels, shares of 1. An audit of others finds nothing, or the wrong labels, without a word.
/// </summary>
public static class SanityCheck
{
    /// <summary>Looks at probabilities; finds, and never throws for what the numbers are.</summary>
    /// <param name="labels">(N) given labels over K classes.</param>
    /// <param name="probabilities">(N, K), whatever they hold: NaN and numbers outside 0 to 1 are findings.</param>
    /// <param name="options">What is known of them; null for nothing.</param>
    /// <returns>The same for the same input on every machine. Three passes, O(N K); O(K^3) at most to find the order of columns, which is not looked
    /// for above 2,000 classes.</returns>
    /// <exception cref="AuditInputException">N or K differ, or there are no examples.</exception>
    public static SanityReport Of(ClassLabels labels, PredictedProbabilities probabilities, SanityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        InputCheck.SameShape(labels, probabilities);
        if (labels.Count == 0)
            throw new AuditInputException("labels", "there are no examples.", "Give at least two examples of at least two classes.");
        return probabilities switch
        {
            PredictedProbabilities<float> source => Of(labels, source, options ?? new SanityOptions()),
            PredictedProbabilities<double> source => Of(labels, source, options ?? new SanityOptions()),
            _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
        };
    }

    private static SanityReport Of<T>(ClassLabels labels, PredictedProbabilities<T> source, SanityOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var model = ModelSummary.Of(labels, source);
        SanityTally tally = SanityTally.Count(labels, source);
        ColumnFit fit = ColumnFit.Of(labels, tally, model.Agreeing);
        // Shuffled columns explain any disagreement: then rows, or the model, are not blamed too.
        SanityFinding? order = fit.Finding()
            ?? (tally.IsConstant || tally.Outside.Count > 0 || tally.NotNumbers.Count > 0 ? null : RowOrderFinding.Of(labels, source, model));
        IEnumerable<SanityFinding?> findings =
        [
            .. ScaleFindings.Of(tally),
            order,
            InSampleFinding.Of(model, tally, fit.Agreeing, options),
            .. ClassFindings.Of(labels, model, tally).Where(finding => order is null || finding?.Concern != SanityConcern.NoInformation),
        ];
        return new SanityReport(
            model,
            options,
            [.. findings.OfType<SanityFinding>().OrderByDescending(finding => finding.Verdict).ThenBy(finding => finding.Concern)],
            [.. fit.Order],
            (double)fit.Agreeing / labels.Count);
    }
}
