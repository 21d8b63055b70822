using System.Globalization;

namespace LabelNotebooks;

/// <summary>A flagged label of a saved audit.</summary>
/// <param name="Example">The id of the example, or its row number from 0.</param>
/// <param name="GivenLabel">The label that was given.</param>
/// <param name="SuggestedLabel">The model's most likely class.</param>
/// <param name="LabelQuality">The label quality score, in [0, 1]; low is suspicious.</param>
public sealed record SnapshotFlag(string Example, string GivenLabel, string SuggestedLabel, double LabelQuality)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Example {Example}: {GivenLabel} is given, {SuggestedLabel} suggested; label quality {LabelQuality:0.####}.");
}
