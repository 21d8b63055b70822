using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests.Commands;

/// <summary>A host that has variables and nothing else.</summary>
internal sealed class VariablesHost(Dictionary<string, object?> variables) : INotebookHost
{
    public IReadOnlyList<string> VariableNames => [.. variables.Keys];

    public CancellationToken Cancellation => CancellationToken.None;

    public bool TryGetVariable(string name, out object? value) => variables.TryGetValue(name, out value);

    public void SetVariable(string name, object? value) => variables[name] = value;

    public IDisplayHandle Display(MimeBundle content) => throw new NotSupportedException();

    public MimeBundle Format(object? value) => throw new NotSupportedException();

    public void ClearOutput(bool wait) => throw new NotSupportedException();

    /// <summary>What the person was asked last.</summary>
    public (string Prompt, bool IsPassword)? Asked { get; private set; }

    public string ReadLine(string prompt, bool isPassword)
    {
        Asked = (prompt, isPassword);
        return "typed";
    }

    public void Report(Progress progress)
    {
    }
}
