namespace LabelNotebooks;

/// <summary>A decision that was not recorded, because its label had changed since the reviewer saw it.</summary>
/// <param name="Draft">The decision.</param>
/// <param name="InForce">The label in force.</param>
/// <param name="By">The number of the entry since which it is in force; 0 where it always was.</param>
public sealed record StaleDecision(DecisionDraft Draft, string InForce, long By)
{
    /// <summary>True if the example never had the label on the card: nothing has changed, the card is of other data.</summary>
    public bool WasNeverSo { get; init; }
}
