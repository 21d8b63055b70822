namespace LabelNotebooks.Contracts.Engine;

/// <summary>A cell that failed, and where.</summary>
/// <param name="CellNumber">The number of the cell among all cells of the notebook as it is read, from 1.</param>
/// <param name="Line">The line in the cell, from 1; null where it is not known.</param>
/// <param name="Name">The name of the error: the exception's type, or the compiler's code.</param>
/// <param name="Message">What went wrong and what to do.</param>
public sealed record CellFailure(int CellNumber, int? Line, string Name, string Message)
{
    /// <summary>What happened, in a few words for who reads a console: "What was given cannot be used". The name where nothing else is known.</summary>
    public string Heading { get; init; } = Name;
}
