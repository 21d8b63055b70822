using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>A parameter that names a file to write.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Check">Refuses a path that cannot be written, before any work is done.</param>
internal sealed record OutputOption(string Name, Action<CommandCall, string> Check);
