namespace LabelNotebooks.Tests.Commands;

/// <summary>What is asked of a trail long afterwards, and what was done before anybody decided.</summary>
public sealed class TrailAfterwardsTests : TrailScene
{
    [Fact]
    public async Task What_a_person_did_is_still_listed_when_the_name_is_erased()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "no fever, says my sister");
        await Record("c2", "--decision", "keep");
        await Type("#!label-record", "c3", "--data", Data, "--decision", "keep", "--reviewer", "Bea K.");
        string erased = await Do("--erase", "Ana M.", "--reviewer", "Quinn");
        using var trail = Trail.Open(TrailFile, isReadOnly: true);
        string digits = trail.Entries().Select(entry => entry.Body).OfType<EraseEntry>().Single().Erased[..8];
        Assert.Contains($"is listed by --reviewer {digits}. What they wrote stands still, in entry 3", erased, StringComparison.Ordinal);
        foreach (string named in new[] { digits, $"reviewer {digits}" })
        {
            string page = await Do("--reviewer", named);
            Assert.Contains($"3 entries of reviewer {digits}", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Bea K.", page, StringComparison.Ordinal);
        }

        Assert.Contains("the eight digits that stand in its place", await Do("--reviewer", "00000000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_on_a_day_is_told_in_one_line()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        Assert.Contains("there was no trail yet", await Do("--id", "c1", "--at", "2001-01-01"), StringComparison.Ordinal);
        Assert.Contains(", after entry 3, the label of c1 was cold, changed\n", await Do("--id", "c1", "--at", "2999-01-01"), StringComparison.Ordinal);
        using var trail = Trail.Open(TrailFile, isReadOnly: true);
        string begun = trail.First.Time.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("nobody had decided on c1 yet: the label was flu", await Do("--id", "c1", "--at", begun), StringComparison.Ordinal);
        Assert.Contains("Nobody has decided on c5: the label is the one in the data", await Do("--id", "c5", "--at", begun), StringComparison.Ordinal);
        Assert.Contains("it is read with --id alone", await Do("--at", begun), StringComparison.Ordinal);
        Assert.Contains("\"noon\" is no time", await Do("--id", "c1", "--at", "noon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guideline_is_kept_before_the_first_decision()
    {
        string guideline = Write("g1.txt", "Fever is 38,5 and more.\n");
        string[] line = ["--data", Data, "--guideline-file", guideline, "--guideline", "1.0"];
        Assert.Contains("nobody is named who puts the guideline in", await Type("#!label-record", line), StringComparison.Ordinal);
        Assert.Contains("which version it is", await Type("#!label-record", [.. line[..4], "--reviewer", "Ana M."]), StringComparison.Ordinal);
        Assert.Contains(
            "the file cannot be read",
            await Type("#!label-record", ["--data", Data, "--guideline-file", Path("none.txt"), "--guideline", "1.0", "--reviewer", "Ana M."]),
            StringComparison.Ordinal);
        Assert.False(File.Exists(TrailFile));
        string kept = await Type("#!label-record", [.. line, "--reviewer", "Ana M."]);
        Assert.Contains("The guideline is in the trail; no decision was given", kept, StringComparison.Ordinal);
        Assert.Contains("Version 1.0 of the guideline is kept whole (24 bytes): entry 3.", kept, StringComparison.Ordinal);
        string decided = await Record("c1", "--decision", "change", "--to", "cold", "--guideline-file", guideline, "--guideline", "1.0");
        Assert.Contains("kept already, byte for byte: entry 3", decided, StringComparison.Ordinal);
        Assert.Contains("changed flu to cold", decided, StringComparison.Ordinal);
        Assert.DoesNotContain("keeps no text", decided, StringComparison.Ordinal);
        using var trail = Trail.Open(TrailFile, isReadOnly: true);
        Assert.Equal(["1.0"], trail.Guidelines);
        Assert.True(trail.Check().Holds);
    }

    [Fact]
    public async Task No_second_trail_is_begun_on_what_was_written_from_another_one()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Type("#!label-corrected", Data, "--export", Path("corrected.csv"));
        string[] line = ["c2", "--data", Path("corrected.csv"), "--decision", "keep", "--reviewer", "Bea K."];
        string recorded = await Type("#!label-record", line);
        Assert.Contains("w.csv.trail.db at entry 3: it is that data, corrected, and decisions on it go into that trail", recorded, StringComparison.Ordinal);
        Assert.Contains("kept cold", recorded, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("corrected.csv.trail.db")));
        Assert.Contains("Nobody has decided on c4", await Do("--id", "c4"), StringComparison.Ordinal);
        Assert.Contains("c2: cold, kept", await Do("--id", "c2"), StringComparison.Ordinal);

        string again = await Type("#!label-corrected", Path("corrected.csv"), "--export", Path("again.csv"));
        Assert.Contains("1 label of corrected.csv is corrected at entry 5, and stands so in the file already", again, StringComparison.Ordinal);

        // Where the trail lies elsewhere, the change log tells.
        Directory.CreateDirectory(Path("sent"));
        File.Copy(Path("corrected.csv"), Path("sent/corrected.csv"));
        File.Copy(Path("corrected.csv.changes.csv"), Path("sent/corrected.csv.changes.csv"));
        string[] sent = ["c2", "--data", Path("sent/corrected.csv"), "--decision", "keep", "--reviewer", "Bea K."];
        Assert.Contains("corrected.csv.changes.csv says what was corrected", await Type("#!label-record", sent), StringComparison.Ordinal);
        Assert.Contains(
            "kept cold",
            await Type("#!label-record", [.. sent, "--trail", Path("sent/corrected.csv.trail.db")]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_file_holds_already_is_not_said_to_be_corrected_now()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "change", "--to", "flu");
        string first = await Type("#!label-corrected", Data, "--export", Path("a.csv"));
        Assert.Contains("2 labels of w.csv are corrected at entry 4\n", first, StringComparison.Ordinal);
        string again = await Type("#!label-corrected", Path("a.csv"), "--trail", TrailFile);
        Assert.Contains("2 labels of a.csv are corrected at entry 4, and stand so in the file already", again, StringComparison.Ordinal);
        await Record("c3", "--decision", "change", "--to", "cold");
        again = await Type("#!label-corrected", Path("a.csv"), "--trail", TrailFile);
        Assert.Contains("3 labels of a.csv are corrected at entry 5, 2 of which stand so in the file already", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anchor_that_a_mail_has_quoted_and_broken_is_read_here_and_by_the_script()
    {
        await Record("c1", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"));
        string[] words = (await File.ReadAllTextAsync(Path("anchors.txt"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Write("mailed.txt", $"> {words[0]} {words[1]} {words[2]}\r\n> {words[3]}\r\n> > {words[4]}\r\n");
        await Do("--export", Path("t.jsonl"));
        Assert.Contains("1 anchor holds", await Do("--anchor", Path("mailed.txt")), StringComparison.Ordinal);
        (int code, string said) = Python("t.jsonl", "anchors.txt");
        Assert.True(code == 0, said);
        Write("mailed.txt", $"> {words[0]} {words[1]} {words[2]}\r\n> {words[3]}\r\n> > {words[4]}\r\n");
        (code, said) = Python("t.jsonl", "mailed.txt");
        Assert.True(code == 0, said);
        Assert.Contains("1 anchors hold", said, StringComparison.Ordinal);
        Write("mailed.txt", $"Dear Bea,\r\nkeep this:\r\n{string.Join(' ', words)}\r\n");
        Assert.Contains("2 lines are no anchor: line 1, line 2.", await Do("--anchor", Path("mailed.txt")), StringComparison.Ordinal);
        Assert.Equal(1, Python("t.jsonl", "mailed.txt").Code);
    }

    [Fact]
    public async Task How_far_anchors_reach_is_said_and_what_none_confirms()
    {
        await Record("c1", "--decision", "keep");
        Assert.Contains("no check of the file alone can tell: --anchor FILE can", await Do(), StringComparison.Ordinal);
        await Do("--anchor", Path("anchors.txt"));
        Assert.Contains("An anchor confirms all of them", await Do("--anchor", Path("anchors.txt")), StringComparison.Ordinal);
        await Record("c2", "--decision", "keep");
        string page = await Do("--anchor", Path("anchors.txt"));
        Assert.Contains("Anchors confirm them up to entry 3; of those after it nothing yet shows", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no check of the file alone", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_reason_is_whole_with_its_example_and_cut_with_a_word_elsewhere()
    {
        string reason = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"w{number}"));
        await Record("c1", "--decision", "keep", "--reason", reason);
        Assert.Contains("w200", await Do("--id", "c1"), StringComparison.Ordinal);
        Assert.Contains("w200", Html(), StringComparison.Ordinal);
        string all = await Do();
        Assert.DoesNotContain("w200", all, StringComparison.Ordinal);
        Assert.Contains("Texts are cut here at 300 characters. Whole: --id ID", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_changed_by_hand_are_named_with_what_is_in_force_also_beside_others_that_the_trail_cannot_know()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "keep");
        await HandEdited(("c1", "sepsis"), ("c4", "flu"));
        string said = await Type("#!label-corrected", Path("hand.csv"), "--trail", TrailFile, "--label", "diagnosis");
        Assert.Contains("1 label was changed outside of the trail: c1 is sepsis, and cold in the trail; and others", said, StringComparison.Ordinal);
        await HandEdited(("c4", "flu"));
        said = await Type("#!label-corrected", Path("hand.csv"), "--trail", TrailFile, "--label", "diagnosis");
        Assert.Contains("labels were changed outside of the trail, of examples on which nobody has decided", said, StringComparison.Ordinal);
        await HandEdited(("c2", "flu"));
        said = await Type("#!label-corrected", Path("hand.csv"), "--trail", TrailFile, "--label", "diagnosis");
        Assert.Contains("c2 is flu, and cold in the trail", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_keeps_from_which_labels_its_model_learned_without_a_notebook()
    {
        string data = Many();
        string[] line = [data, "--learned", "spring", "--reviewer", "Ana M."];
        Assert.Contains("there is no such trail", await Type("#!label-audit", line), StringComparison.Ordinal);
        Assert.False(File.Exists(data + ".trail.db"));
        await Type("#!label-record", "k0", "--data", data, "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("nobody is named who keeps the model", await Type("#!label-audit", line[..3]), StringComparison.Ordinal);
        Assert.Contains("it is read for --learned alone", await Type("#!label-audit", data, "--reviewer", "Ana M."), StringComparison.Ordinal);
        Assert.Contains("Model spring learned from the labels at entry 3: entry 4.", await Type("#!label-audit", line), StringComparison.Ordinal);
        Assert.Contains("Model spring is kept already, word for word: entry 4", await Type("#!label-audit", line), StringComparison.Ordinal);
        Assert.Contains("is another one", await Type("#!label-audit", [.. line, "--seed", "9"]), StringComparison.Ordinal);
        await Type("#!label-record", "k1", "--data", data, "--decision", "change", "--to", "cold", "--reviewer", "Ana M.");
        string told = await Type("#!label-trail", data + ".trail.db", "--model", "spring");
        Assert.Contains("spring", told, StringComparison.Ordinal);
        Assert.Contains("k1", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pseudonyms_that_come_too_late_are_refused()
    {
        await Record("c1", "--decision", "keep");
        string late = await Record("c2", "--decision", "keep", "--pseudonyms");
        Assert.Contains("was begun with the ids themselves, which stand in it for good: --pseudonyms comes too late", late, StringComparison.Ordinal);
        Assert.Contains("Nobody has decided on c2", await Do("--id", "c2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_a_decision_that_is_not_recorded_is_not_told_that_all_went_well()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        string said = await Record("c1", "--decision", "keep");
        Assert.Contains("Nothing was recorded", said, StringComparison.Ordinal);
        Assert.Contains("nothing was recorded: the label of c1 is cold in the trail by now, and flu was seen", said, StringComparison.Ordinal);
        Assert.Contains("To go back: --decision change --to flu --seen-label cold", said, StringComparison.Ordinal);
        string back = await Record("c1", "--decision", "change", "--to", "flu", "--seen-label", "cold");
        Assert.Contains("changed cold to flu", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_did_not_hold_when_a_model_learned_from_it_is_told_from_what_changed_later()
    {
        await Type("#!label-record", "k1", "--data", Many(), "--decision", "change", "--to", "cold", "--reviewer", "Ana M.");
        await Type("#!label-audit", Many(), "--learned", "spring", "--reviewer", "Ana M.");
        string told = await Type("#!label-trail", Many() + ".trail.db", "--model", "spring");
        Assert.Contains("Model spring learned from the original labels, though 1 was corrected in the trail already", told, StringComparison.Ordinal);
        Assert.Contains("The trail had corrected 1 more when the model was kept, which that file did not hold.", told, StringComparison.Ordinal);
        Assert.Contains("k1 from flu to cold", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_a_trail_that_does_not_hold_is_written_and_the_line_fails()
    {
        await Record("c1", "--decision", "keep");
        await Record("c2", "--decision", "keep");
        Assert.DoesNotContain("is written. Find out", await Do("--export", Path("whole.csv"), "--as-evidence"), StringComparison.Ordinal);
        Change("DROP TRIGGER entry_no_update", "UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 3");
        string said = await Do("--export", Path("ev.csv"), "--as-evidence");
        Assert.Contains("ev.csv is written. Find out who changed the file", said, StringComparison.Ordinal);
        Assert.Contains("queen", await File.ReadAllTextAsync(Path("ev.csv")), StringComparison.Ordinal);
    }

    private string Many()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(at => $"k{at},{(at % 2 == 0 ? 36.5 : 39.5) + (at % 7 * 0.1)},{(at % 2 == 0 ? "cold" : "flu")}")];
        return Write("many.csv", string.Join('\n', ["case,temp,diagnosis", .. rows]) + "\n");
    }

    private Task HandEdited(params (string Id, string Label)[] changed) => File.WriteAllLinesAsync(
        Path("hand.csv"),
        Table.TrimEnd().Split("\r\n").Select(line =>
            changed.FirstOrDefault(one => line.StartsWith(one.Id + ";", StringComparison.Ordinal)) is { Id: { } } one
                ? line[..(line.LastIndexOf(';') + 1)] + one.Label
                : line));
}
