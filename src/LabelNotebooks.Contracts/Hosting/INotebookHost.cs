namespace LabelNotebooks.Contracts.Hosting;

/// <summary>
/// What a notebook host offers to a command or to a library that runs in a cell: variables, display, progress, cancel.
/// An instance belongs to one running cell; members may be called from any thread while that cell runs.
/// </summary>
public interface INotebookHost
{
    /// <summary>The names of the variables of the session, in the order in which they were declared.</summary>
    IReadOnlyList<string> VariableNames { get; }

    /// <summary>
    /// Where lines are typed in a shell and not in cells: the line that ran this, to which options can be added. Null in a notebook.
    /// </summary>
    string? ShellLine => null;

    /// <summary>Reads a variable of the session. A variable that holds null is found, with a null value.</summary>
    bool TryGetVariable(string name, out object? value);

    /// <summary>
    /// Sets a variable that the next cell can use by its name, with the type of the value.
    /// A name that is not a C# identifier is an <see cref="ArgumentException"/>.
    /// </summary>
    void SetVariable(string name, object? value);

    /// <summary>Shows a result under the cell; the handle can replace it later.</summary>
    IDisplayHandle Display(MimeBundle content);

    /// <summary>Takes away what stands under the cell.</summary>
    /// <param name="wait">True to take it away only when something new comes: then nothing flickers.</param>
    void ClearOutput(bool wait);

    /// <summary>Asks the person for a line of text.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="isPassword">True where nobody should see what is typed.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to type.</exception>
    string ReadLine(string prompt, bool isPassword);

    /// <summary>Turns a value into a bundle with the formatters that the session knows.</summary>
    MimeBundle Format(object? value);

    /// <summary>A value in these forms alone; of several those that it does not have are left out.</summary>
    /// <exception cref="InvalidOperationException">It has none of them.</exception>
    MimeBundle Format(object? value, IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        MimeBundle all = Format(value);
        var chosen = new MimeBundle(all.Where(form => mimeTypes.Contains(form.Key, StringComparer.Ordinal)));
        return chosen.Count > 0
            ? chosen
            : throw new InvalidOperationException(
                $"The value has no form {string.Join(" or ", mimeTypes)}; it has {string.Join(", ", all.Select(form => form.Key))}.");
    }

    /// <summary>Tells the person how far the work has come. Cheap: may be called often.</summary>
    void Report(Progress progress);

    /// <summary>Signals that the person asked the cell to stop, or that its time is over.</summary>
    CancellationToken Cancellation { get; }
}
