using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>How common each class is, and how many of its labels are flagged.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record ClassCountsReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
