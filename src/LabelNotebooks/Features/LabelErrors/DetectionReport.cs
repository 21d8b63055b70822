using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>How well the flags find labels that are known to be wrong.</summary>
/// <param name="Report">The audit that is judged.</param>
/// <param name="TruthColumn">The column of the true labels.</param>
/// <param name="Assessment">The figures.</param>
public sealed record DetectionReport(LabelIssueReport Report, string TruthColumn, DetectionAssessment Assessment) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
