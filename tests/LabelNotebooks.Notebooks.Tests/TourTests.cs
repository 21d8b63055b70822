using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The tour: every command once, by magics alone.</summary>
public sealed class TourTests
{
    private const string Name = "00-tour.ipynb";

    [Fact]
    public async Task Every_command_is_shown_once_and_says_what_it_found()
    {
        using NotebookRun run = await NotebookRun.Of(Name);
        Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
        Assert.Contains("guessed by its name", run.Output("describe", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("1. Labels to look at first", run.Output("audit", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains(
            "No predicted probabilities: a model is trained by cross-validation",
            run.Output("audit", MimeBundle.PlainText),
            StringComparison.Ordinal);
        Assert.Contains("#!label-errors labelErrors --top 23", run.Output("errors", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains(
            "the model is sure of another class, by 95 of 100 or more",
            run.Output("disagreements", MimeBundle.PlainText),
            StringComparison.Ordinal);
        Assert.Contains("How many labels are wrong: by the model alone about ", run.Output("health", MimeBundle.PlainText), StringComparison.Ordinal);

        Assert.Contains("Classes are about equally common", run.Output("balance", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("not a confidence interval", run.Output("estimate", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.StartsWith("120 reviews: about ", run.Output("budget", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("Krippendorff's alpha 0.266", run.Output("agreement", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains(
            "Method: Dawid-Skene",
            run.Output("consensus", MimeBundle.PlainText),
            StringComparison.Ordinal);
        Assert.Contains("For the guideline:", run.Output("annotators", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("20 labels to ask for, of 10 examples", run.Output("next", MimeBundle.PlainText), StringComparison.Ordinal);

        string code = string.Concat(run.Cells
            .Where(cell => cell!["cell_type"]!.GetValue<string>() == "code")
            .SelectMany(cell => cell!["source"]!.AsArray())
            .Select(line => line!.GetValue<string>()));
        Assert.All(LabelNotebooksExtension.Create().Commands, command => Assert.Contains(command.Name, code, StringComparison.Ordinal));
        Assert.DoesNotContain("var ", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_in_five_minutes()
    {
        using NotebookRun run = await NotebookRun.Of(Name);
        // What a reader may try stands in a cell that shows nothing as it is.
        int words = run.Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "code" && cell["outputs"]!.AsArray().Count > 0)
            .Sum(cell => run.Output(cell!["id"]!.GetValue<string>(), MimeBundle.PlainText).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(words, 800, 1300);
    }

    [Fact]
    public async Task Same_notebook_gives_the_same_bytes()
    {
        using NotebookRun first = await NotebookRun.Of(Name);
        using NotebookRun again = await NotebookRun.Of(Name);
        Assert.Equal(File.ReadAllBytes(first.NotebookPath), File.ReadAllBytes(again.NotebookPath));
        Assert.Equal(File.ReadAllBytes(first.HtmlPath), File.ReadAllBytes(again.HtmlPath));
    }

    [Theory]
    [InlineData(Name, Notebook01.Name)]
    [InlineData(Notebook01.Name, Notebook02.Name)]
    [InlineData(Notebook02.Name, Notebook03.Name)]
    [InlineData(Notebook03.Name, Notebook01.Name)]
    public void Each_notebook_ends_with_the_next(string name, string next)
    {
        JsonNode last = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("notebooks", name)))!["cells"]!.AsArray().Last()!;
        string line = last["source"]!.AsArray().Last()!.GetValue<string>();
        Assert.StartsWith("**Next:**", line, StringComparison.Ordinal);
        Assert.Contains($"]({next})", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Notebook_is_stored_without_outputs()
    {
        JsonNode stored = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("notebooks", Name)))!;
        Assert.All(stored["cells"]!.AsArray(), cell => Assert.True(cell!["outputs"] is null or JsonArray { Count: 0 }));
    }
}
