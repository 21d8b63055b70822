using LabelNotebooks.Format;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Review.Tests.Checking;

/// <summary>What somebody else may do to a trail with a tool for databases: what the chain shows, and what an anchor alone shows.</summary>
public sealed class TamperTests : TamperScene
{
    [Fact]
    public void An_untouched_trail_holds() => Assert.Equal((true, true, true), Found());

    [Theory]
    [InlineData("UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 20")]
    [InlineData("DELETE FROM entry WHERE n = 20")]
    [InlineData("INSERT OR REPLACE INTO entry(n, entry, hash) SELECT 20, entry, hash FROM entry WHERE n = 21")]
    [InlineData("INSERT INTO entry(n, entry, hash) SELECT 99, entry, hash FROM entry WHERE n = 21")]
    [InlineData("INSERT INTO entry(n, entry, hash) SELECT 39, entry, hash FROM entry WHERE n = 21")]
    [InlineData("UPDATE sealed SET value = 'Eva' WHERE kind = 'person'")]
    [InlineData("DELETE FROM sealed WHERE kind = 'person'")]
    [InlineData("INSERT OR REPLACE INTO sealed SELECT hash, kind, salt, 'Eva' FROM sealed WHERE kind = 'person'")]
    public void A_careless_statement_is_refused(string sql)
    {
        Assert.Equal(19, Assert.Throws<SqliteException>(() => Do(sql)).SqliteErrorCode);
        Assert.Equal((true, true, true), Found());
    }

    [Theory]
    [InlineData("edited", "UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 20", 20)]
    [InlineData("deleted", "DELETE FROM entry WHERE n = 20", 21)]
    [InlineData("deleted and numbered anew", "DELETE FROM entry WHERE n = 20; UPDATE entry SET n = n - 1 WHERE n > 20", 20)]
    [InlineData("swapped", "UPDATE entry SET n = 1000 WHERE n = 20; UPDATE entry SET n = 20 WHERE n = 21; UPDATE entry SET n = 21 WHERE n = 1000", 20)]
    [InlineData(
        "put in",
        "UPDATE entry SET n = -n WHERE n > 20; UPDATE entry SET n = 1 - n WHERE n < 0; "
            + "INSERT INTO entry(n, entry, hash) SELECT 21, entry, hash FROM entry WHERE n = 20",
        21)]
    [InlineData("the first deleted", "DELETE FROM entry WHERE n = 1", 0)]
    [InlineData("a name exchanged", "UPDATE sealed SET value = 'Eva' WHERE kind = 'person'", 2)]
    [InlineData("a name deleted", "DELETE FROM sealed WHERE kind = 'person'", 2)]
    public void What_was_done_without_the_triggers_is_found_and_located(string what, string sql, int at)
    {
        Drop();
        Do(sql);
        Restore();
        (bool opens, bool chain, _) = Found();
        Assert.False(opens && chain, what);
        if (at == 0)
            return;
        using Trail trail = At.Open();
        TrailCheck check = trail.Check();
        Assert.Equal(at, check.Faults[0].Number);
        Assert.Equal(what.StartsWith("a name", StringComparison.Ordinal), check.IsOfTextsAlone);
        Assert.InRange(check.LastSure, check.IsOfTextsAlone ? check.Entries : at - 2, check.IsOfTextsAlone ? check.Entries : at - 1);
        Snapshot.Matches(check.ToString(), what.Replace(' ', '_'));
    }

    [Fact]
    public void An_entry_that_was_edited_with_its_hash_is_found_at_the_next_one()
    {
        Drop();
        Edit(20);
        Restore();
        using Trail trail = At.Open();
        TrailCheck check = trail.Check();
        Assert.Equal((21, 19), (check.Faults[0].Number, check.LastSure));
    }

    [Theory]
    [InlineData(38, "Entry 20 is the one that was changed or put in: the anchor of", "confirms entry 21", 19)]
    [InlineData(21, "Entry 20 is the one that was changed or put in: the anchor of", "confirms entry 21", 19)]
    [InlineData(20, "knows another one", "Entry 20 is the one that was changed or put in", 0)]
    [InlineData(19, "one of the two was changed", "", 19)]
    public void Which_of_two_entries_was_edited_an_anchor_tells(long anchored, string says, string why, long sure)
    {
        TrailAnchor anchor = Anchor(anchored);
        Drop();
        Edit(20);
        Restore();
        using Trail trail = At.Open();
        TrailCheck check = trail.Check(isFull: true, [anchor]);
        Assert.Contains(check.Faults, fault => fault.Number == 21 && fault.What.Contains(why, StringComparison.Ordinal));
        Assert.Contains(check.Faults, fault => fault.What.Contains(says, StringComparison.Ordinal));
        Assert.Equal(sure, check.LastSure);
    }

    [Fact]
    public void An_entry_that_was_edited_after_an_anchored_one_is_told_from_it()
    {
        TrailAnchor anchor = Anchor(20);
        Drop();
        Put(21, Text(21).Replace(TrailEntry.Read(Text(21)).Previous, new string('0', 64), StringComparison.Ordinal));
        Restore();
        using Trail trail = At.Open();
        TrailCheck check = trail.Check(isFull: true, [anchor]);
        Assert.Contains("Entry 21 is the one that was changed or put in", check.Faults[0].What, StringComparison.Ordinal);
        Assert.Equal(20, check.LastSure);
    }

    [Fact]
    public void Two_anchors_narrow_down_what_was_written_anew()
    {
        TrailAnchor before = Anchor(37);
        Drop();
        Edit(38);
        Restore();
        using Trail trail = At.Open();
        Assert.Contains("it was changed, for entry 37 before it is as it was", trail.Against([before, Before])[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_entry_edited_with_its_hash_is_found_by_an_anchor_alone()
    {
        Drop();
        Edit(38);
        Restore();
        Assert.Equal((true, true, false), Found());
    }

    [Fact]
    public void A_tail_that_was_cut_is_found_by_an_anchor_alone()
    {
        Drop();
        Do("DELETE FROM entry WHERE n > 30");
        Restore();
        Assert.Equal((true, true, false), Found());
        using Trail trail = At.Open();
        string said = Assert.Single(trail.Against([Before])).ToString();
        Assert.EndsWith("the trail ends at entry 30: this is an older copy, or its end was cut off or written anew", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trail_that_was_written_anew_from_some_entry_on_is_found_by_an_anchor_alone()
    {
        Drop();
        string previous = HashText.None;
        for (int n = 1; n <= 38; n++)
        {
            string text = Text(n);
            var entry = TrailEntry.Read(text);
            TrailEntry anew = TrailEntry.Write(n, n == 1 ? HashText.None : previous, entry.Time, entry.Body is DecisionEntry decision && n >= 20
                ? decision with { Role = "queen" }
                : entry.Body);
            Put(n, anew.Text);
            previous = anew.Hash;
        }

        Restore();
        Assert.Equal((true, true, false), Found());
    }

    [Fact]
    public void A_forged_trail_of_another_beginning_does_not_fit_an_old_anchor()
    {
        using Trail forged = At.Begin("forged.db");
        TrailFault fault = Assert.Single(forged.Against([Before]));
        Assert.Contains("is of trail", fault.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE attachment SET content = x'00'", "the text of guideline 2.1 was changed")]
    [InlineData("DELETE FROM attachment", "the text of guideline 2.1 is missing")]
    public void A_guideline_that_was_exchanged_is_found(string sql, string what)
    {
        using (Trail trail = At.Open())
            trail.Guideline("2.1", [1, 2, 3], "g.pdf", "Ana Müller");
        Assert.Equal((true, true, true), Found());
        Drop();
        Do(sql);
        Restore();
        using Trail again = At.Open();
        Assert.Equal((39, what), (again.Check().Faults[0].Number, again.Check().Faults[0].What));
    }

    [Fact]
    public void A_name_that_was_exchanged_is_not_shown()
    {
        Drop();
        Do("UPDATE sealed SET value = 'Eva' WHERE kind = 'person'");
        using Trail trail = At.Open();
        Assert.Null(trail.ValueOf(((PersonEntry)trail.Entries(2, 2).Single().Body).Who));
    }

    [Fact]
    public void A_broken_chain_shows_behind_more_exchanged_texts_than_are_named()
    {
        long last;
        using (Trail trail = At.Open())
        {
            for (int round = 6; round < 46; round++)
                At.Record(trail, [.. At.Data.Ids.Select(id => TrailFixture.Draft(id, "keep", reason: $"round {round}"))]);
            last = trail.Count;
        }

        Drop();
        Do("UPDATE sealed SET value = 'Eva' WHERE kind = 'reason'");
        Do($"UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = {last - 2}");
        Restore();
        using Trail again = At.Open();
        TrailCheck check = again.Check();
        Assert.InRange(check.FaultCount, 102, int.MaxValue);
        Assert.Equal(100, check.Faults.Length);
        Assert.False(check.IsOfTextsAlone);
        Assert.Contains(check.Faults, fault => fault.Number == last - 2 && !fault.IsOfText);
        Assert.Equal(last - 3, check.LastSure);
        Assert.Contains($"{Sentences.Count(check.FaultCount - 1)} more faults follow", check.ToString(), StringComparison.Ordinal);
        Assert.Equal(check.FaultCount, again.Check(isFull: true, [], int.MaxValue).Faults.Length);
    }

    [Fact]
    public void An_anchored_entry_that_is_gone_is_a_fault_and_no_exception()
    {
        Drop();
        Do("DELETE FROM entry WHERE n = 38; UPDATE entry SET n = 38 WHERE n = 37");
        Do("DELETE FROM entry WHERE n = 30");
        using Trail trail = At.Open();
        Assert.NotEmpty(trail.Against([Before with { Number = 30 }]));
    }

    [Fact]
    public void Triggers_that_are_missing_show_when_the_trail_is_checked()
    {
        Drop();
        using Trail trail = At.Open();
        Assert.Contains(trail.Check(isFull: false).Faults, fault => fault.What.Contains("entry_no_update", StringComparison.Ordinal));
    }

    [Fact]
    public void The_check_on_opening_sees_the_last_thousand_entries()
    {
        using (Trail trail = At.Open())
        {
            for (int round = 0; round < 200; round++)
            {
                trail.Record(
                    [.. At.Data.Ids.Select(id => TrailFixture.Draft(id, "keep") with { Reason = $"again {round}" })],
                    At.Data);
            }
        }

        Drop();
        Do("UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 20");
        Do("UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 1200");
        Restore();
        using Trail again = At.Open();
        Assert.Equal(1200, again.Check(isFull: false).Faults[0].Number);
        Assert.Equal(20, again.Check().Faults[0].Number);
    }
}
