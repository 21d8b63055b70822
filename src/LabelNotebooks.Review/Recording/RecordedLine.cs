namespace LabelNotebooks;

/// <summary>A decision that was recorded, and where its example stands now.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="State">What the trail says of the example after all that was recorded with it.</param>
public sealed record RecordedLine(TrailEntry Entry, ExampleState State)
{
    /// <summary>The label that was in force before it.</summary>
    public required string Before { get; init; }

    /// <summary>What was decided.</summary>
    public DecisionEntry Decision => (DecisionEntry)Entry.Body;

    /// <summary>In words: "kept 6", "changed 6 to 7".</summary>
    public string Words => Decision.Words;
}
