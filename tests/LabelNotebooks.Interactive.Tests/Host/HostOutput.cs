namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>One output under a cell, as it stands in the end.</summary>
/// <param name="Id">By which it is replaced; null where it cannot be.</param>
/// <param name="Forms">Its forms by MIME type.</param>
/// <param name="Updates">How often it was replaced.</param>
internal sealed record HostOutput(string? Id, IReadOnlyDictionary<string, string> Forms, int Updates);
