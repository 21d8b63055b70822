using LabelNotebooks.Contracts.Extending;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>What is offered while a person names annotations and their columns.</summary>
internal static class CrowdCompletions
{
    public static IReadOnlyList<string> Sources(CompletionRequest request) =>
    [
        .. request.Host.VariableNames.Where(name => request.Host.TryGetVariable(name, out object? value) && CrowdInput.IsCrowd(value)),
        .. DataCompletions.Files(request.Word),
    ];

    /// <summary>Empty where the data cannot be read: a person who types needs no error.</summary>
    public static IReadOnlyList<string> Columns(CompletionRequest request)
    {
        if (!request.Values.TryGetValue(CrowdParameters.Annotations, out string? data) || data.Length == 0)
            return [];
        if (request.Host.TryGetVariable(VariableReference.NameIn(data), out object? value))
            return value is DataFrame frame ? [.. frame.Columns.Select(column => column.Name)] : [];
        try
        {
            return LabeledData.ColumnsOf(data);
        }
        catch (AuditInputException)
        {
            return [];
        }
    }
}
