using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Tests.Commands;

/// <summary>The commands of several annotators.</summary>
public sealed class CrowdCommandsTests : IDisposable
{
    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    // Three classes; "a" and "b" are careful, "c" takes dog for newt half of the time. Ids are row numbers.
    private string Votes(int examples = 60)
    {
        var text = new StringBuilder("item,worker,label\n");
        string[] classes = ["cat", "dog", "newt"];
        for (int example = 0; example < examples; example++)
        {
            string truth = classes[example % 3];
            foreach (string worker in (string[])["a", "b", "c"])
                text.Append(CultureInfo.InvariantCulture, $"{example},{worker},{(worker == "c" && truth == "dog" && example % 2 == 0 ? "newt" : truth)}\n");
        }

        return _folder.Write("votes.csv", text.ToString());
    }

    [Fact]
    public async Task Consensus_is_that_of_the_method_is_kept_and_exported()
    {
        string export = _folder.Path("consensus.csv");
        await _host.Type("#!label-consensus", Votes(), "--id", "item", "--annotator", "worker", "--label", "label", "--method", "majority", "--export", export);
        var kept = Assert.IsType<ConsensusLabels>(_host["consensus"]);
        Assert.Equal(ConsensusMethod.Majority, kept.Options.Method);
        string[] lines = File.ReadAllLines(export);
        Assert.Equal("example,consensus_label,consensus_quality,annotator_agreement,annotations", lines[0]);
        Assert.Equal("0,cat,1,1,3", lines[1]);
        Assert.Equal("4,dog,0.6666666666666666,0.6666666666666666,3", lines[5]);
        Assert.Equal(61, lines.Length);
    }

    [Fact]
    public async Task A_parquet_export_reads_back()
    {
        string export = _folder.Path("consensus.parquet");
        await _host.Type("#!label-consensus", Votes(), "--export", export);
        LabeledData back = LabeledData.Read(export, label: "consensus_label", id: "example", features: "consensus_quality, annotator_agreement, annotations");
        Assert.Equal(((ConsensusLabels)_host["consensus"]!).ToClassLabels().Codes.ToArray(), back.Labels.Codes.ToArray());
        Assert.Equal(3, back.Features!.Row(0)[2]);
    }

    [Fact]
    public async Task Without_a_method_the_data_decides_and_it_is_said()
    {
        await _host.Type("#!label-consensus", Votes(60));
        Assert.Equal(
            "Method: Dawid-Skene, because an annotator gave 60 labels on average, enough for 3 classes.",
            ((ConsensusLabels)_host["consensus"]!).Notes[0].Sentence);
        await _host.Type("#!label-consensus", Votes(30));
        Assert.Equal(
            "Method: weighted vote, because an annotator gave 30 labels on average, too few to learn how each confuses 3 classes.",
            ((ConsensusLabels)_host["consensus"]!).Notes[0].Sentence);
        Assert.Equal(ConsensusMethod.Weighted, ((ConsensusLabels)_host["consensus"]!).Options.Method);
    }

    [Theory]
    [InlineData("majority", ConsensusMethod.Majority)]
    [InlineData("weighted", ConsensusMethod.Weighted)]
    [InlineData("wawa", ConsensusMethod.Wawa)]
    [InlineData("zero-based-skill", ConsensusMethod.ZeroBasedSkill)]
    [InlineData("one-coin", ConsensusMethod.OneCoin)]
    [InlineData("dawid-skene", ConsensusMethod.DawidSkene)]
    [InlineData("glad", ConsensusMethod.Glad)]
    [InlineData("mace", ConsensusMethod.Mace)]
    public async Task Every_method_has_its_name(string name, ConsensusMethod method)
    {
        await _host.Type("#!label-consensus", Votes(), "--method", name, "--into", "found");
        Assert.Equal(method, ((ConsensusLabels)_host["found"]!).Options.Method);
    }

    [Fact]
    public async Task Probabilities_are_matched_by_id_or_by_row()
    {
        const int Count = 60;
        string votes = Votes(Count);
        var values = new double[Count * 3];
        for (int row = 0; row < Count; row++)
        {
            for (int c = 0; c < 3; c++)
                values[(row * 3) + c] = row % 3 == c ? 0.8 : 0.1;
        }

        // The model's rows run backwards; its ids say whose they are.
        double[] backwards = [.. Enumerable.Range(0, Count).Reverse().SelectMany(row => values[(row * 3)..((row * 3) + 3)])];
        _host.SetVariable("model", LabeledData.Create(
            ClassLabels.FromCodes([.. Enumerable.Range(0, Count).Reverse().Select(row => row % 3)], Sample.Animals),
            [.. Enumerable.Range(0, Count).Reverse().Select(row => row.ToString(CultureInfo.InvariantCulture))],
            probabilities: PredictedProbabilities.FromRows(backwards, 3)));
        await _host.Type("#!label-consensus", votes, "--probabilities", "model", "--into", "matched");
        var matched = (ConsensusLabels)_host["matched"]!;
        Assert.Equal(ConsensusMethod.Crowdlab, matched.Options.Method);
        Assert.Equal(
            ["Probabilities: matched with the examples by id, 60 of 60 rows.", "Method: CROWDLAB, because there are probabilities."],
            matched.Notes.Select(note => note.Sentence));

        _host.SetVariable("rows", PredictedProbabilities.FromRows(values, 3));
        await _host.Type("#!label-consensus", votes, "--probabilities", "@rows", "--into", "byRow");
        var byRow = (ConsensusLabels)_host["byRow"]!;
        Assert.Equal("Probabilities: the id of an example is taken as the number of its row.", byRow.Notes[0].Sentence);
        Assert.Equal(matched.Quality.AsEnumerable(), byRow.Quality.AsEnumerable());
    }

    [Fact]
    public async Task A_consensus_feeds_the_audit()
    {
        await _host.Type("#!label-consensus", Votes());
        var values = new double[60 * 3];
        for (int row = 0; row < 60; row++)
        {
            for (int c = 0; c < 3; c++)
                values[(row * 3) + c] = (row == 7 ? 2 : row % 3) == c ? 0.9 : 0.05;
        }

        _host.SetVariable("model", PredictedProbabilities.FromRows(values, 3));
        await _host.Type("#!label-errors", "--label", "@consensus", "--probabilities", "@model");
        var report = (LabelIssueReport)_host["labelErrors"]!;
        Assert.Equal("7", report.Subject.KeyOf(Assert.Single(report.Issues.Ranked).Index));
    }

    [Fact]
    public async Task Agreement_annotators_and_plan_take_what_was_kept()
    {
        string votes = Votes();
        string text = await _host.Type("#!label-agreement", votes);
        Assert.StartsWith("Krippendorff's alpha 0.83", text, StringComparison.Ordinal);
        await _host.Type("#!label-consensus", votes);
        text = await _host.Type("#!label-annotators", "consensus");
        Assert.Contains("c: dog against newt: 10 of 20 with consensus dog were labelled newt (30 to 70 %)", text, StringComparison.Ordinal);
        // Named or not: what came last.
        Assert.Equal(text, await _host.Type("#!label-annotators"));
        Assert.DoesNotContain("  c  ", await _host.Type("#!label-annotators", "--pseudonyms"), StringComparison.Ordinal);
        string plan = _folder.Path("plan.csv");
        text = await _host.Type("#!label-next", "consensus", "--examples", "5", "--people", "a, b", "--export", plan);
        Assert.StartsWith(
            "0 labels to ask for, of 0 examples, by 0 people: all who may be asked have labelled every example; a further person would be needed.",
            text,
            StringComparison.Ordinal);
        // The file that the annotations came from is not replaced, also where only a variable is named.
        AuditInputException fault = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-next", "consensus", "--export", votes));
        Assert.Contains("would be replaced", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["example,annotator"], File.ReadAllLines(plan));
    }

    [Fact]
    public async Task A_wide_table_is_named_by_its_columns()
    {
        string path = _folder.Write("wide.csv", "id,r_1,r_2\n1,x,x\n2,x,y\n3,y,y\n");
        await _host.Type("#!label-agreement", path, "--id", "id", "--annotators", "r_*");
        Assert.Equal(AgreementMeasure.Cohen, ((AgreementReport)_host["agreement"]!).Quoted);
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_mend_and_leaves_nothing_behind()
    {
        var table = new StringBuilder();
        string votes = Votes();
        _host.SetVariable("number", 5);
        _host.SetVariable("small", PredictedProbabilities.FromRows(new double[] { 0.5, 0.5 }, 2));
        _host.SetVariable("other", LabeledData.Create(
            ClassLabels.FromCodes([0, 1], ["x", "y"]),
            probabilities: PredictedProbabilities.FromRows(new double[] { 0.5, 0.5, 0.5, 0.5 }, 2)));
        _host.SetVariable(
            "few",
            LabeledData.Create(
                ClassLabels.FromCodes([0, 1, 2], Sample.Animals),
                ["0", "1", "x"],
                probabilities: PredictedProbabilities.FromRows(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, 3)));
        await Refuse("#!label-consensus");
        await Refuse("#!label-consensus", "nothing.csv");
        await Refuse("#!label-consensus", "@nothing");
        await Refuse("#!label-consensus", "number");
        await Refuse("#!label-consensus", votes, "--annotator", "workr");
        await Refuse("#!label-consensus", votes, "--method", "crowdlab");
        await Refuse("#!label-consensus", votes, "--method", "mace", "--probabilities", "@small");
        await Refuse("#!label-consensus", votes, "--probabilities", "@other");
        await Refuse("#!label-consensus", votes, "--probabilities", "@few");
        await Refuse("#!label-consensus", votes, "--export", "consensus.docx");
        await Refuse("#!label-consensus", votes, "--export", votes);
        await Refuse("#!label-consensus", votes, "--into", "class");
        await Refuse("#!label-consensus", votes, "--smoothing", "-1");
        await Refuse("#!label-consensus", votes, "--method", "majority", "--smoothing", "1");
        await Refuse("#!label-agreement", votes, "--annotators", "a*", "--annotator", "worker");
        await Refuse("#!label-next", votes, "--examples", "0", "--people", "nobody");
        Snapshot.Matches(table.ToString().Replace(votes, "votes.csv", StringComparison.Ordinal));

        async Task Refuse(string command, params string[] words)
        {
            string[] before = [.. _host.VariableNames];
            table.Append("=== ").Append(command).Append(' ').AppendJoin(' ', words).Append('\n')
                .Append((await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, words))).Message).Append("\n\n");
            Assert.Equal(before, _host.VariableNames);
        }
    }

    [Fact]
    public void Columns_and_sources_are_offered()
    {
        string votes = Votes();
        NotebookCommand command = LabelNotebooksExtension.Create().Commands.Single(one => one.Name == "#!label-consensus");
        CommandParameter annotator = command.Parameters.Single(one => one.Name == "--annotator");
        var request = new CompletionRequest(_host, new Dictionary<string, string> { ["--annotations"] = votes }, "");
        Assert.Equal(["item", "worker", "label"], annotator.Completions!(request));
        _host.SetVariable("crowd", Annotations.FromNames(["x"], ["a"], ["1"]));
        Assert.Contains("crowd", command.Parameters.Single(one => one.Name == "--annotations").Completions!(request));
    }
}
