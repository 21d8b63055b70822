namespace LabelNotebooks;

/// <summary>A flagged label on which people have decided in the trail of the data, so that it is no flag any more.</summary>
/// <param name="Example">The id of the example, or the number of its row.</param>
/// <param name="GivenLabel">Its label.</param>
/// <param name="SuggestedLabel">The class that the model finds likeliest.</param>
/// <param name="Decision">What was decided: "kept flu".</param>
/// <param name="Who">By whom, with the role; "reviewer" and eight digits where the name was erased.</param>
/// <param name="Time">When the last of these decisions was recorded, UTC.</param>
/// <param name="Reason">Why, in the person's words; that it was erased, where it was. Empty where nothing was written.</param>
public sealed record KeptLabel(string Example, string GivenLabel, string SuggestedLabel, string Decision, string Who, DateTime Time, string Reason)
{
    /// <summary>True if it was wrong and stands corrected in the file; false if it was kept.</summary>
    public bool WasChanged { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Example}: {Decision}, by {Who}{(Reason.Length == 0 ? "" : $" ({Reason})")}.";
}
