namespace LabelNotebooks;

/// <summary>How trustworthy the labels of one class are.</summary>
public sealed record ClassHealth
{
    /// <summary>The code of the class.</summary>
    public required int Class { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>How many examples carry this label.</summary>
    public required int LabelCount { get; init; }

    /// <summary>The estimated number of examples that carry this label and belong to another class.</summary>
    public required int LabelIssues { get; init; }

    /// <summary>The estimated number of examples that belong to this class and carry another label.</summary>
    public required int InverseLabelIssues { get; init; }

    /// <summary>The share of this label's examples that belong elsewhere, in [0, 1].</summary>
    public required double Noise { get; init; }

    /// <summary>The share of this class's examples that are labelled otherwise, in [0, 1].</summary>
    public required double InverseNoise { get; init; }

    /// <summary>1 - <see cref="Noise"/>.</summary>
    public required double Quality { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Name}: of {Sentences.Count(LabelCount, "label")} an estimated {Sentences.Count(LabelIssues)} belong to other "
        + $"classes ({Sentences.Percent(Noise)}), and {Sentences.Count(InverseLabelIssues)} of this class are labeled otherwise.";
}
