using LabelNotebooks.Recording;
using LabelNotebooks.Store;

namespace LabelNotebooks.Merging;

/// <summary>Which entries of another trail this one lacks.</summary>
internal sealed class MergePlan
{
    private readonly string _source;
    private readonly long _fork;
    private readonly IReadOnlyList<TrailEntry> _entries;

    private MergePlan(string source, long fork, IReadOnlyList<TrailEntry> entries)
    {
        _source = source;
        _fork = fork;
        _entries = entries;
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

        return new MergePlan(other.Genesis.Trail, fork, [.. other.Entries(fork + 1).Where(entry => entry.Body is not ImportedEntry)]);
    }

    public MergeOutcome Take(TrailWriter writer, IReadOnlyList<SealedValue> theirs, IReadOnlyList<SealedValue> ours)
    {
        int taken = 0;
        HashSet<string> known = [.. writer.Replay.Imported];
        HashSet<string> kept = [.. ours.Select(value => value.Hash)];
        foreach (TrailEntry entry in _entries.Where(entry => !known.Contains(entry.Hash)))
        {
            writer.Append(new ImportedEntry { Source = _source, Fork = _fork, At = entry.Number, Entry = entry.Text });
            taken++;
            // What they erased goes here, too.
            if (entry.Body is EraseEntry erase && kept.Contains(erase.Erased))
            {
                writer.Append(erase with { Who = "" });
                writer.Erase(erase.Erased);
                kept.Remove(erase.Erased);
            }
        }

        foreach (SealedValue value in theirs.Where(value => kept.Add(value.Hash)))
            writer.Keep(value);
        return new MergeOutcome(_fork, taken, _entries.Count - taken);
    }
}
