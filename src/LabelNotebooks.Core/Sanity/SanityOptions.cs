namespace LabelNotebooks;

/// <summary>What is known of the probabilities beside their numbers.</summary>
public sealed record SanityOptions
{
    /// <summary>True where they were made by cross-validation here: then near-perfect agreement is a success, not a suspicion.</summary>
    public bool KnownOutOfSample { get; init; }

    /// <summary>A quick model to compare with; null where there are no features to train one on.</summary>
    public QuickModel? QuickModel { get; init; }
}
