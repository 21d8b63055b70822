using System.Text.Json.Nodes;
using System.Threading.Channels;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Kernel.Jupyter.Wire;
using LabelNotebooks.Kernel.Session;
using NetMQ;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>
/// A C# session behind Jupyter's protocol, version 5.4. Requests of the shell are answered one after the other; those of the control channel at once, so
/// that a running cell can be stopped. Source: Jupyter, "Messaging in Jupyter".
/// </summary>
internal sealed class KernelServer : IDisposable
{
    // The first cell comes first.
    private static readonly TimeSpan UntilCompletion = TimeSpan.FromSeconds(2);

    private readonly Channel<WireMessage> _shell = Channel.CreateUnbounded<WireMessage>();
    private readonly Channel<WireMessage> _control = Channel.CreateUnbounded<WireMessage>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MessageFactory _messages = new();
    private readonly Action<string> _log;
    private readonly KernelSockets _sockets;
    private readonly CSharpSession _session;
    private readonly InputRequests _input;
    private readonly CellRequests _cells;
    private readonly CodeRequests _code;

    /// <exception cref="NotebookReadException">A port is taken.</exception>
    public KernelServer(ConnectionFile connection, string folder, IReadOnlyList<NotebookExtension> carried, ForeignHostApi? foreignHost, Action<string> log)
    {
        _log = log;
        _sockets = new KernelSockets(connection) { Received = Receive, Greeting = Greet, Refused = log };
        _session = new CSharpSession(folder, carried, foreignHost);
        _input = new InputRequests(_messages, _sockets.Send);
        _cells = new CellRequests(_session, _input, (type, content, parent) => _sockets.Send(WireChannel.Iopub, _messages.Broadcast(type, content, parent)));
        _code = new CodeRequests(_session);
    }

    /// <summary>Answers until a front end shuts the kernel down, or <paramref name="stop"/> is signalled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using CancellationTokenRegistration onStop = stop.Register(() => _ended.TrySetResult());
        using IDisposable console = ConsoleRouter.Hold();
        using IDisposable? programs = ChildOutput.Capture();
        using var end = new ProcessEnd(EndWith);
        _sockets.Start();
        Broadcast("status", new JsonObject { ["execution_state"] = "starting" }, []);
        _ = WarmUpAsync(stop);
        Task shell = Task.Run(() => ServeAsync(_shell.Reader, WireChannel.Shell), CancellationToken.None);
        Task control = Task.Run(() => ServeAsync(_control.Reader, WireChannel.Control), CancellationToken.None);
        // A fault of ours must end the kernel where it is seen, not leave one that answers nobody.
        await await Task.WhenAny(_ended.Task, shell, control);
    }

    /// <summary>Stops the running cell.</summary>
    public void Interrupt() => _cells.Interrupt();

    public void Dispose()
    {
        _shell.Writer.TryComplete();
        _control.Writer.TryComplete();
        _sockets.Dispose();
        _session.Dispose();
        _input.Dispose();
    }

    private void Receive(WireChannel channel, WireMessage message)
    {
        // At once, on the sockets' own thread: a cell may have taken every thread that could answer.
        if (message.Type == "interrupt_request")
            _cells.Interrupt();
        if (channel == WireChannel.Stdin && message.Type == "input_reply")
            _input.Answer(message);
        else if (channel == WireChannel.Stdin)
            _log($"A message of type \"{message.Type}\" is not known on the stdin channel, and was left.");
        else
            (channel == WireChannel.Control ? _control : _shell).Writer.TryWrite(message);
    }

    // The kernel dies as every .NET program does; the person is told under the cell first, where a front end only sees that it died.
    private int? EndWith(Exception? fault)
    {
        CellError error = _cells.CloseWith(fault);
        _log($"{error.Name}: {error.Message}");
        _sockets.Dispose();
        NetMQConfig.Cleanup(block: true);
        return null;
    }

    private static async Task WarmUpAsync(CancellationToken stop)
    {
        try
        {
            await Task.Run(() => SessionWarmUp.RunAsync(Environment.CurrentDirectory, UntilCompletion, stop), stop);
        }
        catch (OperationCanceledException)
        {
            // The kernel ends before it was warm.
        }
    }

    private WireMessage Greet(string topic) => _messages.Broadcast("iopub_welcome", new JsonObject { ["subscription"] = topic }, []);

    private async Task ServeAsync(ChannelReader<WireMessage> requests, WireChannel channel)
    {
        var next = new Queue<WireMessage>();
        while (next.Count > 0 || await requests.WaitToReadAsync())
        {
            if (next.Count == 0 && requests.TryRead(out WireMessage? read))
                next.Enqueue(read);
            if (!next.TryDequeue(out WireMessage? request))
                continue;
            bool hasFailed = await AnswerAsync(request, channel, isAborted: false);
            if (!hasFailed)
                continue;
            // Cells that were sent together stop where one of them fails; other questions are still answered.
            while (requests.TryRead(out WireMessage? waiting))
            {
                if (waiting.Type == "execute_request")
                    await AnswerAsync(waiting, channel, isAborted: true);
                else
                    next.Enqueue(waiting);
            }
        }
    }

    /// <summary>True if a cell failed behind which no other should run.</summary>
    private async Task<bool> AnswerAsync(WireMessage request, WireChannel channel, bool isAborted)
    {
        Broadcast("status", new JsonObject { ["execution_state"] = "busy" }, request.Header);
        bool hasFailed = false;
        try
        {
            JsonObject? content = isAborted ? _cells.Aborted() : await ContentAsync(request, channel);
            if (content is null)
                return false;
            hasFailed = request.Type == "execute_request"
                && content["status"]!.GetValue<string>() == "error"
                && (request.Content["stop_on_error"] is not JsonValue value || !value.TryGetValue(out bool stops) || stops);
            _sockets.Send(channel, _messages.Reply(request, content));
        }
#pragma warning disable CA1031 // One request that cannot be answered must not end the kernel: the front end is told, and so is the log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _log($"{request.Type} could not be answered: {fault}");
            JsonObject told = MessageData.Of(new CellError(fault.GetType().Name, fault.Message, null, [$"{fault.GetType().Name}: {fault.Message}"]));
            // A person sees what is broadcast; the reply alone would leave an empty cell.
            if (request.Type == "execute_request")
                Broadcast("error", (JsonObject)told.DeepClone(), request.Header);
            told["status"] = "error";
            _sockets.Send(channel, _messages.Reply(request, told));
        }
        finally
        {
            Broadcast("status", new JsonObject { ["execution_state"] = "idle" }, request.Header);
            if (request.Type == "shutdown_request")
                _ended.TrySetResult();
        }

        return hasFailed;
    }

    private async Task<JsonObject?> ContentAsync(WireMessage request, WireChannel channel)
    {
        // Beside a running cell only that is answered which does not touch its session.
        bool isBeside = channel == WireChannel.Control && request.Type is not ("kernel_info_request" or "interrupt_request" or "shutdown_request");
        switch (isBeside ? "" : request.Type)
        {
            case "kernel_info_request":
                return KernelIdentity.Info();
            case "execute_request":
                return await _cells.ExecuteAsync(request);
            case "complete_request":
                return await _code.CompleteAsync(request, CancellationToken.None);
            case "inspect_request":
                return await _code.InspectAsync(request, CancellationToken.None);
            case "is_complete_request":
                return CodeRequests.IsComplete(request);
            case "history_request":
                return _cells.History.Answer(request.Content);
            case "comm_info_request":
                return new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() };
            case "comm_open":
                // Nothing here talks to widgets: the other side hears so at once, instead of waiting.
                Broadcast("comm_close", new JsonObject { ["comm_id"] = request.Content["comm_id"]?.DeepClone(), ["data"] = new JsonObject() }, request.Header);
                return null;
            case "comm_msg" or "comm_close":
                return null;
            case "interrupt_request":
                return new JsonObject { ["status"] = "ok" };
            case "shutdown_request":
                return Shutdown(request);
            default:
                _log($"A message of type \"{request.Type}\" is not known on the {channel.ToString().ToLowerInvariant()} channel, and was left.");
                return null;
        }
    }

    private JsonObject Shutdown(WireMessage request)
    {
        _cells.Interrupt();
        bool restarts = request.Content["restart"] is JsonValue value && value.TryGetValue(out bool restart) && restart;
        Broadcast("shutdown_reply", new JsonObject { ["status"] = "ok", ["restart"] = restarts }, request.Header);
        return new JsonObject { ["status"] = "ok", ["restart"] = restarts };
    }

    private void Broadcast(string type, JsonObject content, JsonObject parent) => _sockets.Send(WireChannel.Iopub, _messages.Broadcast(type, content, parent));
}
