using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Interactive;

/// <summary>
/// .NET Interactive as a host of our commands. This assembly knows nothing of that host: the script that it runs on loading gives what is needed
/// as delegates.
/// </summary>
public sealed class InteractiveHost : INotebookHost
{
    /// <summary>The names of the C# kernel's variables.</summary>
    public required Func<IEnumerable<string>> Names { get; init; }

    /// <summary>The value of a variable; false where there is none of the name.</summary>
    public required Func<string, (bool Found, object? Value)> Read { get; init; }

    /// <summary>Sets a variable with the type of its value.</summary>
    public required Action<string, object?> Write { get; init; }

    /// <summary>Shows an output under the cell, and gives what replaces it later.</summary>
    public required Func<InteractiveOutput, Action<InteractiveOutput>> Show { get; init; }

    /// <summary>Signals that the person stopped the cell.</summary>
    public CancellationToken Cancellation { get; init; }

    IReadOnlyList<string> INotebookHost.VariableNames => [.. Names()];

    bool INotebookHost.TryGetVariable(string name, out object? value)
    {
        (bool found, value) = Read(name);
        return found;
    }

    void INotebookHost.SetVariable(string name, object? value) => Write(name, value);

    IDisplayHandle INotebookHost.Display(MimeBundle content)
    {
        var output = new InteractiveOutput(content);
        return new Handle(Show(output));
    }

    MimeBundle INotebookHost.Format(object? value) => InteractiveCommands.Format(value);

    void INotebookHost.ClearOutput(bool wait)
    {
        // That host gives a magic no way to do so; what comes next stands below.
    }

    string INotebookHost.ReadLine(string prompt, bool isPassword) =>
        throw new InvalidOperationException("A command cannot ask for input here: set a variable and name it, --folds @folds.");

    // The bar that a command shows is all that this host has for progress.
    void INotebookHost.Report(Progress progress)
    {
    }

    private sealed class Handle(Action<InteractiveOutput> update) : IDisplayHandle
    {
        public string Id => "";

        public void Update(MimeBundle content) => update(new InteractiveOutput(content));
    }
}
