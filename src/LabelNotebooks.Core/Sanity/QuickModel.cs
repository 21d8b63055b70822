namespace LabelNotebooks;

/// <summary>What a quick model, cross-validated on features of the same examples, reaches: a yardstick for probabilities that come from elsewhere.</summary>
/// <param name="Examples">How many examples were compared.</param>
/// <param name="LogLoss">The quick model's log loss on them, out-of-sample, in nats.</param>
/// <param name="Agreement">The share of them whose given label is its first choice, 0 to 1.</param>
/// <param name="GivenLogLoss">The log loss of the probabilities under test on the same examples, in nats.</param>
public sealed record QuickModel(int Examples, double LogLoss, double Agreement, double GivenLogLoss)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"A quick cross-validated model agrees with {Sentences.Percent(Agreement)} of {Sentences.Count(Examples, "example")}.";
}
