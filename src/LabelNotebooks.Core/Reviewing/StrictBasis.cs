namespace LabelNotebooks;

/// <summary>What a strict list stands on in a class.</summary>
public enum StrictBasis
{
    /// <summary>The model's own probabilities, which nobody has checked.</summary>
    Uncalibrated,

    /// <summary>Probabilities that were calibrated on a reviewed sample (Bayesian false discovery rate).</summary>
    Calibrated,

    /// <summary>Conformal p-values against reviewed labels of the class that are right (Benjamini and Hochberg): holds whatever the model.</summary>
    Conformal,
}
