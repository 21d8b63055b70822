namespace LabelNotebooks;

/// <summary>How far two annotators agree on the examples that both labelled.</summary>
/// <param name="First">Index in <see cref="Annotations.Annotators"/>.</param>
/// <param name="Second">Index in <see cref="Annotations.Annotators"/>, larger than <paramref name="First"/>.</param>
/// <param name="Shared">How many examples both labelled; at least 1.</param>
/// <param name="Same">On how many of them they gave the same label.</param>
/// <param name="Interval">The Wilson interval of the share.</param>
/// <param name="Kappa">Cohen's kappa; NaN where both gave one and the same label throughout.</param>
public sealed record PairAgreement(int First, int Second, int Shared, int Same, Interval Interval, double Kappa)
{
    /// <summary>How many shared examples it takes for anything to be said of two people.</summary>
    public const int LeastShared = 20;

    /// <summary>True if they share enough for anything to be said.</summary>
    public bool HasEnough => Shared >= LeastShared;

    /// <summary>The share of shared examples with the same label, in [0, 1].</summary>
    public double Share => (double)Same / Shared;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Annotators {Sentences.Count(First)} and {Sentences.Count(Second)}: "
        + $"the same label on {Sentences.Count(Same)} of {Sentences.Count(Shared, "example")}.";
}
