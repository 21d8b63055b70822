using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Given classes against likely true ones, in numbers of examples.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record NoiseMatrixReport(LabelIssueReport Report) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>A row for each given class, a column for each likely true one; estimated numbers of labels.</summary>
    public DataFrame ToDataFrame()
    {
        ClassMatrix<long> joint = Report.Issues.Estimate.CalibratedJoint;
        return NoiseMatrixSchema.Of(joint.Classes).ToDataFrame(NoiseMatrixSchema.Rows(joint));
    }

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
