using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;

namespace LabelNotebooks.Interactive;

/// <summary>What is offered where a value is typed. Names of commands and options are offered by the host itself.</summary>
internal static class HostCompletions
{
    public static Task AddAsync(KernelDirectiveCompletionContext offers, NotebookExtension extension, CSharpKernel kernel)
    {
        // The request alone knows the line: what is named on it decides whose columns are offered.
        if (KernelInvocationContext.Current?.Command is not RequestCompletions request)
            return Task.CompletedTask;
        int position = PositionOf(request);
        if (MagicCompleter.Complete(request.Code, position, extension.Commands, [], new KernelHost(extension, kernel, null, null)) is not { } found)
            return Task.CompletedTask;
        foreach (string text in found.Texts)
            offers.CompletionItems.Add(new CompletionItem(text, "Parameter"));
        return Task.CompletedTask;
    }

    private static int PositionOf(RequestCompletions request)
    {
        int start = 0;
        for (int line = 0; line < request.LinePosition.Line; line++)
        {
            int end = request.Code.IndexOf('\n', start);
            if (end < 0)
                break;
            start = end + 1;
        }

        return Math.Min(request.Code.Length, start + request.LinePosition.Character);
    }
}
