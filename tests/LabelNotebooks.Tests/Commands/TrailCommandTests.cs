using System.Text;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Tests.Commands;

/// <summary>A trail from the first decision to the corrected file, as a person types it.</summary>
public sealed class TrailCommandTests : TrailScene
{
    [Fact]
    public async Task A_decision_is_recorded_shown_and_written()
    {
        string recorded = await Record("c1", "--decision", "change", "--to", "cold", "--reason", "no rash", "--cause", "slip", "--guideline", "2.1");
        Assert.Contains("Recorded for c1: changed flu to cold", recorded, StringComparison.Ordinal);
        string life = await Type("#!label-trail", "--id", "c1");
        Assert.StartsWith("c1: cold, changed", life, StringComparison.Ordinal);
        Assert.Contains("slip: no rash", life, StringComparison.Ordinal);
        Assert.Contains("Ana M., nurse", life, StringComparison.Ordinal);

        string written = Path("c.csv");
        await Type("#!label-corrected", Data, "--export", written);
        Assert.Equal(Table.Replace("\"a; b\";flu", "\"a; b\";cold", StringComparison.Ordinal), await File.ReadAllTextAsync(written));
        Assert.Equal(Table, await File.ReadAllTextAsync(Data));
        Assert.StartsWith("c1,flu,cold,3,", (await File.ReadAllLinesAsync(written + ".changes.csv"))[1], StringComparison.Ordinal);

        string original = Path("o.csv");
        string text = await Type("#!label-corrected", written, "--trail", TrailFile, "--at-entry", "1", "--export", original);
        Assert.Equal(await File.ReadAllBytesAsync(Data), await File.ReadAllBytesAsync(original));
        Assert.Contains("it is the original", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_set_that_was_audited_need_not_be_named()
    {
        var animals = new Animals();
        await Type("#!label-errors", animals.Csv);
        string text = await Type("#!label-record", "a3", "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("Recorded for a3: kept ", text, StringComparison.Ordinal);
        Assert.True(File.Exists(animals.Csv + ".trail.db"));
        using (Trail trail = Trail.Open(animals.Csv + ".trail.db", isReadOnly: true))
        {
            var decision = (DecisionEntry)trail.EntriesOf("a3").Single().Body;
            LabelIssues issues = ((LabelIssueReport)Host["labelErrors"]!).Issues;
            Assert.Equal(issues.Labels.Classes[issues.SuggestedLabels[3]], decision.Suggested);
            Assert.Equal(64, decision.Model!.Length);
        }

        string replaced = await Type("#!label-corrected", animals.Csv, "--export", animals.Csv + ".trail.db");
        Assert.Contains("is the trail itself", replaced, StringComparison.Ordinal);
        animals.Dispose();
    }

    [Fact]
    public async Task A_sheet_is_recorded_whole_and_twice_adds_nothing()
    {
        string sheet = Write(
            "s.csv",
            "example,given_label,verdict,new_label,note\nc1,flu,falsch,cold,kein Fieber\nc2,cold,richtig,,\nc3,flu,,,\nc4,rash,right,,\n");
        string first = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Bea K.", "--guideline", "3");
        Assert.Contains("2 decisions recorded: 1 kept, 1 changed", first, StringComparison.Ordinal);
        Assert.Contains("1 row of the sheet is blank", first, StringComparison.Ordinal);
        Assert.Contains("Not recorded, because the labels on the cards were never those of the examples: 1", first, StringComparison.Ordinal);
        string named = Write("named.csv", "example,verdict,reviewer\nc5,right,Cem\n");
        Assert.Contains(
            "the sheet names who decided: Cem; Bea K. stands where it does not",
            await Type("#!label-record", "--data", Data, "--from", named, "--reviewer", "Bea K."),
            StringComparison.OrdinalIgnoreCase);
        long length = new FileInfo(TrailFile).Length;
        string again = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Bea K.", "--guideline", "3");
        Assert.Contains("Nothing was recorded", again, StringComparison.Ordinal);
        Assert.Contains("2 decisions stand there already", again, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(TrailFile).Length);
    }

    [Fact]
    public async Task A_sheet_with_faults_records_nothing()
    {
        string sheet = Write("s.csv", "example,verdict,new_label\nc1,wrong,\nc9,right,\nc2,perhaps,\nc3,wrong,measles\n");
        string text = await Type("#!label-record", "--data", Data, "--from", sheet, "--reviewer", "Bea K.");
        Assert.Contains("c9", text, StringComparison.Ordinal);
        Assert.Contains("perhaps", text, StringComparison.Ordinal);
        Assert.False(File.Exists(TrailFile));
    }

    [Fact]
    public async Task Faulty_lines_say_all_and_begin_no_trail()
    {
        List<string> said = [];
        foreach (string[] line in new string[][]
        {
            ["#!label-record"],
            ["#!label-record", "c1", "--decision", "keep", "--from", "s.csv"],
            ["#!label-record", "c1", "--data", Data, "--decision", "change", "--reviewer", "Ana M."],
            ["#!label-record", "c1", "--data", Data, "--decision", "change", "--to", "flue", "--reviewer", "Ana M."],
            ["#!label-record", "c11", "--data", Data, "--decision", "keep", "--reviewer", "Ana M."],
            ["#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", " "],
            ["#!label-trail"],
            ["#!label-trail", Path("none.db")],
            ["#!label-trail", Path("none.db"), "--undo", "3", "--merge", "x.db", "--since", "yesterday", "--names"],
            ["#!label-corrected", Data],
            ["#!label-corrected", Data, "--at-entry", "0", "--at", "then"],
        })
            said.Add($"{string.Join(' ', line)}\n{await Type(line[0], line[1..])}");
        Snapshot.Matches(string.Join("\n\n", said).Replace(Folder + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Assert.False(File.Exists(TrailFile));
    }

    [Fact]
    public async Task Ids_that_name_people_stop_the_trail_until_somebody_says_how()
    {
        string data = Write("n.csv", "patient,diagnosis\n\"Weber, Anna\",flu\n\"Maier, Bernd\",cold\n\"Kurz, Clara\",flu\n");
        string[] line =
        [
            "\"Weber, Anna\"".Trim('"'), "--data", data, "--label", "diagnosis", "--id", "patient", "--decision", "change", "--to", "cold", "--reviewer",
            "Ana M.",
        ];
        string refused = await Type("#!label-record", line);
        Assert.Contains("--pseudonyms", refused, StringComparison.Ordinal);
        Assert.False(File.Exists(data + ".trail.db"));
        await Type("#!label-record", [.. line, "--pseudonyms"]);
        Assert.DoesNotContain("Weber", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(data + ".trail.db")), StringComparison.Ordinal);
        Assert.StartsWith("Weber, Anna: cold, changed", await Type("#!label-trail", data + ".trail.db", "--id", "Weber, Anna"), StringComparison.Ordinal);
        string written = Path("n2.csv");
        await Type("#!label-corrected", data, "--label", "diagnosis", "--export", written);
        Assert.Contains("\"Weber, Anna\",cold", await File.ReadAllTextAsync(written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_without_ids_are_known_by_what_they_hold()
    {
        string data = Write("r.csv", "temp,diagnosis\n39.1,flu\n37.0,cold\n39.1,flu\n36.5,cold\n");
        string[] line = ["x", "--data", data, "--label", "diagnosis", "--decision", "keep", "--reviewer", "Ana M."];
        Assert.Contains("--by-row", await Type("#!label-record", line), StringComparison.Ordinal);
        string sheet = Write("s.csv", "example,given_label,verdict,new_label\n1,cold,wrong,flu\n");
        string text = await Type("#!label-record", "--data", data, "--label", "diagnosis", "--by-row", "--from", sheet, "--reviewer", "Ana M.");
        Assert.Contains("changed cold to flu", text, StringComparison.Ordinal);
        string written = Path("r2.csv");
        await Type("#!label-corrected", data, "--label", "diagnosis", "--export", written);
        Assert.Equal("temp,diagnosis\n39.1,flu\n37.0,flu\n39.1,flu\n36.5,cold\n", await File.ReadAllTextAsync(written));
    }

    [Fact]
    public async Task What_may_be_done_to_a_trail_is_done_and_said()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "Anna said so");
        await Type("#!label-record", "c1", "--data", Data, "--decision", "keep", "--reviewer", "Bea K.", "--second-reading", "--seen-label", "flu");
        Assert.Contains("contested", await Type("#!label-trail", TrailFile, "--id", "c1"), StringComparison.Ordinal);
        Assert.Contains("Ana M. changed flu to cold, Bea K. kept flu", await Type("#!label-trail", TrailFile), StringComparison.Ordinal);
        Assert.Contains("is one of those who decided", await Do("--settle", "c1", "--to", "flu", "--reviewer", "Bea K."), StringComparison.Ordinal);
        Assert.Contains("c1 is settled: kept flu", await Do("--settle", "c1", "--to", "flu", "--reviewer", "Cem"), StringComparison.Ordinal);
        Assert.Contains("is taken back", await Do("--undo", "7", "--reviewer", "Dora", "--reason", "wrong patient"), StringComparison.Ordinal);
        Assert.Contains("The remark on c1 is entry", await Do("--comment", "see the picture", "--id", "c1", "--reviewer", "Dora"), StringComparison.Ordinal);
        string guideline = Write("g.md", "# Guideline");
        Assert.Contains(
            "is kept whole (11 bytes)",
            await Do("--guideline-file", guideline, "--guideline", "3", "--reviewer", "Dora"),
            StringComparison.Ordinal);
        Assert.Contains("A copy is in", await Do("--copy", Path("copy.db")), StringComparison.Ordinal);
        await Type("#!label-record", "c2", "--data", Data, "--trail", Path("copy.db"), "--decision", "keep", "--reviewer", "Eva");
        Assert.Contains("2 entries were taken over", await Do("--merge", Path("copy.db"), "--reviewer", "Dora"), StringComparison.Ordinal);
        Assert.Contains("0 entries were taken over", await Do("--merge", Path("copy.db"), "--reviewer", "Dora"), StringComparison.Ordinal);
        string grown = Write("w2.csv", Table + "c6;41,0;new;cold\r\n");
        Assert.Contains("The data has grown by 1 example", await Do("--extend", grown, "--reviewer", "Dora"), StringComparison.Ordinal);
        await Do("--export", Path("t.jsonl"), "--names", "--reviewer", "Dora");
        Assert.Contains("names of an earlier export lie beside it", await Do("--export", Path("t.jsonl")), StringComparison.Ordinal);
        Assert.Contains("as it was kept (g.md)", await Do("--guideline-to", Path("g2.md"), "--guideline", "3"), StringComparison.Ordinal);
        Assert.Equal("# Guideline", await File.ReadAllTextAsync(Path("g2.md")));
        string erased = await Do("--erase", "Ana M.", "--reviewer", "Dora");
        Assert.Contains("It cannot reach what went out with names: the trail to t.jsonl", erased, StringComparison.Ordinal);
        await Do("--erase", "3", "--reviewer", "Dora");
        Assert.DoesNotContain("Anna said so", await Type("#!label-trail", TrailFile), StringComparison.Ordinal);
        Assert.Contains("Verified: all", await Type("#!label-trail", TrailFile, "--verify"), StringComparison.Ordinal);
    }
}
