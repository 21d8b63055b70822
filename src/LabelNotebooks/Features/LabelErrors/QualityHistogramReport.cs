using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>How label quality is distributed over all examples, and where the flags lie.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record QualityHistogramReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
