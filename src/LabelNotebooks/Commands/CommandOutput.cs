using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>
/// The place under the cell where a command shows what it does: after a second of work a bar, in the end the result in its place. Stands before the
/// host while the command runs, so that what a library reports is seen here too.
/// </summary>
internal sealed class CommandOutput(INotebookHost host, TimeProvider time) : INotebookHost, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private IDisplayHandle? _handle;
    private TimeSpan _updated;
    private bool _isShown;

    public IReadOnlyList<string> VariableNames => host.VariableNames;

    public CancellationToken Cancellation => host.Cancellation;

    public bool TryGetVariable(string name, out object? value) => host.TryGetVariable(name, out value);

    public void SetVariable(string name, object? value) => host.SetVariable(name, value);

    public IDisplayHandle Display(MimeBundle content) => host.Display(content);

    public MimeBundle Format(object? value) => host.Format(value);

    public void ClearOutput(bool wait) => host.ClearOutput(wait);

    public string ReadLine(string prompt, bool isPassword) => host.ReadLine(prompt, isPassword);

    public void Report(Progress progress)
    {
        host.Report(progress);
        lock (_lock)
        {
            TimeSpan running = time.GetElapsedTime(_start);
            if (_isShown || running < Quiet || (_handle is not null && running - _updated < BetweenUpdates))
                return;
            _updated = running;
            Put(ProgressPage.Bundle(progress));
        }
    }

    /// <summary>The result, in the place of the bar.</summary>
    public void Show(MimeBundle bundle)
    {
        lock (_lock)
        {
            _isShown = true;
            Put(bundle);
        }
    }

    /// <summary>A bar without a result would seem to go on for ever.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isShown && _handle is not null)
                Put(ProgressPage.Ended);
            _isShown = true;
        }
    }

    private void Put(MimeBundle bundle)
    {
        if (_handle is null)
            _handle = host.Display(bundle);
        else
            _handle.Update(bundle);
    }
}
