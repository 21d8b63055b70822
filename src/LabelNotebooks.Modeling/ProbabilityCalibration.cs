namespace LabelNotebooks;

/// <summary>What is done so that probabilities can be taken at their word: of examples with 0.8, about 80 of 100 carry the label.</summary>
public enum ProbabilityCalibration
{
    /// <summary>Nothing: the model's own probabilities.</summary>
    None,

    /// <summary>
    /// Temperature scaling: one number for each fold that makes all probabilities bolder or more careful; first, class weights are taken out again.
    /// The number is chosen on a quarter of the training part that a model of the rest had not seen, so no label has a part in its
    /// own prediction. Trains each fold twice. Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger, "On Calibration of Modern Neural
    /// Networks", ICML 2017, section 4.2.
    /// </summary>
    Temperature,
}
