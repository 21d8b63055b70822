namespace LabelNotebooks;

/// <summary>How a number of wrong labels was arrived at.</summary>
public enum WrongLabelEstimator
{
    /// <summary>From the model's confident joint alone. Its bias is not known, so that it has no interval.</summary>
    Model,

    /// <summary>From the reviewed sample alone: what was found, carried over to all.</summary>
    Sample,

    /// <summary>From both: flagged and other labels apart, each carried over from their part of the sample.</summary>
    Corrected,
}
