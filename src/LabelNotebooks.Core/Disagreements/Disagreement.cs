using System.Globalization;

namespace LabelNotebooks;

/// <summary>A label against which the model is near-sure of another class: a question to a person, not a verdict.</summary>
/// <param name="Index">The row of the example, from 0.</param>
/// <param name="Given">The code of the given label.</param>
/// <param name="Suggested">The code of the class that the model is near-sure of; never the given one.</param>
/// <param name="GivenProbability">The probability of the given label, in [0, 1]: the score, low is suspicious.</param>
/// <param name="SuggestedProbability">The probability of the suggested class, in [0, 1].</param>
public sealed record Disagreement(int Index, int Given, int Suggested, double GivenProbability, double SuggestedProbability) : IFinding
{
    /// <inheritdoc/>
    int IFinding.Row => Index;

    /// <inheritdoc/>
    double IFinding.Score => GivenProbability;

    /// <inheritdoc/>
    FindingStrength IFinding.Strength => FindingStrength.SetAside;

    /// <summary>Codes of classes, as the names stand with the labels.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Example {Index}: class {Given} is given, the model is sure of class {Suggested} by {SuggestedProbability:0.####}.");
}
