namespace LabelNotebooks.Review.Tests.Identity;

public sealed class DataMatchTests : IDisposable
{
    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void The_file_is_told_from_its_labels_at_every_entry()
    {
        using Trail trail = _at.Begin();
        long first = _at.Record(trail, TrailFixture.Draft("c1", "cold")).Recorded[0].Entry.Number;
        long second = _at.Record(trail, TrailFixture.Draft("c3", "sepsis")).Recorded[0].Entry.Number;
        Assert.Equal((DataMatchKind.State, first - 1), Of(trail, ("c1", "flu")));
        Assert.Equal((DataMatchKind.State, first), Of(trail, ("c1", "cold")));
        Assert.Equal((DataMatchKind.State, second), Of(trail, ("c1", "cold"), ("c3", "sepsis")));
        Assert.Equal((DataMatchKind.ChangedOutside, 0), Of(trail, ("c3", "sepsis")));
        Assert.Equal((DataMatchKind.ChangedOutside, 0), Of(trail, ("c2", "flu")));

        DataMatch outside = trail.MatchOf(With(("c1", "sepsis")));
        Assert.Equal(
            "1 label was changed outside of the trail: c1 is sepsis, and cold in the trail.",
            outside.Words);

        // An older state of the file: what was in force then is said beside what is now.
        long third = _at.Record(trail, TrailFixture.Draft("c1", "flu")).Recorded[0].Entry.Number;
        _at.Record(trail, TrailFixture.Draft("c2", "flu"));
        _at.Record(trail, TrailFixture.Draft("c2", "sepsis"));
        DataMatch older = trail.MatchOf(With(("c1", "rash"), ("c3", "sepsis")));
        Assert.False(older.HasUndecidedChanged);
        Assert.Equal(["c1", "flu"], older.Differing.Select(one => one.Example).Concat(older.Differing.Select(one => one.InTrail)));
        DataMatch mixed = trail.MatchOf(With(("c1", "rash"), ("c3", "sepsis"), ("c4", "sepsis")));
        Assert.True(mixed.HasUndecidedChanged);
        Assert.Equal(["c1"], mixed.Differing.Select(one => one.Example));
        Assert.InRange(mixed.Nearest, third, trail.Count);
    }

    [Fact]
    public void Another_data_set_and_one_that_has_grown_are_told_apart()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        Assert.Equal(DataMatchKind.Other, trail.MatchOf(TrailData.Of("x", "case", ["x"], ["flu"])).Kind);
        TrailData grown = TrailData.Of("y", "case", [.. _at.Data.Ids, "c7"], [.. With(("c1", "cold")).Labels, "rash"]);
        DataMatch match = trail.MatchOf(grown);
        Assert.Equal((DataMatchKind.Grown, 1), (match.Kind, match.Added));
        Assert.Throws<AuditInputException>(() => trail.Record([TrailFixture.Draft("c7", "rash")], _at.Data));

        trail.Extend(grown, "Ana");
        Assert.Contains("rash", trail.Classes);
        Assert.Equal((DataMatchKind.State, trail.Count), (trail.MatchOf(grown).Kind, trail.MatchOf(grown).Number));
        Assert.Equal("changed rash to flu", trail.Record([TrailFixture.Draft("c7", "flu")], grown).Recorded[0].Words);
        Assert.True(trail.Check().Holds);
    }

    private (DataMatchKind Kind, long Number) Of(Trail trail, params (string Id, string Label)[] changed) =>
        trail.MatchOf(With(changed)) is var match ? (match.Kind, match.Number) : default;

    private TrailData With(params (string Id, string Label)[] changed) => TrailData.Of(
        "cases.csv",
        "case",
        _at.Data.Ids,
        [.. _at.Data.Ids.Select((id, row) => changed.FirstOrDefault(one => one.Id == id).Label ?? _at.Data.Labels[row])]);
}
