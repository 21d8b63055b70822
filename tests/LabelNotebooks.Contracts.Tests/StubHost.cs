using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests;

/// <summary>A host without anything, for what only has to be given one.</summary>
internal sealed class StubHost : INotebookHost
{
    public IReadOnlyList<string> VariableNames => [];

    public CancellationToken Cancellation => CancellationToken.None;

    public bool TryGetVariable(string name, out object? value)
    {
        value = null;
        return false;
    }

    public void SetVariable(string name, object? value) => throw new NotSupportedException();

    public IDisplayHandle Display(MimeBundle content) => throw new NotSupportedException();

    public MimeBundle Format(object? value) => throw new NotSupportedException();

    public void ClearOutput(bool wait)
    {
    }

    public string ReadLine(string prompt, bool isPassword) => "";

    public void Report(Progress progress) => throw new NotSupportedException();
}
