namespace LabelNotebooks.Kernel.Session;

/// <summary>Why a cell failed, as it is shown and stored.</summary>
/// <param name="Name">The exception's type or the compiler's code.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Line">The line in the cell, from 1; null where it is not known.</param>
/// <param name="Trace">The lines shown under the cell.</param>
internal sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Trace);
