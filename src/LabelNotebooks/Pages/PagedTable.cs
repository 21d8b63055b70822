namespace LabelNotebooks.Pages;

/// <summary>A table whose rows are all on the page, some at a time: sorted and paged there, without a server. With scripts off the first page stands.</summary>
internal static class PagedTable
{
    private static readonly Lazy<string> Script = new(() => Resource.Read("lnb-table.js"));

    /// <param name="head">The cells of the header; those with <c>data-sort</c> ("n" numbers, "t" texts) can be sorted by.</param>
    /// <param name="rows">The rows: what stands in each, and the class of the row.</param>
    /// <param name="pageSize">How many rows stand at once.</param>
    /// <param name="kind">Further classes of the table.</param>
    public static Html Of(Html head, IReadOnlyList<(Html Cells, string Kind)> rows, int pageSize, string kind = "")
    {
        Html body = Html.Join(rows.Select((row, at) => Html.Of(
            $"<tr{Html.If(row.Kind.Length > 0, $" class=\"{row.Kind}\"")}{Html.If(at >= pageSize, $" hidden")}>{row.Cells}</tr>")));
        Html note = Html.If(rows.Count > pageSize, $"<noscript><p class=\"lnb-sub\">The first {pageSize} of {rows.Count} rows: the others need scripts, which are off on this page.</p></noscript>");
        return Html.Of(
            $"<table class=\"lnb-paged {kind}\" data-page=\"{pageSize}\"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}<script>{Html.Trusted(Script.Value)}</script>");
    }
}
