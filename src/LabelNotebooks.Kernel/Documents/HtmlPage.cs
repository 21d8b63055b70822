using System.Globalization;
using System.Net;
using System.Text;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>A notebook as one page that opens anywhere, offline, light or dark, wide or narrow, on screen or on paper.</summary>
internal static class HtmlPage
{
    // The page may draw what it carries and nothing else: no request leaves it, whatever an output contains.
    // A longer cell is folded to its first line; the reader came for the results.
    private const int FoldedFrom = 25;

    public static byte[] Write(NotebookDocument document)
    {
        string title = MarkdownHtml.FindTitle(document) ?? Path.GetFileNameWithoutExtension(document.Path);
        var html = new StringBuilder();
        html.Append(OfflinePage.Head(title, "\n" + HtmlStyle.Text)).Append("<body>\n");
        bool hasCode = document.Cells.Exists(cell => cell.Kind == CellKind.Code);
        html.Append("<main class=\"nb\">\n");
        if (hasCode)
            html.Append("<label class=\"nb-toggle\"><input type=\"checkbox\" id=\"nb-code\" checked> Code</label>\n");
        if (document.Cells.Find(cell => cell.Mark is not null) is { Mark: { } mark } marked)
            html.Append("<div class=\"nb-error\" role=\"note\"><p class=\"nb-error-name\">This page is not whole: the run ended at cell ")
                .Append(marked.Number.ToString(CultureInfo.InvariantCulture)).Append("</p><pre>").Append(Encode(mark.Message)).Append("</pre></div>\n");
        foreach (NotebookCell cell in document.Cells)
            AppendCell(html, cell, document.Folder);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(NeededScripts.Keep(html.ToString()));
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, string folder)
    {
        if (cell.Kind == CellKind.Raw || (string.IsNullOrWhiteSpace(cell.Source) && cell.Outputs is null))
            return;
        if (cell.Kind == CellKind.Markdown)
        {
            html.Append("<section class=\"nb-text\">\n").Append(MarkdownHtml.Render(cell, folder)).Append("</section>\n");
            return;
        }

        html.Append("<section class=\"nb-cell\">\n");
        AppendCode(html, cell);
        foreach (CellOutput output in cell.Shown)
            html.Append(OutputHtml.Of(output));
        html.Append("</section>\n");
    }

    private static void AppendCode(StringBuilder html, NotebookCell cell)
    {
        string source = cell.Source.ReplaceLineEndings("\n").Trim('\n');
        string code = cell.IsCSharp ? CodeHtml.Highlight(source) : Encode(source);
        int lines = source.Count(letter => letter == '\n') + 1;
        bool isFolded = lines >= FoldedFrom;
        html.Append("<div class=\"nb-code\">");
        if (isFolded)
            html.Append("<details><summary>").Append(lines.ToString(CultureInfo.InvariantCulture)).Append(" lines of code</summary>");
        html.Append("<pre tabindex=\"0\"><code>").Append(code).Append("</code></pre>");
        if (isFolded)
            html.Append("</details>");
        html.Append("</div>\n");
        if (!cell.IsTaken)
            html.Append("<p class=\"nb-note\">").Append(Encode($"This {cell.Language} cell was not run.")).Append("</p>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
