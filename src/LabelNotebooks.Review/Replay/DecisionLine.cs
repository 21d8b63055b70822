namespace LabelNotebooks.Replay;

/// <summary>
/// A line of history: the trail's own, or one that was taken over from a copy of it. A line that was taken over shares the entries up to its fork with the
/// own one; above it, its numbers are those of the copy.
/// </summary>
internal sealed class DecisionLine(DecisionLine? own, long fork)
{
    private readonly Dictionary<long, RecordedDecision> _decisions = [];

    public void Add(long number, RecordedDecision decision) => _decisions[number] = decision;

    /// <summary>The decision of a number as it is counted in this line; null if there is none.</summary>
    public RecordedDecision? Find(long number) => own is not null && number <= fork ? own.Find(number) : _decisions.GetValueOrDefault(number);

    /// <summary>True if a decision is part of the history of this line.</summary>
    public bool Knows(RecordedDecision decision) => decision.Line == this || (own is not null && decision.Number <= fork);
}
