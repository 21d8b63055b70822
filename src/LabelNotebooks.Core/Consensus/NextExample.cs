namespace LabelNotebooks;

/// <summary>An example that more labels would help.</summary>
/// <param name="Example">Its index in <see cref="Annotations.Examples"/>.</param>
/// <param name="Score">In [0, 1]; the lower, the more one more label is worth.</param>
/// <param name="Labels">How many labels it has.</param>
/// <param name="Disagreement">The share of its labels that are not the consensus, in [0, 1].</param>
public sealed record NextExample(int Example, double Score, int Labels, double Disagreement)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Example {Sentences.Number(Example)}: "
        + $"score {Score.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)}, {Sentences.Count(Labels, "label")}, "
        + $"{Sentences.Percent(Disagreement)} of them not the consensus.";
}
