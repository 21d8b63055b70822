using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests;

/// <summary>A host that remembers what it was asked for.</summary>
internal sealed class FakeHost : INotebookHost, IDisplayHandle
{
    public List<MimeBundle> Displayed { get; } = [];

    public List<Progress> Reported { get; } = [];

    public IReadOnlyList<string> VariableNames => [];

    public string Id => "display-1";

    public CancellationToken Cancellation { get; init; }

    public bool TryGetVariable(string name, out object? value)
    {
        value = null;
        return false;
    }

    public void SetVariable(string name, object? value) => throw new NotSupportedException(name);

    public IDisplayHandle Display(MimeBundle content)
    {
        Displayed.Add(content);
        return this;
    }

    public void Update(MimeBundle content) => Displayed[^1] = content;

    public MimeBundle Format(object? value) => MimeBundle.Of($"{value}");

    public void Report(Progress progress)
    {
        lock (Reported) Reported.Add(progress);
    }
}
