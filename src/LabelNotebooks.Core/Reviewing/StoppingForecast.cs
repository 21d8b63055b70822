namespace LabelNotebooks;

/// <summary>
/// How many reviews a <see cref="StoppingRule"/> will want until reviewing may stop, if so many of the labels that are not flagged are wrong.
/// </summary>
/// <param name="Flagged">The flagged labels that nobody has looked at: all of them.</param>
/// <param name="Drawn">How many more labels to draw at random of those that are not flagged.</param>
/// <param name="WrongShare">The assumption: the share of these that will be wrong, in [0, 1].</param>
/// <param name="Open">How many labels that are not flagged nobody has drawn yet: where all are wanted, drawing saves nothing.</param>
public sealed record StoppingForecast(int Flagged, int Drawn, double WrongShare, int Open)
{
    /// <summary>How many reviews that are.</summary>
    public int Reviews => Flagged + Drawn;

    /// <summary>True if every label has to be looked at.</summary>
    public bool WantsAll => Open > 0 && Drawn == Open;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"About {Sentences.Count(Reviews, "review")} until reviewing may stop: "
        + $"{Sentences.Count(Flagged, "flagged label")} and {(WantsAll ? "all " : "")}{Sentences.Count(Drawn)} of the others, "
        + $"drawn at random, if {Sentences.Percent(WrongShare)} of these are wrong.";
}
