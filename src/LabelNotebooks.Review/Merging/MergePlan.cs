using LabelNotebooks.Format;
using LabelNotebooks.Recording;
using LabelNotebooks.Store;

namespace LabelNotebooks.Merging;

/// <summary>Which entries of another trail this one lacks.</summary>
internal sealed class MergePlan
{
    private readonly string _source;
    private readonly long _fork;
    private readonly IReadOnlyList<TrailEntry> _entries;

    private readonly IReadOnlyCollection<string> _erased;
    private readonly IReadOnlyList<byte[]> _attachments;

    private MergePlan(
        string source,
        long fork,
        IReadOnlyList<TrailEntry> entries,
        IReadOnlyCollection<string> erased,
        IReadOnlyList<byte[]> attachments)
    {
        _source = source;
        _fork = fork;
        _entries = entries;
        _erased = erased;
        _attachments = attachments;
    }

    public static MergePlan Of(Trail trail, Trail other)
    {
        foreach (Trail one in new[] { trail, other })
        {
            TrailCheck check = one.Check();
            if (!check.Holds)
                throw new AuditInputException(one.Path, $"the trail does not hold. {check}", "Merge trails that hold; go on from a copy that does.");
        }

        long fork = trail.Entries().Zip(other.Entries()).TakeWhile(pair => pair.First.Hash == pair.Second.Hash).LongCount();
        if (fork == 0 && (trail.Genesis.Ids != other.Genesis.Ids || trail.Genesis.Labels != other.Genesis.Labels))
        {
            throw new AuditInputException(
                other.Path,
                "it is the trail of another data set, or of other original labels.",
                "Merge trails that were begun on the same file.");
        }

        TrailEntry[] further = [.. other.Entries(fork + 1)];
        HashSet<string> known = [.. trail.Entries().Select(entry => entry.Core().Hash)];
        TrailEntry[] unknown = [.. further.Where(entry => entry.Body is ImportedEntry && !known.Contains(entry.Core().Hash))];
        if (unknown.Length > 0)
        {
            throw new AuditInputException(
                other.Path,
                $"it has taken over {Sentences.Count(unknown.Length, "entry", "entries")} of a third copy, which this trail lacks"
                    + $"{Whence(other, unknown[0])}.",
                "Merge that third copy first.");
        }

        RefuseRewritten(trail, other, further, known, fork);
        // Of what it took over itself all is known here; where a later entry of it names one by its number, that number has to be known, too.
        HashSet<long> named = [.. further.SelectMany(Named)];
        // Copies bear the name of their trail: the first entry after the fork tells them apart.
        string source = further.Length == 0 ? other.Genesis.Trail : $"{other.Genesis.Trail}:{further[0].Hash}";
        return new MergePlan(
            source,
            fork,
            [.. further.Where(entry => entry.Body is not ImportedEntry || named.Contains(entry.Number))],
            [.. trail.Bodies.OfType<EraseEntry>().Select(erase => erase.Erased)],
            [.. other.Attachments()]);
    }

    // The remark behind what was taken over names the file.
    private static string Whence(Trail other, TrailEntry taken)
    {
        TrailEntry? said = other.Entries(taken.Number).FirstOrDefault(entry => entry.Body is CommentEntry { Example: "" });
        return said?.Body is CommentEntry comment && other.ValueOf(comment.Remark) is { } words
            ? $" (entry {said.Number} of it says: {words})"
            : $" (from its entry {taken.Number} on)";
    }

    // Two who record in two copies never decide the same on one example within one millisecond.
    private static void RefuseRewritten(Trail trail, Trail other, TrailEntry[] further, HashSet<string> known, long fork)
    {
        HashSet<(string, DateTime, DecisionKind, string)?> ours = [.. trail.Entries(fork + 1).Select(entry => Moment(entry.Core()))];
        int same = further.Select(entry => entry.Core()).Count(entry => !known.Contains(entry.Hash) && Moment(entry) is { } moment && ours.Contains(moment));
        if (same > 0)
        {
            throw new AuditInputException(
                other.Path,
                $"{Sentences.Count(same, "of its entries is a decision", "of its entries are decisions")} of this trail, made at the very same time, in "
                    + $"another chain: one of the two was written anew after entry {fork}.",
                "Nothing was taken over. Find out which of the two holds against the anchors, and keep the other as evidence.");
        }
    }

    private static (string Example, DateTime Time, DecisionKind Kind, string To)? Moment(TrailEntry entry) =>
        entry.Body is DecisionEntry decision ? (decision.Example, entry.Time, decision.Kind, decision.To) : null;

    private static IEnumerable<long> Named(TrailEntry entry) => entry.Body switch
    {
        UndoEntry undo => [undo.Of],
        DecisionEntry { IsAdjudication: true } decision => decision.Settles,
        _ => [],
    };

    /// <param name="writer">Writes to this trail.</param>
    /// <param name="theirs">What is sealed in the other one.</param>
    /// <param name="ours">What is sealed in this one.</param>
    /// <param name="from">What people call the file of the other one.</param>
    /// <param name="reviewer">Who merges; null to name nobody.</param>
    public MergeOutcome Take(TrailWriter writer, IReadOnlyList<SealedValue> theirs, IReadOnlyList<SealedValue> ours, string from, string? reviewer)
    {
        long first = writer.Replay.Number + 1;
        int taken = 0;
        // Two copies that take in each other by turns would else have to say so for ever.
        bool isNews = false;
        HashSet<string> known = [.. writer.Replay.Imported];
        HashSet<string> kept = [.. ours.Select(value => value.Hash)];
        // What was erased here stays so, whatever the other one still has.
        HashSet<string> erased = [.. _erased];
        foreach (TrailEntry entry in _entries.Where(entry => !known.Contains(entry.Hash)))
        {
            writer.Append(new ImportedEntry { Source = _source, Fork = _fork, At = entry.Number, Entry = entry.Text });
            taken++;
            isNews |= entry.Body is not (PersonEntry or CommentEntry { Example: "" });
            if (entry.Body is EraseEntry theirErase)
                erased.Add(theirErase.Erased);
            // What they erased goes here, too.
            if (entry.Body is EraseEntry erase && kept.Contains(erase.Erased))
            {
                writer.Append(erase with { Who = "" });
                writer.Erase(erase.Erased);
                kept.Remove(erase.Erased);
            }
        }

        foreach (SealedValue value in theirs.Where(value => !erased.Contains(value.Hash) && kept.Add(value.Hash)))
            writer.Keep(value);
        foreach (byte[] content in _attachments)
            writer.Attach(content);
        if (reviewer is null || !isNews)
            return new MergeOutcome(_fork, taken, _entries.Count - taken);
        string who = writer.Person(reviewer);
        TrailEntry said = writer.Append(new CommentEntry
        {
            Example = "",
            Remark = writer.Text(Seals.Comment, $"took over {Sentences.Count(taken, "entry", "entries")} of {from}"),
            Who = who,
            Role = "",
            On = first,
        });
        return new MergeOutcome(_fork, taken, _entries.Count - taken) { Said = said.Number };
    }
}
