using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Markdown cells as HTML, with their pictures carried in the page.</summary>
internal static partial class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseFootnotes()
        .UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseDefinitionLists()
        .Build();

    /// <summary>The text of the first heading; null if there is none.</summary>
    public static string? FindTitle(NotebookDocument document)
    {
        foreach (NotebookCell cell in document.Cells.Where(cell => cell.Kind == CellKind.Markdown))
        {
            if (Markdown.Parse(cell.Source, Pipeline).Descendants<HeadingBlock>().FirstOrDefault() is { Inline: { } heading })
                return string.Concat(heading.Descendants().Select(inline => inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    _ => "",
                })).Trim() is { Length: > 0 } title ? title : null;
        }

        return null;
    }

    /// <summary>Markdown that an output carries.</summary>
    public static string Render(string markdown) => ToHtml(Markdown.Parse(markdown, Pipeline));

    /// <summary>A markdown cell; pictures beside the notebook and attachments become part of the page, missing ones are named.</summary>
    public static string Render(NotebookCell cell, string folder)
    {
        var missing = new List<string>();
        // After rendering, so that pictures in the author's own HTML are found as well.
        string html = Picture().Replace(ToHtml(Markdown.Parse(cell.Source, Pipeline)), match =>
        {
            string url = WebUtility.HtmlDecode(match.Groups["url"].Value);
            if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                return match.Value;
            if (Carried(url, cell, folder) is { } data)
                return $"<img{match.Groups["before"].Value}src=\"{data}\"{match.Groups["after"].Value}>";
            // The sentence below says more than the sign for a broken picture.
            missing.Add(url);
            return "";
        });
        return missing.Count == 0 ? html : html + string.Concat(missing.Select(Missing));
    }

    private static string Missing(string url)
    {
        bool isRemote = url.Contains("://", StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal);
        string sentence = isRemote
            ? $"The picture {url} lies elsewhere and is not fetched: this page opens offline."
            : $"The picture {url} was not found beside the notebook.";
        return $"<p class=\"nb-note\">{WebUtility.HtmlEncode(sentence)}</p>\n";
    }

    private static string? Carried(string url, NotebookCell cell, string folder)
    {
        const string Attachment = "attachment:";
        if (url.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase))
            return FromAttachment(cell.Json["attachments"], Uri.UnescapeDataString(url[Attachment.Length..]));
        if (url.Contains("://", StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal) || url.Length == 0)
            return null;
        string path = Path.GetFullPath(Uri.UnescapeDataString(url.Split('?', '#')[0]), folder);
        if (MimeTypeOf(path) is not { } type || !File.Exists(path))
            return null;
        return $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}";
    }

    private static string? FromAttachment(JsonNode? attachments, string name)
    {
        if ((attachments as JsonObject)?[name] is not JsonObject bundle)
            return null;
        foreach ((string type, JsonNode? content) in bundle)
        {
            if (!type.StartsWith("image/", StringComparison.Ordinal) || NotebookText.Read(content) is not { } text)
                continue;
            bool isText = text.TrimStart().StartsWith('<');
            return $"data:{type};"
                + $"base64,{(isText ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))))}";
        }

        return null;
    }

    private static string? MimeTypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".SVG" => "image/svg+xml",
        ".WEBP" => "image/webp",
        _ => null,
    };

    private static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCode());
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }

    [GeneratedRegex(
        """<img\b(?<before>[^>]*?\s)src\s*=\s*("(?<url>[^"]*)"|'(?<url>[^']*)')(?<after>[^>]*)>""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        10_000)]
    private static partial Regex Picture();

    /// <summary>C# in a text looks as it does in a cell.</summary>
    private sealed class HighlightedCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            if (obj is FencedCodeBlock { Info: { } language } && CellLanguage.IsCSharp(language))
                renderer.Write("<pre tabindex=\"0\"><code>").Write(CodeHtml.Highlight(obj.Lines.ToString())).WriteLine("</code></pre>");
            else
                base.Write(renderer, obj);
        }
    }
}
