using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Session;

/// <summary>What stands in a cell behind the name of another language: pages are shown, programs are refused in one sentence.</summary>
internal static class ForeignText
{
    public static Task ShowAsync(ForeignPart part, INotebookHost host, ValueCommands values)
    {
        if (part.Language.Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            values.Keep(part, host);
            return Task.CompletedTask;
        }

        // What a .dib file says of itself.
        if (part.Language.Equals("meta", StringComparison.OrdinalIgnoreCase))
            return Task.CompletedTask;
        string? html = part.Language.ToUpperInvariant() switch
        {
            "HTML" => part.Text,
            "MARKDOWN" or "MD" => MarkdownHtml.Render(part.Text),
            _ => null,
        };
        if (html is null)
            throw new CellException("LanguageError", $"This kernel runs C#; what stands below #!{part.Language} was not run.", part.Line);
        host.Display(host.Format(new RawHtml(html)));
        return Task.CompletedTask;
    }
}
