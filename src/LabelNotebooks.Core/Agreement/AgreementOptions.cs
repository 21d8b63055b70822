namespace LabelNotebooks;

/// <summary>How agreement is computed.</summary>
public sealed record AgreementOptions
{
    /// <summary>
    /// True if the classes stand in an order that means something, such as grades: weighted coefficients are computed then. Classes that are numbers count by
    /// their value, others by their place.
    /// </summary>
    public bool AreClassesOrdered { get; init; }

    /// <summary>The confidence of the intervals, in (0, 1).</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How many samples a bootstrap takes, where no formula for the standard error is published.</summary>
    public int BootstrapSamples { get; init; } = 1000;

    /// <summary>Begins the bootstrap's sequence of random numbers.</summary>
    public long Seed { get; init; } = 2026;

    /// <summary>The pairwise figures cover at most this many annotators, those with the most labels; the rest is counted.</summary>
    public int MostPairedAnnotators { get; init; } = 60;
}
