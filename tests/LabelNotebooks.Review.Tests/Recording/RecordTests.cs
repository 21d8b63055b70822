namespace LabelNotebooks.Review.Tests.Recording;

public sealed class RecordTests : IDisposable
{
    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_decision_is_found_again_with_who_when_why_and_by_which_guideline()
    {
        using (Trail trail = _at.Begin())
        {
            RecordOutcome outcome = _at.Record(trail, TrailFixture.Draft("c1", "cold", reason: "no fever") with { Cause = DecisionCause.Slip });
            Assert.Equal("changed flu to cold", Assert.Single(outcome.Recorded).Words);
        }

        using Trail again = _at.Open();
        TrailEntry entry = Assert.Single(again.EntriesOf("c1"));
        var decision = Assert.IsType<DecisionEntry>(entry.Body);
        Assert.Equal(new DateTime(2026, 11, 24, 9, 30, 30, DateTimeKind.Utc), entry.Time);
        Assert.Equal(("flu", "cold", "2.1", "nurse"), (decision.From, decision.To, decision.Guideline, decision.Role));
        Assert.Equal(("Ana Müller", "no fever"), (again.ValueOf(decision.Who), again.ValueOf(decision.Reason)));
        Assert.DoesNotContain("Ana", entry.Text, StringComparison.Ordinal);
        Assert.Equal(ExampleStatus.Changed, again.StateAt().Of("c1")!.Status);
        Assert.True(again.Check().Holds);
    }

    [Fact]
    public void The_same_again_adds_nothing_and_another_word_of_the_same_person_replaces_the_first()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        long count = trail.Count;
        Assert.Single(_at.Record(trail, TrailFixture.Draft("c1", "cold")).Repeated);
        Assert.Equal(count, trail.Count);
        Assert.Equal("changed cold to sepsis", Assert.Single(_at.Record(trail, TrailFixture.Draft("c1", "sepsis")).Recorded).Words);
        ExampleState state = trail.StateAt().Of("c1")!;
        Assert.Equal(("sepsis", ExampleStatus.Changed, 1), (state.Label, state.Status, state.Live.Length));
    }

    [Fact]
    public void A_card_whose_label_has_changed_since_is_told_and_the_others_are_recorded()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        RecordOutcome outcome = _at.Record(
            trail,
            TrailFixture.Draft("c1", "keep", "Bea") with { From = "flu" },
            TrailFixture.Draft("c2", "keep", "Bea") with { From = "cold" });
        StaleDecision stale = Assert.Single(outcome.Stale);
        Assert.Equal(("c1", "cold"), (stale.Draft.Example, stale.InForce));
        Assert.Equal("c2", Assert.Single(outcome.Recorded).Decision.Example);
    }

    [Fact]
    public void A_second_reading_is_independent_and_what_differs_is_settled_by_a_third()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        DecisionDraft second = TrailFixture.Draft("c1", "sepsis", "Bea") with { From = "flu", Draw = DecisionDraw.Second };
        Assert.Single(_at.Record(trail, second).Recorded);
        ExampleState contested = trail.StateAt().Of("c1")!;
        Assert.Equal(("flu", ExampleStatus.Contested, 2), (contested.Label, contested.Status, contested.Live.Length));

        var own = Assert.Throws<AuditInputException>(() => _at.Record(trail, TrailFixture.Draft("c1", "cold", "Bea") with { Settles = true }));
        Assert.Contains("nobody settles their own", own.Message, StringComparison.Ordinal);
        RecordedLine settled = Assert.Single(_at.Record(trail, TrailFixture.Draft("c1", "cold", "Cem") with { Settles = true }).Recorded);
        Assert.Equal(contested.Live.Select(one => one.Number), settled.Decision.Settles);
        Assert.Equal(("cold", ExampleStatus.Changed), (settled.State.Label, settled.State.Status));

        // Who settles may be taken back, and then it is open again.
        trail.Undo(settled.Entry.Number, "Dora");
        Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("c1")!.Status);
    }

    [Fact]
    public void A_second_reading_that_does_not_say_what_it_saw_saw_the_label_before_the_first()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        RecordOutcome outcome = _at.Record(trail, TrailFixture.Draft("c1", "keep", "Bea") with { Draw = DecisionDraw.Second });
        Assert.Equal("kept flu", Assert.Single(outcome.Recorded).Words);
        Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("c1")!.Status);
        // A label that never was cannot have been seen.
        Assert.Single(_at.Record(trail, TrailFixture.Draft("c2", "keep", "Bea") with { From = "sepsis", Draw = DecisionDraw.Second }).Stale);
        Assert.Single(_at.Record(trail, TrailFixture.Draft("c2", "keep", "Bea") with { From = "flue", Draw = DecisionDraw.Second }).Stale);
        Assert.Equal(DataMatchKind.State, trail.MatchOf(_at.Data).Kind);
    }

    [Fact]
    public void A_second_reading_is_by_somebody_else_and_all_faults_are_told_at_once()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"), TrailFixture.Draft("c2", "keep"));
        long count = trail.Count;
        DecisionDraft[] seconds =
        [
            .. new[] { "c1", "c2", "c3" }.Select(id => TrailFixture.Draft(id, "keep") with { Reason = "again", Draw = DecisionDraw.Second, Place = id }),
        ];
        var fault = Assert.Throws<AuditInputException>(() => _at.Record(trail, seconds));
        Assert.Equal(["c1", "c2"], fault.Problems.Select(problem => problem.Place));
        Assert.Contains("Ana M\u00fcller has read c1 already (entry 3)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(count, trail.Count);
        // What was taken back was no reading.
        trail.Undo(3, "Dora");
        Assert.Single(_at.Record(trail, seconds[0]).Recorded);
    }

    [Fact]
    public void What_was_taken_back_is_not_recorded_again_from_the_sheet_it_came_from()
    {
        using Trail trail = _at.Begin();
        DecisionDraft ofSheet = TrailFixture.Draft("c1", "cold") with { IsOfSheet = true };
        TrailEntry entry = Assert.Single(_at.Record(trail, ofSheet).Recorded).Entry;
        trail.Undo(entry.Number, "Dora");
        RecordOutcome again = _at.Record(trail, ofSheet);
        Assert.Equal((0, 0, 1), (again.Recorded.Length, again.Repeated.Length, again.TakenBack.Length));
        // Typed by hand it is meant.
        Assert.Single(_at.Record(trail, ofSheet with { IsOfSheet = false }).Recorded);
        Assert.Single(_at.Record(trail, ofSheet).Repeated);
    }

    [Fact]
    public void Why_a_decision_counts_no_more_is_said()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        _at.Record(trail, TrailFixture.Draft("c1", "sepsis"));
        _at.Record(trail, TrailFixture.Draft("c1", "keep", "Bea") with { From = "flu", Draw = DecisionDraw.Second });
        _at.Record(trail, TrailFixture.Draft("c1", "cold", "Cem") with { Settles = true });
        _at.Record(trail, TrailFixture.Draft("c2", "keep"));
        trail.Undo(9, "Dora");
        TrailState state = trail.StateAt();
        Assert.Equal(
            ["3 replaced by entry 4", "4 settled by entry 8", "6 settled by entry 8", "8 ", "9 taken back by entry 11"],
            state.Examples.SelectMany(example => example.All.Select(one => $"{one.Number} {example.EndOf(one)}")));
    }

    [Fact]
    public void What_nobody_disputes_is_not_settled()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        Assert.Contains(
            "there is nothing to settle",
            Assert.Throws<AuditInputException>(() => _at.Record(trail, TrailFixture.Draft("c1", "flu", "Cem") with { Settles = true })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_and_different_decision_opens_what_was_settled()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        _at.Record(trail, TrailFixture.Draft("c1", "sepsis", "Bea") with { From = "flu", Draw = DecisionDraw.Second });
        _at.Record(trail, TrailFixture.Draft("c1", "cold", "Cem") with { Settles = true });
        _at.Record(trail, TrailFixture.Draft("c1", "flu", "Dora"));
        ExampleState state = trail.StateAt().Of("c1")!;
        Assert.Equal(("cold", ExampleStatus.Contested), (state.Label, state.Status));
    }

    [Fact]
    public void What_is_taken_back_gives_the_label_before_and_is_not_taken_back_twice()
    {
        using Trail trail = _at.Begin();
        long number = _at.Record(trail, TrailFixture.Draft("c1", "cold")).Recorded[0].Entry.Number;
        trail.Undo(number, "Bea", reason: "wrong patient");
        ExampleState state = trail.StateAt().Of("c1")!;
        Assert.Equal(("flu", ExampleStatus.Open), (state.Label, state.Status));
        Assert.Throws<AuditInputException>(() => trail.Undo(number, "Bea"));
        Assert.Throws<AuditInputException>(() => trail.Undo(1, "Bea"));
        Assert.Equal("cold", trail.StateAt(number).Of("c1")!.Label);
    }

    [Fact]
    public void Record_of_faulty_decisions_says_all_and_writes_nothing()
    {
        using Trail trail = _at.Begin();
        var fault = Assert.Throws<AuditInputException>(() => _at.Record(
            trail,
            TrailFixture.Draft("c1", "cold") with { Place = "sheet, line 2" },
            TrailFixture.Draft("c11", "cold") with { Place = "sheet, line 3" },
            TrailFixture.Draft("c2", "fluu") with { Place = "sheet, line 4", Reviewer = " " },
            TrailFixture.Draft("c3", "keep") with { Place = "sheet, line 5", From = "flu", To = "cold" },
            TrailFixture.Draft("c4", "keep", reason: "half \ud800 of it") with { Place = "sheet, line 6" },
            TrailFixture.Draft("c5", "keep", reason: new string('a', (1 << 20) + 1)) with { Place = "sheet, line 7" },
            TrailFixture.Draft("c6", "keep") with { Place = "sheet, line 8", Kind = DecisionKind.Change }));
        Snapshot.Matches(fault.Message);
        Assert.Equal(1, trail.Count);
    }

    [Fact]
    public void A_reason_of_one_megabyte_with_any_characters_comes_back()
    {
        string reason = "=cmd|' /C calc'!A0 <b>&\r\n\u2028\U0001F600\u0001" + new string('x', (1 << 20) - 60);
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold", reason: reason));
        Assert.Equal(reason, trail.ValueOf(((DecisionEntry)trail.EntriesOf("c1").Single().Body).Reason));
        Assert.True(trail.Check().Holds);
    }

    [Fact]
    public void Every_field_of_a_decision_is_kept()
    {
        DecisionDraft draft = TrailFixture.Draft("c1", "cold", reason: "r") with
        {
            Suggested = "sepsis",
            Model = new string('0', 64),
            Draw = DecisionDraw.Random,
            Stratum = "flagged",
            Chance = new DrawChance(3, 40),
            Shown = false,
            Decided = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc),
            Cause = DecisionCause.RuleChanged,
        };
        using Trail trail = _at.Begin();
        TrailEntry entry = _at.Record(trail, draft).Recorded[0].Entry;
        Snapshot.Matches(string.Join('\n', System.Text.RegularExpressions.Regex
            .Replace(entry.Text, "[0-9a-f]{64}", "HASH", System.Text.RegularExpressions.RegexOptions.NonBacktracking)
            .Trim('{', '}')
            .Split(",\"")));
    }

    [Fact]
    public void A_clock_that_went_back_is_told_and_counted_and_nothing_is_refused()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        _at.Clock.Move(seconds: -13 * 60);
        RecordOutcome outcome = _at.Record(trail, TrailFixture.Draft("c2", "keep"));
        Assert.Equal("the clock went back by 12 min 30 s at entry 4", outcome.ClockWarning);
        TrailCheck check = trail.Check();
        Assert.Equal((true, 1, outcome.ClockWarning), (check.Holds, check.ClockJumps, check.FirstClockJump));
    }

    [Fact]
    public void Ids_that_seem_to_name_people_stop_the_beginning_and_pseudonyms_let_it_go_on()
    {
        TrailData data = TrailData.Of("wards.csv", "patient", ["Müller, Anna", "Weber, Bernd"], ["flu", "cold"]);
        var fault = Assert.Throws<AuditInputException>(() => _at.Begin(data: data));
        Assert.Contains("can never be taken out again", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_at.File("cases.trail.db")));

        using Trail trail = Trail.Create(_at.File("p.db"), data, new TrailStart { Tool = "0.1.0", Pseudonyms = true }, _at.Clock);
        trail.Record([TrailFixture.Draft("Müller, Anna", "cold")], data);
        Assert.All(trail.Entries(), entry => Assert.DoesNotContain("Anna", entry.Text, StringComparison.Ordinal));
        Assert.Equal("cold", trail.StateAt().Of(trail.KnownAs("Müller, Anna"))!.Label);
        Assert.True(trail.Check().Holds);

        trail.Erase(trail.Genesis.Pseudonyms!, "request", "Ana Müller");
        Assert.True(trail.Check().Holds);
        Assert.Throws<AuditInputException>(() => trail.KnownAs("Müller, Anna"));
    }

    [Fact]
    public void A_name_that_is_erased_is_gone_from_the_file_and_the_chain_still_holds()
    {
        using (Trail trail = _at.Begin())
        {
            _at.Record(trail, TrailFixture.Draft("c1", "cold", "Zwetschkenbaum", "because Zwetschkenbaum saw it"));
            trail.Exported("trail as jsonl to out.jsonl", names: true, reviewer: null);
            var decision = (DecisionEntry)trail.EntriesOf("c1").Single().Body;
            Assert.Single(trail.Erase(decision.Who, "request").Reached);
            trail.Erase(decision.Reason, "request");
            Assert.Null(trail.ValueOf(decision.Who));
            TrailCheck check = trail.Check();
            Assert.Equal((true, 2), (check.Holds, check.Erased));
            Assert.Throws<AuditInputException>(() => trail.Erase(decision.Who, "request"));
        }

        Assert.DoesNotContain("Zwetschkenbaum", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_at.File("cases.trail.db"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guideline_is_kept_whole()
    {
        using Trail trail = _at.Begin();
        var entry = (GuidelineEntry)trail.Guideline("2.1", [1, 2, 3], "guideline.pdf", "Ana").Body;
        Assert.Equal([1, 2, 3], trail.Attachment(entry.Digest)!);
        trail.Guideline("2.2", [1, 2, 3], null, "Ana");
        Assert.Contains(
            "kept already, with another text",
            Assert.Throws<AuditInputException>(() => trail.Guideline("2.1", [4], null, "Ana")).Message,
            StringComparison.Ordinal);
        Assert.True(trail.Check().Holds);
    }
}
