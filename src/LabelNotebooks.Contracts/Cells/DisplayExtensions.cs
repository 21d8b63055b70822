using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>Shows a value where it is made: <c>issues.Where(...).Display()</c>.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value under the cell; the handle can replace it later.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value) => CellFunctions.display(value);

    /// <summary>Shows a value under the cell in these forms alone: <c>x.Display("text/plain")</c>.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => CellFunctions.display(value, mimeTypes);

    /// <summary>
    /// Shows a text as what it is: <c>"&lt;b&gt;x&lt;/b&gt;".DisplayAs("text/html")</c>. It is not encoded: never put values from data into it.
    /// </summary>
    /// <remarks>Generic, so that beside another host's method of this name, which takes a string, the call is not ambiguous.</remarks>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue DisplayAs<T>(this T value, string mimeType)
        where T : IEnumerable<char> => CellFunctions.display(new MimeBundle([KeyValuePair.Create(mimeType, string.Concat(value))]));
}
