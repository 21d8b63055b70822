using System.Net;
using System.Text;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool;

/// <summary>Results as one page that opens offline: it may draw what it carries, and no request leaves it.</summary>
internal static class ResultPageFile
{
    private const string Style = ":root{color-scheme:light dark}body{margin:0 auto;padding:24px 16px 48px;max-width:1080px;background:#fff;color:#1b2430;"
        + "font:1rem/1.55 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Helvetica Neue\",Arial,sans-serif}"
        + "@media screen and (prefers-color-scheme:dark){body{background:#12161c;color:#dfe5ee}}@media print{body{max-width:none;padding:0}}";

    public static byte[] Write(string title, IReadOnlyList<MimeBundle> results)
    {
        var html = new StringBuilder();
        html.Append(OfflinePage.Head(title, Style)).Append("<body>\n<main>\n");
        foreach (MimeBundle result in results)
            html.Append(Form(result)).Append('\n');
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static string Form(MimeBundle result) => result.FirstOrDefault(form => form.Key == MimeBundle.Html).Value
        ?? $"<pre>{WebUtility.HtmlEncode(result.FirstOrDefault(form => form.Key == MimeBundle.PlainText).Value ?? "")}</pre>";
}
