namespace LabelNotebooks;

/// <summary>Which columns a person asked for, as written.</summary>
internal sealed record CsvRoles(string Label, string? Id, string? Features, string? Probabilities);
