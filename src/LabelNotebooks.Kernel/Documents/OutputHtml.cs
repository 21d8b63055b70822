using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>One output as it stands on the page: its richest form that the page knows.</summary>
internal static class OutputHtml
{
    // Outputs may be long and odd: this engine of expressions takes time in proportion to their length, whatever they hold.
    private static readonly Regex Escape = new(
        @"\x1B(\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1B]*(\x07|\x1B\\)|[@-Z\\-_])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        Timeout.InfiniteTimeSpan);

    private static readonly JsonSerializerOptions Pretty =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CellOutput output) => output switch
    {
        StreamOutput { Name: StreamOutput.Error } stream => Box("nb-stream nb-stderr", Pre(stream.Text)),
        StreamOutput stream => Box("nb-stream", Pre(stream.Text)),
        DisplayOutput display => Box("nb-output", OfBundle(display.Bundle)),
        ResultOutput result => Box("nb-output", OfBundle(result.Bundle)),
        ErrorOutput error => OfError(error.Error),
        _ => "",
    };

    private static string OfBundle(MimeBundle bundle)
    {
        if (bundle.TryGet(MimeBundle.Html, out string? html))
            return html;
        if (bundle.TryGet("image/svg+xml", out string? svg))
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), bundle);
        foreach (string type in (string[])["image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (bundle.TryGet(type, out string? picture))
                return Image(type, string.Concat(picture.Where(letter => !char.IsWhiteSpace(letter))), bundle);
        }

        if (bundle.TryGet("text/markdown", out string? markdown))
            return MarkdownHtml.Render(markdown);
        if (bundle.TryGet("application/json", out string? json))
            return Pre(PrettyJson(json));
        return bundle.TryGet(MimeBundle.PlainText, out string? text)
            ? Pre(text)
            : $"<p class=\"nb-note\">{Encode($"This output has no form for a page ({string.Join(", ", bundle.Select(form => form.Key))}).")}</p>";
    }

    private static string OfError(CellError error)
    {
        IEnumerable<string> trace = error.Trace.Select(CleanText);
        string first = CleanText(error.Message);
        string[] details =
            [.. trace.Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || line.StartsWith("caused by ", StringComparison.Ordinal))];
        string where = error.Line is { } line ? $" <span class=\"nb-line\">line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}</span>" : "";
        string folded = details.Length == 0 ? "" : $"<details><summary>Where it came from</summary><pre>{Encode(string.Join("\n", details))}</pre></details>";
        string heading = $"<p class=\"nb-error-name\">{Encode(ErrorHeadings.Of(error))}{where}</p>";
        return $"<div class=\"nb-error\" role=\"note\">{heading}<pre>{Encode(first)}</pre>{folded}</div>\n";
    }

    private static string Image(string type, string base64, MimeBundle bundle)
    {
        string description = bundle.TryGet(MimeBundle.PlainText, out string? text) ? text : "picture";
        return $"<img alt=\"{Encode(description)}\" src=\"data:{type};base64,{Encode(base64)}\">";
    }

    private static string PrettyJson(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement, Pretty);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Box(string name, string content) => $"<div class=\"{name}\">{content}</div>\n";

    private static string Pre(string text) => $"<pre tabindex=\"0\">{Encode(CleanText(text).TrimEnd('\n'))}</pre>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Colours of a terminal go; a line that was drawn over shows its last state.</summary>
    private static string CleanText(string text)
    {
        string plain = Escape.Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "");
        if (!plain.Contains('\r', StringComparison.Ordinal))
            return plain;
        return string.Join('\n', plain.Split('\n').Select(line => line.TrimEnd('\r') is var drawn ? drawn[(drawn.LastIndexOf('\r') + 1)..] : line));
    }

}
