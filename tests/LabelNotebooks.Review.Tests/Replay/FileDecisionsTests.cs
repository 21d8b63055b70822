namespace LabelNotebooks.Review.Tests.Replay;

/// <summary>Which labels of a file are decided: the rule.</summary>
public sealed class FileDecisionsTests : IDisposable
{
    private const string Now = "a model";
    private const string Before = "an earlier model";

    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_kept_label_is_decided_and_a_changed_one_once_the_file_has_it()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c2", "keep"), TrailFixture.Draft("c1", "cold"));
        FileDecisions original = FileDecisions.Of(trail, _at.Data, Now);
        Assert.Equal([(0, DecisionStanding.OtherLabel), (1, DecisionStanding.Decided)], Of(original));
        Assert.Equal([true, false], original.Found.Select(one => one.IsWrong));
        FileDecisions corrected = FileDecisions.Of(trail, With(("c1", "cold")), Now);
        Assert.Equal([0, 1], corrected.Decided);
        Assert.Equal([true, false], corrected.Found.Select(one => one.IsCorrected));
        Assert.Equal([false, false], corrected.Found.Select(one => one.IsWrong));
    }

    [Fact]
    public void A_decision_under_other_predictions_holds_no_more_and_one_without_holds_for_any()
    {
        using Trail trail = _at.Begin();
        _at.Record(
            trail,
            TrailFixture.Draft("c1", "keep") with { Model = Before, Suggested = "cold" },
            TrailFixture.Draft("c2", "keep"),
            TrailFixture.Draft("c3", "keep") with { Model = Now, Suggested = "cold" });
        FileDecisions found = FileDecisions.Of(trail, _at.Data, Now);
        Assert.Equal(
            [(0, DecisionStanding.OtherPredictions), (1, DecisionStanding.Decided), (2, DecisionStanding.Decided)],
            Of(found));
        // The person's word on the label stands all the same.
        Assert.False(found.Found[0].IsWrong);
        Assert.Equal([0, 1, 2], FileDecisions.Of(trail, _at.Data, predictions: null).Decided);

        // Another person looked with the predictions of now: one of both is enough.
        _at.Record(trail, TrailFixture.Draft("c1", "keep", "Bea") with { Model = Now, Suggested = "cold" });
        Assert.Contains(0, FileDecisions.Of(trail, _at.Data, Now).Decided);
    }

    [Fact]
    public void What_is_not_settled_is_not_decided()
    {
        using Trail trail = _at.Begin();
        _at.Record(
            trail,
            TrailFixture.Draft("c1", "keep") with { Kind = DecisionKind.Ambiguous },
            TrailFixture.Draft("c2", "keep") with { Kind = DecisionKind.OutOfScope },
            TrailFixture.Draft("c3", "keep") with { Kind = DecisionKind.Escalate },
            TrailFixture.Draft("c4", "keep"));
        _at.Record(trail, TrailFixture.Draft("c4", "flu", "Bea") with { From = "cold", Draw = DecisionDraw.Second });
        FileDecisions found = FileDecisions.Of(trail, _at.Data, Now);
        Assert.Equal(Enumerable.Range(0, 4).Select(row => (row, DecisionStanding.Unsettled)), Of(found));
        Assert.All(found.Found, one => Assert.Null(one.IsWrong));
        Assert.Equal("0 labels are decided on, of 4 with decisions.", found.ToString());
    }

    [Fact]
    public void What_was_taken_back_says_nothing_but_where_the_file_still_has_it()
    {
        using Trail trail = _at.Begin();
        long kept = _at.Record(trail, TrailFixture.Draft("c2", "keep")).Recorded[0].Entry.Number;
        long changed = _at.Record(trail, TrailFixture.Draft("c1", "cold")).Recorded[0].Entry.Number;
        trail.Undo(kept, "Ana");
        trail.Undo(changed, "Ana");
        Assert.Empty(FileDecisions.Of(trail, _at.Data, Now).Found);
        StandingDecision still = Assert.Single(FileDecisions.Of(trail, With(("c1", "cold")), Now).Found);
        Assert.Equal((0, DecisionStanding.OtherLabel, null), (still.Row, still.Standing, still.IsWrong));
    }

    [Fact]
    public void Nothing_is_taken_for_a_file_that_is_no_state_of_the_trail()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c2", "keep"));
        var grown = TrailData.Of("cases.csv", "case", [.. _at.Data.Ids, "c7"], [.. _at.Data.Labels, "flu"]);
        FileDecisions found = FileDecisions.Of(trail, grown, Now);
        Assert.Equal((DataMatchKind.Grown, 0), (found.Match.Kind, found.Found.Length));
        Assert.Equal("Nothing is taken from the trail: it has grown since: 1 example is new.", found.ToString());
        Assert.Empty(FileDecisions.Of(trail, With(("c3", "cold")), Now).Found);
        Assert.Empty(FileDecisions.Of(trail, TrailData.Of("x", "case", ["x"], ["flu"]), Now).Found);
    }

    [Fact]
    public void A_draw_at_random_stays_one_when_the_same_person_decides_anew_and_not_when_it_is_taken_back()
    {
        using Trail trail = _at.Begin();
        var drawn = new DrawChance(1, 3);
        long first = _at.Record(trail, TrailFixture.Draft("c1", "keep") with { Draw = DecisionDraw.Random, Chance = drawn }).Recorded[0].Entry.Number;
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        StandingDecision anew = Assert.Single(FileDecisions.Of(trail, _at.Data, null).Found);
        Assert.Equal((true, drawn), (anew.IsWrong, anew.Drawn!.Decision.Chance));
        trail.Undo(first, "Ana");
        Assert.Null(Assert.Single(FileDecisions.Of(trail, _at.Data, null).Found).Drawn);
    }

    [Fact]
    public void Examples_under_pseudonyms_and_labels_in_the_files_own_spelling_are_found()
    {
        var data = TrailData.Of(
            "cases.csv",
            "case",
            ["c1", "c2"],
            ["Flu", "flu"],
            LabelMeanings.Of(["flu"], [new("Flu", "flu")]));
        using Trail trail = Trail.Create(_at.File("p.db"), data, new TrailStart { Tool = "0.1.0", Pseudonyms = true }, _at.Clock);
        trail.Record([TrailFixture.Draft("c1", "keep")], data);
        Assert.Equal([0], FileDecisions.Of(trail, data, null).Decided);
    }

    private static IEnumerable<(int Row, DecisionStanding Standing)> Of(FileDecisions found) => found.Found.Select(one => (one.Row, one.Standing));

    private TrailData With(params (string Id, string Label)[] changed) => TrailData.Of(
        "cases.csv",
        "case",
        _at.Data.Ids,
        [.. _at.Data.Ids.Select((id, row) => changed.FirstOrDefault(one => one.Id == id).Label ?? _at.Data.Labels[row])]);
}
