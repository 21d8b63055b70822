namespace LabelNotebooks.Contracts.Cells;

/// <summary>Shows a value where it is made: <c>issues.Where(...).Display()</c>.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value under the cell; the handle can replace it later.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value) => CellFunctions.display(value);
}
