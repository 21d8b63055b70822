using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The notebook of several annotators, run once for all tests that read it.</summary>
public sealed class Notebook02 : IAsyncLifetime
{
    public const string Name = "02-annotator-consensus.ipynb";

    public NotebookRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Run = await NotebookRun.Of(Name);
        Assert.True(Run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", Run.Result.Failures));
    }

    public Task DisposeAsync()
    {
        Run.Dispose();
        return Task.CompletedTask;
    }
}
