using System.Collections.Immutable;
using LabelNotebooks.Replay;

namespace LabelNotebooks;

/// <summary>What a trail says of one example at some entry.</summary>
public sealed record ExampleState
{
    /// <summary>The example.</summary>
    public required string Example { get; init; }

    /// <summary>Which part of it; null for the whole.</summary>
    public required string? Where { get; init; }

    /// <summary>The label before the first decision.</summary>
    public required string Original { get; init; }

    /// <summary>The label in force.</summary>
    public required string Label { get; init; }

    /// <summary>How far the decisions have come.</summary>
    public required ExampleStatus Status { get; init; }

    /// <summary>
    /// The decisions that count: not taken back, not replaced by the same person, not settled, and where they asked somebody else, not answered.
    /// </summary>
    public required ImmutableArray<RecordedDecision> Live { get; init; }

    /// <summary>All decisions, in the order of the trail.</summary>
    public required ImmutableArray<RecordedDecision> All { get; init; }

    /// <summary>Why one of the decisions does not count any more: "taken back by entry 7"; empty where it counts.</summary>
    public string EndOf(RecordedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.IsUndone)
            return $"taken back by entry {decision.UndoneBy[0]}";
        if (decision.SettledBy.Find(settling => !settling.IsUndone) is { } settled)
            return $"settled by entry {settled.Number}";
        if (All.FirstOrDefault(later => later.Replaces(decision)) is { } replaced)
            return $"replaced by entry {replaced.Number}";
        return All.FirstOrDefault(later => later.Answers(decision)) is { } answer ? $"answered by entry {answer.Number}" : "";
    }

    /// <summary>
    /// The number of the entry since which the label is in force: who agreed with it later has not made it so. 0 where it is the one that was there before the
    /// first decision, and was never another. O(number of decisions, squared).
    /// </summary>
    public long Since => LabelSince.Of(this);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Example} is {Label}: {ChoiceWords}, by {Sentences.Count(All.Length, "decision")}.";

    private string ChoiceWords => Status switch
    {
        ExampleStatus.Open => "nothing is decided",
        ExampleStatus.Kept => "kept",
        ExampleStatus.Changed => "changed",
        ExampleStatus.Ambiguous => "called ambiguous",
        ExampleStatus.OutOfScope => "called out of scope",
        ExampleStatus.Escalated => "passed on",
        ExampleStatus.Contested => "contested",
        _ => throw new InvalidOperationException($"{Status} has no words."),
    };

    internal static ExampleState Of(string example, string? where, List<RecordedDecision> all)
    {
        string original = all[0].Decision.From;
        // An answer stays one when it is settled or replaced itself: the question was put to somebody, and came back.
        ImmutableArray<RecordedDecision> live =
            [.. LiveOf(all).Where(one => one.Decision.Kind != DecisionKind.Escalate || !all.Exists(later => later.Answers(one)))];
        string[] outcomes = [.. live.Select(one => one.Outcome).Distinct(StringComparer.Ordinal)];
        string[] settled = [.. live.Where(one => one.Decision.IsAdjudication).Select(one => one.Outcome).Distinct(StringComparer.Ordinal)];
        // Nobody's change wins by being later: until somebody settles it, the label is the one that nobody disputes.
        string ground = settled is [['=', ..] agreed] ? agreed[1..] : original;
        (string label, ExampleStatus status) = outcomes switch
        {
            [] => (original, ExampleStatus.Open),
            [['=', ..] one] => (one[1..], one[1..] == original ? ExampleStatus.Kept : ExampleStatus.Changed),
            [_] => (ground, StatusOf(live[0].Decision.Kind)),
            _ => (ground, ExampleStatus.Contested),
        };
        return new ExampleState { Example = example, Where = where, Original = original, Label = label, Status = status, Live = live, All = [.. all] };
    }

    // From the last one back: of each person it is enough to know in which lines of history a later word stands. O(decisions).
    private static List<RecordedDecision> LiveOf(List<RecordedDecision> all)
    {
        var later = new Dictionary<string, List<DecisionLine>>(StringComparer.Ordinal);
        var live = new List<RecordedDecision>();
        for (int at = all.Count - 1; at >= 0; at--)
        {
            RecordedDecision one = all[at];
            if (one.IsUndone)
                continue;
            List<DecisionLine>? lines = later.GetValueOrDefault(one.Decision.Who);
            bool isReplaced = !one.Decision.IsAdjudication && lines is not null && lines.Exists(line => line.Knows(one));
            if (!one.IsSettled && !isReplaced)
                live.Add(one);
            if (one.Decision.IsAdjudication)
                continue;
            if (lines is null)
                later[one.Decision.Who] = [one.Line];
            else if (!lines.Contains(one.Line))
                lines.Add(one.Line);
        }

        live.Reverse();
        return live;
    }

    private static ExampleStatus StatusOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Ambiguous => ExampleStatus.Ambiguous,
        DecisionKind.OutOfScope => ExampleStatus.OutOfScope,
        DecisionKind.Escalate => ExampleStatus.Escalated,
        DecisionKind.Keep or DecisionKind.Change => throw new ArgumentException("What is kept or changed has a label.", nameof(kind)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no status."),
    };
}
