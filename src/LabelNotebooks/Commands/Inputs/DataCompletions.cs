using System.Collections.Immutable;
using LabelNotebooks.Contracts.Extending;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>What is offered while a person types: variables and files that hold data, and the columns of what was named.</summary>
internal static class DataCompletions
{
    private static readonly string[] Endings = [".csv", ".xlsx", ".tsv", ".parquet", ".jsonl", ".json", ".ndjson"];

    public static IReadOnlyList<string> Sources(CompletionRequest request) =>
    [
        .. request.Host.VariableNames.Where(name => request.Host.TryGetVariable(name, out object? value) && DataArgument.IsData(value)),
        .. Files(request.Word),
    ];

    /// <summary>
    /// The columns of what is named, or of the variable that came last, which a command takes where nothing is named. Empty where the data cannot be
    /// read: a person who types needs no error.
    /// </summary>
    public static IReadOnlyList<string> Columns(CompletionRequest request)
    {
        if (!request.Values.TryGetValue(AuditParameters.Data, out string? data))
            return ColumnsOf(DataArgument.Last(request.Host)?.Value);
        if (data.Length == 0)
            return [];
        string name = VariableReference.NameIn(data);
        if (request.Host.TryGetVariable(name, out object? value))
            return ColumnsOf(value);

        try
        {
            return LabeledData.ColumnsOf(data);
        }
        catch (AuditInputException)
        {
            return [];
        }
    }

    private static ImmutableArray<string> ColumnsOf(object? value) => value switch
    {
        DataFrame frame => [.. frame.Columns.Select(column => column.Name)],
        LabeledData labeled => labeled.Columns,
        DataAudit audit => [.. audit.Columns.Select(column => column.Name)],
        IAudited { Context.Data: { } audited } => audited.Columns,
        _ => [],
    };

    internal static IEnumerable<string> Files(string word)
    {
        string folder = word.Contains('/', StringComparison.Ordinal) ? word[..(word.LastIndexOf('/') + 1)] : "";
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
                .Where(entry => Directory.Exists(entry) || Endings.Contains(Path.GetExtension(entry), StringComparer.OrdinalIgnoreCase))
                .Select(entry => folder + Path.GetFileName(entry) + (Directory.Exists(entry) ? "/" : ""))
                .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
                .Order(StringComparer.Ordinal)
                .Take(200)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
