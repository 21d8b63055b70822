namespace LabelNotebooks.Tool;

/// <summary>A command as it was typed.</summary>
/// <param name="Command">Which.</param>
/// <param name="File">The file it is about.</param>
/// <param name="Html">Where the page goes; null for none.</param>
/// <param name="Values">What was said for the parameters of the command.</param>
/// <param name="Line">The line, without what names files beside the table, for a page to say what to type next.</param>
internal sealed record CommandRequest(ShellCommand Command, string File, string? Html, IReadOnlyDictionary<string, object?> Values, string Line)
{
    /// <summary>What was said for a parameter that takes a text; null for nothing.</summary>
    public string? Value(string parameter) => Values.GetValueOrDefault(parameter) as string;
}
