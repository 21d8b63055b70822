namespace LabelNotebooks;

/// <summary>The examples of which the model is about equally sure.</summary>
/// <param name="From">The lower end of the step of confidence, 0 to 1, belonging to it.</param>
/// <param name="To">The upper end; 1 belongs to the last step.</param>
/// <param name="Examples">How many there are.</param>
/// <param name="MeanConfidence">The mean of their highest probabilities, 0 to 1.</param>
/// <param name="Agreement">The share whose given label is the most likely class, 0 to 1.</param>
public sealed record ReliabilityBin(double From, double To, int Examples, double MeanConfidence, double Agreement)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Percent(From)} to {Sentences.Percent(To)} sure: {Sentences.Count(Examples, "example")}, {Sentences.Percent(Agreement)} agree.";
}
