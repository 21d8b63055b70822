using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>What a person may call in a cell without a prefix. A host imports it into cells only, so that it meets no name of a library.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value under the cell; the handle can replace it later.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value)
    {
        INotebookHost host = NotebookHost.Current
            ?? throw new InvalidOperationException("display shows a value under the running cell: call it from code that a cell started.");
        return new DisplayedValue(host, host.Display(host.Format(value)));
    }
}
