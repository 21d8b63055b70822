using LabelNotebooks.Formatting;

namespace LabelNotebooks;

/// <summary>Which classes are mistaken for one another most often.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record ConfusedPairsReport(LabelIssueReport Report)
{
    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => FormatterTable.Text(this);
}
