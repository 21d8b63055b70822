using System.Globalization;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.Describe;

/// <summary>
/// A DataFrame as a table that is sorted and paged on the page. Columns that bear the names of predictions and labels look as in a report: given
/// against suggested label, bars of the class probabilities, flagged rows marked.
/// </summary>
internal static class DataFramePage
{
    private const int PageSize = 10;
    private const int MostRows = 100;
    private const int MostColumns = 24;
    private const int MostCharacters = 120;
    private const int LeastProbabilities = 2;

    public static string Text(DataFrame frame)
    {
        int shown = (int)Math.Min(frame.Rows.Count, PageSize);
        DataFrameColumn[] columns = [.. frame.Columns.Take(MostColumns)];
        var table = new TextTable([.. columns.Select(column => (column.Name, column.IsNumericColumn()))]);
        for (int row = 0; row < shown; row++)
            table.Add([.. columns.Select(column => ExampleMarkup.Shorten(Cell(column, row), 40))]);
        return $"{Size(frame)}\n\n{(columns.Length == 0 ? "" : table)}{Left(frame, shown, columns.Length)}";
    }

    public static Html Markup(DataFrame frame)
    {
        int shown = (int)Math.Min(frame.Rows.Count, MostRows);
        DataFrameColumn[] probabilities = [.. frame.Columns.Where(column => column.IsNumericColumn() && column.Name.StartsWith("p_", StringComparison.Ordinal))];
        if (probabilities.Length < LeastProbabilities)
            probabilities = [];
        DataFrameColumn[] columns = [.. frame.Columns.Except(probabilities).Take(MostColumns)];
        DataFrameColumn? flag = frame.Columns.FirstOrDefault(column => column.Name == "is_label_issue");
        DataFrameColumn? given = frame.Columns.FirstOrDefault(column => column.Name is "given_label" or "label");
        Html head = Html.Of(
            $"{Html.Join(columns.Select(column => Html.Of($"<th scope=\"col\"{Html.If(column.IsNumericColumn(), $" class=\"lnb-n\"")} data-sort=\"{(column.IsNumericColumn() ? "n" : "t")}\">{column.Name}</th>")))}{Html.If(probabilities.Length > 0, $"<th scope=\"col\">probabilities</th>")}");
        (Html, string)[] rows = [.. Enumerable.Range(0, shown).Select(row => (
            Html.Of($"{Html.Join(columns.Select(column => MarkupOf(column, row)))}{Bars(probabilities, given, row)}"),
            flag is not null && flag[row] is true ? "lnb-flagged" : ""))];
        return Page.Section(Size(frame), Html.Of(
            $"<div class=\"lnb-wide\">{PagedTable.Of(head, rows, PageSize)}</div><p class=\"lnb-sub\">{Left(frame, shown, columns.Length + probabilities.Length)}</p>"));
    }

    private static Html MarkupOf(DataFrameColumn column, int row) => (column.Name, column[row]) switch
    {
        (_, null) => Html.Of($"<td class=\"lnb-n\" data-v=\"\"></td>"),
        ("given_label" or "label", var value) => Html.Of($"<td>{Page.Chip(ToText(value), "lnb-given")}</td>"),
        ("suggested_label" or "predicted_label", var value) => Html.Of($"<td>{Page.Chip(ToText(value), "lnb-suggested")}</td>"),
        ("label_quality", double quality) => Html.Of($"<td data-v=\"{ToText(quality)}\">{Page.Meter(quality)}<small>{Words.Exact(quality)}</small></td>"),
        ("is_label_issue", true) => Html.Of($"<td class=\"lnb-flag\">flagged</td>"),
        ("is_label_issue", false) => Html.Of($"<td></td>"),
        (_, byte[] picture) => Html.Of($"<td>{ExampleMarkup.Photo(picture, row.ToString(CultureInfo.InvariantCulture))}</td>"),
        (_, var value) when column.IsNumericColumn() => Html.Of($"<td class=\"lnb-n\" data-v=\"{Convert.ToString(value, CultureInfo.InvariantCulture)}\">{ToText(value)}</td>"),
        (_, var value) => Html.Of($"<td>{ExampleMarkup.Shorten(ToText(value), MostCharacters)}</td>"),
    };

    private static Html Bars(DataFrameColumn[] probabilities, DataFrameColumn? given, int row)
    {
        if (probabilities.Length == 0)
            return Html.Empty;
        double[] values = [.. probabilities.Select(column => column[row] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0)];
        string[] names = [.. probabilities.Select(column => column.Name[2..])];
        int suggested = Array.IndexOf(values, values.Max());
        int own = given?[row] is { } label ? Array.IndexOf(names, ToText(label)) : -1;
        return Html.Of($"<td class=\"lnb-prob\">{ProbabilityBars.Of(values, names, own, suggested)}</td>");
    }

    private static string Size(DataFrame frame) => $"{Sentences.Count(frame.Rows.Count, "row")} and {Sentences.Count(frame.Columns.Count, "column")}";

    private static string Left(DataFrame frame, int shown, int shownColumns)
    {
        string columns = frame.Columns.Count > shownColumns ? $", {Sentences.Count(shownColumns)} of {Sentences.Count(frame.Columns.Count)} columns" : "";
        return $"{Sentences.Count(shown)} of {Sentences.Count(frame.Rows.Count, "row")}{columns} shown.";
    }

    private static string Cell(DataFrameColumn column, int row) => column[row] is { } value ? ToText(value) : "";

    // Six digits read well; whole numbers keep all of theirs, or ids would become one.
    private static string Number(double value) => value.ToString(Math.Abs(value) < 1e15 && value == Math.Floor(value) ? "0" : "G6", CultureInfo.InvariantCulture);

    private static string ToText(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
