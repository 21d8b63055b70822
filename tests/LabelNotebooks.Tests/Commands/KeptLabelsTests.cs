using System.Globalization;
using CsCheck;
using LabelNotebooks.Commands;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Tests.Commands;

/// <summary>The loop is closed: labels that were kept in the trail are not flagged again, unless the data or the predictions changed.</summary>
public sealed class KeptLabelsTests : TrailScene
{
    private static readonly Gen<(int Row, DecisionKind Kind, bool OfOthers)[]> Decisions =
        Gen.Select(Gen.Int[0, 59], Gen.Enum<DecisionKind>(), Gen.Bool, (row, kind, ofOthers) => (row, kind, ofOthers)).Array[0, 12];

    private readonly Animals _animals = new();

    private string Csv => _animals.Csv;

    private string Beside => Csv + ".trail.db";

    private LabelIssueReport Found => (LabelIssueReport)Host["labelErrors"]!;

    [Fact]
    public async Task The_whole_loop()
    {
        Assert.DoesNotContain("trail", await Type("#!label-errors", Csv), StringComparison.Ordinal);
        string[] flagged = Flagged();
        foreach (string id in flagged[..3])
            await Keep(id, "--reason", $"looked at <b>{id}</b>");

        // The kept ones are gone and counted; what is in the variable is looked at anew.
        foreach (string data in new[] { Csv, "labelErrors" })
        {
            string again = await Type("#!label-errors", data);
            Assert.Contains(
                $"By the trail beside the data, {TrailSource.Shown(Beside)}, 3 labels that were kept are not flagged again; "
                    + "--flag-decided flags them all the same.",
                again,
                StringComparison.Ordinal);
            Assert.Contains("Kept in the trail: 3", again, StringComparison.Ordinal);
            Assert.Contains("kept cat", again, StringComparison.Ordinal);
            Assert.Contains("Ana M., nurse", again, StringComparison.Ordinal);
            Assert.Equal(flagged[3..], Flagged());
            Assert.Equal(flagged[..3], Found.Kept.Labels.Select(label => label.Example));
        }

        Assert.Contains("looked at &lt;b&gt;", Html(), StringComparison.Ordinal);
        string all = await Type("#!label-errors", Csv, "--flag-decided");
        Assert.Contains("3 labels that were kept in the trail", all, StringComparison.Ordinal);
        Assert.Contains("are flagged all the same, because of --flag-decided", all, StringComparison.Ordinal);
        Assert.Equal(flagged, Flagged());

        // Other predictions: they are asked about again.
        string other = Write(
            "other.csv",
            string.Join('\n', (await File.ReadAllLinesAsync(Csv)).Select(line => line.EndsWith("0.3333333333333333", StringComparison.Ordinal)
                ? line[..line.LastIndexOf(',')] + ",0.33333333333333337"
                : line)) + "\n");
        string retrained = await Type("#!label-errors", other, "--trail", Beside);
        Assert.Contains(
            "3 kept labels are flagged again, for the predictions are not those that they were kept under",
            retrained,
            StringComparison.Ordinal);
        Assert.Contains("no flagged label is kept", retrained, StringComparison.Ordinal);
        Assert.Equal(flagged, Flagged());

        // One is changed: the data has to follow before it is no flag.
        await Type("#!label-errors", Csv);
        string wrong = flagged[3];
        await Type("#!label-record", wrong, "--decision", "change", "--to", Suggested(wrong), "--reviewer", "Ana M.");
        string pending = await Type("#!label-errors", Csv);
        Assert.Contains("1 label was changed in the trail and not in this file: #!label-corrected writes it.", pending, StringComparison.Ordinal);
        Assert.Contains(" 1 is flagged here, and marked.", pending, StringComparison.Ordinal);
        string row = Assert.Single(pending.Split('\n'), line => line.Contains($"  {wrong}  ", StringComparison.Ordinal));
        Assert.Contains("In the trail already: changed ", row, StringComparison.Ordinal);
        Assert.Contains(wrong, Flagged());
        string corrected = _animals.Path("corrected.csv");
        await Type("#!label-corrected", Csv, "--export", corrected);
        string done = await Type("#!label-errors", corrected, "--trail", Beside);
        Assert.Contains($"By the trail {TrailSource.Shown(Beside)}, ", done, StringComparison.Ordinal);
        Assert.DoesNotContain("changed in the trail and not", done, StringComparison.Ordinal);
        Assert.Empty(flagged[..4].Intersect(Flagged()));

        // The trail that was named goes along with the audit.
        await Type("#!label-budget", "labelErrors");
        Assert.Equal(56, ((ReviewBudget)Host["reviewBudget"]!).Queue.Length);
    }

    [Fact]
    public async Task An_audit_counts_what_is_left_and_a_comparison_says_kept()
    {
        string saved = _animals.Path("audit.json");
        await Type("#!label-audit", Csv, "--save", saved);
        string[] flagged = [.. ((AuditReport)Host["labelAudit"]!).Issues.Issues.Ranked.Select(issue => $"a{issue.Index}")];
        await Keep(flagged[0]);
        string text = await Type("#!label-audit", Csv, "--since", saved, "--export", _animals.Path("out.csv"));
        Assert.Contains("1 label that was flagged then is kept in the trail since, with the label of then", text, StringComparison.Ordinal);
        Assert.Contains("0 carry another label now, 0 are not flagged any more", text, StringComparison.Ordinal);
        Assert.Contains("Kept in the trail: 1", text, StringComparison.Ordinal);
        var audit = (AuditReport)Host["labelAudit"]!;
        Assert.Equal([flagged[0]], audit.Since!.Decided.Select(flag => flag.Example));
        Assert.Equal(flagged.Length - 1, audit.Issues.Count);
        Assert.Contains(
            await File.ReadAllLinesAsync(_animals.Path("out.csv")),
            line => line.StartsWith(flagged[0] + ",", StringComparison.Ordinal) && line.EndsWith(",false,", StringComparison.Ordinal));
        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-audit", Csv, "--brief"), StringComparison.Ordinal);
        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-errors", Csv, "--brief"), StringComparison.Ordinal);
        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-balance", Csv), StringComparison.Ordinal);
        Assert.Equal(flagged.Length - 1, ((ClassBalance)Host["balance"]!).Classes.Sum(one => one.Flagged));
    }

    [Fact]
    public async Task What_is_ambiguous_or_contested_stays_flagged_and_who_was_erased_is_said()
    {
        await Type("#!label-errors", Csv);
        string[] flagged = Flagged();
        await Type("#!label-record", flagged[0], "--decision", "ambiguous", "--reviewer", "Ana M.");
        await Keep(flagged[1]);
        await Type(
            "#!label-record", flagged[1], "--decision", "change", "--to", Suggested(flagged[1]), "--reviewer", "Bea K.", "--second-reading");
        await Keep(flagged[2], "--reason", "seen by Cem");
        string trail = Beside;
        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-errors", Csv), StringComparison.Ordinal);
        Assert.Equal(flagged.Except([flagged[2]]), Flagged());
        await Type("#!label-trail", trail, "--erase", "Ana M.", "--reviewer", "Dora");
        await Type("#!label-errors", Csv);
        KeptLabel kept = Assert.Single(Found.Kept.Labels);
        Assert.StartsWith("reviewer ", kept.Who, StringComparison.Ordinal);
        Assert.Equal("seen by Cem", kept.Reason);
    }

    [Fact]
    public async Task A_trail_beside_the_data_that_cannot_be_used_is_said_and_one_that_was_named_is_an_error()
    {
        await Type("#!label-errors", Csv);
        string[] flagged = Flagged();
        await Keep(flagged[0]);
        byte[] whole = await File.ReadAllBytesAsync(Beside);
        string table = await File.ReadAllTextAsync(Csv);

        await Fails("there is no such trail", "--trail", _animals.Path("none.db"));
        await File.WriteAllBytesAsync(Beside, [.. whole[..2000], .. new byte[whole.Length - 2000]]);
        await IsLeftOut("damaged");
        await File.WriteAllTextAsync(Beside, "no database at all, and long enough to be looked at as one: " + new string('x', 200));
        await IsLeftOut("this is no trail");
        await File.WriteAllBytesAsync(Beside, whole);
        ChangeIn(Beside, "PRAGMA user_version = 9");
        await IsLeftOut("newer");
        await File.WriteAllBytesAsync(Beside, whole);
        ChangeIn(Beside, "DROP TRIGGER entry_no_update", "UPDATE entry SET entry = replace(entry, 'nurse', 'queen') WHERE n = 3");
        await IsLeftOut("does not hold");
        await File.WriteAllBytesAsync(Beside, whole);

        // Grown, changed outside of the trail, other data.
        string last = table.TrimEnd('\n').Split('\n')[^1];
        await File.WriteAllTextAsync(Csv, table + "a99" + last[last.IndexOf(',', StringComparison.Ordinal)..] + "\n");
        await IsLeftOut("it has grown since: 1 example is new. Say so in the trail");
        await File.WriteAllTextAsync(Csv, table.Replace("a3,dog", "a3,cat", StringComparison.Ordinal).Replace("a4,dog", "a4,cat", StringComparison.Ordinal));
        await IsLeftOut("changed outside of the trail");
        await File.WriteAllTextAsync(Csv, table.Replace("a5,", "b5,", StringComparison.Ordinal));
        await IsLeftOut("it is another data set than the one of the trail");
        await File.WriteAllTextAsync(Csv, table);
        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-errors", Csv), StringComparison.Ordinal);

        async Task IsLeftOut(string why)
        {
            string text = await Type("#!label-errors", Csv);
            Assert.Contains($"The trail beside the data, {TrailSource.Shown(Beside)}, is not used: ", text, StringComparison.Ordinal);
            Assert.Contains(why, text, StringComparison.Ordinal);
            Assert.Empty(Found.Issues.Decided);
            await Fails(why.Split(". ")[0], "--trail", Beside);
        }

        async Task Fails(string why, params string[] rest)
        {
            Host.SetVariable("labelErrors", null);
            Assert.Contains(why, await Type("#!label-errors", [Csv, .. rest]), StringComparison.Ordinal);
            Assert.Null(Host["labelErrors"]);
        }
    }

    [Fact]
    public async Task A_trail_that_another_program_holds_is_not_waited_for_long()
    {
        await Type("#!label-errors", Csv);
        await Keep(Flagged()[0]);
        using (var other = new SqliteConnection($"Data Source={Beside};Pooling=False"))
        {
            other.Open();
            using SqliteCommand hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            hold.ExecuteNonQuery();
            Assert.Contains("is not used: another program is writing to this trail.", await Type("#!label-errors", Csv), StringComparison.Ordinal);
        }

        Assert.Contains("1 label that was kept is not flagged again", await Type("#!label-errors", Csv), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_without_a_file_looks_for_no_trail()
    {
        Host.SetVariable("report", Sample.Report());
        Assert.DoesNotContain("trail", await Type("#!label-errors", "report"), StringComparison.Ordinal);
        Assert.Contains("it is not known from which file it comes", await Type("#!label-errors", "report", "--trail", TrailFile), StringComparison.Ordinal);
        Assert.Contains(
            "--flag-decided: not used, because no trail lies beside the data.",
            await Type("#!label-errors", "report", "--flag-decided"),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_that_was_changed_after_the_audit_is_not_matched_row_by_row()
    {
        await Type("#!label-errors", Csv);
        await Keep(Flagged()[0]);
        string[] lines = await File.ReadAllLinesAsync(Csv);
        await File.WriteAllLinesAsync(Csv, [lines[0], .. lines.Skip(2), lines[1]]);
        Assert.Contains("the file is not the one that was audited any more", await Type("#!label-errors", "labelErrors"), StringComparison.Ordinal);
        // Read again it is a state of the trail, whatever the order of its rows; predictions are told from others row by row.
        Assert.Contains("1 kept label is flagged again", await Type("#!label-errors", Csv), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_csharp_a_trail_is_named()
    {
        await Type("#!label-errors", Csv);
        LabelIssueReport before = Found;
        await Keep(Flagged()[0]);
        LabelIssueReport after = before.WithTrail(Beside);
        Assert.Equal(before.Count - 1, after.Count);
        Assert.Equal(before.Issues.Ranked[0], Assert.Single(after.Issues.Decided));
        Assert.Equal(before.Issues.Ranked.AsEnumerable(), after.Issues.WithDecided([]).Ranked);
        Assert.StartsWith("1 flagged label was kept in the trail ", after.Kept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_without_a_trail_less_what_was_kept_are_the_flags_with_it() =>
        Check.Sample(
            Decisions,
            decisions =>
            {
                string path = System.IO.Path.Combine(Folder, "property.db");
                File.Delete(path);
                LabeledData data = LabeledData.Read(Csv, "label", "id", probabilities: "p_*");
                LabelIssueReport all = data.FindLabelIssues(options: new LabelIssueOptions { FilterBy = FilterBy.ConfidentLearning });
                var known = TrailData.Of("animals.csv", "id", data.Ids, [.. Enumerable.Range(0, 60).Select(data.Labels.Name)]);
                Dictionary<int, (DecisionKind Kind, bool OfOthers)> last = [];
                using (Trail trail = Trail.Create(path, known, new TrailStart { Tool = "0" }))
                {
                    foreach ((int row, DecisionKind kind, bool ofOthers) in decisions.Where(one => one.Kind != DecisionKind.Change))
                    {
                        trail.Record(
                            [
                                new DecisionDraft
                                {
                                    Example = data.Ids[row],
                                    Kind = kind,
                                    Reviewer = "Ana",
                                    Suggested = "cat",
                                    Model = ofOthers ? "other" : PredictionDigest.Of(all.Context.Probabilities!),
                                },
                            ],
                            known);
                        last[row] = (kind, ofOthers);
                    }
                }

                LabelIssueReport rest = all.WithTrail(path);
                int[] decided = [.. last.Where(one => one.Value is (DecisionKind.Keep, false)).Select(one => one.Key)];
                Assert.Equal(all.Issues.Ranked.Where(issue => !decided.Contains(issue.Index)), rest.Issues.Ranked);
                Assert.Equal(all.Issues.NotEnoughEvidence.Where(issue => !decided.Contains(issue.Index)), rest.Issues.NotEnoughEvidence);
                Assert.Equal(
                    all.Issues.Ranked.Concat(all.Issues.NotEnoughEvidence).Where(issue => decided.Contains(issue.Index)).Select(issue => issue.Index).Order(),
                    rest.Issues.Decided.Select(issue => issue.Index).Order());
            },
            iter: 15,
            threads: 1);

    private Task<string> Keep(string id, params string[] rest) =>
        Type("#!label-record", [id, "--decision", "keep", "--reviewer", "Ana M.", "--role", "nurse", .. rest]);

    private string[] Flagged() => [.. Found.Issues.Ranked.Select(issue => Found.Context.Examples.KeyOf(issue.Index))];

    private string Suggested(string id) =>
        Found.Issues.Labels.Classes[Found.Issues.SuggestedLabels[int.Parse(id[1..], CultureInfo.InvariantCulture)]];
}
