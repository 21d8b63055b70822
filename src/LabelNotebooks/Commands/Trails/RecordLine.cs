namespace LabelNotebooks.Commands;

/// <summary>A line that records: in a cell the example stands first, in a shell the file of the data does.</summary>
internal static class RecordLine
{
    /// <param name="data">The file of the data, as one word.</param>
    /// <param name="rest">What follows.</param>
    /// <param name="example">The id of the example, as one word; null where a sheet names the examples, or none is decided on.</param>
    public static string Of(string data, string rest, string? example = null)
    {
        string command = CommandLines.Of(CommandNames.Record);
        return CommandLines.AreOfShell
            ? $"{command} {data}{(example is null ? "" : $" --example {example}")} {rest}"
            : $"{command}{(example is null ? "" : $" {example}")} {AuditParameters.Data} {data} {rest}";
    }
}
