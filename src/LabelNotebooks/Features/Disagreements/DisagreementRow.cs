namespace LabelNotebooks.Features.Disagreements;

/// <summary>A disagreement beside what the audit says of the same label.</summary>
internal sealed record DisagreementRow(DisagreementReport Report, Disagreement Found, int Rank, bool IsFlagged)
{
    public string Given => Report.Found.Labels.Classes[Found.Given];

    public string Suggested => Report.Found.Labels.Classes[Found.Suggested];

    public static IReadOnlyList<DisagreementRow> AllOf(DisagreementReport report)
    {
        HashSet<int> flagged = [.. report.Report.Issues.Ranked.Select(issue => issue.Index)];
        return [.. report.Found.Found.Select((one, at) => new DisagreementRow(report, one, at + 1, flagged.Contains(one.Index)))];
    }
}
