using LabelNotebooks.Format;
using LabelNotebooks.Store;

namespace LabelNotebooks.Checking;

/// <summary>
/// Follows the chain of a trail as it lies in its file, and believes nothing that it can compute. One pass, in memory that does not grow with the entries but
/// for 16 bytes for each seal.
/// </summary>
internal sealed class TrailChecker(TrailStore store, int mostFaults = TrailChecker.MostFaults)
{
    private const long LooksBack = 1000;
    public const int MostFaults = 100;

    private readonly List<TrailFault> _faults = [];
    private readonly ClockWatch _clock = new();
    private readonly SealWatch _seals = new();
    private readonly List<(long Number, string Version, string Digest)> _guidelines = [];
    private string _previous = HashText.None;
    private long _expected = 1;
    private long _lastSure;

    public TrailCheck Check(bool isFull)
    {
        if (store.SchemaDifferences is { Count: > 0 } different)
        {
            _faults.Add(new TrailFault(
                0,
                $"another program changed what keeps entries from being changed: {Sentences.FirstFew(different, 20)}"));
        }

        (long last, string head) = store.Head;
        // Where the last ones are all, nothing is left to be done later.
        isFull |= last <= LooksBack;
        long from = isFull ? 1 : Math.Max(1, last - LooksBack + 1);
        if (from > 1)
            Start(from);
        foreach (StoredEntry row in store.Rows(from))
            Look(row);
        if (last == 0)
            _faults.Add(new TrailFault(0, "it has no entry"));
        int erased = 0;
        if (isFull)
        {
            _faults.AddRange(_seals.Check(store.AllSealed()));
            _faults.AddRange(GuidelineFaults());
            erased = _seals.Erased;
        }

        // What entries say of themselves comes before what the file says of all.
        TrailFault[] sorted = [.. _faults.OrderBy(fault => fault.Number == 0).ThenBy(fault => fault.Number)];
        return new TrailCheck
        {
            Entries = last,
            Head = head,
            IsFull = isFull,
            // A fault of the chain is never left out for one of a text: what may be mended hangs on it.
            Faults = [.. sorted.OrderBy(fault => fault.IsOfText).Take(mostFaults).OrderBy(fault => fault.Number == 0).ThenBy(fault => fault.Number)],
            FaultCount = sorted.Length,
            LastSure = Math.Min(_lastSure, sorted.FirstOrDefault(fault => fault.Number > 0 && !fault.IsOfText) is { } first ? first.Number - 1 : long.MaxValue),
            ClockJumps = _clock.Jumps,
            FirstClockJump = _clock.First,
            Erased = erased,
        };
    }

    private IEnumerable<TrailFault> GuidelineFaults()
    {
        Dictionary<string, bool> attached = [];
        foreach ((string digest, byte[] content) in store.Attachments())
            attached[digest] = HashText.Of(content) == digest;
        foreach ((long number, string version, string digest) in _guidelines)
        {
            if (!attached.TryGetValue(digest, out bool holds))
                yield return new TrailFault(number, $"the text of guideline {version} is missing") { IsOfText = true };
            else if (!holds)
                yield return new TrailFault(number, $"the text of guideline {version} was changed") { IsOfText = true };
        }
    }

    // The first entry says of what the trail is; before those that are looked at, the chain is taken as it lies.
    private void Start(long from)
    {
        Look(store.Rows(1, 1).Single());
        if (_faults.Exists(fault => fault.Number == 1))
            return;
        StoredEntry before = store.Rows(from - 1, from - 1).SingleOrDefault() ?? new StoredEntry(from - 1, "", HashText.None);
        _previous = before.Text.Length == 0 ? HashText.None : HashText.Of(before.Text);
        _expected = from;
    }

    private void Look(StoredEntry row)
    {
        List<string> wrong = [];
        bool isBreak = false, isCut = false;
        if (row.Number != _expected)
        {
            wrong.Add(row.Number == _expected + 1
                ? $"entry {_expected} before it is missing"
                : $"entries {_expected} to {row.Number - 1} before it are missing");
        }

        string hash = HashText.Of(row.Text);
        if (hash != row.Hash)
            wrong.Add("its text was changed: it does not fit its hash");
        TrailEntry? entry = null;
        try
        {
            entry = TrailEntry.Read(row.Text);
            if (entry.Number != row.Number)
                wrong.Add($"it says of itself that it is entry {entry.Number}");
            if (entry.Previous != _previous)
            {
                // Which of the two was changed, the chain does not tell.
                _lastSure = Math.Min(_lastSure, Math.Max(0, row.Number - 2));
                isBreak = row.Number == _expected;
                isCut = true;
                wrong.Add($"it does not follow on entry {row.Number - 1}: {TrailFault.OneOfTwo}");
            }

            if (row.Number == 1 != entry.Body is GenesisEntry)
                wrong.Add(row.Number == 1 ? "it is not the beginning of a trail" : "it begins another trail");
            if (entry.Core().Body is GuidelineEntry guideline)
                _guidelines.Add((row.Number, guideline.Guideline, guideline.Digest));
            _clock.See(entry);
            _seals.See(entry);
        }
        catch (EntryFormatException fault)
        {
            isCut = true;
            wrong.Add(fault.Message);
        }

        foreach (string what in wrong.Take(1).Concat(wrong.Skip(1).Where(_ => _faults.Count < mostFaults)))
        {
            _faults.Add(new TrailFault(row.Number, what)
            {
                Example = (entry?.Body as DecisionEntry)?.Example,
                Time = entry?.Time,
                IsBreak = isBreak && what.EndsWith(TrailFault.OneOfTwo, StringComparison.Ordinal),
                IsCut = isCut,
            });
        }

        if (_faults.Count == 0 || _faults.TrueForAll(fault => fault.Number == 0))
            _lastSure = row.Number;
        _previous = hash;
        _expected = row.Number + 1;
    }
}
