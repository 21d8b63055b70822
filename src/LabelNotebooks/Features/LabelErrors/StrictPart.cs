using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The strict list on the page of an audit: a product of its own beside the flags.</summary>
internal static class StrictPart
{
    private const int MostRows = 100;
    private const int TextRows = 10;

    private static readonly string[] Columns = ["example", "given", "suggested", "wrong with probability", "by"];

    public static string Text(LabelIssueReport report)
    {
        if (report.Strict is not { } list)
            return "";
        var table = new TextTable(">example", "given", "suggested", ">wrong with probability", "by");
        foreach (string[] row in Rows(report, list).Take(TextRows))
            table.Add(row);
        return $"Strict list\n{list}\n{string.Concat(StrictSheets.Notes(list).Select(note => $"- {note}\n"))}{(list.Listed.IsEmpty ? "" : $"\n{table}{Left(report, list, TextRows)}")}".TrimEnd('\n') + "\n\nFlags\n\n";
    }

    public static Html Markup(LabelIssueReport report)
    {
        if (report.Strict is not { } list)
            return Html.Empty;
        Html head = Html.Join(Columns.Select((column, at) => Html.Of($"<th scope=\"col\" data-sort=\"{(at == 3 ? "n" : "t")}\">{column}</th>")));
        Html table = list.Listed.IsEmpty
            ? Html.Empty
            : Html.Of($"<div class=\"lnb-wide\">{PagedTable.Of(head, [.. Rows(report, list).Take(MostRows).Select(row => (Html.Of($"<th scope=\"row\">{row[0]}</th><td>{Page.Chip(row[1], "lnb-given")}</td><td>{Page.Chip(row[2], "lnb-suggested")}</td><td>{row[3]}</td><td>{row[4]}</td>"), ""))], report.PageSize)}</div><p class=\"lnb-sub\">{Left(report, list, MostRows)}</p>");
        return Html.Of($"<section class=\"lnb-part\"><h4>Strict list</h4><p>{list.ToString()}</p>{Page.Notes(StrictSheets.Notes(list))}{table}</section><h4>Flags</h4>");
    }

    private static IEnumerable<string[]> Rows(LabelIssueReport report, StrictList list) => list.Listed.Select(one => StrictSheets.Row(one, report.Context.NameOf(one.Index), list.Labels.Classes));

    private static string Left(LabelIssueReport report, StrictList list, int most) => list.Listed.Length > most ? $"{Sentences.Count(most)} of {Sentences.Count(list.Listed.Length)} shown; all are in {report.Context.Variable ?? "this result"}.Strict." : "";
}
