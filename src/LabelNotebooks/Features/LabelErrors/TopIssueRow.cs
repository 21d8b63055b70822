namespace LabelNotebooks.Features.LabelErrors;

/// <summary>One of the first few issues.</summary>
internal readonly record struct TopIssueRow(int Rank, LabelIssue Issue, LabelIssueReport Report)
{
    public string NameOf(int label) => Report.Issues.Labels.Classes[label];
}
