using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features;

namespace LabelNotebooks.FeatureModel;

/// <summary>
/// All that one feature brings to a notebook. What it consists of lies in its folder; what hosts, help and documents list is read from
/// <see cref="FeatureList.All"/>.
/// </summary>
/// <param name="Name">The name of its folder.</param>
internal sealed record Feature(string Name)
{
    /// <summary>What is typed; empty for a feature that is reached by C# alone.</summary>
    public IReadOnlyList<NotebookCommand> Commands { get; init; } = [];

    /// <summary>The row of the README's table of commands; null for a feature without a command.</summary>
    public CommandGuide? Guide { get; init; }

    /// <summary>The tables that it writes or gives as DataFrames, as docs/exports.md lists them.</summary>
    public IReadOnlyList<TableSchema> Exports { get; init; } = [];

    /// <summary>The forms of its results. Of several rows that serve a value equally well the first counts.</summary>
    public IReadOnlyList<ResultFormatter> Pages { get; init; } = [];

    /// <summary>Sections of the page of <c>#!label-audit</c> that show no kind of finding.</summary>
    public IReadOnlyList<AuditSection> AuditSections { get; init; } = [];

    /// <summary>The kinds of findings that it brings.</summary>
    public IReadOnlyList<AuditedKind> FindingKinds { get; init; } = [];

    /// <summary>Forms of types of somebody else, by their names.</summary>
    public IReadOnlyList<NamedFormatter> NamedPages { get; init; } = [];
}
