namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// The thread of one cell. Fresh for each cell, because one that cannot be stopped is left behind; with a big stack, because deep recursion
/// in a cell would otherwise end the process.
/// </summary>
internal sealed class CellThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan OwnAccord = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterInterrupt = TimeSpan.FromMilliseconds(400);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;

    private CellThread(string name, Action body) =>
        _thread = new Thread(() => Run(body), StackBytes) { IsBackground = true, Name = name };

    /// <summary>Completes when the body has ended, with its exception if it threw one.</summary>
    public Task Ended => _ended.Task;

    public static CellThread Start(string name, Action body)
    {
        var cell = new CellThread(name, body);
        cell._thread.Start();
        return cell;
    }

    /// <summary>
    /// Waits for the body; once <paramref name="cancellation"/> is signalled, gives it a moment to end by itself, then wakes it from a wait,
    /// and gives up on it. False if the thread still runs.
    /// </summary>
    public async Task<bool> JoinAsync(CancellationToken cancellation)
    {
        if (await EndsBeforeAsync(Task.Delay(Timeout.InfiniteTimeSpan, cancellation)))
            return true;
        if (await EndsBeforeAsync(Task.Delay(OwnAccord, CancellationToken.None)))
            return true;
        _thread.Interrupt();
        return await EndsBeforeAsync(Task.Delay(AfterInterrupt, CancellationToken.None));
    }

    private async Task<bool> EndsBeforeAsync(Task other) => await Task.WhenAny(_ended.Task, other) == _ended.Task;

    private void Run(Action body)
    {
        try
        {
            body();
            _ended.SetResult();
        }
#pragma warning disable CA1031 // Whatever the cell throws belongs to whoever waits for it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _ended.SetException(fault);
        }
    }
}
