using System.Text;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What goes out of a trail, what somebody did to it, and what it says of a model years later.</summary>
public sealed class TrailProofTests : TrailScene
{
    [Theory]
    [InlineData("", "It holds no entry: not even the first one")]
    [InlineData("{}\n", "Entry 1")]
    public void The_script_says_what_is_wrong_with_a_file_that_is_no_trail(string text, string says)
    {
        File.WriteAllBytes(Path("verify-trail.py"), TrailExport.Script);
        Write("t.jsonl", text);
        (int code, string said) = Python("t.jsonl");
        Assert.Equal(1, code);
        Assert.StartsWith(says, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_anchors_that_knows_more_than_the_export_is_told()
    {
        await Record("c1", "--decision", "keep");
        await Do("--export", Path("t.jsonl"), "--reviewer", "Ana M.");
        await Record("c2", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"));
        (int code, string said) = Python("t.jsonl", "anchors.txt");
        Assert.True(code == 1, said);
        Assert.StartsWith("It ends with entry 4, the anchors know 5: an older copy", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_verified_by_the_script_that_lies_beside_it()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "=cmd|' /C calc'!A0 <b>\n\u2028\U0001F600\u0001");
        await Record("c2", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"), "--export", Path("t.jsonl"), "--names", "--reviewer", "Ana M.");
        (int code, string said) = Python("t.jsonl", "anchors.txt");
        Assert.True(code == 0, said);
        Assert.StartsWith("verified 5 entries", said, StringComparison.Ordinal);
        Assert.Contains("1 anchors hold; 2 seals hold", said, StringComparison.Ordinal);

        string[] lines = await File.ReadAllLinesAsync(Path("t.jsonl"));
        lines[2] = lines[2].Replace("nurse", "queen", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path("t.jsonl"), string.Join('\n', lines) + "\n");
        (code, said) = Python("t.jsonl", "anchors.txt");
        Assert.Equal(1, code);
        Assert.Contains("4", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_the_trail_has_no_names_unless_asked_and_a_spreadsheet_computes_nothing()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "=cmd|' /C calc'!A0");
        await Do("--export", Path("t.csv"));
        Assert.DoesNotContain("Ana M.", await File.ReadAllTextAsync(Path("t.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("calc", await File.ReadAllTextAsync(Path("t.csv")), StringComparison.Ordinal);
        await Do("--export", Path("n.csv"), "--names", "--reviewer", "Ana M.");
        string named = await File.ReadAllTextAsync(Path("n.csv"));
        Assert.Contains("Ana M.", named, StringComparison.Ordinal);
        Assert.Contains("'=cmd|' /C calc'!A0", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_somebody_changed_is_shown_up_to_where_it_is_sure_and_nothing_is_done_with_it()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"));
        Change("DROP TRIGGER entry_no_update", "UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 3");
        string shown = await Type("#!label-trail", TrailFile);
        Assert.Contains("The trail does not hold", shown, StringComparison.Ordinal);
        Assert.Contains("its text was changed", shown, StringComparison.Ordinal);
        string anchors = await File.ReadAllTextAsync(Path("anchors.txt"));
        await Do("--anchor", Path("anchors.txt"));
        Assert.Equal(anchors, await File.ReadAllTextAsync(Path("anchors.txt")));
        Assert.Contains("does not hold", await Type("#!label-corrected", Data, "--export", Path("c.csv")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path("c.csv")));
        Assert.Contains("does not hold", await Record("c3", "--decision", "keep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_were_changed_outside_of_the_trail_are_named()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await File.WriteAllTextAsync(Data, Table.Replace("x;cold", "x;flu", StringComparison.Ordinal));
        Assert.Contains("of examples on which nobody has decided", await Record("c3", "--decision", "keep"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Data, Table.Replace("\"a; b\";flu", "\"a; b\";rash", StringComparison.Ordinal));
        Assert.Contains(
            "1 label was changed outside of the trail: c1 is rash, and cold in the trail",
            await Record("c3", "--decision", "keep"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_labels_behind_a_model_are_known_years_later()
    {
        using var animals = new Animals();
        await Type("#!label-errors", animals.Csv);
        string trail = animals.Csv + ".trail.db";
        string label = ((LabelIssueReport)Host["labelErrors"]!).Issues.Labels.Name(4);
        await Type("#!label-record", "a4", "--decision", "keep", "--reviewer", "Ana M.");
        string kept = await Type("#!label-trail", trail, "--learned", "spring", "--reviewer", "Ana M.");
        Assert.Contains("learned from the labels at entry", kept, StringComparison.Ordinal);
        string other = ((LabelIssueReport)Host["labelErrors"]!).Issues.Labels.Classes.First(one => one != label);
        await Type("#!label-record", "a4", "--decision", "change", "--to", other, "--reviewer", "Ana M.");
        string said = await Type("#!label-trail", trail, "--model", "spring");
        Assert.Contains($"Since then 1 label changed: a4 from {label} to {other}", said, StringComparison.Ordinal);
        Assert.Contains("the trail knows no model autumn", await Type("#!label-trail", trail, "--model", "autumn"), StringComparison.Ordinal);
    }
}
