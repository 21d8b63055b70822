namespace LabelNotebooks.Tests.Commands;

/// <summary>Who did what to a trail stands in it, and who decided is not taken for somebody else.</summary>
public sealed class TrailWhoTests : TrailScene
{
    [Theory]
    [InlineData("--erase", "Ana M.")]
    [InlineData("--merge", "other.db")]
    [InlineData("--export", "t.csv", "--names")]
    public async Task Who_erases_merges_or_exports_names_is_asked_for(params string[] line)
    {
        await Record("c1", "--decision", "keep");
        long length = new FileInfo(TrailFile).Length;
        string said = await Do(line);
        Assert.Contains($"nobody is named who does it: {line[0]}", said, StringComparison.Ordinal);
        Assert.Contains("Give your name: --reviewer", said, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(TrailFile).Length);
    }

    [Fact]
    public async Task Who_did_it_and_when_is_on_the_page_and_in_the_export()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Do("--copy", Path("copy.db"));
        await Type("#!label-record", "c2", "--data", Data, "--trail", Path("copy.db"), "--decision", "keep", "--reviewer", "Eva");
        Assert.Contains("Entry 7 says who merged.", await Do("--merge", Path("copy.db"), "--reviewer", "Quinn"), StringComparison.Ordinal);
        Assert.DoesNotContain("says who merged", await Do("--merge", Path("copy.db"), "--reviewer", "Quinn"), StringComparison.Ordinal);
        await Do("--export", Path("t.csv"), "--names", "--reviewer", "Quinn");
        await Do("--erase", "Ana M.", "--reviewer", "Quinn");
        string[] lines = (await Do()).Split('\n');
        foreach (string done in new[] { "merged another copy: entry 4 and those after it", "went out: the trail to t.csv, with names", "erased a name" })
            Assert.Contains(lines, line => line.Contains(done, StringComparison.Ordinal) && line.Contains("Quinn", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("took over 2 entries of copy.db", StringComparison.Ordinal));
        Assert.Contains(
            await File.ReadAllLinesAsync(Path("t.csv")),
            line => line.Contains("merged another copy", StringComparison.Ordinal) && line.Contains("Quinn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_erases_their_own_name_is_named_by_the_seal()
    {
        await Record("c1", "--decision", "keep");
        await Do("--erase", "Ana M.", "--reviewer", "Ana M.");
        using Trail trail = Trail.Open(TrailFile, isReadOnly: true);
        EraseEntry erase = trail.Entries().Select(entry => entry.Body).OfType<EraseEntry>().Single();
        Assert.Equal(erase.Erased, erase.Who);
        Assert.True(trail.Check().Holds);
        Assert.Contains($"reviewer {erase.Who[..8]}", await Do(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_settles_where_a_name_was_erased_is_told_that_nobody_can_tell_whose_it_was()
    {
        await Record("c1", "--decision", "keep");
        await Type("#!label-record", "c1", "--data", Data, "--decision", "change", "--to", "cold", "--reviewer", "Bea K.");
        await Do("--erase", "Bea K.", "--reviewer", "Quinn");
        string said = await Do("--settle", "c1", "--to", "cold", "--reviewer", "Cem");
        Assert.Contains("c1 is settled: changed flu to cold", said, StringComparison.Ordinal);
        Assert.Contains("The name of one of those who decided was erased: that Cem is somebody else, the trail cannot tell.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_named_by_its_id_also_where_the_trail_keeps_pseudonyms()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--pseudonyms");
        Assert.Contains("the label of c1 goes back from cold to flu", await Do("--undo", "3", "--reviewer", "Ana M."), StringComparison.Ordinal);
        await Record("c2", "--decision", "change", "--to", "flu");
        File.Move(Data, Path("elsewhere.csv"));
        Assert.Contains("the label of p:", await Do("--undo", "5", "--reviewer", "Ana M."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_beside_the_data_sees_who_is_meant_and_what_goes_out_keeps_the_pseudonyms()
    {
        await Record("c1", "--decision", "escalate", "--pseudonyms");
        string page = await Do();
        Assert.Contains("c1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("p:", page, StringComparison.Ordinal);
        await Do("--export", Path("t.csv"));
        string table = await File.ReadAllTextAsync(Path("t.csv"));
        Assert.Contains(",p:", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",c1,", table, StringComparison.Ordinal);
        Assert.Contains("the label of c2 is cold already", await Record("c2", "--decision", "change", "--to", "cold"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_is_no_sheet_and_a_stale_decision_says_how_it_is_typed_again()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        Host.SetVariable("sheet", 7);
        Assert.Contains("sheet is a variable, and decisions are read from a sheet", await Type(
            "#!label-record", "--data", Data, "--from", "sheet", "--reviewer", "Ana M."), StringComparison.Ordinal);
        string stale = await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", "Bea K.");
        Assert.Contains("decide anew: --seen-label cold says that you saw it. If this was read a second time", stale, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_that_read_a_trail_elsewhere_finds_its_ids_and_corrects_by_it()
    {
        using var animals = new Animals();
        string trail = Path("elsewhere.db");
        await Type("#!label-record", "a3", "--data", animals.Csv, "--trail", trail, "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-errors", animals.Csv, "--trail", trail);
        string said = await Type("#!label-corrected", "labelErrors", "--export", Path("c.csv"));
        Assert.DoesNotContain("there is no such trail", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path("c.csv")));
    }

    [Fact]
    public async Task A_name_that_may_be_somebody_elses_is_asked_for_when_it_is_new_and_told_once()
    {
        await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", "Anna Müller");
        long count = new FileInfo(TrailFile).Length;
        string asked = await Type("#!label-record", "c2", "--data", Data, "--decision", "keep", "--reviewer", "Anna M.");
        Assert.Contains("Anna M. is new in this trail, and may be Anna Müller, who is in it", asked, StringComparison.Ordinal);
        Assert.Equal(count, new FileInfo(TrailFile).Length);
        Assert.Contains("may be Anna Müller", await Do("--comment", "hm", "--id", "c1", "--reviewer", "Dr. Anna Mueller (Pflege)"), StringComparison.Ordinal);
        string first = await Type("#!label-record", "c2", "--data", Data, "--decision", "keep", "--reviewer", "Anna M.", "--new-person");
        int told = first.IndexOf("Anna M. and Anna Müller are two people in this trail.", StringComparison.Ordinal);
        Assert.InRange(told, 0, first.IndexOf("In the trail", StringComparison.Ordinal));
        Assert.Contains("--undo ENTRY", first, StringComparison.Ordinal);
        string second = await Type("#!label-record", "c3", "--data", Data, "--decision", "keep", "--reviewer", "Anna M.");
        Assert.DoesNotContain("two people", second, StringComparison.Ordinal);
        string page = await Do();
        Assert.Contains("Names that may be one person's: 1 pair", page, StringComparison.Ordinal);
        Assert.Contains("Anna M. and Anna Müller", page, StringComparison.Ordinal);
        Assert.Contains("<summary><h4>Names that may be", Html(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_met_with_the_one_that_may_be_meant()
    {
        await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", "Bernd Vogt");
        Assert.Contains("Did you mean Bernd Vogt?", await Do("--reviewer", "Bernd"), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", await Do("--reviewer", "Eva"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anchor_tells_which_of_two_entries_was_changed()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "keep");
        await Record("c3", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"));
        using (Trail trail = Trail.Open(TrailFile, isReadOnly: true))
        {
            string changed = trail.Entries(3, 3).Single().Text.Replace("nurse", "queen", StringComparison.Ordinal);
            string hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(changed)));
            Change("DROP TRIGGER entry_no_update", $"UPDATE entry SET entry = '{changed}', hash = x'{hash}' WHERE n = 3");
        }

        Assert.Contains("one of the two was changed", await Do(), StringComparison.Ordinal);
        string said = await Do("--anchor", Path("anchors.txt"));
        Assert.Contains("it does not follow on entry 3. Entry 3 is the one that was changed or put in: the anchor of 20", said, StringComparison.Ordinal);
        Assert.DoesNotContain("one of the two", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_does_not_hold_goes_out_as_evidence_with_what_is_sure_marked()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "keep");
        await Record("c3", "--decision", "keep");
        // No entry is written with a space.
        Change("DROP TRIGGER entry_no_update", "UPDATE entry SET entry = replace(entry, '\"n\":4', '\"n\": 4') WHERE n = 4");
        byte[] before = await File.ReadAllBytesAsync(TrailFile);
        Assert.Contains("--as-evidence", await Do(), StringComparison.Ordinal);
        Assert.Contains("does not hold", await Do("--export", Path("t.csv")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path("t.csv")));
        string said = await Do("--export", Path("t.csv"), "--as-evidence");
        Assert.StartsWith("The trail does not hold", said, StringComparison.Ordinal);
        Assert.Contains("holds the 5 entries as they lie, 2 of them marked as not sure", said, StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(Path("t.csv"));
        Assert.Equal("entry,is_sure,fault,text,hash,hash_of_text", lines[0]);
        Assert.Equal(["1,true,,", "2,true,,", "3,true,,", "4,false,", "5,false,"], lines[1..].Select(line => line[..8]));
        Assert.Equal(before, await File.ReadAllBytesAsync(TrailFile));
        Assert.Contains("it is read for --export alone", await Do("--as-evidence"), StringComparison.Ordinal);
        Assert.Contains("is marked in a table", await Do("--export", Path("t.jsonl"), "--as-evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_told_from_one_that_is_no_decision()
    {
        await Record("c1", "--decision", "keep");
        Assert.Contains("there is no entry 99; the last is 3.", await Do("--undo", "99", "--reviewer", "Ana M."), StringComparison.Ordinal);
        Assert.Contains("it is no decision", await Do("--undo", "2", "--reviewer", "Ana M."), StringComparison.Ordinal);
    }
}
