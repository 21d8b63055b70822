using System.Collections.Immutable;
using LabelNotebooks.Replay;

namespace LabelNotebooks;

/// <summary>A decision as it stands in a trail, its own or one that was taken over.</summary>
public sealed class RecordedDecision
{
    internal RecordedDecision(long number, DecisionEntry decision, DateTime time, DecisionLine line)
    {
        Number = number;
        Decision = decision;
        Time = time;
        Line = line;
    }

    /// <summary>The number of the entry that holds it in this trail.</summary>
    public long Number { get; }

    /// <summary>What was decided.</summary>
    public DecisionEntry Decision { get; }

    /// <summary>When it was recorded, in the trail in which that happened.</summary>
    public DateTime Time { get; }

    /// <summary>True if it was taken back.</summary>
    public bool IsUndone => !UndoneBy.IsEmpty;

    /// <summary>The numbers of the entries that took it back.</summary>
    public ImmutableArray<long> UndoneBy { get; internal set; } = [];

    /// <summary>True if an adjudication that was not taken back settled it.</summary>
    public bool IsSettled => SettledBy.Exists(settling => !settling.IsUndone);

    internal DecisionLine Line { get; }

    internal List<RecordedDecision> SettledBy { get; } = [];

    // What it comes to, so that two people who mean the same agree.
    internal string Outcome => Decision.Kind is DecisionKind.Keep or DecisionKind.Change
        ? "=" + Decision.To
        : DecisionEntry.Kinds.Of(Decision.Kind);

    // A later word of the same person, who knew the earlier one; two copies of a trail know nothing of each other.
    internal bool Replaces(RecordedDecision earlier) =>
        !IsUndone
        && Number > earlier.Number
        && Decision.Who == earlier.Decision.Who
        && !Decision.IsAdjudication
        && !earlier.Decision.IsAdjudication
        && Line.Knows(earlier);

    // Who passes an example on has no opinion of its label, but asks for one: any later decision of somebody else is the answer.
    internal bool Answers(RecordedDecision earlier) =>
        !IsUndone
        && earlier.Decision.Kind == DecisionKind.Escalate
        && Decision.Kind != DecisionKind.Escalate
        && Number > earlier.Number
        && Decision.Who != earlier.Decision.Who
        && Line.Knows(earlier);
}
