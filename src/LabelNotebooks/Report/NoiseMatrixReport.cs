namespace LabelNotebooks;

/// <summary>Given classes against likely true ones, in numbers of examples.</summary>
/// <param name="Report">The audit of which this is a page.</param>
public sealed record NoiseMatrixReport(LabelIssueReport Report);
