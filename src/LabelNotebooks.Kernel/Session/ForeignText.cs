using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Commands;
using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Session;

/// <summary>What stands in a cell behind the name of another language: pages are shown, programs are refused in one sentence.</summary>
internal static class ForeignText
{
    private const string ErrorName = "LanguageError";

    /// <summary>What is said of a cell whose front end names another language for it.</summary>
    public static CellError Refusal(string language)
    {
        string sentence = $"This kernel runs C#; this cell is marked as {language} and was not run. "
            + "To run it as C#, begin it with #!csharp or choose that language for it.";
        return new CellError(ErrorName, sentence, null, [$"{ErrorName}: {sentence}"]);
    }

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
            throw new CellException(ErrorName, $"This kernel runs C#; what stands below #!{part.Language} was not run.", part.Line);
        host.Display(host.Format(new RawHtml(html)));
        return Task.CompletedTask;
    }
}
