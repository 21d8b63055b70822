using System.Globalization;

namespace LabelNotebooks;

/// <summary>A label of a strict list.</summary>
/// <param name="Index">The row of the example, 0 to N-1.</param>
/// <param name="Given">The given class, 0 to K-1.</param>
/// <param name="Suggested">The model's most likely class, 0 to K-1.</param>
/// <param name="WrongProbability">How probable it is that the label is wrong, in [0, 1].</param>
/// <param name="Basis">What its place in the list stands on.</param>
/// <param name="PValue">The conformal p-value, in (0, 1]: the share of reviewed right labels of the class that look as wrong; NaN on another basis.</param>
public sealed record StrictLabel(int Index, int Given, int Suggested, double WrongProbability, StrictBasis Basis, double PValue)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Example {Index}: class {Given} is given, class {Suggested} suggested; wrong with probability {WrongProbability:0.###}.");
}
