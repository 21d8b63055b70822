using System.Text;
using LabelNotebooks.Contracts.Engine;
using NetMQ;
using NetMQ.Sockets;

namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>
/// The sockets of the kernel. A socket belongs to one thread: all of them live on the poller's, and what is sent from elsewhere goes through a queue,
/// so that messages leave in the order in which they were given. The heartbeat has a thread of its own, because it must beat while all else is busy.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    // A cell that shows more than can be sent waits; all that is sent in one turn leaves time for what comes in.
    private const int MostWaiting = 10_000;
    private const int MostInATurn = 64;

    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(500);

    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly ResponseSocket _beat = new();
    private readonly NetMQQueue<(WireChannel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly SemaphoreSlim _room = new(MostWaiting);
    private readonly NetMQPoller _poller;
    private readonly WireCodec _codec;
    private readonly Thread _heartbeat;
    private readonly ConnectionFile _connection;
    private volatile bool _isClosing;

    /// <exception cref="NotebookReadException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        _connection = connection;
        _codec = new WireCodec(new MessageSigner(connection.Key));
        _poller = [_shell, _control, _stdin, _iopub, _outgoing];
        _heartbeat = new Thread(Beat) { IsBackground = true, Name = "heartbeat" };
        try
        {
            Bind(_shell, connection.ShellPort, "shell_port");
            Bind(_control, connection.ControlPort, "control_port");
            Bind(_stdin, connection.StdinPort, "stdin_port");
            // Nothing that a cell prints may be lost because a front end reads slowly.
            _iopub.Options.SendHighWatermark = 0;
            // Each front end that begins to listen is greeted, not only the first.
            _iopub.Options.XPubVerbose = true;
            Bind(_iopub, connection.IopubPort, "iopub_port");
            Bind(_beat, connection.HeartbeatPort, "hb_port");
        }
        catch
        {
            Dispose();
            throw;
        }

        Listen(_shell, WireChannel.Shell);
        Listen(_control, WireChannel.Control);
        Listen(_stdin, WireChannel.Stdin);
        _iopub.ReceiveReady += (_, ready) => Welcome(ready.Socket);
        _outgoing.ReceiveReady += (_, ready) =>
        {
            for (int sent =
                0; sent < MostInATurn && ready.Queue.TryDequeue(out (WireChannel Channel, IReadOnlyList<byte[]> Frames) next, TimeSpan.Zero); sent++)
            {
                _room.Release();
                SendNow(next.Channel, next.Frames);
            }
        };
    }

    /// <summary>Hears each message that is one; on the poller's thread, so that it must hand it on.</summary>
    public Action<WireChannel, WireMessage>? Received { get; set; }

    /// <summary>A front end has begun to listen to <see cref="WireChannel.Iopub"/>; the message that greets it.</summary>
    public Func<string, WireMessage>? Greeting { get; set; }

    /// <summary>What was left, and why.</summary>
    public Action<string>? Refused { get; set; }

    public void Start()
    {
        _heartbeat.Start();
        _poller.RunAsync("sockets");
    }

    /// <summary>Hands a message to the sockets' thread; waits where very many wait already.</summary>
    public void Send(WireChannel channel, WireMessage message)
    {
        // Made into frames here: what cannot be written is the fault of who wrote it, and the work is done on his thread.
        IReadOnlyList<byte[]> frames = _codec.Encode(message);
        while (!_isClosing)
        {
            if (!_room.Wait(TimeSpan.FromMilliseconds(100)))
                continue;
            _outgoing.Enqueue((channel, frames));
            return;
        }
    }

    /// <summary>Closes after what was given has gone out.</summary>
    public void Dispose()
    {
        if (_isClosing)
            return;
        if (_poller.IsRunning)
            SpinWait.SpinUntil(() => _outgoing.IsEmpty, Linger);
        _isClosing = true;
        if (_heartbeat.IsAlive)
            _heartbeat.Join();
        else
            _beat.Dispose();
        _poller.Dispose();
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _stdin, _iopub])
        {
            socket.Options.Linger = Linger;
            socket.Dispose();
        }

        _outgoing.Dispose();
    }

    private void Bind(NetMQSocket socket, int port, string name)
    {
        try
        {
            socket.Bind(_connection.Address(port));
        }
        catch (NetMQException error)
        {
            string sentence = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The kernel cannot listen on {_connection.Ip}, port {port} ({name}): {error.ErrorCode}. "
                    + $"Another program has it; start the kernel again, and the front end chooses other ports.");
            throw new NotebookReadException(sentence, error);
        }
    }

    private void Listen(RouterSocket socket, WireChannel channel) => socket.ReceiveReady += (_, ready) =>
    {
        List<byte[]> frames = ready.Socket.ReceiveMultipartBytes();
        try
        {
            Received?.Invoke(channel, _codec.Decode(frames));
        }
#pragma warning disable CA1031 // Whatever a message does must not end the thread on which all others come in.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Refused?.Invoke($"A message on the {channel.ToString().ToLowerInvariant()} channel was left: {fault.Message}.");
        }
    };

    // The first byte says that somebody listens (1) or stops to (0); the rest is what he wants to hear.
    private void Welcome(NetMQSocket socket)
    {
        byte[] subscription = socket.ReceiveFrameBytes();
        if (subscription is [1, .. var topic] && Greeting?.Invoke(Encoding.UTF8.GetString(topic)) is { } greeting)
            SendNow(WireChannel.Iopub, _codec.Encode(greeting));
    }

    private void SendNow(WireChannel channel, IReadOnlyList<byte[]> frames)
    {
        NetMQSocket socket = channel switch
        {
            WireChannel.Shell => _shell,
            WireChannel.Control => _control,
            WireChannel.Stdin => _stdin,
            _ => _iopub,
        };
        socket.SendMultipartBytes(frames);
    }

    // The socket is bound where a taken port can be told, and from then on belongs to this thread.
    private void Beat()
    {
        try
        {
            using ResponseSocket socket = _beat;
            while (!_isClosing)
            {
                List<byte[]> beat = [];
                if (socket.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(200), ref beat))
                    socket.SendMultipartBytes(beat);
            }
        }
        catch (TerminatingException)
        {
            // The process ends.
        }
        catch (NetMQException error)
        {
            Refused?.Invoke($"The heartbeat stopped: {error.Message}");
        }
    }
}
