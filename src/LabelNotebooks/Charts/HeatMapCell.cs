namespace LabelNotebooks.Charts;

/// <summary>One cell of a <see cref="HeatMap"/>.</summary>
/// <param name="Strength">How dark it is; null for a cell without colour, whose text is muted.</param>
/// <param name="Text">What is written in it; empty for nothing.</param>
/// <param name="Hover">What is said when it is pointed at; names from data are encoded already.</param>
internal sealed record HeatMapCell(double? Strength, string Text, string Hover);
