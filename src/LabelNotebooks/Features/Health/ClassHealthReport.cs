using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>How trustworthy the labels of each class are.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record ClassHealthReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>A row for each class, noisiest first; the columns bear cleanlab's names where it has them.</summary>
    public DataFrame ToDataFrame() => ClassHealthSchema.Table.ToDataFrame(ClassHealthSchema.Rows(Report.Issues));

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
