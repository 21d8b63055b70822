using System.Collections.Immutable;
using System.Security.Cryptography;
using LabelNotebooks.Anchors;
using LabelNotebooks.Checking;
using LabelNotebooks.Format;
using LabelNotebooks.Identity;
using LabelNotebooks.Recording;
using LabelNotebooks.Replay;
using LabelNotebooks.Store;

namespace LabelNotebooks;

/// <summary>
/// The trail of a data set: who decided what on which label, when and why. Entries are added and never changed; each names the hash of the one before, so that
/// a change shows. One SQLite file. docs/trail.md says what the file holds.
/// </summary>
public sealed partial class Trail : IDisposable
{
    private readonly TrailStore _store;
    private readonly TimeProvider _clock;
    private Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private byte[]? _key;
    private TrailReplay? _replay;
    private (long To, ImmutableArray<string> Known) _classes;

    private Trail(TrailStore store, TimeProvider clock)
    {
        _store = store;
        _clock = clock;
        First = ReadEntry(_store.Rows(1, 1).FirstOrDefault()
            ?? throw new AuditInputException(store.Path, "the trail has no entry.", "Begin another one: this one was never begun whole."));
        Genesis = First.Body as GenesisEntry
            ?? throw new AuditInputException(store.Path, "its first entry is not the beginning of a trail.", "Go on from a copy.");
    }

    /// <summary>The file.</summary>
    public string Path => _store.Path;

    /// <summary>The first entry.</summary>
    public TrailEntry First { get; }

    /// <summary>Of which data set the trail is.</summary>
    public GenesisEntry Genesis { get; }

    /// <summary>The number of the last entry.</summary>
    public long Count => _store.Head.Number;

    /// <summary>The hash of the last entry.</summary>
    public string Head => _store.Head.Hash;

    /// <summary>The classes that a label may be changed to: those of the beginning, and those that came when the data grew.</summary>
    public IReadOnlyList<string> Classes
    {
        get
        {
            // Entries are added and never changed: what was read once for one sheet is not read again for the next.
            foreach (TrailEntry entry in Entries(_classes.To + 1))
                _classes = (entry.Number, entry.Core().Body is ExtendEntry { Classes: { IsDefault: false } grown } ? grown : _classes.Known);
            return _classes.Known.IsDefault ? Genesis.Classes : _classes.Known;
        }
    }

    /// <summary>Begins a trail.</summary>
    /// <param name="path">Its file, which must not be there.</param>
    /// <param name="data">The data set as it is before the first decision.</param>
    /// <param name="start">How it is begun.</param>
    /// <param name="clock">The clock by which entries are dated; null for that of the computer.</param>
    /// <exception cref="AuditInputException">The ids seem to name people, or the file cannot be written.</exception>
    public static Trail Create(string path, TrailData data, TrailStart start, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(start);
        if (!start.Pseudonyms && !start.IdsNameNobody && PersonalIds.SuspicionOf(data.Column, data.Ids) is { } suspicion)
        {
            throw new AuditInputException(
                data.Source,
                $"its ids {suspicion}, as \"{data.Ids[0]}\"; what stands in a trail can never be taken out again.",
                "Keep pseudonyms in their place, whose key can be erased; or say that the ids name nobody.");
        }

        byte[] key = Seals.NewSalt();
        TrailData known = start.Pseudonyms ? data.Pseudonymous(key) : data;
        string? seal = start.Pseudonyms ? Seals.Of(Seals.Pseudonyms, key, "") : null;
        TrailStore.Create(path, store => store.Write(entries =>
        {
            if (seal is not null)
                entries.Seal(new SealedValue(seal, Seals.Pseudonyms, key, ""));
            return entries.Append((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime, new GenesisEntry
            {
                Trail = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                Example = data.Column.Length == 0 ? "rows" : "column",
                Column = data.Column,
                Count = data.Ids.Count,
                Ids = known.IdsDigest,
                Labels = known.LabelsDigest,
                Classes = [.. data.Classes],
                Tool = start.Tool,
                Task = start.Task,
                Merged = data.Meanings.Pairs.IsEmpty ? default : data.Meanings.Pairs,
                Pseudonyms = seal,
            });
        }));
        return Open(path, clock: clock);
    }

    /// <summary>Opens a trail. It is not checked: see <see cref="Check(bool)"/>.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="isReadOnly">True to look only: works without the right to write.</param>
    /// <param name="clock">The clock by which entries are dated; null for that of the computer.</param>
    /// <param name="secondsToWait">How long to wait at most for another program that is writing.</param>
    /// <exception cref="AuditInputException">There is no such trail, or it does not begin like one.</exception>
    public static Trail Open(string path, bool isReadOnly = false, TimeProvider? clock = null, int secondsToWait = 30)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(secondsToWait);
        TrailStore store = TrailStore.Open(path, isReadOnly, secondsToWait);
        try
        {
            return new Trail(store, clock ?? TimeProvider.System);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The entries from a number on, in their order. O(number of entries), one at a time.</summary>
    /// <exception cref="AuditInputException">One of them is no entry.</exception>
    public IEnumerable<TrailEntry> Entries(long from = 1, long to = long.MaxValue) => _store.Rows(from, to).Select(ReadEntry);

    /// <summary>The entries as they lie, in their order, also where they are none: nothing is checked. O(number of entries), one at a time.</summary>
    public IEnumerable<TrailRow> Rows() => _store.Rows().Select(row => new TrailRow(row.Number, row.Text, row.Hash));

    /// <summary>What the entries say, of those that were taken over what they say themselves.</summary>
    internal IEnumerable<EntryBody> Bodies => Entries().Select(entry => entry.Core().Body);

    internal IEnumerable<byte[]> Attachments() => _store.Attachments().Select(attached => attached.Content);

    /// <summary>The hash of an entry as it lies there; null if there is none of this number.</summary>
    internal string? HashAt(long number) => _store.Rows(number, number).FirstOrDefault() is { } row ? HashText.Of(row.Text) : null;

    /// <summary>The entries that speak of an example, in their order.</summary>
    public IEnumerable<TrailEntry> EntriesOf(string example) => _store.RowsOf(example).Select(ReadEntry).Where(entry => entry.Body is not GenesisEntry);

    /// <summary>Follows the chain and says what does not hold.</summary>
    /// <param name="isFull">True for every entry, the seals too; false for the first and the last 1,000.</param>
    public TrailCheck Check(bool isFull = true) => new TrailChecker(_store).Check(isFull);

    /// <summary>The same, held against anchors that were kept: where two neighbours do not fit, an anchor may say which of the two was changed.</summary>
    /// <param name="isFull">True for every entry, the seals too; false for the first and the last 1,000.</param>
    /// <param name="anchors">The anchors.</param>
    /// <param name="mostFaults">How many faults are named one by one; all of them are counted.</param>
    public TrailCheck Check(bool isFull, IReadOnlyList<TrailAnchor> anchors, int mostFaults = TrailChecker.MostFaults)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostFaults);
        return AnchorCheck.With(new TrailChecker(_store, mostFaults).Check(isFull), this, anchors);
    }

    /// <summary>What the trail says of all examples at one of its entries. O(number of entries).</summary>
    /// <param name="number">The number of the entry; null for the last.</param>
    public TrailState StateAt(long? number = null)
    {
        var replay = new TrailReplay();
        foreach (TrailEntry entry in Entries(to: number ?? long.MaxValue))
            replay.Add(entry);
        return new TrailState(replay);
    }

    /// <summary>The number of the last entry up to a time; 0 if the trail is younger. With a clock that went back this is a choice.</summary>
    public long NumberAt(DateTime time) => Entries().Where(entry => entry.Time <= time).Select(entry => entry.Number).LastOrDefault();

    /// <summary>The name or the text behind a seal; null where it was erased, is not here, or is not what was sealed.</summary>
    public string? ValueOf(string seal)
    {
        if (seal.Length != HashText.Length)
            return null;
        // What does not fit its seal was put in its place by somebody else: it is not shown.
        if (!_values.TryGetValue(seal, out string? value))
            _values[seal] = value = _store.Sealed(seal) is { Holds: true, Kind: not Seals.Pseudonyms } kept ? kept.Value : null;
        return value;
    }

    /// <summary>The file of a guideline; null where it is not here.</summary>
    public byte[]? Attachment(string digest) => _store.Attachment(digest);

    /// <summary>The id by which the trail knows an example of the data: itself, or its pseudonym.</summary>
    /// <exception cref="AuditInputException">The key of the pseudonyms was erased.</exception>
    public string KnownAs(string id) =>
        Genesis.Pseudonyms is null || id.StartsWith(TrailData.PseudonymMark, StringComparison.Ordinal) ? id : TrailData.PseudonymOf(KeyOfPseudonyms!, id);

    /// <summary>The data as the trail knows it: with pseudonyms where it keeps those.</summary>
    /// <exception cref="AuditInputException">The key of the pseudonyms was erased.</exception>
    public TrailData Known(TrailData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return KeyOfPseudonyms is { } key ? data.Pseudonymous(key) : data;
    }

    /// <summary>A line to be kept elsewhere, which proves later that the trail up to here was not written anew. The whole trail should hold.</summary>
    public TrailAnchor Anchor()
    {
        (long number, string hash) = _store.Head;
        return new TrailAnchor(Genesis.Trail, number, hash, TrailTime.Cut(_clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>What does not fit between the trail and anchors that were kept; empty where all of them hold.</summary>
    public IReadOnlyList<TrailFault> Against(IEnumerable<TrailAnchor> anchors) => AnchorCheck.Of(this, anchors);

    /// <summary>Pairs of people whose names are written so alike that they may be one: "Ana M\u00FCller" and "Ana Mueller". O(P^2) of P people.</summary>
    public IReadOnlyList<(string One, string Other)> NamesThatLookAlike()
    {
        string[] names = Names;
        return
        [
            .. from one in Enumerable.Range(0, names.Length)
               from other in Enumerable.Range(one + 1, names.Length - one - 1)
               where PersonNames.LookAlike(names[one], names[other])
               select (names[one], names[other]),
        ];
    }

    /// <summary>The people who take part and whose name is written so that it may mean the same person as another: "Bernd Vogt" for "Bernd".</summary>
    public IReadOnlyList<string> NamesLike(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. Names.Where(other => PersonNames.LookAlike(name.Trim(), other))];
    }

    private string[] Names =>
    [
        .. Sealed
            .Where(value => value is { Kind: Seals.Person, Holds: true })
            .Select(value => value.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    internal IReadOnlyList<SealedValue> Sealed => _store.AllSealed();

    /// <summary>A copy of the file that is whole even while others write.</summary>
    public void CopyTo(string path) => _store.CopyTo(path);

    /// <summary>As on a disk that holds no more than so many pages of 4,096 bytes.</summary>
    internal void LimitTo(int pages) => _store.Do($"PRAGMA max_page_count = {pages}");

    /// <summary>How long to wait for another program that is writing.</summary>
    internal void WaitAtMost(int seconds) => _store.WaitAtMost(seconds);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private byte[]? KeyOfPseudonyms => Genesis.Pseudonyms is not { } seal
        ? null
        : _key ??= _store.Sealed(seal)?.Salt
            ?? throw new AuditInputException(
                Path,
                "the key of its pseudonyms was erased: nobody can tell any more which example of the data is which of the trail.",
                "The trail can be read and checked; begin another one for new decisions.");

    private TrailEntry ReadEntry(StoredEntry row)
    {
        try
        {
            var entry = TrailEntry.Read(row.Text);
            // What was taken over is an entry, too, and has to be one.
            _ = entry.Core();
            return entry;
        }
        catch (EntryFormatException fault)
        {
            throw new AuditInputException(
                $"{Path}, entry {row.Number}",
                $"{fault.Message}.",
                "The file was damaged, or changed by another program: go on from a copy. A check of the whole trail says up to where it is sure.");
        }
    }
}
