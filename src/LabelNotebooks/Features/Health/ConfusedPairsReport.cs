using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Which classes are mistaken for one another most often.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record ConfusedPairsReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>A row for each pair of classes, the most confused first.</summary>
    public DataFrame ToDataFrame() => ConfusedPairsSchema.Table.ToDataFrame(Report.Issues.Health.Overlaps);

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
