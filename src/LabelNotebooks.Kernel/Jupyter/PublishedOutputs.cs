using System.Text;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>
/// The outputs of one cell as they come, told to everybody. Text is gathered for a moment, so that a loop that prints does not become a message for each
/// line, and cut where no page could hold it.
/// </summary>
internal sealed class PublishedOutputs : CellOutputs, IDisposable
{
    private const int MostPending = 1 << 16;
    private const long MostText = 8_000_000;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly StringBuilder _pending = new();
    private readonly Action<string, JsonObject> _publish;
    private readonly Func<string, bool, string> _ask;
    private readonly int _executionCount;
    private readonly Timer _flush;
    private string _pendingName = StreamOutput.Out;
    private long _written;
    private bool _isAbandoned;
    private bool _isEnded;

    /// <param name="executionCount">The number of the cell.</param>
    /// <param name="publish">Tells everybody, by type and content, with the cell's request as the cause.</param>
    /// <param name="ask">Asks the person: the prompt, and whether nobody should see what is typed.</param>
    public PublishedOutputs(int executionCount, Action<string, JsonObject> publish, Func<string, bool, string> ask)
    {
        _executionCount = executionCount;
        _publish = publish;
        _ask = ask;
        _flush = new Timer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override void Write(string streamName, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_isAbandoned || text.IsEmpty || _written > MostText)
                return;
            if (_pendingName != streamName)
                FlushText();
            _pendingName = streamName;
            if (_pending.Length == 0)
                _flush.Change(Moment, Timeout.InfiniteTimeSpan);
            int room = (int)Math.Min(text.Length, MostText - _written);
            _pending.Append(text[..room]);
            _written += text.Length;
            // What a task of an ended cell says is told at once: no timer runs any more.
            if (_isEnded || _pending.Length > MostPending)
                FlushText();
            if (_written <= MostText)
                return;
            FlushText();
            Publish(
                "stream",
                new JsonObject
                {
                    ["name"] = StreamOutput.Error,
                    ["text"] = FormattableString.Invariant(
                        $"\nWhat this cell prints is cut here, after {MostText:N0} letters; the cell goes on. Write long texts to a file.\n"),
                });
        }
    }

    public override void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            FlushText();
            switch (output)
            {
                case StreamOutput stream:
                    Publish("stream", new JsonObject { ["name"] = stream.Name, ["text"] = NotebookText.Scalars(stream.Text) });
                    break;
                case DisplayOutput display:
                    Publish("display_data", Display(display.Id, display.Bundle));
                    break;
                case ResultOutput result:
                    Publish(
                        "execute_result",
                        new JsonObject { ["execution_count"] = _executionCount, ["data"] = MessageData.Of(result.Bundle), ["metadata"] = new JsonObject() });
                    break;
                case ErrorOutput error:
                    Publish("error", MessageData.Of(error.Error));
                    break;
            }
        }
    }

    // Also when its cell has ended: what was shown may be replaced by a later one.
    public override void Update(string displayId, MimeBundle bundle)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            FlushText();
            Publish("update_display_data", Display(displayId, bundle));
        }
    }

    public override void Clear(bool wait)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            FlushText();
            Publish("clear_output", new JsonObject { ["wait"] = wait });
        }
    }

    public override void Abandon()
    {
        lock (_lock)
        {
            FlushText();
            _isAbandoned = true;
        }
    }

    public override void Close(CellError error)
    {
        lock (_lock)
        {
            FlushText();
            Publish("error", MessageData.Of(error));
        }
    }

    public override string ReadLine(string prompt, bool isPassword)
    {
        Flush();
        return _ask(prompt, isPassword);
    }

    public void Flush()
    {
        lock (_lock)
            FlushText();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            FlushText();
            _isEnded = true;
        }

        _flush.Dispose();
    }

    private static JsonObject Display(string id, MimeBundle bundle) => new()
    {
        ["data"] = MessageData.Of(bundle),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = id },
    };

    private void FlushText()
    {
        if (_pending.Length == 0)
            return;
        Publish("stream", new JsonObject { ["name"] = _pendingName, ["text"] = NotebookText.Scalars(_pending.ToString()) });
        _pending.Clear();
    }

    private void Publish(string type, JsonObject content) => _publish(type, content);
}
