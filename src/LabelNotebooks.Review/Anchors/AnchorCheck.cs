namespace LabelNotebooks.Anchors;

/// <summary>Holds a trail against anchors that were kept elsewhere: the one thing that shows a trail written anew from some entry on.</summary>
internal static class AnchorCheck
{
    public static IReadOnlyList<TrailFault> Of(Trail trail, IEnumerable<TrailAnchor> anchors)
    {
        List<TrailFault> faults = [];
        TrailAnchor[] sorted = [.. anchors.OrderBy(anchor => anchor.Number)];
        long count = trail.Count;
        long held = 0;
        foreach (TrailAnchor anchor in sorted)
        {
            if (anchor.Trail != trail.Genesis.Trail)
                faults.Add(new TrailFault(0, $"an anchor of entry {anchor.Number} is of trail {anchor.Trail[..8]}, and this is {trail.Genesis.Trail[..8]}"));
            else if (anchor.Number > count)
                faults.Add(new TrailFault(anchor.Number, $"{Words(anchor)} knows it, and the trail ends at entry {count}: {Ended(held)}"));
            else if (trail.HashAt(anchor.Number) == anchor.Hash)
                held = anchor.Number;
            else
                faults.Add(new TrailFault(anchor.Number, $"{Words(anchor)} knows another one: {Since(held, anchor.Number)}"));
        }

        return faults;
    }

    /// <summary>A check with what anchors say of it: where two neighbours do not fit, which of the two was changed.</summary>
    public static TrailCheck With(TrailCheck check, Trail trail, IReadOnlyList<TrailAnchor> anchors)
    {
        if (anchors.Count == 0)
            return check;
        IReadOnlyList<TrailFault> against = Of(trail, anchors);
        ILookup<bool, TrailAnchor> own = anchors
            .Where(anchor => anchor.Trail == trail.Genesis.Trail)
            .ToLookup(anchor => trail.HashAt(anchor.Number) == anchor.Hash);
        (TrailFault Fault, long Changed)[] located = [.. check.Faults.Select(fault => Located(fault, check, own))];
        long sure = check.LastSure;
        // That the first of two is as it was makes it sure.
        if (located.FirstOrDefault(one => one.Fault.Number > 0) is (var first, var changed) && changed > 0 && changed == first.Number)
            sure = Math.Max(sure, first.Number - 1);
        return check with
        {
            Faults = [.. against, .. located.Select(one => one.Fault)],
            FaultCount = against.Count + check.FaultCount,
            AnchoredTo = own[true].Select(anchor => anchor.Number).DefaultIfEmpty().Max(),
            // The last anchor that holds is the last that is sure.
            LastSure = against.Count == 0 ? sure : Math.Min(sure, own[true].Select(anchor => anchor.Number).DefaultIfEmpty().Max()),
        };
    }

    private static (TrailFault Fault, long Changed) Located(TrailFault fault, TrailCheck check, ILookup<bool, TrailAnchor> anchors)
    {
        if (!fault.IsBreak)
            return (fault, 0);
        long before = fault.Number - 1;
        // An anchor confirms what leads to it without a cut.
        long end = check.Faults.Where(other => other.IsCut && other.Number > fault.Number).Select(other => other.Number).DefaultIfEmpty(long.MaxValue).Min();
        TrailAnchor? later = anchors[true].Where(anchor => anchor.Number >= fault.Number && anchor.Number < end).MinBy(anchor => anchor.Number);
        TrailAnchor? earlier = anchors[true].FirstOrDefault(anchor => anchor.Number == before);
        if (later is not null && earlier is null)
            return Is(before, $"{Words(later)} confirms entry {fault.Number}");
        if (earlier is not null && later is null)
            return Is(fault.Number, $"{Words(earlier)} confirms entry {before}");
        if (anchors[false].FirstOrDefault(anchor => anchor.Number == before) is { } other)
            return Is(before, $"{Words(other)} knows another one");
        return anchors[false].FirstOrDefault(anchor => anchor.Number == fault.Number) is { } same
            ? Is(fault.Number, $"{Words(same)} knows another one")
            : (fault, 0);

        (TrailFault Fault, long Changed) Is(long changed, string why) =>
            (fault with { What = $"it does not follow on entry {before}. Entry {changed} is the one that was changed or put in: {why}" }, changed);
    }

    private static string Ended(long held) => "this is an older copy, or its end was cut off or written anew"
        + (held == 0 ? "" : $" after entry {held}, which is as it was");

    private static string Words(TrailAnchor anchor) => $"the anchor of {Format.TrailTime.Write(anchor.Time)}";

    private static string Since(long held, long number) =>
        held == 0 ? "the trail up to here was written anew"
        : held == number - 1 ? $"it was changed, for entry {held} before it is as it was"
        : $"an entry from {held + 1} to {number} was changed, or all of them were written anew";
}
