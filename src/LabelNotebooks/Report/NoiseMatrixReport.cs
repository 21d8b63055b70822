using LabelNotebooks.Formatting;

namespace LabelNotebooks;

/// <summary>Given classes against likely true ones, in numbers of examples.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record NoiseMatrixReport(LabelIssueReport Report)
{
    /// <summary>The page as text for a terminal.</summary>
    public override string ToString() => FormatterTable.Text(this);
}
