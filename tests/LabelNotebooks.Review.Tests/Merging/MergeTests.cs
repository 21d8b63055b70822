using CsCheck;
using LabelNotebooks.Store;

namespace LabelNotebooks.Review.Tests.Merging;

public sealed class MergeTests : IDisposable
{
    private static readonly string[] People = ["Ana", "Bea", "Cem"];

    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void Two_copies_that_went_on_are_merged_and_twice_adds_nothing()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana", "first"));
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        _at.Record(one, TrailFixture.Draft("c2", "flu", "Ana"));
        _at.Record(other, TrailFixture.Draft("c3", "cold", "Bea", "seen twice"));

        MergeOutcome merged = one.Merge(other);
        Assert.Equal((3, 2, 0), (merged.Fork, merged.Taken, merged.Known));
        Assert.Equal((0, 2), (one.Merge(other).Taken, one.Merge(other).Known));
        TrailState state = one.StateAt();
        Assert.Equal(["cold", "flu", "cold"], new[] { "c1", "c2", "c3" }.Select(example => state.Of(example)!.Label));
        Assert.Equal("seen twice", one.ValueOf(state.Of("c3")!.All[0].Decision.Reason));
        Assert.True(one.Check().Holds);
        Assert.Single(one.EntriesOf("c3"));
    }

    [Fact]
    public void Who_merged_is_kept_and_two_copies_that_take_in_each_other_come_to_rest()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana"));
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        _at.Record(other, TrailFixture.Draft("c3", "cold", "Bea"));
        MergeOutcome outcome = one.Merge(other, " Quinn ");
        var said = (CommentEntry)one.Entries(outcome.Said, outcome.Said).Single().Body;
        Assert.Equal(("", (long?)4, "Quinn"), (said.Example, said.On, one.ValueOf(said.Who)));
        Assert.Equal("took over 2 entries of copy.db", one.ValueOf(said.Remark));
        long[] counts = [];
        for (int round = 0; round < 4; round++)
        {
            other.Merge(one, "Quinn");
            one.Merge(other, "Quinn");
            counts = [.. counts, one.Count + other.Count];
        }

        Assert.Equal(counts[^2], counts[^1]);
        Assert.True(one.Check().Holds && other.Check().Holds);
        Assert.Throws<AuditInputException>(() => one.Merge(other, " "));
    }

    [Fact]
    public void A_copy_in_which_the_same_decisions_stand_in_another_chain_is_not_taken_over()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana"));
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        foreach ((Trail trail, string role) in new[] { (one, "nurse"), (other, "doctor") })
            trail.Record([TrailFixture.Draft("c2", "flu", "Ana") with { Role = role }], _at.Data);
        long count = one.Count;
        AuditInputException fault = Assert.Throws<AuditInputException>(() => one.Merge(other));
        Assert.Contains("1 of its entries is a decision of this trail, made at the very same time, in another chain", fault.Message, StringComparison.Ordinal);
        Assert.Contains("one of the two was written anew after entry 3", fault.Message, StringComparison.Ordinal);
        Assert.Equal(count, one.Count);
    }

    [Fact]
    public void One_person_in_two_copies_has_decided_twice()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c2", "keep", "Ana"));
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana"));
        _at.Record(other, TrailFixture.Draft("c1", "sepsis", "Ana"));
        one.Merge(other);
        Assert.Equal(ExampleStatus.Contested, one.StateAt().Of("c1")!.Status);
    }

    [Fact]
    public void What_one_copy_erased_is_erased_in_both()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana", "a secret"));
        string reason = ((DecisionEntry)one.EntriesOf("c1").Single().Body).Reason;
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        other.Erase(reason, "request");
        one.Merge(other);
        Assert.Null(one.ValueOf(reason));
        Assert.True(one.Check().Holds);
    }

    [Fact]
    public void What_was_taken_over_can_be_taken_back_and_settled()
    {
        using Trail one = _at.Begin();
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        _at.Record(one, TrailFixture.Draft("c1", "sepsis", "Ana"));
        _at.Record(other, TrailFixture.Draft("c1", "cold", "Bea"));
        one.Merge(other);
        ExampleState contested = one.StateAt().Of("c1")!;
        Assert.Equal(ExampleStatus.Contested, contested.Status);
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Cem") with { Settles = true });
        Assert.Equal(("cold", ExampleStatus.Changed), (one.StateAt().Of("c1")!.Label, one.StateAt().Of("c1")!.Status));
        RecordedDecision taken = Assert.Single(contested.Live, decision => one.ValueOf(decision.Decision.Who) == "Bea");
        one.Undo(taken.Number, "Dora");
        Assert.Throws<AuditInputException>(() => one.Undo(taken.Number, "Dora"));
        Assert.True(one.Check().Holds);
    }

    [Fact]
    public void A_name_that_was_erased_here_does_not_come_back()
    {
        using Trail one = _at.Begin();
        _at.Record(one, TrailFixture.Draft("c1", "cold", "Ana", "a secret"));
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        _at.Record(other, TrailFixture.Draft("c2", "keep", "Bea"));
        string seal = one.SealOfPerson("Ana")!;
        one.Erase(seal, "request");
        one.Merge(other);
        Assert.Null(one.ValueOf(seal));
        Assert.True(one.Check().Holds);
    }

    [Fact]
    public void A_copy_that_was_extended_brings_its_examples_and_its_guideline()
    {
        using Trail one = _at.Begin();
        one.CopyTo(_at.File("copy.db"));
        using Trail other = _at.Open("copy.db");
        TrailData grown = TrailData.Of("cases.csv", "case", [.. _at.Data.Ids, "c7"], [.. _at.Data.Labels, "rash"]);
        other.Extend(grown, "Bea");
        other.Guideline("2.1", [1, 2, 3], null, "Bea");
        other.Record([TrailFixture.Draft("c7", "flu", "Bea")], grown);
        one.Merge(other);
        Assert.Equal(DataMatchKind.State, one.MatchOf(TrailData.Of("cases.csv", "case", grown.Ids, [.. _at.Data.Labels, "flu"])).Kind);
        Assert.Equal(DataMatchKind.Other, one.MatchOf(_at.Data).Kind);
        Assert.Contains("rash", one.Classes);
        Assert.True(one.Check().Holds);
        Assert.Equal("changed flu to cold", one.Record([TrailFixture.Draft("c7", "cold", "Ana")], grown).Recorded[0].Words);
    }

    [Fact]
    public void A_copy_that_took_over_a_third_one_waits_for_it()
    {
        using Trail a = _at.Begin("a.db");
        a.CopyTo(_at.File("b.db"));
        a.CopyTo(_at.File("c.db"));
        using Trail b = _at.Open("b.db");
        using Trail c = _at.Open("c.db");
        _at.Record(c, TrailFixture.Draft("c1", "cold", "Cem"));
        b.Merge(c);
        long taken = b.StateAt().Of("c1")!.All[0].Number;
        b.Undo(taken, "Bea");
        Assert.Contains("Merge that third copy first", Assert.Throws<AuditInputException>(() => a.Merge(b)).Message, StringComparison.Ordinal);
        a.Merge(c);
        a.Merge(b);
        Assert.Equal(("flu", ExampleStatus.Open), (a.StateAt().Of("c1")!.Label, a.StateAt().Of("c1")!.Status));
        Assert.Equal(0, a.Merge(b).Taken);
        Assert.True(a.Check().Holds);
    }

    [Fact]
    public void Trails_of_different_data_are_not_merged()
    {
        using Trail one = _at.Begin();
        using Trail other = _at.Begin("other.db", TrailData.Of("x", "case", ["x1", "x2"], ["flu", "cold"]));
        Assert.Contains("another data set", Assert.Throws<AuditInputException>(() => one.Merge(other)).Message, StringComparison.Ordinal);
    }

    // What is done in a copy: a decision, an adjudication where there is something to settle, or an undo.
    [Fact]
    public void What_was_taken_over_and_is_no_entry_is_told_and_located()
    {
        using var at = new TrailFixture();
        at.Begin().Dispose();
        using (var store = TrailStore.Open(at.File("cases.trail.db"), isReadOnly: false))
        {
            var forged = new ImportedEntry { Source = $"{new string('0', 32)}:{new string('a', 64)}", Fork = 1, At = 2, Entry = "{\"v\":1,\"n\":2}" };
            store.Write(entries => entries.Append(at.Clock.GetUtcNow().UtcDateTime, forged));
        }

        using Trail trail = at.Open();
        Assert.Equal(2, Assert.Single(trail.Check().Faults).Number);
        Assert.Contains("entry 2", Assert.Throws<AuditInputException>(() => trail.StateAt()).Message, StringComparison.Ordinal);
        Assert.Contains(
            "entry 2",
            Assert.Throws<AuditInputException>(() => at.Record(trail, TrailFixture.Draft("c1", "keep"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_do_not_depend_on_the_direction() =>
        Gen.Select(Steps(4), Steps(5), Steps(5)).Sample(
            (shared, first, second) =>
            {
                using var at = new TrailFixture();
                using (Trail begun = at.Begin("a.db"))
                {
                    Do(at, begun, shared);
                    begun.CopyTo(at.File("b.db"));
                }

                using Trail a = at.Open("a.db");
                using Trail b = at.Open("b.db");
                Do(at, a, first);
                Do(at, b, second);
                a.CopyTo(at.File("a2.db"));
                using Trail a2 = at.Open("a2.db");
                a.Merge(b);
                b.Merge(a2);
                Assert.True(a.Check().Holds && b.Check().Holds);
                Assert.Equal(Said(a), Said(b));
            },
            iter: 300,
            threads: 1);

    private static Gen<(int Example, int Label, int Person, int Kind)[]> Steps(int most) =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 5]).Array[0, most];

    private static void Do(TrailFixture at, Trail trail, (int Example, int Label, int Person, int Kind)[] steps)
    {
        foreach ((int example, int label, int person, int kind) in steps)
        {
            string id = at.Data.Ids[example];
            ExampleState? state = trail.StateAt().Of(id);
            string to = at.Data.Classes[label];
            string decision = to == (state?.Label ?? at.Data.Labels[example]) ? "keep" : to;
            try
            {
                if (kind == 0 && state?.Live is [var live, ..])
                    trail.Undo(live.Number, People[person]);
                else
                    at.Record(trail, TrailFixture.Draft(id, decision, People[person]) with { Settles = kind == 1 });
            }
            catch (AuditInputException)
            {
                // Nobody settles their own, or there is nothing to settle: a step that cannot be taken is none.
            }
        }
    }

    private static string Said(Trail trail) => string.Join(
        '\n',
        trail.StateAt().Examples.OrderBy(state => state.Example, StringComparer.Ordinal).Select(state => $"{state.Example} {state.Label} {state.Status}"));
}
