namespace LabelNotebooks.Contracts.Hosting;

/// <summary>
/// Gives a library that is called from a cell the host of that cell, without a parameter on each of its methods.
/// </summary>
public static class NotebookHost
{
    private static readonly AsyncLocal<INotebookHost?> CurrentHost = new();

    /// <summary>The host of the cell that runs on this flow of control; null outside a notebook, and in hosts that do not set it.</summary>
    public static INotebookHost? Current => CurrentHost.Value;

    /// <summary>For hosts: makes a host current for this flow of control until the result is disposed.</summary>
    public static IDisposable Enter(INotebookHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        INotebookHost? previous = CurrentHost.Value;
        CurrentHost.Value = host;
        return new Scope(previous);
    }

    private sealed class Scope(INotebookHost? previous) : IDisposable
    {
        public void Dispose() => CurrentHost.Value = previous;
    }
}
