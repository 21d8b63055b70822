using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Whether predicted probabilities are sane: what a person should read before any label issue. Immutable.</summary>
public sealed record SanityReport
{
    internal SanityReport(
        ModelSummary model,
        SanityOptions known,
        ImmutableArray<SanityFinding> findings,
        ImmutableArray<int> columnOrder,
        double agreementInColumnOrder)
    {
        Known = known;
        Model = model;
        Findings = findings;
        ColumnOrder = columnOrder;
        AgreementInColumnOrder = agreementInColumnOrder;
    }

    /// <summary>The probabilities against the given labels, as they stand.</summary>
    public ModelSummary Model { get; }

    /// <summary>What was known of them beside their numbers.</summary>
    public SanityOptions Known { get; }

    /// <summary>What was found, the gravest first; empty where nothing was.</summary>
    public ImmutableArray<SanityFinding> Findings { get; }

    /// <summary>The gravest verdict of all findings.</summary>
    public SanityVerdict Verdict => Findings.IsEmpty ? SanityVerdict.Sane : Findings.Max(finding => finding.Verdict);

    /// <summary>
    /// (K): for each class the column (from 0) that fits it best; 0 to K-1 in order where the columns fit as they stand. For
    /// <see cref="PredictedProbabilities.WithColumnOrder"/>.
    /// </summary>
    public ImmutableArray<int> ColumnOrder { get; }

    /// <summary>True where other columns fit the classes far better than those they are read as.</summary>
    public bool ColumnsLookShuffled => Findings.Any(finding => finding.Concern == SanityConcern.ColumnOrder);

    /// <summary>
    /// True where an order of columns could be told: the model knows something of the classes, and there are no more than 2,000 of them.
    /// </summary>
    public bool ColumnOrderIsChecked => Model.Classes.Length <= SanityTally.MostClassesPaired && AgreementInColumnOrder > Model.BaselineAgreement;

    /// <summary>The share of labels that are the model's first choice with the columns in <see cref="ColumnOrder"/>, 0 to 1.</summary>
    public double AgreementInColumnOrder { get; }

    /// <summary>The finding that leads, or that there is none, in one sentence.</summary>
    public string Headline => Verdict switch
    {
        SanityVerdict.Unusable => Findings[0].Concern switch
        {
            SanityConcern.InSample => "These look in-sample; no finding here is to be trusted",
            SanityConcern.ColumnOrder => "The columns look shuffled; no finding here is to be trusted",
            SanityConcern.RowOrder => "The rows look like those of other examples; no finding here is to be trusted",
            SanityConcern.NoInformation => "The model knows nothing of these classes; no finding here is to be trusted",
            SanityConcern.ConstantColumns => "The model says the same of every example; nothing can be found with it",
            SanityConcern.NotNumbers or SanityConcern.Scale or SanityConcern.HardDecisions or SanityConcern.RowSums or SanityConcern.FewExamples
                or SanityConcern.ClassesWithoutLabels or SanityConcern.ClassesNeverPredicted =>
                "Some of these numbers are no probabilities; nothing can be found before they are mended",
            var other => throw new ArgumentOutOfRangeException(null, other, "There is no such concern."),
        },
        SanityVerdict.Doubtful when Findings[0].Concern == SanityConcern.InSample => "These may be in-sample; if they are, no finding here is to be trusted",
        SanityVerdict.Doubtful => "Usable with care",
        SanityVerdict.Sane => "The probabilities look sane",
        _ => throw new ArgumentOutOfRangeException(null, Verdict, "There is no such verdict."),
    };

    /// <summary>The headline, and each finding with its mend.</summary>
    public override string ToString() => string.Join("\n\n", Findings.Select(finding => finding.ToString()).Prepend(Headline + "."));
}
