namespace LabelNotebooks.Contracts.Commands;

/// <summary>A magic line that cannot run as it stands. The message names every problem and an example.</summary>
public sealed class CommandLineException : Exception
{
    /// <summary>With a message written for the person at the notebook.</summary>
    public CommandLineException(string message)
        : base(message)
    {
    }
}
