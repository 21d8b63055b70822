namespace LabelNotebooks;

/// <summary>How well a model's predictions meet the given labels of one class.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Examples">The number of examples with this given label.</param>
/// <param name="Predicted">The number of examples for which the model's most probable class is this one.</param>
/// <param name="Recall">The share of <paramref name="Examples"/> that are predicted as this class, 0 to 1; NaN without examples.</param>
/// <param name="Precision">The share of <paramref name="Predicted"/> whose given label is this class, 0 to 1; NaN without predictions.</param>
public sealed record ClassRecall(string Name, int Examples, int Predicted, double Recall, double Precision)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: {Sentences.Percent(Recall)} of {Sentences.Count(Examples, "example")} recognized, "
        + $"{Sentences.Percent(Precision)} of {Sentences.Count(Predicted, "prediction")} right.";
}
