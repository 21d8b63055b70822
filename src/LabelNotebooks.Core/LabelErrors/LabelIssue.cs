using System.Globalization;

namespace LabelNotebooks;

/// <summary>One flagged label: a question to a person, with the evidence for it. Not a verdict.</summary>
public sealed record LabelIssue
{
    /// <summary>The example's position in the data set, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The code of the given label.</summary>
    public required int Given { get; init; }

    /// <summary>The code of the suggested label: the model's most likely class. Under the lowest-score rules it may be the given one.</summary>
    public required int Suggested { get; init; }

    /// <summary>The label quality score by which issues are ranked, in [0, 1]; low is suspicious.</summary>
    public required double Quality { get; init; }

    /// <summary>The probability of the given label.</summary>
    public required double GivenProbability { get; init; }

    /// <summary>The probability of the suggested label.</summary>
    public required double SuggestedProbability { get; init; }

    /// <summary>How confident the model is on average where the suggested label was given.</summary>
    public required double SuggestedThreshold { get; init; }

    /// <summary>
    /// How probable it is that the label is wrong, by the model and how often noise puts this label in place of others; in [0, 1]. See
    /// <see cref="LabelNotebooks.WrongProbability"/>.
    /// </summary>
    public required double WrongProbability { get; init; }

    /// <summary>The class toward which the example's margin is among the widest of its given class; null if no pair of classes flagged it.</summary>
    public required int? TowardClass { get; init; }

    /// <summary>The class as which the example is confidently counted; null if the model is confident of none.</summary>
    public required int? CountedAs { get; init; }

    /// <summary>True if the suggested label reaches its threshold: the model is as sure of it as it usually is where that label is right.</summary>
    public bool IsConfident => SuggestedProbability >= SuggestedThreshold - RowMath.Tolerance;

    /// <summary>Codes of classes, as the names stand with the labels; "Example 12: class 3 is given, class 5 suggested; label quality 0.0123."</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Example {Index}: class {Given} is given, class {Suggested} suggested; label quality {Quality:0.####}.");
}
