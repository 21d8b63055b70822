namespace LabelNotebooks.Kernel.Commands;

/// <summary>A piece of a cell that runs as one.</summary>
/// <param name="Line">The line of the cell on which it starts, from 1.</param>
/// <param name="Text">Its text.</param>
internal abstract record CellPart(int Line, string Text);

/// <summary>C# to compile and run.</summary>
internal sealed record CodePart(int Line, string Text) : CellPart(Line, Text);

/// <summary>Text in another language, behind a line that names it, with options or without: <c>#!markdown</c>.</summary>
internal sealed record ForeignPart(int Line, string Language, string Head, string Text) : CellPart(Line, Text);

/// <summary>One line that calls a magic command.</summary>
internal sealed record CommandPart(int Line, string Text) : CellPart(Line, Text);
