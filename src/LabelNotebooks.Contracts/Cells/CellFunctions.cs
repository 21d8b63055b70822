using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Cells;

/// <summary>What a person may call in a cell without a prefix. A host imports it into cells only, so that it meets no name of a library.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value under the cell; the handle can replace it later.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value) => display(value, []);

    /// <summary>Shows a value under the cell, in these forms alone: <c>display(x, "text/plain")</c>.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        INotebookHost host = Host("display shows a value under the running cell");
        return new DisplayedValue(host, host.Display(mimeTypes.Length == 0 ? host.Format(value) : host.Format(value, mimeTypes)), mimeTypes);
    }

    /// <summary>
    /// Markup of the person's own, for the end of a cell or for <see cref="display(object?)"/>. It is not encoded: never put values from data into it.
    /// </summary>
    public static RawHtml HTML(string content) => new(content);

    /// <summary>Runs a script of the person's own on the page, where the page allows scripts. Never put values from data into it.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Javascript(string content) =>
        Host("Javascript runs a script under the running cell").Display(MimeBundle.Of("(a script)", $"<script type=\"text/javascript\">{content}</script>"));

    /// <summary>Gives the page a style of the person's own. Never put values from data into it.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void CSS(string content) =>
        Host("CSS puts a style under the running cell").Display(MimeBundle.Of("(a style)", $"<style>{content}</style>"));

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

    /// <summary>Asks the person for a line of text; .NET Interactive's name for <see cref="GetInput"/>.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="typeHint">What kind of text is meant; a front end of Jupyter asks for a line, whatever it is.</param>
    /// <exception cref="InvalidOperationException">No cell is running, or nobody is there to type.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(typeHint == "password" ? GetPassword(prompt) : GetInput(prompt));

    /// <summary>Asks the person for a line of text that nobody else should see; .NET Interactive's name for <see cref="GetPassword"/>.</summary>
    /// <exception cref="InvalidOperationException">No cell is running, or nobody is there to type.</exception>
    public static Task<TypedPassword> GetPasswordAsync(string prompt = "Password:") => Task.FromResult(new TypedPassword(GetPassword(prompt)));

    private static INotebookHost Host(string what) =>
        NotebookHost.Current ?? throw new InvalidOperationException($"{what}: call it from code that a cell started.");
}
