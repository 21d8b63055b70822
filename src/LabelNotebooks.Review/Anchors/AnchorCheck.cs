namespace LabelNotebooks.Anchors;

/// <summary>Holds a trail against anchors that were kept elsewhere: the one thing that shows a trail written anew from some entry on.</summary>
internal static class AnchorCheck
{
    public static IReadOnlyList<TrailFault> Of(Trail trail, IEnumerable<TrailAnchor> anchors)
    {
        List<TrailFault> faults = [];
        TrailAnchor[] sorted = [.. anchors.OrderBy(anchor => anchor.Number)];
        long count = trail.Count;
        foreach (TrailAnchor anchor in sorted)
        {
            if (anchor.Trail != trail.Genesis.Trail)
                faults.Add(new TrailFault(0, $"an anchor of entry {anchor.Number} is of trail {anchor.Trail[..8]}, and this is {trail.Genesis.Trail[..8]}"));
            else if (anchor.Number > count)
                faults.Add(new TrailFault(anchor.Number, $"an anchor knows it, and the trail ends at entry {count}: its end was cut off"));
            else if (trail.HashAt(anchor.Number) != anchor.Hash)
                faults.Add(new TrailFault(anchor.Number, "an anchor knows another one: the trail up to here was written anew"));
        }

        return faults;
    }
}
