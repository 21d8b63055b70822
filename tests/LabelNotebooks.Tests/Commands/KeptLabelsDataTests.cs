using System.Globalization;
using System.Runtime.InteropServices;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Kept labels are found again in every kind of data that has a trail.</summary>
public sealed class KeptLabelsDataTests : TrailScene
{
    private LabelIssueReport Found => (LabelIssueReport)Host["labelErrors"]!;

    [Fact]
    public async Task Rows_that_are_known_by_what_they_hold()
    {
        string data = Write("rows.csv", Rows(withId: false));
        await Type("#!label-errors", data, "--label", "label", "--probabilities", "p_*");
        int first = Found.Issues.Ranked[0].Index;
        string sheet = Write("s.csv", $"example,verdict\n{first},right\n");
        await Type("#!label-record", "--data", "labelErrors", "--by-row", "--from", sheet, "--reviewer", "Ana M.");
        await IsKept(first, data, "--label", "label", "--probabilities", "p_*");
    }

    [Fact]
    public async Task Examples_under_pseudonyms()
    {
        string data = Write("names.csv", Rows(withId: true));
        await Type("#!label-errors", data);
        int first = Found.Issues.Ranked[0].Index;
        await Type("#!label-record", $"k{first}", "--data", data, "--decision", "keep", "--reviewer", "Ana M.", "--pseudonyms");
        await IsKept(first, data);
        Assert.Equal($"k{first}", Assert.Single(Found.Kept.Labels).Example);
        // The key is erased: nobody can tell any more which example is which.
        using (Trail trail = Trail.Open(data + ".trail.db"))
            trail.Erase(trail.Genesis.Pseudonyms!, "request");
        string text = await Type("#!label-errors", data);
        Assert.Contains("is not used: the key of its pseudonyms was erased", text, StringComparison.Ordinal);
        Assert.Empty(Found.Issues.Decided);
    }

    [Fact]
    public async Task Labels_in_several_spellings_and_rows_without_a_label()
    {
        string[] lines = Rows(withId: true).TrimEnd('\n').Split('\n');
        // The third row has no label and is no example; others spell the first class with a capital.
        lines[3] = lines[3].Replace(",flu,", ",,", StringComparison.Ordinal).Replace(",cold,", ",,", StringComparison.Ordinal);
        for (int at = 10; at < 30; at++)
            lines[at] = lines[at].Replace(",flu,", ",Flu,", StringComparison.Ordinal);
        string data = Write("spelt.csv", string.Join('\n', lines) + "\n");
        string[] how = ["--merge-spellings", "--label", "label", "--probabilities", "p_*"];
        await Type("#!label-errors", [data, .. how]);
        LabelIssue first = Found.Issues.Ranked.First(issue => issue.Index >= 10 && issue.Index < 28);
        string id = Found.Context.Examples.KeyOf(first.Index);
        await Type("#!label-record", id, "--decision", "keep", "--reviewer", "Ana M.");
        await IsKept(first.Index, [data, .. how]);
        Assert.Equal($"kept {lines.Single(line => line.StartsWith(id + ",", StringComparison.Ordinal)).Split(',')[1]}", Found.Kept.Labels[0].Decision);
    }

    [Fact]
    public async Task Examples_that_the_audit_knows_by_another_column()
    {
        string data = Write("two.csv", string.Join('\n', Rows(withId: true).TrimEnd('\n').Split('\n')
            .Select((line, at) => line + (at == 0 ? ",code" : $",z{60 - at}"))) + "\n");
        await Type("#!label-errors", data, "--label", "label", "--probabilities", "p_*");
        int first = Found.Issues.Ranked[0].Index;
        await Type("#!label-record", $"k{first}", "--decision", "keep", "--reviewer", "Ana M.");
        await IsKept(first, data, "--label", "label", "--probabilities", "p_*", "--id", "code");
        Assert.Equal($"z{60 - first - 1}", Found.Kept.Labels[0].Example);
    }

    [Fact]
    public async Task A_workbook_with_probabilities_in_a_file_of_their_own()
    {
        string csv = Write("w0.csv", Rows(withId: true));
        LabeledData data = LabeledData.Read(csv, "label", "id", probabilities: "p_*");
        string workbook = Path("w.xlsx");
        new TableSchema<int>("labels", "Ids and labels.")
            .Text("id", row => data.Ids[row], "The id.")
            .Text("label", data.Labels.Name, "The label.")
            .Write(workbook, [.. Enumerable.Range(0, data.RowCount)]);
        string probabilities = Path("p.npy");
        await using (FileStream stream = File.Create(probabilities))
        {
            stream.Write(NpyBytes.Header("<f8", $"({data.RowCount}, 2)"));
            for (int row = 0; row < data.RowCount; row++)
                stream.Write(MemoryMarshal.AsBytes(data.Probabilities!.RowAsDouble(row).AsSpan()));
        }

        string[] line = [workbook, "--label", "label", "--id", "id", "--probabilities", probabilities];
        await Type("#!label-errors", line);
        int first = Found.Issues.Ranked[0].Index;
        Assert.Contains("kept ", await Type("#!label-record", $"k{first}", "--decision", "keep", "--reviewer", "Ana M."), StringComparison.Ordinal);
        await IsKept(first, line);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_and_twenty_thousand_decisions()
    {
        const int Count = 100_000;
        string data = Write("large.csv", Rows(withId: true, Count));
        LabeledData read = LabeledData.Read(data, "label", "id", probabilities: "p_*");
        var known = TrailData.Of("large.csv", "id", read.Ids, [.. Enumerable.Range(0, Count).Select(read.Labels.Name)]);
        using (Trail trail = Trail.Create(data + ".trail.db", known, new TrailStart { Tool = "0" }))
        {
            trail.Record(
                [
                    .. Enumerable.Range(0, Count / 5).Select(at => new DecisionDraft
                    {
                        Example = $"k{5 * at}",
                        Kind = DecisionKind.Keep,
                        Reviewer = at % 2 == 0 ? "Ana" : "Bea",
                    }),
                ],
                known);
        }

        await Type("#!label-errors", data);
        LabelIssues all = read.FindLabelIssues().Issues;
        Assert.Equal(all.Ranked.Count(issue => issue.Index % 5 == 0), Found.Issues.Decided.Length);
        Assert.Equal(all.Ranked.Where(issue => issue.Index % 5 != 0), Found.Issues.Ranked);
        Assert.True(Found.Issues.Decided.Length > 100);
        Assert.True(Html().Length < 1_000_000);
    }

    private async Task IsKept(int row, params string[] line)
    {
        string text = await Type("#!label-errors", line);
        Assert.Contains("1 label that was kept is not flagged again", text, StringComparison.Ordinal);
        Assert.Equal([row], Found.Issues.Decided.Select(issue => issue.Index));
    }

    // Two classes as the model sees them; every seventh label is the other one.
    private static string Rows(bool withId, int count = 60)
    {
        var random = new SeededGenerator(11);
        var text = new System.Text.StringBuilder(withId ? "id,label,p_cold,p_flu\n" : "note,label,p_cold,p_flu\n");
        for (int row = 0; row < count; row++)
        {
            bool isFlu = row % 2 == 0;
            double sure = Math.Round(0.7 + (0.29 * random.NextDouble()), 6);
            string label = isFlu != (row % 7 == 4) ? "flu" : "cold";
            double flu = isFlu ? sure : Math.Round(1 - sure, 6);
            text.Append(CultureInfo.InvariantCulture, $"{(withId ? $"k{row}" : $"seen at {row} hours")},{label},{Math.Round(1 - flu, 6)},{flu}\n");
        }

        return text.ToString();
    }
}
