using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Whether predicted probabilities are sane: what a person should read before any label issue. Immutable.</summary>
public sealed record SanityReport
{
    internal SanityReport(ModelSummary model, ImmutableArray<SanityFinding> findings, ImmutableArray<int> columnOrder, double agreementInColumnOrder)
    {
        Model = model;
        Findings = findings;
        ColumnOrder = columnOrder;
        AgreementInColumnOrder = agreementInColumnOrder;
    }

    /// <summary>The probabilities against the given labels, as they stand.</summary>
    public ModelSummary Model { get; }

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
            _ => "These are no probabilities of the classes; nothing can be found with them",
        },
        SanityVerdict.Doubtful => "Usable with care",
        _ => "Your probabilities look sane",
    };

    /// <summary>The headline, and each finding with its mend.</summary>
    public override string ToString() => string.Join("\n\n", Findings.Select(finding => finding.ToString()).Prepend(Headline + "."));
}
