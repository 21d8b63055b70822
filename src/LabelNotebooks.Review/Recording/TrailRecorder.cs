using System.Collections.Immutable;
using LabelNotebooks.Format;
using LabelNotebooks.Replay;

namespace LabelNotebooks.Recording;

/// <summary>Records decisions of people: checked first, all of them, then written in one transaction.</summary>
internal sealed class TrailRecorder(TrailWriter writer, TrailData data, Func<string, string?> valueOf, Func<string, string> nameOf)
{
    // A reviewer's clock may be in another zone.
    private static readonly TimeSpan AheadAtMost = TimeSpan.FromDays(1);

    private readonly ImmutableArray<RecordedLine>.Builder _recorded = ImmutableArray.CreateBuilder<RecordedLine>();
    private readonly ImmutableArray<DecisionDraft>.Builder _repeated = ImmutableArray.CreateBuilder<DecisionDraft>();
    private readonly ImmutableArray<DecisionDraft>.Builder _takenBack = ImmutableArray.CreateBuilder<DecisionDraft>();
    private readonly ImmutableArray<DecisionDraft>.Builder _decidedAnew = ImmutableArray.CreateBuilder<DecisionDraft>();
    private readonly Dictionary<(string Example, string? Where), string> _before = [];
    private readonly List<InputProblem> _problems = [];
    private readonly ImmutableArray<StaleDecision>.Builder _stale = ImmutableArray.CreateBuilder<StaleDecision>();

    public RecordOutcome Record(IEnumerable<DecisionDraft> drafts)
    {
        foreach (DecisionDraft draft in drafts)
            Record(draft);
        if (_problems.Count > 0)
            throw new AuditInputException(_problems);
        return new RecordOutcome
        {
            // What comes later among them may have moved the label once more.
            Recorded = [.. _recorded.Select(line => line with { State = writer.Replay.Of(line.Decision.Example, line.Decision.Where)! })],
            Repeated = _repeated.ToImmutable(),
            TakenBack = _takenBack.ToImmutable(),
            DecidedAnew = _decidedAnew.ToImmutable(),
            Stale = _stale.ToImmutable(),
            ClockWarning = writer.ClockWarning,
        };
    }

    private void Record(DecisionDraft draft)
    {
        ExampleState? state = writer.Replay.Of(draft.Example, draft.Where);
        string inForce = state?.Label ?? data.Labels[data.RowOf(draft.Example)];
        string original = state?.Original ?? inForce;
        bool isSecond = draft.Draw == DecisionDraw.Second;
        // A second reading knows nothing of the first: unless it says otherwise, it saw the label that was there before.
        string seen = draft.From ?? (isSecond ? original : inForce);
        // The file's own spelling stands in the entry, however the reviewer's card spells the same class.
        _before.TryAdd((draft.Example, draft.Where), inForce);
        // Sheets that come in together were filled in beside each other: none of them is stale for what another one says.
        string[] met = isSecond && state is not null
            ? [original, .. state.All.SelectMany(one => new[] { one.Decision.From, one.Decision.To }), inForce]
            : draft.IsOfSheet ? [inForce, _before[(draft.Example, draft.Where)]] : [inForce];
        string? from = met.FirstOrDefault(label => IsSame(label, seen));
        string to = draft.Kind != DecisionKind.Change ? from ?? seen
            : IsSame(draft.To!, original) ? original
            : data.SpellingOf(data.Meanings.ClassOf(draft.To!));
        if (RepeatedBy(draft, state, to, seen) is { } before)
        {
            (before.IsUndone ? _takenBack : IsLast(before, state!) ? _repeated : _decidedAnew).Add(draft);
            return;
        }

        if (from is null)
        {
            _stale.Add(new StaleDecision(draft, inForce, state?.Since ?? 0) { WasNeverSo = !HadEver(state, inForce, seen) });
            return;
        }

        int problems = _problems.Count;
        if (draft.Decided is { } decided && decided > writer.Now + AheadAtMost)
        {
            _problems.Add(new InputProblem(
                draft.Place,
                $"it was decided on {TrailTime.Write(decided)}, and that is still to come.",
                "Write the day on which it was decided, or leave it out: the trail keeps when it was recorded."));
        }

        if (draft.Kind == DecisionKind.Change && IsSame(to, from))
        {
            _problems.Add(new InputProblem(
                draft.Place,
                isSecond
                    ? $"a second reading of {nameOf(draft.Example)} sees the label that was there first, which is {from}."
                    : $"the label of {nameOf(draft.Example)} is {from} already.",
                "Decide to keep it, or give another label."));
        }

        if (isSecond && FirstReadingOf(draft, state) is { } first)
        {
            _problems.Add(new InputProblem(
                draft.Place,
                $"{draft.Reviewer.Trim()} has read {nameOf(draft.Example)} already (entry {first.Number}), and a second reading knows nothing of the first.",
                "Let somebody else read it; or decide anew, as yourself."));
        }

        ImmutableArray<long> settled = draft.Settles ? Settled(draft, state) : default;
        if (_problems.Count > problems)
            return;
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
            Settles = settled,
            Where = draft.Where,
            Draw = draft.Draw,
            Stratum = draft.Stratum,
            Chance = draft.Chance,
            Shown = draft.Shown,
            Decided = draft.Decided,
        });
        _recorded.Add(new RecordedLine(entry, writer.Replay.Of(draft.Example, draft.Where)!) { Before = inForce });
    }

    private bool HadEver(ExampleState? state, string inForce, string label) =>
        IsSame(inForce, label) || (state?.All.Any(one => IsSame(one.Decision.From, label) || IsSame(one.Decision.To, label)) ?? false);

    private bool IsSame(string one, string other) => data.Meanings.ClassOf(one) == data.Meanings.ClassOf(other);

    // A row of a sheet is the same row whatever the person decided since; who types decides anew.
    private RecordedDecision? RepeatedBy(DecisionDraft draft, ExampleState? state, string to, string seen)
    {
        RecordedDecision[] own = [.. state?.All.Where(one => (draft.IsOfSheet || !one.IsUndone) && valueOf(one.Decision.Who) == draft.Reviewer.Trim()) ?? []];
        bool IsIt(RecordedDecision one) =>
            IsSame(one.Decision, draft, to) && (IsSame(one.Decision.From, seen) || IsSame(one.Decision.To, seen));
        if (own is [.., var last] && IsIt(last))
            return last;
        return draft.IsOfSheet && !(draft.Decided > own.LastOrDefault()?.Time) ? own.LastOrDefault(IsIt) : null;
    }

    private bool IsLast(RecordedDecision decision, ExampleState state) =>
        state.All.Last(one => valueOf(one.Decision.Who) == valueOf(decision.Decision.Who)) == decision;

    private bool IsSame(DecisionEntry before, DecisionDraft draft, string to) =>
        before.Kind == draft.Kind
        && before.To == to
        && before.Role == draft.Role
        && before.Cause == draft.Cause
        && before.Guideline == draft.Guideline
        && before.IsAdjudication == draft.Settles
        // Who keeps a label that a new model doubts has looked again; a sheet is the same sheet whatever was audited since.
        && (draft.IsOfSheet || draft.Model is null || draft.Model == before.Model)
        && (before.Reason.Length == 0 ? "" : valueOf(before.Reason)) == draft.Reason;

    private RecordedDecision? FirstReadingOf(DecisionDraft draft, ExampleState? state) =>
        state?.All.FirstOrDefault(one => !one.IsUndone && valueOf(one.Decision.Who) == draft.Reviewer.Trim());

    private ImmutableArray<long> Settled(DecisionDraft draft, ExampleState? state)
    {
        // By the name, too: in merged copies one person may have two seals.
        string name = draft.Reviewer.Trim();
        if (state is not { Status: ExampleStatus.Contested })
        {
            _problems.Add(new InputProblem(
                draft.Place,
                "nobody decided differently on this example: there is nothing to settle.",
                "Decide on it without settling."));
            return default;
        }

        if (state.Live.Any(one => valueOf(one.Decision.Who) == name))
        {
            _problems.Add(new InputProblem(
                draft.Place,
                $"{name} is one of those who decided on this example.",
                "Let somebody settle it who did not: nobody settles their own."));
        }

        return [.. state.Live.Select(one => one.Number)];
    }
}
