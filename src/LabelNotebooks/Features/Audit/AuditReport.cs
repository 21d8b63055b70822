using LabelNotebooks.Features;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>
/// Everything that the data allows, on one page: whether the probabilities can be trusted, how balanced the classes are, then what was found, most
/// important first, each with what goes deeper.
/// </summary>
/// <param name="Issues">The findings with the data behind them.</param>
/// <param name="Since">What is different from an earlier audit; null where none was named.</param>
public sealed record AuditReport(LabelIssueReport Issues, AuditComparison? Since = null) : IAudited
{
    /// <inheritdoc/>
    public AuditContext Context => Issues.Context;

    LabelIssueReport? IAudited.Findings => Issues;

    /// <summary>Where reviewing stands; null where nobody has begun.</summary>
    public ReviewProgress? Progress { get; init; }

    /// <summary>The sheet that was written with this audit, and what is to be said of it; null where none was.</summary>
    internal (string Path, IReadOnlyList<string> Said)? Sheet { get; init; }

    /// <summary>What was typed of the review.</summary>
    internal ReviewTyping Typed { get; init; } = ReviewTyping.None;

    /// <summary>The flagged labels that count: all of them, or with an earlier audit those that are new.</summary>
    public int FlaggedCount => Since?.New.Length ?? Issues.Count;

    /// <summary>Their share of all labels, 0 to 1.</summary>
    public double FlaggedShare => (double)FlaggedCount / Issues.Issues.Labels.Count;

    /// <summary>The findings of every kind, kind by kind, each in the order of its score; made when they are asked for.</summary>
    public IEnumerable<IFinding> AllFindings => FeatureList.All.SelectMany(feature => feature.FindingKinds).SelectMany(kind => kind.In(this));

    /// <summary>The audit for a later one to be compared with.</summary>
    public AuditSnapshot ToSnapshot() => AuditSnapshot.Of(Issues.Issues, Context.Examples);

    /// <summary>The same audit beside an earlier one: only what is new is listed.</summary>
    public AuditReport ComparedWith(AuditSnapshot earlier) => this with { Since = AuditComparison.Of(Issues.Issues, Context.Examples, earlier) };

    /// <summary>The first few issues, worst first: all that are flagged, or with an earlier audit those that are new.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="skip">How many of the worst to leave out, for the next page.</param>
    public TopIssues Top(int count, int skip = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        return Issues.Some(Since?.New ?? Issues.Issues.Ranked, count, skip);
    }

    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => ResultPage.TextOf(this);
}
