using System.Runtime.CompilerServices;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>
/// Where a running cell can be stopped. A host puts <see cref="Pass"/> into the loops, methods and lambdas of a cell when it compiles it: .NET has no
/// other safe way to stop code that waits for nothing.
/// </summary>
public static class CellCheckpoint
{
    private static int s_stopping;

    /// <summary>Costs one read of a number until somebody stops a cell.</summary>
    /// <exception cref="OperationCanceledException">The cell on this flow of control was stopped.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (Volatile.Read(ref s_stopping) != 0)
            ThrowIfStopped();
    }

    /// <summary>For hosts: from now on checkpoints look whether their cell was stopped; to be disposed when the stopped cell has ended.</summary>
    public static IDisposable Stopping()
    {
        Interlocked.Increment(ref s_stopping);
        return new Scope();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowIfStopped() => NotebookHost.Current?.Cancellation.ThrowIfCancellationRequested();

    private sealed class Scope : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                Interlocked.Decrement(ref s_stopping);
        }
    }
}
