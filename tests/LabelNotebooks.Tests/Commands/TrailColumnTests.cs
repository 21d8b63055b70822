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
