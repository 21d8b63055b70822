namespace LabelNotebooks.Replay;

/// <summary>Follows a trail from its first entry on, and knows at each what every example is.</summary>
internal sealed class TrailReplay
{
    private readonly DecisionLine _own = new(own: null, fork: 0);
    private readonly List<DecisionLine> _lines = [];
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Example, string? Where), List<RecordedDecision>> _decisions = [];

    /// <summary>The number of the last entry that was followed.</summary>
    public long Number { get; private set; }

    public IEnumerable<(string Example, string? Where)> Keys => _decisions.Keys;

    /// <summary>The hashes of entries that were taken over.</summary>
    public IReadOnlySet<string> Imported => _imported;

    public ExampleState? Of(string example, string? where = null) =>
        _decisions.TryGetValue((example, where), out List<RecordedDecision>? all) ? ExampleState.Of(example, where, all) : null;

    public RecordedDecision? Find(long number) => _own.Find(number) ?? _decisions.Values.SelectMany(all => all).FirstOrDefault(one => one.Number == number);

    /// <summary>Follows the next entry.</summary>
    /// <returns>The example whose state may have changed; null if none has.</returns>
    /// <exception cref="AuditInputException">It was written by a newer version.</exception>
    public (string Example, string? Where)? Add(TrailEntry entry)
    {
        CheckVersion(entry, entry.Number);
        Number = entry.Number;
        return entry.Body is ImportedEntry imported ? AddImported(entry, imported) : Add(entry, entry.Body, entry.Time, _own, entry.Number);
    }

    private (string Example, string? Where)? AddImported(TrailEntry entry, ImportedEntry imported)
    {
        var inner = TrailEntry.Read(imported.Entry);
        CheckVersion(inner, entry.Number);
        _imported.Add(inner.Hash);
        DecisionLine? line = _lines.Find(known => known.Last == inner.Previous)
            ?? _lines.FindLast(known => known.Fork == imported.Fork && known.Find(inner.Number) is null && inner.Number > imported.Fork + 1);
        if (line is null)
            _lines.Add(line = new DecisionLine(_own, imported.Fork));
        line.Last = inner.Hash;
        return Add(entry, inner.Body, inner.Time, line, inner.Number);
    }

    private static void CheckVersion(TrailEntry entry, long number)
    {
        if (entry.Version > TrailEntry.FormatVersion)
        {
            throw new AuditInputException(
                $"trail, entry {number}",
                $"it is of format {entry.Version}, and this program knows format {TrailEntry.FormatVersion}: what follows is not known.",
                "Use a newer version of LabelNotebooks.");
        }
    }

    private (string Example, string? Where)? Add(TrailEntry entry, EntryBody body, DateTime time, DecisionLine line, long number)
    {
        switch (body)
        {
            case DecisionEntry decision:
                var recorded = new RecordedDecision(entry, decision, time, line, number);
                line.Add(number, recorded);
                (string, string?) key = (decision.Example, decision.Where);
                if (!_decisions.TryGetValue(key, out List<RecordedDecision>? all))
                    _decisions[key] = all = [];
                all.Add(recorded);
                foreach (long settled in decision.IsAdjudication ? decision.Settles : [])
                    line.Find(settled)?.SettledBy.Add(recorded);
                return key;
            case UndoEntry undo when line.Find(undo.Of) is { } undone:
                undone.IsUndone = true;
                return (undone.Decision.Example, undone.Decision.Where);
            default:
                return null;
        }
    }
}
