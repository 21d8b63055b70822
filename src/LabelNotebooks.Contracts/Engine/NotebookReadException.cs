namespace LabelNotebooks.Contracts.Engine;

/// <summary>A run cannot start: the notebook or a parameter cannot be used. The message names the file, what is wrong and what to do.</summary>
public sealed class NotebookReadException : Exception
{
    /// <summary>With a message written for the person at the command line.</summary>
    public NotebookReadException(string message)
        : base(message)
    {
    }

    /// <summary>With a message written for the person at the command line, and the fault behind it.</summary>
    public NotebookReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
