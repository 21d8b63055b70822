using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Labels against which the model is near-sure of another class, with the audit in which they were found.</summary>
/// <param name="Report">The audit.</param>
/// <param name="Found">The disagreements.</param>
public sealed record DisagreementReport(LabelIssueReport Report, NearSureDisagreements Found) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>How many there are.</summary>
    public int Count => Found.Count;

    /// <summary>How many rows a page shows at once, at least 1.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>A row for each disagreement, those with the least likely label first; the columns of an export.</summary>
    public DataFrame ToDataFrame() => Features.Disagreements.DisagreementSchema.ToDataFrame(this);

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
