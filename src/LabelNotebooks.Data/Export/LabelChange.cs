namespace LabelNotebooks;

/// <summary>A label that is another one than in an earlier audit: corrected, or spoiled.</summary>
/// <param name="Example">The id of the example, or its row number from 0.</param>
/// <param name="Then">The label of then.</param>
/// <param name="Now">The label of now.</param>
/// <param name="WasFlagged">True if the label of then was flagged.</param>
/// <param name="IsFlagged">True if the label of now is flagged.</param>
public sealed record LabelChange(string Example, string Then, string Now, bool WasFlagged, bool IsFlagged)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Example {Example}: {Then} then{(WasFlagged ? ", flagged" : "")}; {Now} now{(IsFlagged ? ", flagged" : "")}.";
}
