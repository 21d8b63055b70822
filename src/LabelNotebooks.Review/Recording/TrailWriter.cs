using LabelNotebooks.Checking;
using LabelNotebooks.Format;
using LabelNotebooks.Replay;
using LabelNotebooks.Store;

namespace LabelNotebooks.Recording;

/// <summary>Adds entries to a trail within one transaction: time from one clock, names and texts sealed.</summary>
internal sealed class TrailWriter(StoreWriter store, TrailReplay replay, TimeProvider clock, DateTime? last)
{
    private readonly Dictionary<string, string> _persons = new(StringComparer.Ordinal);
    private DateTime? _last = last;

    /// <summary>The first odd step of the clock; null if there is none.</summary>
    public string? ClockWarning { get; private set; }

    public TrailReplay Replay => replay;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public TrailEntry Append(EntryBody body)
    {
        TrailEntry entry = store.Append(Now, body);
        if (_last is { } before)
            ClockWarning ??= ClockWatch.JumpOf(before, entry);
        _last = entry.Time;
        replay.Add(entry);
        return entry;
    }

    /// <summary>The seal of a person: one for each name in a trail, so that decisions can be counted for each without the name.</summary>
    public string Person(string name)
    {
        if (_persons.TryGetValue(name, out string? known))
            return known;
        if (store.FindPerson(name) is { } kept)
            return _persons[name] = kept;
        string seal = Seal(Seals.Person, name);
        Append(new PersonEntry { Who = seal });
        return _persons[name] = seal;
    }

    /// <summary>The seal of a text; empty where there is none.</summary>
    public string Text(string kind, string text) => text.Length == 0 ? "" : Seal(kind, text);

    public void Keep(SealedValue value) => store.Seal(value);

    public void Attach(byte[] content) => store.Attach(content);

    public void Erase(string seal) => store.Erase(seal);

    private string Seal(string kind, string value)
    {
        byte[] salt = Seals.NewSalt();
        string seal = Seals.Of(kind, salt, value);
        store.Seal(new SealedValue(seal, kind, salt, value));
        return seal;
    }
}
