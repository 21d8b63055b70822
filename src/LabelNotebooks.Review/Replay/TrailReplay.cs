namespace LabelNotebooks.Replay;

/// <summary>Follows a trail from its first entry on, and knows at each what every example is.</summary>
internal sealed class TrailReplay
{
    private readonly DecisionLine _own = new(own: null, fork: 0);
    private readonly Dictionary<string, DecisionLine> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedDecision> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Example, string? Where), List<RecordedDecision>> _decisions = [];

    /// <summary>The number of the last entry that was followed.</summary>
    public long Number { get; private set; }

    public IEnumerable<(string Example, string? Where)> Keys => _decisions.Keys;

    /// <summary>The hashes of entries that were taken over.</summary>
    public IReadOnlySet<string> Imported => _imported;

    public ExampleState? Of(string example, string? where = null) =>
        _decisions.TryGetValue((example, where), out List<RecordedDecision>? all) ? ExampleState.Of(example, where, all) : null;

    /// <summary>The decision that an entry of this trail holds, its own or one that was taken over; null if it holds none.</summary>
    public RecordedDecision? Find(long number) => _own.Find(number);

    /// <summary>Follows the next entry.</summary>
    /// <returns>The example whose state may have changed; null if none has.</returns>
    /// <exception cref="AuditInputException">It was written by a newer version.</exception>
    public (string Example, string? Where)? Add(TrailEntry entry)
    {
        CheckVersion(entry, entry.Number);
        Number = entry.Number;
        return entry.Body is ImportedEntry imported
            ? AddImported(entry, imported)
            : Add(entry, entry.Body, entry.Hash, entry.Time, _own, entry.Number);
    }

    private (string Example, string? Where)? AddImported(TrailEntry entry, ImportedEntry imported)
    {
        var inner = TrailEntry.Read(imported.Entry);
        CheckVersion(inner, entry.Number);
        _imported.Add(inner.Hash);
        // The source names the copy: two copies of one trail go on under different names.
        if (!_lines.TryGetValue(imported.Source, out DecisionLine? line))
            _lines[imported.Source] = line = new DecisionLine(_own, imported.Fork);
        if (inner.Body is not ImportedEntry)
            return Add(entry, inner.Body, inner.Hash, inner.Time, line, inner.Number);
        // What the copy had taken over from here or from a third is known already: its number there has to lead to it.
        if (_byHash.TryGetValue(inner.Core().Hash, out RecordedDecision? known))
            line.Add(inner.Number, known);
        return null;
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

    private (string Example, string? Where)? Add(TrailEntry entry, EntryBody body, string hash, DateTime time, DecisionLine line, long number)
    {
        switch (body)
        {
            case DecisionEntry decision:
                var recorded = new RecordedDecision(entry.Number, decision, time, line);
                _byHash[hash] = recorded;
                line.Add(number, recorded);
                // Here it is found by the number of the entry that holds it, also where it was taken over.
                if (line != _own)
                    _own.Add(entry.Number, recorded);
                (string, string?) key = (decision.Example, decision.Where);
                if (!_decisions.TryGetValue(key, out List<RecordedDecision>? all))
                    _decisions[key] = all = [];
                all.Add(recorded);
                foreach (long settled in decision.IsAdjudication ? decision.Settles : [])
                    line.Find(settled)?.SettledBy.Add(recorded);
                return key;
            case UndoEntry undo when line.Find(undo.Of) is { } undone:
                undone.UndoneBy = undone.UndoneBy.Add(entry.Number);
                return (undone.Decision.Example, undone.Decision.Where);
            default:
                return null;
        }
    }
}
