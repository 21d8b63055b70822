using System.Collections.Immutable;
using LabelNotebooks.Format;

namespace LabelNotebooks.Recording;

/// <summary>Records decisions of people: checked first, all of them, then written in one transaction.</summary>
internal sealed class TrailRecorder(TrailWriter writer, TrailData data, Func<string, string?> valueOf)
{
    private readonly ImmutableArray<RecordedLine>.Builder _recorded = ImmutableArray.CreateBuilder<RecordedLine>();
    private readonly ImmutableArray<DecisionDraft>.Builder _repeated = ImmutableArray.CreateBuilder<DecisionDraft>();
    private readonly ImmutableArray<StaleDecision>.Builder _stale = ImmutableArray.CreateBuilder<StaleDecision>();

    public RecordOutcome Record(IEnumerable<DecisionDraft> drafts)
    {
        foreach (DecisionDraft draft in drafts)
            Record(draft);
        return new RecordOutcome
        {
            Recorded = _recorded.ToImmutable(),
            Repeated = _repeated.ToImmutable(),
            Stale = _stale.ToImmutable(),
            ClockWarning = writer.ClockWarning,
        };
    }

    private void Record(DecisionDraft draft)
    {
        ExampleState? state = writer.Replay.Of(draft.Example, draft.Where);
        string inForce = state?.Label ?? data.Labels[data.RowOf(draft.Example)];
        string original = state?.Original ?? inForce;
        // The file's own spelling stands in the entry, however the reviewer's card spells the same class.
        string from = draft.From is not { } seen || IsSame(seen, inForce) ? inForce : IsSame(seen, original) ? original : seen;
        string to = draft.Kind == DecisionKind.Change ? data.SpellingOf(data.Meanings.ClassOf(draft.To!)) : from;
        if (IsRepeated(draft, state, to))
        {
            _repeated.Add(draft);
            return;
        }

        // A second reading knows nothing of the first, and carries the label with which it was drawn.
        if (!IsSame(from, inForce) && draft.Draw != DecisionDraw.Second)
        {
            _stale.Add(new StaleDecision(draft, inForce, state?.All[^1].Number ?? 0));
            return;
        }

        if (draft.Kind == DecisionKind.Change && IsSame(to, from))
        {
            throw new AuditInputException(
                draft.Place,
                $"the label of {draft.Example} is {from} already.",
                "Decide to keep it, or give another label.");
        }

        string who = writer.Person(draft.Reviewer.Trim());
        TrailEntry entry = writer.Append(new DecisionEntry
        {
            Example = draft.Example,
            Kind = draft.Kind,
            From = from,
            To = to,
            Who = who,
            Role = draft.Role,
            Reason = writer.Text(Seals.Reason, draft.Reason),
            Cause = draft.Cause,
            Guideline = draft.Guideline,
            Suggested = draft.Suggested,
            Model = draft.Model,
            Settles = draft.Settles ? Settled(draft, state, who) : default,
            Where = draft.Where,
            Draw = draft.Draw,
            Stratum = draft.Stratum,
            Chance = draft.Chance,
            Shown = draft.Shown,
            Decided = draft.Decided,
        });
        _recorded.Add(new RecordedLine(entry, writer.Replay.Of(draft.Example, draft.Where)!));
    }

    private bool IsSame(string one, string other) => data.Meanings.ClassOf(one) == data.Meanings.ClassOf(other);

    private bool IsRepeated(DecisionDraft draft, ExampleState? state, string to)
    {
        if (state?.All.LastOrDefault(one => !one.IsUndone && valueOf(one.Decision.Who) == draft.Reviewer.Trim()) is not { Decision: var before })
            return false;
        return before.Kind == draft.Kind
            && before.To == to
            && before.Role == draft.Role
            && before.Cause == draft.Cause
            && before.Guideline == draft.Guideline
            && before.IsAdjudication == draft.Settles
            && (before.Reason.Length == 0 ? "" : valueOf(before.Reason)) == draft.Reason;
    }

    private static ImmutableArray<long> Settled(DecisionDraft draft, ExampleState? state, string who)
    {
        if (state is not { Live.IsEmpty: false })
            throw new AuditInputException(draft.Place, $"nobody has decided on {draft.Example}: there is nothing to settle.", "Decide without settling.");
        return state.Live.All(one => one.Decision.Who != who)
            ? [.. state.Live.Select(one => one.Number)]
            : throw new AuditInputException(
                draft.Place,
                $"{draft.Reviewer.Trim()} is one of those who decided on {draft.Example}.",
                "Let somebody settle it who did not: nobody settles their own.");
    }
}
