using System.Text;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace LabelNotebooks.Kernel.Completing;

/// <summary>What stands at a place in a cell: its declaration, and what its author says of it.</summary>
internal static class CSharpInspector
{
    /// <summary>Null where nothing is known of the place.</summary>
    public static async Task<MimeBundle?> InspectAsync(CSharpSession session, string code, int position, CancellationToken cancellation)
    {
        using CellWorkspace workspace = CellWorkspace.Of(session, code);
        if (QuickInfoService.GetService(workspace.Document) is not { } service)
            return null;
        // Behind a name is meant, too: a person asks with the cursor after it.
        QuickInfoItem? info = await service.GetQuickInfoAsync(workspace.Document, position, cancellation)
            ?? (position > 0 ? await service.GetQuickInfoAsync(workspace.Document, position - 1, cancellation) : null);
        if (info is null)
            return null;
        var text = new StringBuilder();
        foreach (QuickInfoSection section in info.Sections)
        {
            if (section.Text.Length > 0)
                text.Append(text.Length > 0 ? "\n\n" : "").Append(section.Text);
        }

        return text.Length == 0 ? null : MimeBundle.Of(text.ToString());
    }
}
