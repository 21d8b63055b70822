namespace LabelNotebooks;

/// <summary>One thing about the probabilities that a person should know before trusting a list of label issues.</summary>
/// <param name="Concern">What was looked at.</param>
/// <param name="Verdict">What it means for the audit; <see cref="SanityVerdict.Sane"/> for a mere note.</param>
/// <param name="Finding">What was found, with figures; full sentences.</param>
/// <param name="Mend">What to do, or what still holds; full sentences.</param>
public sealed record SanityFinding(SanityConcern Concern, SanityVerdict Verdict, string Finding, string Mend)
{
    /// <summary>What mends it; null where nothing does by itself.</summary>
    public ProbabilityMending? Mending { get; init; }

    /// <summary>The mend as a call of C# on <c>data.Probabilities</c>, as <c>Softmax()</c>; null where no call mends it.</summary>
    public string? MendCall => Mending switch
    {
        ProbabilityMending.Softmax => "Softmax()",
        ProbabilityMending.Normalize => "Normalized()",
        ProbabilityMending.ColumnOrder => "WithColumnOrder(data.CheckProbabilities().ColumnOrder)",
        null => null,
        var other => throw new ArgumentOutOfRangeException(null, other, "There is no such mend."),
    };

    /// <summary>The finding on one line, the mend on the next.</summary>
    public override string ToString() => $"{Finding}\n  {Mend}";
}
