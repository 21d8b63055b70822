namespace LabelNotebooks.Contracts.Engine;

/// <summary>
/// The door through which a tool uses an engine that it loads into an AssemblyLoadContext of its own:
/// the engine's compiler and its libraries stay away from those of the user.
/// </summary>
public interface INotebookEngine
{
    /// <summary>Reads a notebook, runs its cells in one session, and writes what the request asks for.</summary>
    /// <remarks>
    /// What was executed is written before each cell, with a mark at the cell that comes next, and also when a cell fails or times out, or when
    /// <paramref name="cancellation"/> is signalled. Files are written beside their target and then renamed, so that a target is whole or untouched.
    /// After <see cref="NotebookRunOutcome.CellTimedOut"/> or <see cref="NotebookRunOutcome.Interrupted"/> a thread may still be
    /// running the cell: the process should end.
    /// </remarks>
    /// <exception cref="NotebookReadException">The notebook cannot be read, or a parameter does not fit.</exception>
    /// <exception cref="IOException">An output cannot be written.</exception>
    Task<NotebookRunResult> RunAsync(NotebookRunRequest request, INotebookRunObserver observer, CancellationToken cancellation);

    /// <summary>Serves a Jupyter front end, until it shuts the kernel down or <paramref name="stop"/> is signalled.</summary>
    /// <remarks>An interrupt signal (SIGINT) stops the running cell. What a cell started may still run afterwards: the process should end.</remarks>
    /// <exception cref="NotebookReadException">The connection file cannot be used, or a port is taken.</exception>
    Task ServeJupyterAsync(JupyterKernelRequest request, CancellationToken stop);
}
