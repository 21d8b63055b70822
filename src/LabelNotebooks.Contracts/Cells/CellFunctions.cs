using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>What a person may call in a cell without a prefix. A host imports it into cells only, so that it meets no name of a library.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value under the cell; the handle can replace it later.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value)
    {
        INotebookHost host = Host("display shows a value under the running cell");
        return new DisplayedValue(host, host.Display(host.Format(value)));
    }

    /// <summary>Markup of the person's own, for the end of a cell or for <see cref="display"/>. It is not encoded: never put values from data into it.</summary>
    public static RawHtml HTML(string content) => new(content);

    /// <summary>Takes away what stands under the cell.</summary>
    /// <param name="wait">True to take it away only when something new comes.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void ClearOutput(bool wait = false) => Host("ClearOutput takes away what stands under the running cell").ClearOutput(wait);

    /// <summary>Asks the person for a line of text.</summary>
    /// <exception cref="InvalidOperationException">No cell is running, or nobody is there to type.</exception>
    public static string GetInput(string prompt = "") => Host("GetInput asks the person at the running cell").ReadLine(prompt, isPassword: false);

    /// <summary>Asks the person for a line of text that nobody else should see.</summary>
    /// <exception cref="InvalidOperationException">No cell is running, or nobody is there to type.</exception>
    public static string GetPassword(string prompt = "Password:") => Host("GetPassword asks the person at the running cell").ReadLine(prompt, isPassword: true);

    private static INotebookHost Host(string what) =>
        NotebookHost.Current ?? throw new InvalidOperationException($"{what}: call it from code that a cell started.");
}
