namespace LabelNotebooks;

/// <summary>What a trail says of one label of a file.</summary>
/// <param name="Row">The row of the example in the data, from 0.</param>
/// <param name="Standing">What its decisions are worth for the label as it stands.</param>
/// <param name="State">The decisions.</param>
public sealed record StandingDecision(int Row, DecisionStanding Standing, ExampleState State)
{
    /// <summary>
    /// What a person found of the label that stands in the file: true if it is wrong, false if it is right; null where nobody has said either. A label that was
    /// changed and stands corrected is right.
    /// </summary>
    public bool? IsWrong => Standing switch
    {
        DecisionStanding.Decided or DecisionStanding.OtherPredictions => (bool?)false,
        DecisionStanding.OtherLabel => State.Live.IsEmpty ? null : true,
        DecisionStanding.Unsettled => null,
        _ => throw new InvalidOperationException($"{Standing} says neither right nor wrong."),
    };

    /// <summary>True if the label was wrong, and the file holds the right one by now.</summary>
    public bool IsCorrected => IsWrong == false && State.Status == ExampleStatus.Changed;

    /// <summary>
    /// The decision for which the example was drawn at random, the last of several; null where it never was. Who decided anew since has not made the draw
    /// undone; what was taken back counts for nothing.
    /// </summary>
    public RecordedDecision? Drawn => State.All.LastOrDefault(one => one.Decision.Draw == DecisionDraw.Random && !one.IsUndone);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => State.ToString();

    /// <summary>The rule: what decisions are worth for a label; null where there is none that counts, and the label is the one in force.</summary>
    /// <param name="state">What the trail says of the example.</param>
    /// <param name="label">Its label in the file, in the file's own spelling.</param>
    /// <param name="predictions">The digest of the predictions of now; null where decisions count whatever the predictions.</param>
    public static DecisionStanding? Of(ExampleState state, string label, string? predictions)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(label);
        return state.Status switch
        {
            ExampleStatus.Ambiguous or ExampleStatus.OutOfScope or ExampleStatus.Escalated or ExampleStatus.Contested => DecisionStanding.Unsettled,
            ExampleStatus.Open or ExampleStatus.Kept or ExampleStatus.Changed when label != state.Label => DecisionStanding.OtherLabel,
            ExampleStatus.Open => null,
            ExampleStatus.Kept or ExampleStatus.Changed => HoldFor(predictions, state) ? DecisionStanding.Decided : DecisionStanding.OtherPredictions,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "There is no rule for it."),
        };
    }

    // One of several people who decided the same is enough; who decided without predictions is not moved by others.
    private static bool HoldFor(string? predictions, ExampleState state) =>
        predictions is null || state.Live.Any(one => one.Decision.Model is null || one.Decision.Model == predictions);
}
