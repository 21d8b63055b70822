using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Extending;

/// <summary>One parameter of a <see cref="NotebookCommand"/>, as data that every host can turn into its own syntax.</summary>
public sealed record CommandParameter
{
    /// <summary>The name with its dashes, lower case, words joined by a dash: <c>--max-points</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, in one sentence for a person who does not code.</summary>
    public required string Description { get; init; }

    /// <summary>The type of the value: <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
    public Type ValueType { get; init; } = typeof(string);

    /// <summary>True if the command cannot run without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if the value may stand without the name, as in <c>#!label-help label-issues</c>. At most one for each command.</summary>
    public bool AllowsImplicitName { get; init; }

    /// <summary>The value where none is given; null for none.</summary>
    public object? Default { get; init; }

    /// <summary>Values to offer while a person types; null for none.</summary>
    public Func<INotebookHost, IReadOnlyList<string>>? Completions { get; init; }

    /// <summary>True for a switch that stands without a value.</summary>
    public bool IsFlag => ValueType == typeof(bool);
}
