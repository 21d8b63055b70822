namespace LabelNotebooks;

/// <summary>Which columns a person asked for, as written.</summary>
internal sealed record TableRoles(string Label, string? Id, string? Features, string? Probabilities, string? Categories = null, string? Text = null);
