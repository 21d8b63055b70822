using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>A value that stands under a cell and can be replaced there, also from a later cell.</summary>
public sealed class DisplayedValue
{
    private readonly INotebookHost _host;
    private readonly IDisplayHandle _handle;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(INotebookHost host, IDisplayHandle handle, string[] mimeTypes)
    {
        _host = host;
        _handle = handle;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The identity of the display.</summary>
    public string DisplayId => _handle.Id;

    /// <summary>Replaces the value where it stands, in the forms in which it was shown.</summary>
    public void Update(object? value) => _handle.Update(_mimeTypes.Length == 0 ? _host.Format(value) : _host.Format(value, _mimeTypes));

    /// <summary>The identity of the display.</summary>
    public override string ToString() => _handle.Id;
}
