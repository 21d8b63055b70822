namespace LabelNotebooks.Review.Tests.Recording;

/// <summary>What is the same decision again, what is another one, and what is none at all.</summary>
public sealed class RecordedOnceTests : IDisposable
{
    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_card_of_other_data_is_no_stale_one_and_a_day_to_come_is_refused()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        // The same decision, on a card that showed another label than the trail ever had.
        RecordOutcome outcome = _at.Record(
            trail,
            TrailFixture.Draft("c1", "cold") with { From = "sepsis" },
            TrailFixture.Draft("c2", "keep") with { From = "flu" });
        Assert.Empty(outcome.Repeated);
        Assert.All(outcome.Stale, stale => Assert.True(stale.WasNeverSo));
        Assert.Equal(2, outcome.Stale.Length);
        Assert.False(Assert.Single(_at.Record(trail, TrailFixture.Draft("c1", "keep", "Bea") with { From = "flu" }).Stale).WasNeverSo);
        DateTime soon = _at.Clock.GetUtcNow().UtcDateTime.AddHours(20);
        AuditInputException fault = Assert.Throws<AuditInputException>(
            () => _at.Record(trail, TrailFixture.Draft("c3", "keep") with { Decided = soon.AddHours(12) }));
        Assert.Contains("that is still to come", fault.Message, StringComparison.Ordinal);
        Assert.Single(_at.Record(trail, TrailFixture.Draft("c3", "keep") with { Decided = soon }).Recorded);
    }

    [Fact]
    public void Who_keeps_a_label_again_under_another_model_is_recorded_again_and_a_sheet_is_not()
    {
        using Trail trail = _at.Begin();
        DecisionDraft draft = TrailFixture.Draft("c1", "keep") with { Model = new string('a', 64) };
        _at.Record(trail, draft);
        Assert.Single(_at.Record(trail, draft).Repeated);
        DecisionDraft anew = draft with { Model = new string('b', 64) };
        Assert.Single(_at.Record(trail, anew with { IsOfSheet = true }).Repeated);
        Assert.Single(_at.Record(trail, anew).Recorded);
        Assert.Single(_at.Record(trail, anew).Repeated);
    }

    [Fact]
    public void Nobody_takes_back_what_settled_their_own_dispute()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold", "Ana"), TrailFixture.Draft("c1", "sepsis", "Bea"));
        long settled = _at.Record(trail, TrailFixture.Draft("c1", "cold", "Cem") with { Settles = true }).Recorded[0].Entry.Number;
        AuditInputException fault = Assert.Throws<AuditInputException>(() => trail.Undo(settled, "Bea", reason: "no"));
        Assert.Contains("Bea is one of those between whom it settled", fault.Message, StringComparison.Ordinal);
        trail.Undo(settled, "Dora", reason: "seen again");
        Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("c1")!.Status);
    }
}
