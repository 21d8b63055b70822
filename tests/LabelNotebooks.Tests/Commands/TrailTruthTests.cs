namespace LabelNotebooks.Tests.Commands;

/// <summary>What a trail says is what happened: not more, not less, and not something else.</summary>
public sealed class TrailTruthTests : TrailScene
{
    [Fact]
    public async Task Who_keeps_a_label_keeps_the_one_in_the_data_and_not_the_one_that_the_trail_has_by_now()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        long length = new FileInfo(TrailFile).Length;
        string said = await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", "Bea K.");
        Assert.Contains("Nothing was recorded", said, StringComparison.Ordinal);
        Assert.Contains("Not recorded, because the label is another one: 1", said, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(TrailFile).Length);
        string seen = await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--seen-label", "cold", "--reviewer", "Bea K.");
        Assert.Contains("Recorded for c1: kept cold", seen, StringComparison.Ordinal);
        string second = await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--second-reading", "--reviewer", "Cem");
        Assert.Contains("Recorded for c1: kept flu", second, StringComparison.Ordinal);
        Assert.Contains("the label of c1 goes back from cold to flu", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_was_in_sight_only_where_the_page_listed_it()
    {
        using var animals = new Animals();
        await Type("#!label-errors", animals.Csv, "--top", "1");
        var report = (LabelIssueReport)Host["labelErrors"]!;
        int first = report.Issues.Ranked[0].Index;
        int quiet = Enumerable.Range(0, report.Issues.Labels.Count).First(row => report.Issues.Ranked.All(issue => issue.Index != row));
        foreach (int row in new[] { first, quiet })
            await Type("#!label-record", report.Context.Examples.KeyOf(row), "--decision", "keep", "--reviewer", "Ana M.");
        using Trail trail = Trail.Open(animals.Csv + ".trail.db", isReadOnly: true);
        DecisionEntry[] decisions = [.. trail.Entries().Select(entry => entry.Body).OfType<DecisionEntry>()];
        Assert.Equal([true, null], decisions.Select(decision => decision.Shown));
    }

    [Fact]
    public async Task Where_a_label_goes_when_a_decision_is_taken_back_is_said_and_why_is_asked_of_others()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        Assert.Contains("entry 3 is a decision of Ana M., and it is not said why", await Do("--undo", "3", "--reviewer", "Bea K."), StringComparison.Ordinal);
        string said = await Do("--undo", "3", "--reviewer", "Bea K.", "--reason", "wrong card");
        Assert.Contains("Entry 3 is taken back by entry 5: the label of c1 goes back from cold to flu, as it was", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_log_names_the_entry_since_which_a_label_is_in_force()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--second-reading", "--reviewer", "Bea K.");
        await Do("--settle", "c1", "--to", "cold", "--reviewer", "Cem", "--role", "chief");
        string corrected = Path("out.csv");
        await Type("#!label-corrected", Data, "--export", corrected);
        string[] log = await File.ReadAllLinesAsync(corrected + ".changes.csv");
        Assert.StartsWith("example,original_label,corrected_label,entry,time,in_force_since_entry,in_force_since", log[0], StringComparison.Ordinal);
        Assert.StartsWith("c1,flu,cold,7,", log[1], StringComparison.Ordinal);
        Assert.Contains(",chief,", log[1], StringComparison.Ordinal);
        await Type("#!label-corrected", Data, "--at-entry", "5", "--export", Path("before.csv"));
        Assert.Equal(Table, await File.ReadAllTextAsync(Path("before.csv")));
    }

    [Fact]
    public async Task Who_kept_a_model_and_why_stands_in_the_trail_and_what_it_learned_one_label_as()
    {
        using var animals = new Animals();
        string trail = animals.Csv + ".trail.db";
        await Type("#!label-errors", animals.Csv);
        await Type("#!label-record", "a3", "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("nobody is named who does it: --learned", await Type("#!label-trail", trail, "--learned", "spring"), StringComparison.Ordinal);
        await Type("#!label-trail", trail, "--learned", "spring", "--reviewer", "Jonas", "--role", "doctor", "--reason", "released for the ward");
        string[] lines = (await Type("#!label-trail", trail)).Split('\n');
        Assert.Contains(lines, line => line.Contains("kept that model spring learned (entry 4)", StringComparison.Ordinal)
            && line.Contains("Jonas, doctor", StringComparison.Ordinal) && line.Contains("released for the ward", StringComparison.Ordinal));
        await Type("#!label-trail", trail, "--learned", "summer", "--reviewer", "Jonas");
        Assert.Contains("is kept already, word for word: entry 4", await Type("#!label-trail", trail, "--learned", "spring", "--reviewer", "Jonas"),
            StringComparison.Ordinal);
        string label = ((LabelIssueReport)Host["labelErrors"]!).Issues.Labels.Name(3);
        string one = await Type("#!label-trail", trail, "--model", "spring", "--id", "a3");
        Assert.Contains($"Model spring learned a3 as {label}, which it is still.", one, StringComparison.Ordinal);
        Assert.Contains("The same predictions are kept under other names, too: summer.", one, StringComparison.Ordinal);
        Assert.Contains($"kept {label}", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_other_data_begins_no_trail_and_is_called_so()
    {
        string sheet = Write("other.csv", "example,given_label,decision\nc1,rash,keep\nc2,flu,keep\n");
        string said = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Ana M.");
        Assert.Contains("none of the labels that were looked at is that of its example here: c1 was rash, and is flu", said, StringComparison.Ordinal);
        Assert.False(File.Exists(TrailFile));
        await Record("c3", "--decision", "keep");
        string again = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Ana M.");
        Assert.Contains("the labels on the cards were never those of the examples: 2", again, StringComparison.Ordinal);
        Assert.Contains("the card is of other data", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_entry_stays_the_original_when_the_data_has_grown()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        string grown = Write("grown.csv", Table + "c6;38,0;n;flu\r\n");
        await Do("--extend", grown, "--reviewer", "Ana M.");
        string old = await Type("#!label-corrected", Data, "--trail", TrailFile, "--at-entry", "1", "--export", Path("old.csv"));
        Assert.Contains("it is the original", old, StringComparison.Ordinal);
        Assert.Equal(Table, await File.ReadAllTextAsync(Path("old.csv")));
        await Type("#!label-corrected", Data, "--trail", TrailFile, "--at-entry", "3", "--export", Path("third.csv"));
        Assert.Contains("c1;39,1;\"a; b\";cold", await File.ReadAllTextAsync(Path("third.csv")), StringComparison.Ordinal);
        string whole = await Type("#!label-corrected", grown, "--trail", TrailFile, "--at-entry", "1", "--export", Path("whole.csv"));
        Assert.Contains("; 1 row of the file came later, and stands in it as it is", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("it is the original", whole, StringComparison.Ordinal);
        Assert.Contains("another data set", await Type("#!label-corrected", Data, "--trail", TrailFile, "--export", Path("n.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_is_told_with_the_entry_that_it_means()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        string said = await Type("#!label-corrected", Data, "--at", "2999-01-01", "--export", Path("out.csv"));
        Assert.Contains("Nothing was recorded after 2999-01-01 23:59:59 UTC: these are the labels at the last entry, 3.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_of_other_data_is_called_so()
    {
        await Record("c1", "--decision", "keep");
        string other = Write("o.csv", "fall,wert,klasse\nf1,1,a\nf2,2,b\nf3,3,a\nf4,4,b\n");
        string said = await Type("#!label-corrected", other, "--trail", TrailFile, "--export", Path("out.csv"));
        Assert.Contains("knows its 5 examples by column \"case\", which this data has not: it is the trail of other data", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_that_read_a_trail_is_recorded_in_that_one()
    {
        using var animals = new Animals();
        string trail = Path("elsewhere.db");
        await Type("#!label-record", "a3", "--data", animals.Csv, "--trail", trail, "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-errors", animals.Csv, "--trail", trail);
        string said = await Type("#!label-record", "a4", "--data", "labelErrors", "--decision", "keep", "--reviewer", "Ana M.");
        Assert.DoesNotContain("The trail was begun", said, StringComparison.Ordinal);
        Assert.False(File.Exists(animals.Csv + ".trail.db"));
    }

    [Fact]
    public async Task Two_who_begin_a_trail_at_once_begin_one()
    {
        string[] said = await Task.WhenAll(Enumerable.Range(0, 4).Select(one => Task.Run(() => new FakeHost().Type(
            "#!label-record",
            [$"c{one + 1}", "--data", Data, "--decision", "keep", "--reviewer", $"Nurse {one}"]))));
        Assert.All(said, text => Assert.Contains("Recorded for", text, StringComparison.Ordinal));
        using Trail trail = Trail.Open(TrailFile, isReadOnly: true);
        Assert.Equal(4, trail.Entries().Count(entry => entry.Body is DecisionEntry));
        Assert.True(trail.Check().Holds);
    }

    [Fact]
    public async Task Where_a_person_is_still_spoken_of_is_said_when_the_name_is_erased()
    {
        await Record("c1", "--decision", "keep");
        await Type("#!label-record", "c2", "--data", Data, "--decision", "keep", "--reviewer", "Bea K.", "--reason", "agreed with Ana, and Vogt saw it");
        await Do("--export", Path("Ana.csv"));
        string said = await Do("--erase", "Ana M.", "--reviewer", "Quinn");
        Assert.Contains("A word of that name stands still in what was written in entry 5 (to erase one: --erase 5)", said, StringComparison.Ordinal);
        Assert.Contains("in the name of the file that went out of entry 6, which cannot be erased", said, StringComparison.Ordinal);
        Assert.Contains("stands still in what was written in entry 5", await Do("--erase", "Petra Vogt", "--reviewer", "Quinn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_was_exchanged_takes_nothing_else_with_it_and_can_be_taken_out()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "no fever");
        await Record("c2", "--decision", "keep");
        Change(
            "DROP TRIGGER sealed_no_update",
            "UPDATE sealed SET value = 'high fever' WHERE kind = 'reason'",
            "CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'what is sealed is never changed'); END");
        string said = await Do("--id", "c2");
        Assert.Contains("the reason that it names was changed", said, StringComparison.Ordinal);
        Assert.Contains("the chain and every decision in it hold up to entry 4", said, StringComparison.Ordinal);
        Assert.Contains("kept cold", said, StringComparison.Ordinal);
        Assert.DoesNotContain("high fever", await Do(), StringComparison.Ordinal);
        Assert.Contains("does not hold", await Do("--undo", "4", "--reviewer", "Ana M."), StringComparison.Ordinal);
        Assert.Contains("Erased, and entry 6 says so", await Do("--erase", "3", "--why", "mistake", "--reviewer", "Quinn"), StringComparison.Ordinal);
        using Trail trail = Trail.Open(TrailFile, isReadOnly: true);
        Assert.True(trail.Check().Holds);
        Assert.Equal("cold", trail.StateAt().Of("c1")!.Label);
    }

    [Fact]
    public async Task A_version_of_the_guideline_that_the_trail_does_not_keep_is_told()
    {
        await Record("c1", "--decision", "keep");
        await Do("--guideline-file", Write("g.md", "# Rules"), "--guideline", "2.0", "--reviewer", "Ana M.");
        Assert.DoesNotContain("keeps no text", await Record("c2", "--decision", "keep", "--guideline", "2.0"), StringComparison.Ordinal);
        Assert.Contains(
            "Of the guideline 9.9 the trail keeps no text; it keeps 2.0.",
            await Record("c3", "--decision", "keep", "--guideline", "9.9"),
            StringComparison.Ordinal);
    }
}
