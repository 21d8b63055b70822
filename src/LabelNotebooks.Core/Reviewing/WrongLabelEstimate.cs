using System.Globalization;

namespace LabelNotebooks;

/// <summary>How many labels are wrong.</summary>
/// <param name="Class">The given class, 0 to K-1; null for all.</param>
/// <param name="Estimator">How it was arrived at.</param>
/// <param name="Count">The estimate, from 0 to the number of labels; NaN where nothing was reviewed.</param>
/// <param name="Of">How many labels there are.</param>
/// <param name="Reviewed">How many of them were reviewed.</param>
/// <param name="Interval">Bounds of the count; unknown for the model.</param>
public sealed record WrongLabelEstimate(int? Class, WrongLabelEstimator Estimator, double Count, int Of, int Reviewed, Interval Interval)
{
    /// <summary>The share of labels, in [0, 1].</summary>
    public double Share => Count / Of;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => double.IsNaN(Count)
        ? $"Nothing was reviewed of {Sentences.Count(Of, "label")}."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"About {Count:N0} of {Of:N0} labels are wrong{(double.IsNaN(Interval.Low) ? "" : $" ({Interval.Low:N0} to {Interval.High:N0})")}, {By}.");

    private string By => Estimator switch
    {
        WrongLabelEstimator.Model => "by the model alone",
        WrongLabelEstimator.Sample => "by the reviewed sample",
        WrongLabelEstimator.Corrected => "by the reviewed sample, corrected by the flags",
        _ => throw new ArgumentOutOfRangeException(null, Estimator, "There is no such estimator."),
    };
}
