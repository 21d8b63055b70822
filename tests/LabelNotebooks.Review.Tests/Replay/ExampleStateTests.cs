using CsCheck;
using LabelNotebooks.Replay;

namespace LabelNotebooks.Review.Tests.Replay;

public sealed class ExampleStateTests
{
    private static readonly string[] People = ["Ana", "Bea", "Cem"];
    private static readonly string[] Decisions = ["keep", "cold", "escalate"];

    private static readonly Gen<(int Who, int What)[]> Steps = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2]).Array[1, 14];

    [Fact]
    public void What_counts_is_what_nobody_took_back_settled_or_replaced() => Steps.Sample(steps =>
    {
        using var at = new TrailFixture();
        using Trail trail = at.Begin();
        for (int step = 0; step < steps.Length; step++)
            Do(at, trail, steps[step], step);
        ExampleState? state = trail.StateAt().Of("c1");
        if (state is null)
            return;
        RecordedDecision[] naive =
            [.. state.All.Where(one => !one.IsUndone && !one.IsSettled && !state.All.Any(later => later.Replaces(one)))];
        // Who passed it on is answered by whoever decided later, as somebody else, and did not take it back.
        Assert.Equal(
            naive.Where(one => one.Decision.Kind != DecisionKind.Escalate || !state.All.Any(later => !later.IsUndone
                && later.Number > one.Number && later.Decision.Who != one.Decision.Who && later.Decision.Kind != DecisionKind.Escalate)),
            state.Live);
        // What counts has no end, and what does not has one.
        Assert.All(state.All, one => Assert.Equal(state.Live.Contains(one), state.EndOf(one).Length == 0));

        // Since which entry the label is so: before it, it was another one.
        long since = LabelSince.Of(state);
        string Label(long number) => trail.StateAt(number).LabelOf("c1", state.Original);
        Assert.All(Enumerable.Range((int)Math.Max(1, since), (int)(trail.Count - Math.Max(1, since) + 1)), number => Assert.Equal(state.Label, Label(number)));
        if (since > 0)
            Assert.NotEqual(state.Label, Label(since - 1));
    }, iter: 200);

    [Fact]
    public void What_was_passed_on_is_answered_by_whoever_decides_next()
    {
        using var at = new TrailFixture();
        using Trail trail = at.Begin();
        at.Record(trail, TrailFixture.Draft("c1", "escalate", "Ana"));
        Assert.Equal(ExampleStatus.Escalated, trail.StateAt().Of("c1")!.Status);
        long answer = Assert.Single(at.Record(trail, TrailFixture.Draft("c1", "cold", "Bea")).Recorded).Entry.Number;
        ExampleState state = trail.StateAt().Of("c1")!;
        Assert.Equal(("cold", ExampleStatus.Changed, answer), (state.Label, state.Status, state.Since));
        Assert.Equal($"answered by entry {answer}", state.EndOf(state.All[0]));
        // Taken back, the question stands again; and nobody answers their own.
        trail.Undo(answer, "Bea");
        Assert.Equal(ExampleStatus.Escalated, trail.StateAt().Of("c1")!.Status);
        at.Record(trail, TrailFixture.Draft("c2", "keep", "Ana"), TrailFixture.Draft("c2", "escalate", "Bea"));
        Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("c2")!.Status);
        at.Record(trail, TrailFixture.Draft("c2", "keep", "Cem"));
        Assert.Equal(ExampleStatus.Kept, trail.StateAt().Of("c2")!.Status);
    }

    [Fact]
    public void Who_passed_it_on_and_settles_it_later_contests_nothing()
    {
        using var at = new TrailFixture();
        using Trail trail = at.Begin();
        at.Record(trail, TrailFixture.Draft("c1", "escalate", "Ana"));
        at.Record(trail, TrailFixture.Draft("c1", "keep", "Bea"));
        at.Record(trail, TrailFixture.Draft("c1", "cold", "Cem"));
        long settling = Assert.Single(at.Record(trail, TrailFixture.Draft("c1", "cold", "Ana") with { Settles = true }).Recorded).Entry.Number;
        ExampleState state = trail.StateAt().Of("c1")!;
        Assert.Equal(("cold", ExampleStatus.Changed), (state.Label, state.Status));
        Assert.Equal([settling], state.Live.Select(one => one.Number));
        trail.Undo(settling, "Dora");
        Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("c1")!.Status);
    }

    [Fact]
    public void A_person_of_another_copy_replaces_nothing_here()
    {
        using var at = new TrailFixture();
        using Trail one = at.Begin();
        at.Record(one, TrailFixture.Draft("c1", "keep", "Ana"));
        one.CopyTo(at.File("copy.db"));
        using Trail other = at.Open("copy.db");
        at.Record(one, TrailFixture.Draft("c1", "cold", "Ana"));
        at.Record(other, TrailFixture.Draft("c1", "sepsis", "Ana"));
        one.Merge(other);
        Assert.Equal(["cold", "sepsis"], one.StateAt().Of("c1")!.Live.Select(decision => decision.Decision.To));
    }

    private static void Do(TrailFixture at, Trail trail, (int Who, int What) step, int number)
    {
        try
        {
            if (step.Who < 3)
                at.Record(trail, TrailFixture.Draft("c1", Decisions[step.What], People[step.Who], $"step {number}"));
            else if (step.Who == 3)
                trail.Undo(trail.Count - step.What, "Dora");
            else
                at.Record(trail, TrailFixture.Draft("c1", Decisions[step.What], $"Eva {number}") with { Settles = true });
        }
        catch (AuditInputException)
        {
            // Not every step is possible everywhere.
        }
    }
}
