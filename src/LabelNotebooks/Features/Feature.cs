using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Annotators;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.ComposedCharts;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Describe;
using LabelNotebooks.Features.Disagreements;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.Help;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Next;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Features.Training;

namespace LabelNotebooks.Features;

/// <summary>
/// All that one feature brings to a notebook. What it consists of lies in its folder; what hosts, help and documents list is read from <see cref="All"/>.
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
    public IReadOnlyList<FindingKind> FindingKinds { get; init; } = [];

    /// <summary>Forms of types of somebody else, by their names.</summary>
    public IReadOnlyList<NamedFormatter> NamedPages { get; init; } = [];

    /// <summary>The only list of features, in the order in which help names their commands.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        HelpFeature.Row,
        DescribeFeature.Row,
        AuditFeature.Row,
        LabelErrorsFeature.Row,
        DisagreementsFeature.Row,
        HealthFeature.Row,
        BalanceFeature.Row,
        EstimateFeature.Row,
        BudgetFeature.Row,
        ConsensusFeature.Row,
        AgreementFeature.Row,
        AnnotatorsFeature.Row,
        NextFeature.Row,
        SanityFeature.Row,
        TrainingFeature.Row,
        ComposedChartsFeature.Row,
    ];
}
