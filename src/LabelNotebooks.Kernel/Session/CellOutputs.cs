using System.Text;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// The outputs of one cell in the order in which they came, from any thread. Neighbouring chunks of one stream become one.
/// Once abandoned it takes nothing more: a cell that outlived its time cannot write into the page.
/// </summary>
internal sealed class CellOutputs
{
    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];
    private readonly StringBuilder _pending = new();
    private string? _pendingName;
    private bool _isAbandoned;

    public void Write(string streamName, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            if (_pendingName != streamName)
                FlushStream();
            _pendingName = streamName;
            _pending.Append(text);
        }
    }

    public void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (_isAbandoned)
                return;
            FlushStream();
            _outputs.Add(output);
        }
    }

    public void Update(string displayId, MimeBundle bundle)
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

    public void Abandon()
    {
        lock (_lock)
        {
            FlushStream();
            _isAbandoned = true;
        }
    }

    /// <summary>The fault that ended the cell; also an abandoned cell gets one, last of all.</summary>
    public void Close(CellError error)
    {
        lock (_lock)
        {
            FlushStream();
            _outputs.Add(new ErrorOutput(error));
        }
    }

    public IReadOnlyList<CellOutput> Snapshot()
    {
        lock (_lock)
        {
            FlushStream();
            return [.. _outputs];
        }
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
