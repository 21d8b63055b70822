namespace LabelNotebooks.Tests.Commands;

/// <summary>What a person has to know of a label, a sheet or a file stands where it is looked for.</summary>
public sealed class TrailLifeTests : TrailScene
{
    [Fact]
    public async Task Columns_of_a_sheet_that_are_not_read_are_named()
    {
        string sheet = Write("s.csv", "example,given_label,temp,purpose,verdict,new_label,ward,seen by\nc1,flu,39,next to review,right,,B2,Eva\n");
        string said = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Bea K.");
        Assert.Contains("olumns \"ward\", \"seen by\" of the sheet are not read", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\"temp\"", said, StringComparison.Ordinal);
        string all = Write("t.csv", "example,verdict\nc2,right\n");
        Assert.DoesNotContain("not read", await Type("#!label-record", "--data", Data, "--from", all, "--reviewer", "Bea K."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_that_are_stale_are_counted_and_name_the_entry_that_first_made_the_label_differ()
    {
        string[] rows = [.. Enumerable.Range(0, 30).Select(row => $"r{row}")];
        string data = Write("many.csv", "id,label\n" + string.Join('\n', rows.Select((id, at) => $"{id},{(at % 2 == 0 ? "flu" : "cold")}")) + "\n");
        string[] of = ["--data", data, "--id", "id", "--label", "label"];
        string sheet = Write("s.csv", "example,given_label,verdict\n" + string.Join('\n', rows[..24].Select(id => $"{id},rash,right")) + "\nr29,cold,right\n");
        await Type("#!label-record", ["r29", .. of, "--decision", "change", "--to", "flu", "--reviewer", "Ana M."]);
        await Type("#!label-record", ["r29", .. of, "--decision", "keep", "--reviewer", "Bea K."]);
        await Type("#!label-record", ["r29", .. of, "--decision", "keep", "--reviewer", "Cem"]);
        string said = await Type("#!label-record", [.. of, "--from", sheet, "--reviewer", "Eva"]);
        Assert.Contains("20 of 25 shown", said, StringComparison.Ordinal);
        RecordReport report = (RecordReport)Host["recorded"]!;
        Assert.Equal((25, 3L), (report.Outcome.Stale.Length, report.Outcome.Stale[^1].By));
    }

    [Fact]
    public async Task What_was_suggested_and_by_which_model_is_in_the_life_of_a_label_and_in_the_export()
    {
        using var animals = new Animals();
        await Type("#!label-errors", animals.Csv);
        LabelIssues issues = ((LabelIssueReport)Host["labelErrors"]!).Issues;
        string suggested = issues.Labels.Classes[issues.SuggestedLabels[3]];
        string trail = animals.Csv + ".trail.db";
        await Type("#!label-record", "a3", "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-trail", trail, "--learned", "spring", "--reviewer", "Eva", "--role", "doctor", "--reason", "released");
        string life = await Type("#!label-trail", trail, "--id", "a3");
        bool isListed = issues.Ranked.Take(10).Any(issue => issue.Index == 3);
        string sight = isListed ? "in sight" : "whether in sight is not known";
        Assert.Contains($"the tool suggested {suggested}, {sight}, by model spring (predictions ", life, StringComparison.Ordinal);
        string model = await Type("#!label-trail", trail, "--model", "spring");
        Assert.StartsWith("Model spring learned from the original labels: none was corrected yet", model, StringComparison.Ordinal);
        Assert.Contains("How it learned: probabilities ", model, StringComparison.Ordinal);
        await Type("#!label-trail", trail, "--export", Path("t.csv"));
        string[] lines = await File.ReadAllLinesAsync(Path("t.csv"));
        Assert.Contains(
            "suggested_label,suggestion_shown,draw,decided,model_digest,model,model_options,model_seed,model_tool",
            lines[0],
            StringComparison.Ordinal);
        string shown = $",{suggested},{(isListed ? "true" : "")},";
        Assert.Contains(lines, line => line.Contains(shown, StringComparison.Ordinal) && line.Contains(",spring,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_from_before_the_first_decision_says_so()
    {
        using var animals = new Animals();
        await Type("#!label-errors", animals.Csv);
        string trail = animals.Csv + ".trail.db";
        await Type("#!label-record", "a3", "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-trail", trail, "--undo", "3", "--reviewer", "Ana M.");
        using (Trail open = Trail.Open(trail))
            open.Model(new ModelEntry { Digest = new string('a', 64), At = 2, Labels = new string('b', 64), Name = "early", Seed = 7 });
        string said = await Type("#!label-trail", trail, "--model", "early");
        Assert.StartsWith("Model early learned from the original labels: none was corrected yet", said, StringComparison.Ordinal);
        Assert.Contains("learned from a file with the labels of entry 2", said, StringComparison.Ordinal);
        Assert.Contains("seed 7", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_settled_is_one_table_and_nothing_is_pending_in_a_short_trail()
    {
        await Record("c1", "--decision", "escalate");
        await Record("c2", "--decision", "ambiguous");
        await Record("c3", "--decision", "keep");
        string[] lines = (await Do()).Split('\n');
        Assert.Contains(lines, line => line.Contains("Not settled: 2 examples", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("c1", StringComparison.Ordinal) && line.Contains("waiting for somebody else", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("c2", StringComparison.Ordinal) && line.Contains("ambiguous", StringComparison.Ordinal));
        string life = await Do("--id", "c3");
        Assert.DoesNotContain("pending", life, StringComparison.Ordinal);
        Assert.Contains("Verified: all 5 entries", life, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_rows_that_spell_a_known_class_in_a_new_way_are_refused()
    {
        await Record("c1", "--decision", "keep");
        string grown = Write("w2.csv", Table + "c6;41,0;new;Flu\r\nc7;41,0;new;rash\r\n");
        string said = await Do("--extend", grown, "--reviewer", "Ana M.");
        Assert.Contains("new rows have the label \"Flu\"", said, StringComparison.Ordinal);
        Assert.Contains("Write \"flu\" in the new rows.", said, StringComparison.Ordinal);
        grown = Write("w3.csv", Table + "c6;41,0;new;flu\r\nc7;41,0;new;rash\r\n");
        Assert.Contains("The data has grown by 2 examples", await Do("--extend", grown, "--reviewer", "Ana M."), StringComparison.Ordinal);
        using Trail trail = Trail.Open(TrailFile, isReadOnly: true);
        Assert.Equal(["cold", "flu", "rash"], trail.Classes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1", "-1")]
    [InlineData("A+", "A-")]
    [InlineData("C", "C++")]
    [InlineData("<5", "5")]
    public async Task A_sign_makes_another_class(string known, string added)
    {
        string table = $"id,label\nm1,{known}\nm2,other\nm3,{known}\n";
        string data = Write("signs.csv", table);
        await Type("#!label-record", "m1", "--data", data, "--id", "id", "--label", "label", "--decision", "keep", "--reviewer", "Ana M.");
        string grown = Write("signs2.csv", table + $"m4,{added}\n");
        Assert.Contains(
            "The data has grown by 1 example",
            await Type("#!label-trail", data + ".trail.db", "--extend", grown, "--reviewer", "Ana M."),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_spelling_of_a_class_that_was_merged_is_no_new_class()
    {
        string table = "id,label\nm1,flu\nm2,Flu\nm3,cold\nm4,flu\n";
        string data = Write("merged.csv", table);
        await Type("#!label-record", "m1", "--data", data, "--id", "id", "--label", "label", "--merge-spellings", "--decision", "keep", "--reviewer", "Ana M.");
        string grown = Write("merged2.csv", table + "m5,Flu\nm6,cold\n");
        Assert.Contains(
            "The data has grown by 2 examples",
            await Type("#!label-trail", data + ".trail.db", "--extend", grown, "--reviewer", "Ana M."),
            StringComparison.Ordinal);
        using Trail trail = Trail.Open(data + ".trail.db", isReadOnly: true);
        Assert.Equal(["cold", "flu"], trail.Classes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pseudonyms_can_be_erased_and_the_page_says_so()
    {
        string said = await Record("c1", "--decision", "keep", "--pseudonyms");
        Assert.Contains("pseudonyms stand in it in the place of ids", said, StringComparison.Ordinal);
        Assert.Contains("--erase pseudonyms", said, StringComparison.Ordinal);
        Assert.DoesNotContain("for good", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_that_comes_back_is_said_to_be_it()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        Assert.Contains("back.csv has the very bytes of w.csv.", await Corrected(Data, "back.csv", "1"), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Data), await File.ReadAllBytesAsync(Path("back.csv")));
        Assert.Contains("what was not corrected is the same byte for byte", await Corrected(Data, "c.csv", "3"), StringComparison.Ordinal);
        Assert.Contains(
            "has the labels as they were before the first decision; all else is that of c.csv",
            await Corrected(Path("c.csv"), "back2.csv", "1"),
            StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Data), await File.ReadAllBytesAsync(Path("back2.csv")));
    }

    private Task<string> Corrected(string data, string export, string entry) =>
        Type("#!label-corrected", data, "--trail", TrailFile, "--at-entry", entry, "--export", Path(export));
}
