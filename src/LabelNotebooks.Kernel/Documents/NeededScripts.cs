namespace LabelNotebooks.Kernel.Documents;

/// <summary>
/// Libraries that a page carries for nothing: a script that says by <c>data-needed-by</c> which attribute of an element it serves is left out where no element
/// has that attribute. Megabytes for a page without a chart.
/// </summary>
internal static class NeededScripts
{
    private const string Start = "<script data-needed-by=\"";
    private const string End = "</script>";

    public static string Keep(string html)
    {
        int from = 0;
        while (html.IndexOf(Start, from, StringComparison.Ordinal) is >= 0 and var at)
        {
            int name = at + Start.Length;
            int quote = html.IndexOf('"', name);
            int end = html.IndexOf(End, at, StringComparison.Ordinal);
            if (quote < 0 || end < 0 || end < quote)
                return html;
            end += End.Length;
            string served = $" {html[name..quote]}=\"";
            bool isNeeded = html.IndexOf(served, 0, at, StringComparison.Ordinal) >= 0 || html.IndexOf(served, end, StringComparison.Ordinal) >= 0;
            (html, from) = isNeeded ? (html, end) : (html.Remove(at, end - at), at);
        }

        return html;
    }
}
