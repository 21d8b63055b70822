namespace LabelNotebooks;

/// <summary>A label that was corrected, and by which decision.</summary>
/// <param name="Example">The id of the example.</param>
/// <param name="Original">The label before the first decision.</param>
/// <param name="Label">The label in force.</param>
/// <param name="Entry">The number of the decision that made it so.</param>
/// <param name="Time">When it was recorded, UTC.</param>
public sealed record CorrectedLabel(string Example, string Original, string Label, long Entry, DateTime Time)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Example} was {Original} and is {Label}, by entry {Sentences.Count(Entry)}.";

    /// <summary>The number of the entry since which the label is in force here: the decision, or what ended a dispute about it.</summary>
    public long SinceEntry { get; init; } = Entry;

    /// <summary>When that entry came into this trail, UTC.</summary>
    public DateTime Since { get; init; } = Time;

    /// <summary>The version of the guideline.</summary>
    public string Guideline { get; init; } = "";

    /// <summary>In which role it was decided.</summary>
    public string Role { get; init; } = "";

    /// <summary>How the label came to be wrong; empty where that was not said.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Eight digits that are the same for all that one person did.</summary>
    public string Seal { get; init; } = "";
}
