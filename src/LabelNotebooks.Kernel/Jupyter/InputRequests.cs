using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Jupyter.Wire;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>Questions to the person at the cell, one at a time.</summary>
internal sealed class InputRequests(MessageFactory messages, Action<WireChannel, WireMessage> send) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private TaskCompletionSource<string>? _waiting;

    /// <summary>Waits on the cell's own thread; stopping the cell ends the wait.</summary>
    /// <exception cref="InvalidOperationException">The front end lets nobody type.</exception>
    public string Ask(WireMessage request, string prompt, bool isPassword, CancellationToken cancellation)
    {
        bool isAllowed = request.Content["allow_stdin"] is JsonValue value && value.TryGetValue(out bool allowed) && allowed;
        if (!isAllowed)
            throw new InvalidOperationException("A cell cannot ask for input here: the program that sent it has nobody who types. Set a variable instead.");
        // One question at a time, from however many threads of the cell.
        _turn.Wait(cancellation);
        try
        {
            var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
                _waiting = waiting;
            send(WireChannel.Stdin, messages.Ask(request, new JsonObject { ["prompt"] = prompt, ["password"] = isPassword }));
            return waiting.Task.WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            lock (_lock)
                _waiting = null;
            _turn.Release();
        }
    }

    /// <summary>What was typed. An answer that nobody waits for is left.</summary>
    public void Answer(WireMessage reply)
    {
        TaskCompletionSource<string>? waiting;
        lock (_lock)
            (waiting, _waiting) = (_waiting, null);
        waiting?.TrySetResult(reply.Content["value"] is JsonValue value && value.TryGetValue(out string? text) ? text : "");
    }

    public void Dispose() => _turn.Dispose();
}
