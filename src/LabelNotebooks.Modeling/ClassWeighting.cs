namespace LabelNotebooks;

/// <summary>How much an example of each class weighs in training.</summary>
public enum ClassWeighting
{
    /// <summary>Every example weighs the same: probabilities follow how common the classes are.</summary>
    None,

    /// <summary>
    /// Each class weighs the same in sum, n / (K x n_k) for each example: a rare class is not overlooked. Its probabilities come out too high
    /// for how rare it is, unless they are calibrated, see <see cref="ProbabilityCalibration"/>.
    /// </summary>
    Balanced,
}
