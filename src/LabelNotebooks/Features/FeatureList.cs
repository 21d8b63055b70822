using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Annotators;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.ComposedCharts;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Corrected;
using LabelNotebooks.Features.Describe;
using LabelNotebooks.Features.Disagreements;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.Help;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Next;
using LabelNotebooks.Features.Record;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Features.Training;
using LabelNotebooks.Features.Truth;

namespace LabelNotebooks.Features;

/// <summary>Every feature, listed once: hosts, help, completions, the README and the page of exports read it.</summary>
internal static class FeatureList
{
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
        RecordFeature.Row,
        TrailsFeature.Row,
        CorrectedFeature.Row,
        ConsensusFeature.Row,
        AgreementFeature.Row,
        AnnotatorsFeature.Row,
        NextFeature.Row,
        TruthFeature.Row,
        SanityFeature.Row,
        TrainingFeature.Row,
        ComposedChartsFeature.Row,
    ];
}
