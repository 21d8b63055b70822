namespace LabelNotebooks;

/// <summary>What a person found of one label, without knowing what a model suggests.</summary>
/// <param name="Index">The row of the example, 0 to N-1.</param>
/// <param name="IsWrong">True if the given label is wrong.</param>
/// <param name="Stratum">The part of the data that the example was drawn from; null where the sample was drawn from all of it, or not at random.</param>
/// <param name="InclusionProbability">The probability with which the example was drawn, in (0, 1]; needed where there is a stratum.</param>
public sealed record ReviewedExample(int Index, bool IsWrong, string? Stratum = null, double? InclusionProbability = null)
{
    /// <summary>What the person wrote beside the verdict; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>The right label, where the person wrote it down; null for none.</summary>
    public string? NewLabel { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Example {Sentences.Number(Index)}: the label is {(IsWrong ? "wrong" : "right")}.";
}
