using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>How trustworthy the labels are: as a whole, class by class, and which classes are mistaken for one another.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record LabelHealthReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
