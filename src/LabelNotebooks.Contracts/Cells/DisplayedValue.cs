using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>A value that stands under a cell and can be replaced there, also from a later cell.</summary>
public sealed class DisplayedValue
{
    private readonly INotebookHost _host;
    private readonly IDisplayHandle _handle;

    internal DisplayedValue(INotebookHost host, IDisplayHandle handle)
    {
        _host = host;
        _handle = handle;
    }

    /// <summary>Replaces the value where it stands.</summary>
    public void Update(object? value) => _handle.Update(_host.Format(value));

    /// <summary>The identity of the display.</summary>
    public override string ToString() => _handle.Id;
}
