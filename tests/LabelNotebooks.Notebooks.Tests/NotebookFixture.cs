using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>A notebook of the repository, run once for all tests that read it.</summary>
public abstract class NotebookFixture(string name) : IAsyncLifetime
{
    public string FileName => name;

    public NotebookRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Run = await NotebookRun.Of(name);
        Assert.True(Run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", Run.Result.Failures));
    }

    public Task DisposeAsync()
    {
        Run.Dispose();
        return Task.CompletedTask;
    }
}
