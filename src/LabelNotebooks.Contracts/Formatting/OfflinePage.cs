using System.Net;

namespace LabelNotebooks.Contracts.Formatting;

/// <summary>How a page begins that opens offline: it may draw what it carries, and no request leaves it.</summary>
public static class OfflinePage
{
    private const string Policy = "default-src 'none'; img-src data: blob:; media-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
        + "font-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The page up to its body.</summary>
    /// <param name="title">Its title, as text.</param>
    /// <param name="style">Its stylesheet, which no data may reach.</param>
    public static string Head(string title, string style)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(style);
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n"
            + $"<title>{WebUtility.HtmlEncode(title)}</title>\n<style>{style}</style>\n</head>\n";
    }
}
