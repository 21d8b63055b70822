using System.Text.Json.Nodes;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What every teaching notebook of the repository keeps to.</summary>
public abstract class NotebookTests(NotebookFixture notebook)
{
    protected NotebookRun Run => notebook.Run;

    protected IEnumerable<string> Texts =>
        Run.Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "markdown").Select(cell => Joined(cell!["source"]!));

    [Fact]
    public void Every_code_cell_runs_and_says_something()
    {
        Assert.Equal(Run.Result.CodeCells, Run.Result.ExecutedCells);
        Assert.Empty(Run.Result.Failures);
        Assert.Empty(Run.Result.Skipped);
        foreach (JsonNode? cell in Run.Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "code"))
        {
            string id = cell!["id"]!.GetValue<string>();
            JsonArray outputs = cell["outputs"]!.AsArray();
            Assert.True(id == "parameters" || outputs.Count > 0, $"{id} shows nothing");
            Assert.DoesNotContain(outputs, output => output!["name"]?.GetValue<string>() == "stderr");
        }
    }

    [ChromiumFact]
    public Task No_text_is_cut_on_a_phone() => NarrowPage.Check(Run.HtmlPath);

    [Fact]
    public async Task Same_notebook_gives_the_same_bytes()
    {
        using NotebookRun again = await NotebookRun.Of(notebook.FileName);
        Assert.Equal(File.ReadAllBytes(Run.NotebookPath), File.ReadAllBytes(again.NotebookPath));
        Assert.Equal(File.ReadAllBytes(Run.HtmlPath), File.ReadAllBytes(again.HtmlPath));
    }

    [Fact]
    public void Text_teaches_time_goal_and_two_turns_with_folded_answers()
    {
        Assert.Contains("minutes", Texts.First(), StringComparison.Ordinal);
        string[] turns = [.. Texts.Where(text => text.StartsWith("### Your turn", StringComparison.Ordinal))];
        Assert.Equal(2, turns.Length);
        Assert.All(turns, text => Assert.Contains("<details><summary>Answer</summary>", text, StringComparison.Ordinal));
        Assert.All(turns, text => Assert.Contains("run with `-p ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Notebook_is_stored_without_outputs()
    {
        JsonNode stored = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("notebooks", notebook.FileName)))!;
        Assert.All(stored["cells"]!.AsArray(), cell => Assert.True(cell!["outputs"] is null or JsonArray { Count: 0 }));
    }

    /// <summary>What a cell wrote to standard output.</summary>
    protected string Printed(string cellId)
    {
        JsonNode cell = Run.Cells.Single(candidate => candidate!["id"]!.GetValue<string>() == cellId)!;
        return Joined(cell["outputs"]!.AsArray().First(output => output!["output_type"]!.GetValue<string>() == "stream")!["text"]!);
    }

    /// <summary>A figure for who has scripts, and a still picture for who has none.</summary>
    protected void HasChart(string cellId)
    {
        string html = Run.Output(cellId, "text/html");
        Assert.Contains("data-figure=", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", html, StringComparison.Ordinal);
    }

    // A text of a notebook is one string, or a string for each line.
    private static string Joined(JsonNode text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
}
