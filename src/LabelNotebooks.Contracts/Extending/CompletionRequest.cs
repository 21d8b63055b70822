using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Extending;

/// <summary>A person is typing a value: what is there already, for a parameter to offer what fits.</summary>
/// <param name="Host">The session.</param>
/// <param name="Values">What stands on the line so far, as text, by <see cref="CommandParameter.Name"/>.</param>
/// <param name="Word">The beginning of the value, empty before its first letter.</param>
public sealed record CompletionRequest(INotebookHost Host, IReadOnlyDictionary<string, string> Values, string Word);
