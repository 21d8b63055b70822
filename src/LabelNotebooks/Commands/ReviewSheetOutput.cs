namespace LabelNotebooks.Commands;

/// <summary>Sheets that a person fills in, of the examples of a report.</summary>
internal static class ReviewSheetOutput
{
    public static void Write(string path, LabelIssueReport report, IReadOnlyList<int> rows)
    {
        string? column = (report.Subject.View as TextView)?.Column;
        ReviewSheetFile.Write(path, [.. rows.Select(row => new ReviewSheetRow(report.Subject.NameOf(row), report.Issues.Labels.Name(row), column is null ? null : report.Subject.Data!.Column(column)[row]))]);
    }
}
