namespace LabelNotebooks.Contracts.Extending;

/// <summary>A magic command (<c>#!label-...</c>) as a row of a table: what it is called, what it takes, what it does.</summary>
public sealed record NotebookCommand
{
    /// <summary>The name with its marker: <c>#!label-help</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>One line that a person can copy into a cell.</summary>
    public required string Example { get; init; }

    /// <summary>The parameters in the order in which help lists them.</summary>
    public IReadOnlyList<CommandParameter> Parameters { get; init; } = [];

    /// <summary>
    /// Options that people look for here and another command takes, by their names with dashes: a sentence that names that command. Typed here, they are
    /// refused with it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Elsewhere { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Does the work. Faults are exceptions; a host shows those named by <see cref="NotebookExtension.ExplainedErrors"/> without a stack trace.
    /// </summary>
    public required Func<CommandCall, Task> Run { get; init; }
}
