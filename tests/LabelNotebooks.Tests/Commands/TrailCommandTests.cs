using System.Text;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Tests.Commands;

/// <summary>A trail from the first decision to the corrected file, as a person types it.</summary>
public sealed class TrailCommandTests : IDisposable
{
    private const string Table = "case;temp;note;diagnosis\r\nc1;39,1;\"a; b\";flu\r\nc2;37,0;x;cold\r\n"
        + "c3;39,5;y;flu\r\nc4;36,9;z;cold\r\nc5;40,2;\"\"\"q\"\"\";flu\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("trail-command-").FullName;
    private readonly FakeHost _host = new();
    private readonly string _data;
    private readonly string _trail;

    public TrailCommandTests()
    {
        _data = Write("w.csv", Table);
        _trail = _data + ".trail.db";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
        await Type("#!label-corrected", _data, "--export", written);
        Assert.Equal(Table.Replace("\"a; b\";flu", "\"a; b\";cold", StringComparison.Ordinal), await File.ReadAllTextAsync(written));
        Assert.Equal(Table, await File.ReadAllTextAsync(_data));
        Assert.StartsWith("c1,flu,cold,3,", (await File.ReadAllLinesAsync(written + ".changes.csv"))[1], StringComparison.Ordinal);

        string original = Path("o.csv");
        string text = await Type("#!label-corrected", written, "--trail", _trail, "--at-entry", "1", "--export", original);
        Assert.Equal(await File.ReadAllBytesAsync(_data), await File.ReadAllBytesAsync(original));
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
            LabelIssues issues = ((LabelIssueReport)_host["labelErrors"]!).Issues;
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
        string first = await Type("#!label-record", "--data", _data, "--from", sheet, "--reviewer", "Bea K.", "--guideline", "3");
        Assert.Contains("2 decisions recorded: 1 kept, 1 changed", first, StringComparison.Ordinal);
        Assert.Contains("1 row of the sheet is blank", first, StringComparison.Ordinal);
        Assert.Contains("Not recorded, because the label changed since: 1", first, StringComparison.Ordinal);
        string named = Write("named.csv", "example,verdict,reviewer\nc5,right,Cem\n");
        Assert.Contains(
            "the sheet names who decided: Cem; Bea K. stands where it does not",
            await Type("#!label-record", "--data", _data, "--from", named, "--reviewer", "Bea K."),
            StringComparison.OrdinalIgnoreCase);
        long length = new FileInfo(_trail).Length;
        string again = await Type("#!label-record", "--data", _data, "--from", sheet, "--reviewer", "Bea K.", "--guideline", "3");
        Assert.Contains("Nothing was recorded", again, StringComparison.Ordinal);
        Assert.Contains("2 decisions stand there already", again, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(_trail).Length);
    }

    [Fact]
    public async Task A_sheet_with_faults_records_nothing()
    {
        string sheet = Write("s.csv", "example,verdict,new_label\nc1,wrong,\nc9,right,\nc2,perhaps,\nc3,wrong,measles\n");
        string text = await Type("#!label-record", "--data", _data, "--from", sheet, "--reviewer", "Bea K.");
        Assert.Contains("c9", text, StringComparison.Ordinal);
        Assert.Contains("perhaps", text, StringComparison.Ordinal);
        Assert.False(File.Exists(_trail));
    }

    [Fact]
    public async Task Faulty_lines_say_all_and_begin_no_trail()
    {
        List<string> said = [];
        foreach (string[] line in new string[][]
        {
            ["#!label-record"],
            ["#!label-record", "c1", "--decision", "keep", "--from", "s.csv"],
            ["#!label-record", "c1", "--data", _data, "--decision", "change", "--reviewer", "Ana M."],
            ["#!label-record", "c1", "--data", _data, "--decision", "change", "--to", "flue", "--reviewer", "Ana M."],
            ["#!label-record", "c11", "--data", _data, "--decision", "keep", "--reviewer", "Ana M."],
            ["#!label-record", "c1", "--data", _data, "--decision", "keep", "--reviewer", " "],
            ["#!label-trail"],
            ["#!label-trail", Path("none.db")],
            ["#!label-trail", Path("none.db"), "--undo", "3", "--merge", "x.db", "--since", "yesterday", "--names"],
            ["#!label-corrected", _data],
            ["#!label-corrected", _data, "--at-entry", "0", "--at", "then"],
        })
            said.Add($"{string.Join(' ', line)}\n{await Type(line[0], line[1..])}");
        Snapshot.Matches(string.Join("\n\n", said).Replace(_folder + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Assert.False(File.Exists(_trail));
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
        await Type("#!label-record", "c1", "--data", _data, "--decision", "keep", "--reviewer", "Bea K.", "--second-reading", "--seen-label", "flu");
        Assert.Contains("contested", await Type("#!label-trail", _trail, "--id", "c1"), StringComparison.Ordinal);
        Assert.Contains("c1: Ana M. changed flu to cold, Bea K. kept flu", await Type("#!label-trail", _trail), StringComparison.Ordinal);
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
        await Type("#!label-record", "c2", "--data", _data, "--trail", Path("copy.db"), "--decision", "keep", "--reviewer", "Eva");
        Assert.Contains("2 entries were taken over", await Do("--merge", Path("copy.db")), StringComparison.Ordinal);
        Assert.Contains("0 entries were taken over", await Do("--merge", Path("copy.db")), StringComparison.Ordinal);
        string grown = Write("w2.csv", Table + "c6;41,0;new;cold\r\n");
        Assert.Contains("The data has grown by 1 example", await Do("--extend", grown, "--reviewer", "Dora"), StringComparison.Ordinal);
        await Do("--export", Path("t.jsonl"), "--names");
        Assert.Contains("names of an earlier export lie beside it", await Do("--export", Path("t.jsonl")), StringComparison.Ordinal);
        Assert.Contains("as it was kept (g.md)", await Do("--guideline-to", Path("g2.md"), "--guideline", "3"), StringComparison.Ordinal);
        Assert.Equal("# Guideline", await File.ReadAllTextAsync(Path("g2.md")));
        string erased = await Do("--erase", "Ana M.");
        Assert.Contains("It cannot reach what went out with names: the trail to t.jsonl", erased, StringComparison.Ordinal);
        await Do("--erase", "3");
        Assert.DoesNotContain("Anna said so", await Type("#!label-trail", _trail), StringComparison.Ordinal);
        Assert.Contains("Verified: all", await Type("#!label-trail", _trail, "--verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_verified_by_the_script_that_lies_beside_it()
    {
        await Record("c1", "--decision", "change", "--to", "cold", "--reason", "=cmd|' /C calc'!A0 <b>\n\u2028\U0001F600\u0001");
        await Record("c2", "--decision", "keep");
        await Do("--anchor", Path("anchors.txt"), "--export", Path("t.jsonl"), "--names");
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
        await Do("--export", Path("n.csv"), "--names", "--spreadsheet");
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
        string shown = await Type("#!label-trail", _trail);
        Assert.Contains("The trail does not hold", shown, StringComparison.Ordinal);
        Assert.Contains("its text was changed", shown, StringComparison.Ordinal);
        string anchors = await File.ReadAllTextAsync(Path("anchors.txt"));
        await Do("--anchor", Path("anchors.txt"));
        Assert.Equal(anchors, await File.ReadAllTextAsync(Path("anchors.txt")));
        Assert.Contains("does not hold", await Type("#!label-corrected", _data, "--export", Path("c.csv")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path("c.csv")));
        Assert.Contains("does not hold", await Record("c3", "--decision", "keep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_were_changed_outside_of_the_trail_are_named()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await File.WriteAllTextAsync(_data, Table.Replace("x;cold", "x;flu", StringComparison.Ordinal));
        Assert.Contains("of examples on which nobody has decided", await Record("c3", "--decision", "keep"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(_data, Table.Replace("\"a; b\";flu", "\"a; b\";rash", StringComparison.Ordinal));
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
        string label = ((LabelIssueReport)_host["labelErrors"]!).Issues.Labels.Name(4);
        await Type("#!label-record", "a4", "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains("learned from the labels at entry", await Type("#!label-trail", trail, "--learned", "spring"), StringComparison.Ordinal);
        string other = ((LabelIssueReport)_host["labelErrors"]!).Issues.Labels.Classes.First(one => one != label);
        await Type("#!label-record", "a4", "--decision", "change", "--to", other, "--reviewer", "Ana M.");
        string said = await Type("#!label-trail", trail, "--model", "spring");
        Assert.Contains($"Since then 1 label changed: a4 from {label} to {other}", said, StringComparison.Ordinal);
        Assert.Contains("the trail knows no model autumn", await Type("#!label-trail", trail, "--model", "autumn"), StringComparison.Ordinal);
    }

    // What was shown, and what the command ended with.
    private async Task<string> Type(string command, params string[] words)
    {
        int before = _host.Displayed.Count;
        try
        {
            return await _host.Type(command, words);
        }
        catch (AuditInputException fault)
        {
            string shown = _host.Displayed.Count > before && _host.Displayed[^1].TryGet(MimeBundle.PlainText, out string? text) ? text + "\n\n" : "";
            return shown + fault.Message;
        }
    }

    private Task<string> Record(string id, params string[] rest) =>
        Type("#!label-record", [id, "--data", _data, "--reviewer", "Ana M.", "--role", "nurse", .. rest]);

    private Task<string> Do(params string[] rest) => Type("#!label-trail", [_trail, .. rest]);

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    private void Change(params string[] sql)
    {
        using var connection = new SqliteConnection($"Data Source={_trail};Pooling=False");
        connection.Open();
        foreach (string one in sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = one;
            command.ExecuteNonQuery();
        }
    }

    private (int Code, string Said) Python(params string[] files) =>
        Peer.Execute(Peer.Python, [Path("verify-trail.py"), .. files.Select(Path)]);
}
