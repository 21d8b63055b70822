using System.Collections.Immutable;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>A few of the issues in their order, worst first.</summary>
/// <param name="Report">The audit of which this is a page.</param>
/// <param name="Skip">How many of the worst are left out before.</param>
/// <param name="Count">How many are on this page.</param>
public sealed record TopIssues(LabelIssueReport Report, int Skip, int Count) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Report.Context;

    LabelIssueReport? IAudited.Findings => Report;

    /// <summary>The issues of which this is a page: all that are flagged, or some of them.</summary>
    internal ImmutableArray<LabelIssue> All { get; init; } = Report.Issues.Ranked;

    /// <summary>True where these are no flags: there is not enough evidence.</summary>
    internal bool AreSetAside { get; init; }

    /// <summary>The issues on this page.</summary>
    public IEnumerable<LabelIssue> Issues => All.Skip(Skip).Take(Count);

    /// <summary>The issues on this page, a row for each, with rank and why.</summary>
    public DataFrame ToDataFrame() => TopIssuesSchema.Table.ToDataFrame(TopIssuesSchema.Rows(this));

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
