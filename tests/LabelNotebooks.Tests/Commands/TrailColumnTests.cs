namespace LabelNotebooks.Tests.Commands;

/// <summary>A trail is of the labels of one column: lines that come after it read that one, and say where another one was read.</summary>
public sealed class TrailColumnTests : TrailScene
{
    // The column that looks like labels is not the one that was reviewed.
    private static readonly string Wards = "id;label;ward\r\n" + string.Concat(Enumerable.Range(0, 24).Select(row =>
        $"w{row};{(row % 2 == 0 ? "yes" : "no")};{(row == 3 ? "North" : row % 3 == 0 ? "north" : "south")}\r\n"));

    [Fact]
    public async Task The_lines_of_a_record_read_the_data_as_it_did()
    {
        string data = Write("wards.csv", Wards);
        string text = await Type(
            "#!label-record", "w0", "--data", data, "--label", "ward", "--merge-spellings", "--decision", "change", "--to", "south", "--reviewer", "Ana M.");
        Assert.Contains($"#!label-corrected {data} --export corrected.csv --label ward --merge-spellings", text, StringComparison.Ordinal);
        string corrected = await Type("#!label-corrected", data, "--export", Path("c.csv"), "--label", "ward", "--merge-spellings");
        Assert.Contains($"#!label-errors {Path("c.csv")} --trail {data}.trail.db --label ward --merge-spellings", corrected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_another_column_would_be_guessed_that_of_the_trail_is_read_and_said()
    {
        string data = Write("wards.csv", Wards);
        await Type("#!label-record", "w0", "--data", data, "--label", "ward", "--decision", "change", "--to", "south", "--reviewer", "Ana M.");
        string text = await Type("#!label-corrected", data, "--export", Path("c.csv"));
        Assert.Contains("Labels: column \"ward\", for the trail is of them.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(guessed). To name another: --label", text, StringComparison.Ordinal);
        Assert.Equal(Wards.Replace("w0;yes;north", "w0;yes;south", StringComparison.Ordinal), await File.ReadAllTextAsync(Path("c.csv")));
        string again = await Type("#!label-record", "w2", "--data", data, "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("Recorded for w2: kept south", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_named_and_is_not_that_of_the_trail_is_refused_with_the_one_that_is()
    {
        string data = Write("wards.csv", Wards);
        await Type("#!label-record", "w0", "--data", data, "--label", "ward", "--decision", "change", "--to", "south", "--reviewer", "Ana M.");
        string text = await Type("#!label-corrected", data, "--label", "label");
        Assert.Contains("the labels were read from column \"label\", and the trail is of those in column \"ward\".", text, StringComparison.Ordinal);
        Assert.Contains("Name that column: --label ward.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_were_changed_beside_a_column_that_holds_them_as_they_were_are_told()
    {
        string[] rows = Wards.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string both = string.Concat(rows.Select((row, at) => $"{row};{(at == 0 ? "ward_before" : row.Split(';')[2])}\r\n"));
        string data = Write("wards.csv", both);
        await Type("#!label-record", "w0", "--data", data, "--label", "ward", "--decision", "keep", "--reviewer", "Ana M.");
        // Somebody changes a label in the file, and leaves the column that keeps the old ones.
        Write("wards.csv", both.Replace("w5;no;south;", "w5;no;north;", StringComparison.Ordinal));
        string named = await Type("#!label-record", "w2", "--data", data, "--label", "ward", "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("those in column \"ward\" differ in 1 row alone (w5)", named, StringComparison.Ordinal);
        Assert.Contains("labels were changed there outside of the trail", named, StringComparison.Ordinal);
        string guessed = await Type("#!label-record", "w2", "--data", data, "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("Labels: column \"ward_before\", for the trail is of them.", guessed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_of_several_people_are_all_recorded_and_where_they_differ_it_is_contested()
    {
        string data = Write("wards.csv", Wards);
        string ana = Write("ana.csv", "example,given_label,verdict,new_label,reviewer\nw0,north,wrong,south,Ana M.\nw2,south,right,,Ana M.\n");
        string cem = Write("cem.csv", "example,given_label,verdict,new_label,reviewer\nw0,north,wrong,south,Cem\nw2,south,wrong,north,Cem\n");
        string[] line = ["--data", data, "--label", "ward", "--from", $"{ana},{cem}"];
        string text = await Type("#!label-record", line);
        Assert.Contains("4 decisions recorded", text, StringComparison.Ordinal);
        Assert.Contains("1 example is contested now", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not recorded", text, StringComparison.Ordinal);
        using (Trail trail = Trail.Open(data + ".trail.db", isReadOnly: true))
        {
            Assert.Equal(("south", 2), (trail.StateAt().Of("w0")!.Label, trail.StateAt().Of("w0")!.Live.Length));
            Assert.Equal(ExampleStatus.Contested, trail.StateAt().Of("w2")!.Status);
        }

        Assert.Contains("4 decisions stand there already", await Type("#!label-record", line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_comes_again_takes_nothing_back_that_its_person_decided_since()
    {
        string sheet = Write(
            "sheet.csv",
            "example,given_label,verdict,reviewer\nw0,north,right,Ana M.\nw2,south,right,Ana M.\nw4,south,right,Ana M.\n");
        string data = Write("wards.csv", Wards);
        string[] line = ["--data", data, "--label", "ward", "--from", sheet];
        await Type("#!label-record", line);
        string[] typed = ["--data", data, "--label", "ward", "--reviewer", "Ana M."];
        await Type("#!label-record", ["w0", .. typed, "--decision", "ambiguous"]);
        await Type("#!label-record", ["w2", .. typed, "--decision", "escalate"]);
        await Type("#!label-record", ["w4", .. typed, "--decision", "change", "--to", "north", "--guideline", "1.1"]);
        await Type("#!label-record", ["w4", .. typed, "--decision", "change", "--to", "south", "--seen-label", "north", "--reason", "seen again"]);
        string again = await Type("#!label-record", line);
        Assert.Contains("Nothing was recorded", again, StringComparison.Ordinal);
        Assert.Contains("3 decisions were recorded before, and the same person decided anew since: not recorded once more (w0, w2, w4)", again,
            StringComparison.Ordinal);
        using Trail trail = Trail.Open(data + ".trail.db", isReadOnly: true);
        Assert.Equal(
            [ExampleStatus.Ambiguous, ExampleStatus.Escalated, ExampleStatus.Kept],
            new[] { "w0", "w2", "w4" }.Select(example => trail.StateAt().Of(example)!.Status));
        Assert.Equal("changed north to south", Assert.Single(trail.StateAt().Of("w4")!.Live).Decision.Words);
    }

    [Fact]
    public async Task A_row_of_units_is_no_example_of_a_trail_and_is_written_as_it_is()
    {
        string table = "id;weight;pressure;ward\r\n;kg;mmHg;\r\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            $"w{row};{60 + row};{110 + row};{(row % 2 == 0 ? "north" : "south")}\r\n"));
        string data = Write("units.csv", table);
        string sheet = Write("sheet.csv", "example,given_label,verdict,new_label\nw0,north,wrong,south\nw39,south,wrong,north\n");
        string said = await Type("#!label-record", "--data", data, "--label", "ward", "--id", "id", "--from", sheet, "--reviewer", "Ana M.");
        Assert.Contains("2 decisions recorded: 2 changed", said, StringComparison.Ordinal);
        await Type("#!label-corrected", data, "--label", "ward", "--export", Path("out.csv"));
        Assert.Equal(
            table.Replace("w0;60;110;north", "w0;60;110;south", StringComparison.Ordinal)
                .Replace("w39;99;149;south", "w39;99;149;north", StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path("out.csv")));
        File.Delete(data + ".trail.db");
        Assert.Contains("its first row holds the units", await Type(
            "#!label-record", "--data", data, "--label", "ward", "--by-row", "--from", sheet, "--reviewer", "Ana M."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_who_decides_differently_in_two_sheets_is_refused()
    {
        string data = Write("wards.csv", Wards);
        string one = Write("one.csv", "example,verdict,new_label\nw0,wrong,south\n");
        string two = Write("two.csv", "example,verdict,new_label,reviewer\nw0,right,,Ana M.\n");
        string text = await Type("#!label-record", "--data", data, "--label", "ward", "--reviewer", "Ana M.", "--from", $"{one},{two}");
        Assert.Contains("Ana M. decides differently on one example: change (one.csv, line 2), keep (two.csv, line 2)", text, StringComparison.Ordinal);
        Assert.False(File.Exists(data + ".trail.db"));
    }

    [Fact]
    public async Task A_spelling_that_was_corrected_stands_there_already_when_its_sheet_comes_again()
    {
        string data = Write("wards.csv", Wards);
        string sheet = Write("sheet.csv", "example,given_label,verdict,new_label\nw3,North,wrong,north\n");
        Assert.Contains("Recorded for w3: changed North to north", await Type("#!label-record", "--data", data, "--label", "ward", "--from", sheet,
            "--reviewer", "Ana M."), StringComparison.Ordinal);
        string corrected = Path("c.csv");
        await Type("#!label-corrected", data, "--label", "ward", "--export", corrected);
        string again = await Type("#!label-record", "--data", corrected, "--label", "ward", "--trail", data + ".trail.db", "--from", sheet, "--reviewer",
            "Ana M.");
        Assert.Contains("1 decision stands there already", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_spells_its_labels_as_merged_is_refused_before_anything_is_recorded()
    {
        string data = Write("wards.csv", Wards);
        string sheet = Write("sheet.csv", "example,given_label,verdict,new_label\nw3,north,wrong,south\nw0,north,right,\n");
        string[] line = ["--data", data, "--label", "ward", "--from", sheet, "--reviewer", "Ana M."];
        string refused = await Type("#!label-record", line);
        Assert.Contains("is about the label \"north\", which is \"North\" here: two spellings of one label", refused, StringComparison.Ordinal);
        Assert.Contains("--merge-spellings", refused, StringComparison.Ordinal);
        Assert.False(File.Exists(data + ".trail.db"));
        Assert.Contains("2 decisions recorded", await Type("#!label-record", [.. line, "--merge-spellings"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_itself_is_no_sheet_and_several_sheets_are()
    {
        string data = Write("wards.csv", Wards);
        string[] line = ["--data", data, "--label", "ward", "--reviewer", "Ana M.", "--from"];
        Assert.Contains("this is the table itself", await Type("#!label-record", [.. line, data]), StringComparison.Ordinal);
        string one = Write("one.csv", "example,verdict\nw1,right\n");
        string two = Write("two.csv", "Beispiel;Urteil;Neues Label\nw2;falsch;north\n");
        Assert.Contains("2 decisions recorded", await Type("#!label-record", [.. line, $"{one},{two}"]), StringComparison.Ordinal);
    }
}
