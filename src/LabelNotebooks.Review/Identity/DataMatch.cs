using System.Collections.Immutable;
using LabelNotebooks.Replay;

namespace LabelNotebooks;

/// <summary>Which state of a trail a data set is. Immutable.</summary>
public sealed record DataMatch
{
    /// <summary>What it is to the trail.</summary>
    public required DataMatchKind Kind { get; init; }

    /// <summary>The number of the last entry at which its labels are in force; 0 where there is none. 1 is the original.</summary>
    public long Number { get; init; }

    /// <summary>How many examples are new.</summary>
    public int Added { get; init; }

    /// <summary>How many examples of the trail are missing, where that can be known.</summary>
    public long Missing { get; init; }

    /// <summary>
    /// The examples with decisions whose labels were changed outside of the trail, with the label that is in force, and what it was in the state of the trail
    /// that the file is nearest to.
    /// </summary>
    public ImmutableArray<(string Example, string InFile, string InTrail, string AtNearest)> Differing { get; init; } = [];

    /// <summary>True if labels were changed of examples on which nobody has decided: of those the trail knows no more than a digest.</summary>
    public bool HasUndecidedChanged { get; init; }

    /// <summary>The number of the last of the states from which the fewest labels of the file differ; 0 where that was not looked for.</summary>
    public long Nearest { get; init; }

    /// <summary>In words, as a sentence.</summary>
    public string Words => Kind switch
    {
        DataMatchKind.State => $"its labels are those of the trail at entry {Number}.",
        DataMatchKind.Grown => $"it has grown since: {Sentences.Count(Added, "example is", "examples are")} new.",
        DataMatchKind.ChangedOutside => Differing.IsEmpty
            ? $"labels were changed outside of the trail, {Undecided}."
            : $"{Sentences.Count(Differing.Length, "label was", "labels were")} changed outside of the trail: "
                + $"{Sentences.FirstFew([.. Differing.Select(Both)])}{(HasUndecidedChanged ? $"; and others {Undecided}" : "")}.",
        DataMatchKind.Other => Missing == 0
            ? "it is another data set than the one of the trail; where rows were added, they have to stand behind the old ones."
            : $"it is another data set than the one of the trail: {Sentences.Count(Missing, "example")} fewer.",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };

    private const string Undecided = "of examples on which nobody has decided: which ones, the trail cannot tell";

    // Who holds an older state of the file has to know what its label was then.
    private string Both((string Example, string InFile, string InTrail, string AtNearest) one) =>
        $"{one.Example} is {one.InFile}, and {one.InTrail} in the trail"
        + (one.AtNearest == one.InTrail ? "" : $" ({one.AtNearest} at entry {Nearest}, to which this file is nearest)");

    internal static DataMatch Of(Trail trail, TrailData data, long at = long.MaxValue)
    {
        (string ids, string labels, long count, long until) = StageAt(trail, at);
        Dictionary<string, string> originals = new(StringComparer.Ordinal);
        foreach (ExampleState state in trail.StateAt(until).Examples.Where(state => state.Where is null))
            originals.TryAdd(state.Example, state.Original);
        if (originals.Keys.Any(example => data.RowOf(example) < 0))
            return new DataMatch { Kind = DataMatchKind.Other, Missing = Math.Max(0, count - data.Ids.Count) };
        if (data.IdsDigest == ids)
            return OfLabels(trail, data, originals, labels, until);
        // Of the old rows a trail knows but the digest: new ones are told from them by standing behind.
        if (data.Ids.Count <= count || data.Take((int)count) is not { } old || old.IdsDigest != ids)
            return new DataMatch { Kind = DataMatchKind.Other, Missing = Math.Max(0, count - data.Ids.Count) };
        DataMatch match = OfLabels(trail, old, originals, labels, until);
        return match.Kind == DataMatchKind.State
            ? match with { Kind = DataMatchKind.Grown, Added = (int)(data.Ids.Count - count) }
            : match;
    }

    private static DataMatch OfLabels(Trail trail, TrailData data, Dictionary<string, string> originals, string labels, long until)
    {
        bool hasOthers = data.LabelsDigestWith(row => originals.GetValueOrDefault(data.Ids[row], data.Labels[row])) != labels;
        (long number, HashSet<string> differing) = NearestOf(trail, data, originals, until);
        if (differing.Count == 0 && !hasOthers)
            return new DataMatch { Kind = DataMatchKind.State, Number = number };
        TrailState then = trail.StateAt(number);
        TrailState now = trail.StateAt(until);
        return new DataMatch
        {
            Kind = DataMatchKind.ChangedOutside,
            HasUndecidedChanged = hasOthers,
            Nearest = number,
            Differing =
            [
                .. originals.Where(pair => differing.Contains(pair.Key))
                    .Select(pair => (
                        pair.Key,
                        data.Labels[data.RowOf(pair.Key)],
                        now.LabelOf(pair.Key, pair.Value),
                        then.LabelOf(pair.Key, pair.Value))),
            ],
        };
    }

    // The data set as it was at an entry: each time it grew it became another one.
    private static (string Ids, string Labels, long Count, long Until) StageAt(Trail trail, long at)
    {
        (string Ids, string Labels, long Count, long Until) stage = (trail.Genesis.Ids, trail.Genesis.Labels, trail.Genesis.Count, long.MaxValue);
        foreach (TrailEntry entry in trail.Entries())
        {
            if (entry.Core().Body is not ExtendEntry extend)
                continue;
            if (entry.Number > at)
                return stage with { Until = entry.Number - 1 };
            stage = (extend.Ids, extend.Labels, extend.Count, long.MaxValue);
        }

        return stage;
    }

    // The last of the states from which the fewest labels of the file differ; where none does, the file is that state.
    private static (long Number, HashSet<string> Differing) NearestOf(Trail trail, TrailData data, Dictionary<string, string> originals, long until)
    {
        string InFile(string example) => data.Labels[data.RowOf(example)];
        HashSet<string> differing = [.. originals.Where(pair => InFile(pair.Key) != pair.Value).Select(pair => pair.Key)];
        (long Number, int Count) nearest = (1, differing.Count);
        var replay = new TrailReplay();
        foreach (TrailEntry entry in trail.Entries(to: until))
        {
            if (replay.Add(entry) is (var example, null))
            {
                if (replay.Of(example)!.Label == InFile(example))
                    differing.Remove(example);
                else
                    differing.Add(example);
            }

            if (differing.Count <= nearest.Count)
                nearest = (entry.Number, differing.Count);
        }

        if (nearest.Count == 0)
            return (nearest.Number, []);
        TrailState then = trail.StateAt(nearest.Number);
        return (nearest.Number, [.. originals.Where(pair => then.LabelOf(pair.Key, pair.Value) != InFile(pair.Key)).Select(pair => pair.Key)]);
    }
}
