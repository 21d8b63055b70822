using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What the notebook of several annotators shows. Where a model is trained, figures are ranges: training gives the same bytes only on one type of processor.</summary>
public sealed partial class AnnotatorConsensusTests(Notebook02 notebook) : IClassFixture<Notebook02>
{
    private NotebookRun Run => notebook.Run;

    [Fact]
    public void Every_code_cell_runs_and_says_something()
    {
        Assert.Equal(Run.Result.CodeCells, Run.Result.ExecutedCells);
        Assert.Empty(Run.Result.Failures);
        foreach (JsonNode? cell in Run.Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "code"))
        {
            string id = cell!["id"]!.GetValue<string>();
            JsonArray outputs = cell["outputs"]!.AsArray();
            Assert.True(id == "parameters" || outputs.Count > 0, $"{id} shows nothing");
            Assert.DoesNotContain(outputs, output => output!["name"]?.GetValue<string>() == "stderr");
        }
    }

    [Fact]
    public void Majority_loses_to_Dawid_Skene_in_a_team_and_Dawid_Skene_to_one_coin_in_a_sparse_crowd()
    {
        Dictionary<string, (double Team, double Crowd)> accuracy = LinePattern().Matches(Printed("compare")).ToDictionary(
            match => match.Groups["method"].Value,
            match => (Number(match.Groups["team"].Value), Number(match.Groups["crowd"].Value)),
            StringComparer.Ordinal);
        Assert.Equal(6, accuracy.Count);
        Assert.True(accuracy["Majority"].Team + 0.1 < accuracy["DawidSkene"].Team);
        Assert.True(accuracy["DawidSkene"].Crowd + 0.02 < accuracy["OneCoin"].Crowd);
        Assert.True(accuracy["DawidSkene"].Crowd < accuracy["Majority"].Crowd);
    }

    [Fact]
    public void The_patients_have_the_figures_of_the_paper()
    {
        Assert.StartsWith("How common each class is: 0.40, 0.42, 0.11, 0.07", Printed("observer"), StringComparison.Ordinal);
        Assert.Contains("1  0.8895  0.1105", Run.Output("observer", "text/plain"), StringComparison.Ordinal);
        Assert.Contains("each label counts", Run.Output("patients", "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_paradox_of_kappa_is_warned_of()
    {
        string text = Run.Output("paradox", "text/plain");
        Assert.StartsWith("Gwet's AC1 0.941", text, StringComparison.Ordinal);
        Assert.Contains("One class is so common that kappa and alpha are low", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_offered_and_nobody_is_blamed()
    {
        string text = Run.Output("annotators", "text/plain");
        Assert.Contains("routine against soon: 6 annotators", text, StringComparison.Ordinal);
        Assert.Contains("Ada", text, StringComparison.Ordinal);
        foreach (string word in (string[])["spam", "hasty", "lazy", "careless", "worst"])
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_consensus_feeds_the_audit()
    {
        Match found = FoundPattern().Match(Run.Output("audit-truth", "text/plain"));
        Assert.Equal(17, Number(found.Groups["wrong"].Value));
        Assert.InRange(Number(found.Groups["found"].Value), 9, 17);
        Assert.Equal("17", Run.Output("turn-2-cell", "text/plain"));
    }

    [Theory]
    [InlineData("agreement")]
    [InlineData("consensus")]
    [InlineData("annotators")]
    public void A_chart_has_a_figure_and_a_still_picture(string cell)
    {
        string html = Run.Output(cell, "text/html");
        Assert.Contains("data-figure=", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_notebook_gives_the_same_bytes()
    {
        using NotebookRun again = await NotebookRun.Of(Notebook02.Name);
        Assert.Equal(File.ReadAllBytes(Run.NotebookPath), File.ReadAllBytes(again.NotebookPath));
        Assert.Equal(File.ReadAllBytes(Run.HtmlPath), File.ReadAllBytes(again.HtmlPath));
    }

    [Fact]
    public void Text_teaches_time_goal_and_two_turns_with_folded_answers()
    {
        string[] texts = [.. Run.Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "markdown").Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => line!.GetValue<string>())))];
        Assert.Contains("minutes", texts[0], StringComparison.Ordinal);
        string[] turns = [.. texts.Where(text => text.StartsWith("### Your turn", StringComparison.Ordinal))];
        Assert.Equal(2, turns.Length);
        Assert.All(turns, text => Assert.Contains("<details><summary>Answer</summary>", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Notebook_is_stored_without_outputs()
    {
        JsonNode stored = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("notebooks", Notebook02.Name)))!;
        Assert.All(stored["cells"]!.AsArray(), cell => Assert.True(cell!["outputs"] is null or JsonArray { Count: 0 }));
    }

    private string Printed(string cellId)
    {
        JsonNode cell = Run.Cells.Single(candidate => candidate!["id"]!.GetValue<string>() == cellId)!;
        JsonNode text = cell["outputs"]!.AsArray().First(output => output!["output_type"]!.GetValue<string>() == "stream")!["text"]!;
        return text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<method>\w+) +team of 12: (?<team>[0-9.]+)   crowd of 240: (?<crowd>[0-9.]+)\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"^(?<found>[0-9]+) of (?<wrong>[0-9]+) wrong labels found", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FoundPattern();
}
