using System.Text;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>The outputs of one cell kept in memory, for a document.</summary>
internal sealed class CollectedOutputs : CellOutputs
{
    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];
    private readonly StringBuilder _pending = new();
    private string? _pendingName;
    private bool _isAbandoned;
    private bool _clearsNext;

    public override void Write(string streamName, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            ClearIfAsked();
            if (_pendingName != streamName)
                FlushStream();
            _pendingName = streamName;
            _pending.Append(text);
        }
    }

    public override void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            ClearIfAsked();
            FlushStream();
            _outputs.Add(output);
        }
    }

    public override void Update(string displayId, MimeBundle bundle)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            int index = _outputs.FindIndex(output => output is DisplayOutput display && display.Id == displayId);
            if (index >= 0)
                _outputs[index] = new DisplayOutput(displayId, bundle);
        }
    }

    public override void Clear(bool wait)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            _clearsNext = true;
            if (!wait)
                ClearIfAsked();
        }
    }

    public override void Abandon()
    {
        lock (_lock)
        {
            FlushStream();
            _isAbandoned = true;
        }
    }

    public override void Close(CellError error)
    {
        lock (_lock)
        {
            FlushStream();
            _outputs.Add(new ErrorOutput(error));
        }
    }

    // A run in a scheduled job would wait for ever for somebody to type.
    public override string ReadLine(string prompt, bool isPassword) =>
        throw new InvalidOperationException("A cell cannot ask for input here: set a variable in a cell tagged parameters and give its value with -p.");

    public IReadOnlyList<CellOutput> Snapshot()
    {
        lock (_lock)
        {
            FlushStream();
            return [.. _outputs];
        }
    }

    private void ClearIfAsked()
    {
        if (!_clearsNext)
            return;
        _clearsNext = false;
        _outputs.Clear();
        _pending.Clear();
        _pendingName = null;
    }

    private void FlushStream()
    {
        if (_pendingName is null)
            return;
        // Late text of a stream joins the chunk before it, as a front end would draw it.
        if (_outputs is [.., StreamOutput last] && last.Name == _pendingName)
            _outputs[^1] = last with { Text = last.Text + _pending };
        else
            _outputs.Add(new StreamOutput(_pendingName, _pending.ToString()));
        _pending.Clear();
        _pendingName = null;
    }
}
