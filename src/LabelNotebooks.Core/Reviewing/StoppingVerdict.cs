namespace LabelNotebooks;

/// <summary>What a <see cref="StoppingRule"/> says after some reviews.</summary>
public sealed record StoppingVerdict
{
    /// <summary>How many flagged labels nobody has looked at: all of them might be wrong.</summary>
    public required int FlaggedLeft { get; init; }

    /// <summary>How many labels that are not flagged were drawn at random and reviewed.</summary>
    public required int Drawn { get; init; }

    /// <summary>How many of those are wrong.</summary>
    public required int WrongDrawn { get; init; }

    /// <summary>How many wrong labels can still be there, at most.</summary>
    public required int MostWrongLeft { get; init; }

    /// <summary>How many may still be there.</summary>
    public required int Allowed { get; init; }

    /// <summary>The probability with which the rule does not stop too early, in (0, 1).</summary>
    public required double Confidence { get; init; }

    /// <summary>True if reviewing may stop.</summary>
    public bool MayStop => MostWrongLeft <= Allowed;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => MayStop
        ? $"Reviewing may stop: at most {Sentences.Count(MostWrongLeft, "label")} can still be wrong "
            + $"(at {Sentences.Percent(Confidence)}), and {Sentences.Count(Allowed)} may be."
        : $"Go on: up to {Sentences.Count(MostWrongLeft, "label")} can still be wrong "
            + $"(at {Sentences.Percent(Confidence)}), and {Sentences.Count(Allowed)} may be.";
}
