using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>How examples of several annotators are named on a screen, found again in files, and matched with a model's probabilities.</summary>
public sealed class CrowdExamplesTests : IDisposable
{
    private const int Count = 60;

    private static readonly string[] Classes = ["cat", "dog", "newt"];

    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    private string Html => _host.Displayed[^1].TryGet(MimeBundle.Html, out string? html) ? html : "";

    // No column names the examples; nobody labelled that of the fourth row, and "c" takes dog for newt half of the time.
    private string Wide()
    {
        var text = new StringBuilder("a,b,c,d\n");
        for (int row = 0; row < Count; row++)
        {
            string truth = Classes[row % 3];
            text.Append(row == 3 ? ",,,\n" : $"{truth},{truth},{(truth == "dog" && row % 2 == 0 ? "newt" : truth)},{(row < 30 ? truth : "")}\n");
        }

        return _folder.Write("wide.csv", text.ToString());
    }

    private string Long(params string[] ids)
    {
        var text = new StringBuilder("item,worker,label\n");
        foreach ((int at, string id) in ids.Index())
        {
            foreach (string worker in (string[])["a", "b", "c"])
                text.Append(CultureInfo.InvariantCulture, $"{id},{worker},{Classes[at % 3]}\n");
        }

        return _folder.Write("long.csv", text.ToString());
    }

    // The model is sure of the class that the number of the row says.
    private static PredictedProbabilities<double> Model(int rows) => PredictedProbabilities.FromRows(
        [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, 3).Select(k => row % 3 == k ? 0.8 : 0.1))], 3);

    private static LabeledData ModelWithLabels(int rows, IReadOnlyList<string>? ids = null) => LabeledData.Create(
        ClassLabels.FromCodes([.. Enumerable.Range(0, rows).Select(row => row % 3)], Classes), ids, probabilities: Model(rows));

    // Now and then somebody types a word that is no class.
    private string Rare(long seed)
    {
        var draws = new SeededGenerator(seed);
        var text = new StringBuilder("item,a,b,c,d,e\n");
        for (int row = 0; row < 150; row++)
        {
            string truth = Classes[draws.Next(3)];
            string[] given =
            [
                .. Enumerable.Range(0, 5).Select(who => draws.Next(40) == 0 ? "unsure" : draws.Next(who == 3 ? 2 : 6) == 0 ? Classes[draws.Next(3)] : truth),
            ];
            text.Append(CultureInfo.InvariantCulture, $"i{row:000},{string.Join(',', given)}\n");
        }

        return _folder.Write("rare.csv", text.ToString());
    }

    [Fact]
    public async Task A_consensus_that_nobody_gave_leads_the_list_and_is_said()
    {
        string text = "";
        for (int seed = 1; !text.Contains("(nobody gave it)", StringComparison.Ordinal); seed++)
        {
            Assert.InRange(seed, 1, 40);
            text = await _host.Type("#!label-consensus", Rare(seed), "--annotators", "a, b, c, d, e", "--id", "item", "--method", "dawid-skene");
        }

        Assert.Contains("that none of their annotators gave, first of them ", text, StringComparison.Ordinal);
        Assert.Contains("--method majority", text, StringComparison.Ordinal);
        string[] rows = text[text.IndexOf("Those in doubt first:", StringComparison.Ordinal)..].Split('\n');
        Assert.Contains("(nobody gave it)", rows.Skip(1).First(row => row.Contains(" i", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_ids_a_consensus_names_rows_of_the_spreadsheet_and_its_file_counts_from_0()
    {
        string export = _folder.Path("consensus.csv");
        string text = await _host.Type("#!label-consensus", Wide(), "--annotators", "a, b, c, d", "--method", "majority", "--export", export);
        // The first in doubt: dog by two or three, newt by "c"; the row of the header and the counting from 1 are two more than the number.
        Assert.Matches(@"(?m)^ +1 +row 36 +dog", text);
        Assert.Contains(">row 36<", Html, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(export);
        Assert.Equal(["0,cat,1,1,4", "1,dog,1,1,4", "2,newt,1,1,4", "4,dog,0.75,0.75,4"], lines[1..5]);
        Assert.Equal("59", lines[^1].Split(',')[0]);
    }

    [Fact]
    public async Task Without_ids_the_page_of_annotators_names_rows_of_the_spreadsheet()
    {
        await _host.Type("#!label-consensus", Wide(), "--annotators", "a, b, c, d", "--method", "majority");
        string text = await _host.Type("#!label-annotators", "consensus");
        const string Examples = "row 6, row 12, row 18, row 24, row 30, row 36";
        Assert.Contains($", as {Examples}", text, StringComparison.Ordinal);
        Assert.Contains(Examples, Html, StringComparison.Ordinal);
        Assert.Equal("4", ((AnnotatorReport)_host["annotators"]!).Examples[3]);
    }

    [Fact]
    public async Task Without_ids_a_plan_names_rows_of_the_spreadsheet_and_its_file_counts_from_0()
    {
        string export = _folder.Path("plan.csv");
        await _host.Type("#!label-consensus", Wide(), "--annotators", "a, b, c, d", "--method", "majority");
        string text = await _host.Type("#!label-next", "consensus", "--examples", "2", "--people", "d", "--export", export);
        Assert.Matches(@"(?m)^ *row 36 +d$", text);
        Assert.Contains(">row 36<", Html, StringComparison.Ordinal);
        Assert.Equal(["example,annotator", "34,d", "40,d"], File.ReadAllLines(export));
    }

    [Fact]
    public async Task Ids_that_are_numbers_stay_what_they_are()
    {
        string path = Long([.. Enumerable.Range(0, Count).Select(row => (row + 100).ToString(CultureInfo.InvariantCulture))]);
        string export = _folder.Path("consensus.csv");
        string text = await _host.Type("#!label-consensus", path, "--method", "majority", "--export", export);
        Assert.Matches(@"(?m)^ +1 +100 +cat", text);
        Assert.DoesNotContain("row 1", text, StringComparison.Ordinal);
        Assert.StartsWith("100,cat", File.ReadAllLines(export)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "1", "0", true)]
    [InlineData("02", "01", "00", true)]
    [InlineData("2", "1", "01", false)]
    [InlineData("3", "2", "1", false)]
    [InlineData("2", "1", "-0", false)]
    public async Task Ids_are_rows_of_an_array_where_they_are_its_numbers_each_once(string first, string second, string third, bool areRows)
    {
        _host.SetVariable("rows", Model(3));
        await _host.Type("#!label-consensus", Long(first, second, third), "--probabilities", "@rows");
        Assert.Equal(
            areRows ? "Probabilities: the id of an example is taken as the number of its row."
                : "Probabilities: row by row in the order in which the examples first appear.",
            ((ConsensusLabels)_host["consensus"]!).Notes[0].Sentence);
    }

    [Fact]
    public async Task Probabilities_find_rows_by_their_number_also_where_rows_were_left_out()
    {
        _host.SetVariable("model", ModelWithLabels(Count));
        await _host.Type("#!label-consensus", Wide(), "--annotators", "a, b, c, d", "--probabilities", "model");
        var consensus = (ConsensusLabels)_host["consensus"]!;
        Assert.Equal("Probabilities: matched with the examples by the number of their row, 59 of 60 rows.", consensus.Notes[0].Sentence);
        // A row of another example would be against every annotator.
        Assert.Equal(
            [.. Enumerable.Range(0, Count).Where(row => row != 3).Select(row => row % 3)],
            consensus.Labels.AsEnumerable());
        Assert.All(consensus.Quality, quality => Assert.True(quality > 0.5));
    }

    [Fact]
    public async Task A_number_that_is_an_id_on_one_side_and_a_row_on_the_other_is_said()
    {
        _host.SetVariable("rows", ModelWithLabels(4));
        await _host.Type("#!label-consensus", Long("1", "2", "3"), "--probabilities", "rows");
        Assert.Equal(
            "Probabilities: the id of an example is taken as the number of its row, from 0, 3 of 4 rows.",
            ((ConsensusLabels)_host["consensus"]!).Notes[0].Sentence);
        _host.SetVariable("ids", ModelWithLabels(4, ["1", "0", "2", "x"]));
        string wide = _folder.Write("small.csv", "a,b\ndog,dog\ncat,cat\nnewt,newt\n");
        await _host.Type("#!label-consensus", wide, "--annotators", "a, b", "--probabilities", "ids");
        Assert.Equal(
            "Probabilities: the number of an example's row, from 0, is taken as its id, 3 of 4 rows.",
            ((ConsensusLabels)_host["consensus"]!).Notes[0].Sentence);
    }

    [Fact]
    public async Task Rows_without_probabilities_are_named_as_the_spreadsheet_counts()
    {
        _host.SetVariable("ids", ModelWithLabels(3, ["0", "1", "x"]));
        string wide = _folder.Write("small.csv", "a,b\ncat,cat\ndog,dog\nnewt,newt\n");
        AuditInputException fault = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-consensus", wide, "--annotators", "a, b", "--probabilities", "ids"));
        Assert.Contains("1 example (row 4) has labels but no probabilities.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("check that the ids are the same; the annotations were read without an id column.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_of_a_consensus_without_ids_names_its_rows()
    {
        await _host.Type("#!label-consensus", Wide(), "--annotators", "a, b, c, d", "--method", "majority");
        double[] values = [.. Enumerable.Range(0, Count).Where(row => row != 3)
            .SelectMany(row => Enumerable.Range(0, 3).Select(k => (row == 7 ? 2 : row % 3) == k ? 0.9 : 0.05))];
        _host.SetVariable("model", PredictedProbabilities.FromRows(values, 3));
        string text = await _host.Type("#!label-errors", "--label", "@consensus", "--probabilities", "@model");
        var report = (LabelIssueReport)_host["labelErrors"]!;
        int flagged = Assert.Single(report.Issues.Ranked).Index;
        Assert.Equal(("7", "row 9"), (report.Context.KeyOf(flagged), report.Context.Examples.NameOf(flagged)));
        Assert.Equal("consensus", report.Context.Source);
        Assert.True(report.Context.Examples.AreNumbered);
        Assert.Contains("row 9", text, StringComparison.Ordinal);
    }
}
