namespace LabelNotebooks;

/// <summary>What annotations say, in one call each.</summary>
public static class AnnotationsAudit
{
    /// <summary>How far the annotators agree. See <see cref="LabelNotebooks.Agreement"/>.</summary>
    public static AgreementReport Agreement(this Annotations annotations, AgreementOptions? options = null) =>
        LabelNotebooks.Agreement.Of(annotations, options);

    /// <summary>One label for each example. See <see cref="LabelNotebooks.Consensus"/>.</summary>
    /// <param name="annotations">The labels.</param>
    /// <param name="method">How labels become one.</param>
    /// <param name="probabilities">For CROWDLAB: out-of-sample, (M, K), a row for each example in the order of <see cref="Annotations.Examples"/>.</param>
    public static ConsensusLabels Consensus(
        this Annotations annotations,
        ConsensusMethod method = ConsensusMethod.DawidSkene,
        params PredictedProbabilities[] probabilities) =>
        LabelNotebooks.Consensus.Of(annotations, new ConsensusOptions { Method = method, Probabilities = probabilities });

    /// <summary>Who needs help with what. See <see cref="AnnotatorReport"/>.</summary>
    public static AnnotatorReport AnnotatorReport(this ConsensusLabels consensus, AnnotatorReportOptions? options = null) =>
        LabelNotebooks.AnnotatorReport.Of(consensus, options);

    /// <summary>Which examples to label next, and by whom. See <see cref="LabelingPlan"/>.</summary>
    public static LabelingPlan Next(this ConsensusLabels consensus, LabelingPlanOptions? options = null) => LabelingPlan.Of(consensus, options);
}
