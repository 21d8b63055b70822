namespace LabelNotebooks.Kernel.Session;

/// <summary>A fault that the engine itself explains: shown by name and message, without a stack trace.</summary>
internal sealed class CellException(string name, string message, int? line = null) : Exception(message)
{
    public string Name { get; } = name;

    public int? Line { get; } = line;
}
