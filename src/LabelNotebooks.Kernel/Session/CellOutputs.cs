using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// Where the outputs of one cell go, from any thread, in the order in which they come. Once abandoned it takes nothing more: a cell that outlived its
/// time cannot write into the page.
/// </summary>
internal abstract class CellOutputs
{
    /// <summary>Text of a stream; neighbouring chunks of one stream are one.</summary>
    public abstract void Write(string streamName, ReadOnlySpan<char> text);

    public abstract void Add(CellOutput output);

    /// <summary>Replaces a display where it stands.</summary>
    public abstract void Update(string displayId, MimeBundle bundle);

    /// <summary>Takes away what stands under the cell; with <paramref name="wait"/> only when something new comes.</summary>
    public abstract void Clear(bool wait);

    public abstract void Abandon();

    /// <summary>The fault that ended the cell; also an abandoned cell gets one, last of all.</summary>
    public abstract void Close(CellError error);

    /// <summary>A line that a person types.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to type.</exception>
    public abstract string ReadLine(string prompt, bool isPassword);
}
