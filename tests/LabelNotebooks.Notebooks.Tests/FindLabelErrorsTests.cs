using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Notebooks.Tests;

public sealed class FindLabelErrorsTests
{
    [Fact]
    public async Task Try()
    {
        using NotebookRun run = await NotebookRun.Of("01-find-label-errors.ipynb");
        File.Copy(run.HtmlPath, "/tmp/audit.html", true);
        File.Copy(run.NotebookPath, "/tmp/audit.ipynb", true);
        Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
    }
}
