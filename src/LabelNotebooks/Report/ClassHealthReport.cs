using LabelNotebooks.Formatting;

namespace LabelNotebooks;

/// <summary>How trustworthy the labels of each class are.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record ClassHealthReport(LabelIssueReport Report)
{
    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => FormatterTable.Text(this);
}
