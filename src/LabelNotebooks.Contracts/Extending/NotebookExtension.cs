using System.Reflection;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Extending;

/// <summary>An extension as data: two tables and what a host needs to load it.</summary>
public sealed record NotebookExtension
{
    /// <summary>The name by which a notebook asks for it: <c>#r "nuget: PackageId"</c>.</summary>
    public required string PackageId { get; init; }

    /// <summary>The version that the host carries.</summary>
    public required string Version { get; init; }

    /// <summary>The assemblies whose public types the cells may use once the package was asked for.</summary>
    public required IReadOnlyList<Assembly> Assemblies { get; init; }

    /// <summary>The command table, help first.</summary>
    public required IReadOnlyList<NotebookCommand> Commands { get; init; }

    /// <summary>The formatter table. For one type the first row is the preferred form.</summary>
    public required IReadOnlyList<ResultFormatter> Formatters { get; init; }

    /// <summary>
    /// Forms of types of somebody else, charts above all. A host that carries the extension uses them from the start, also where no cell asks for the
    /// extension.
    /// </summary>
    public IReadOnlyList<NamedFormatter> NamedFormatters { get; init; } = [];

    /// <summary>
    /// What must stand on the page before the first value of <see cref="NamedFormatters"/>, once; part of the greeting too. Null for nothing.
    /// </summary>
    public Func<MimeBundle>? NamedFormattersNeed { get; init; }

    /// <summary>What is shown once when the package is loaded.</summary>
    public required Func<MimeBundle> Greeting { get; init; }

    /// <summary>Exceptions whose message is written for the person at the notebook: shown alone, without a stack trace.</summary>
    public IReadOnlyList<Type> ExplainedErrors { get; init; } = [];
}
