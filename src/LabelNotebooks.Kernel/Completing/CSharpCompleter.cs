using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>Offers of C# by the compiler's own completion service, over what earlier cells declared.</summary>
internal static class CSharpCompleter
{
    public static async Task<CompletionOffer> CompleteAsync(CSharpSession session, string code, int position, CancellationToken cancellation)
    {
        using CellWorkspace workspace = CellWorkspace.Of(session, code);
        Document document = workspace.Document;
        if (CompletionService.GetService(document) is not { } service)
            return CompletionOffer.None(position);
        CompletionList list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellation);
        string typed = code[list.Span.Start..position];
        string[] texts = [.. list.ItemsList
            .Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.SortText, StringComparer.Ordinal)
            .Select(item => item.DisplayText)
            .Distinct(StringComparer.Ordinal)];
        return new CompletionOffer(list.Span.Start, position, texts);
    }
}
