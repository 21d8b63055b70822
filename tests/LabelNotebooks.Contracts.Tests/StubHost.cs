using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests;

/// <summary>A host that keeps what it was asked to show.</summary>
internal sealed class StubHost : INotebookHost
{
    public List<string> Shown { get; } = [];

    public IReadOnlyList<string> VariableNames => [];

    public CancellationToken Cancellation => CancellationToken.None;

    public bool TryGetVariable(string name, out object? value)
    {
        value = null;
        return false;
    }

    public void SetVariable(string name, object? value)
    {
    }

    public IDisplayHandle Display(MimeBundle content)
    {
        Shown.Add(Text(content));
        return new Handle(this, Shown.Count - 1);
    }

    public MimeBundle Format(object? value) => MimeBundle.Of($"<{value}>");

    public void Report(Progress progress)
    {
    }

    private static string Text(MimeBundle content) => content.Single(form => form.Key == MimeBundle.PlainText).Value;

    private sealed class Handle(StubHost host, int at) : IDisplayHandle
    {
        public string Id => $"display-{at}";

        public void Update(MimeBundle content) => host.Shown[at] = Text(content);
    }
}
