namespace LabelNotebooks;

/// <summary>A number that a sheet shows otherwise than as a number alone: 123 as "000123".</summary>
internal sealed record XlsxShownNumber(double Value, string Text);
