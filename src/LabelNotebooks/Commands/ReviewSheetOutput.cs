using System.Globalization;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Sheets that a person fills in, of the examples of a report.</summary>
internal static class ReviewSheetOutput
{
    // More columns than a person reads beside a label are pictures or signals: looked up by their id. Texts and names stay.
    private const int MostColumns = 16;

    // As the page names an example that has no id.
    private const string Row = "row";

    public const string Language = "--sheet-language";

    public static CommandParameter LanguageRow { get; } = new()
    {
        Name = Language,
        Description = "The language of the spreadsheet in which the sheet is filled in: its separator and decimal sign; if left out, those of the file "
            + "that was read with semicolons, else commas and decimal points.",
        Choices = CsvWriteOptions.Languages,
    };

    /// <param name="call">What was typed.</param>
    /// <param name="sheet">The option that names the sheet.</param>
    /// <param name="problems">Where a language without a sheet is told.</param>
    public static void CheckLanguage(CommandCall call, string sheet, List<InputProblem> problems)
    {
        if (!call.IsGiven(sheet) && call.IsGiven(Language))
            problems.Add(new InputProblem(
                $"{call.Command.Name}, {Language}",
                $"it is read for {sheet} alone.",
                $"Name the sheet to write, {sheet} review.csv, or leave it out."));
    }

    public static void Add(OutputFiles files, string path, LabelIssueReport report, IReadOnlyList<int> rows, string purpose, CommandCall call)
    {
        CsvWriteOptions csv = call.Get<string>(Language) is { } language
            ? CsvWriteOptions.ForLanguage(language)!
            : report.Context.Data?.CsvLikeFile ?? CsvWriteOptions.ForSpreadsheets;
        (string Name, Func<int, string> Value)[] columns = [.. RowOf(report.Context).Concat(Columns(report.Context, csv))
            .Where(column => !ReviewSheetFile.OwnColumns.Contains(column.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(column => column.Name)];
        if (columns.Length > MostColumns)
            columns = [.. columns.Where(column => report.Context.Data?.Features?.Columns.Contains(column.Name) != true).Take(MostColumns)];
        ReviewSheetFile.Add(
            files,
            path,
            [.. columns.Select(column => column.Name)],
            [.. rows.Select(row =>
                new ReviewSheetRow(report.Context.Examples.KeyOf(row), report.Issues.Labels.Name(row), [.. columns.Select(column => column.Value(row))]))],
            purpose,
            csv,
            Numbers(report.Context));
    }

    /// <summary>What is said of a sheet that is written as the file is; empty where it is written as usual.</summary>
    public static string Said(CommandCall call, string path, AuditContext context) =>
        context.Data?.CsvLikeFile is { } csv && !call.IsGiven(Language) && path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? $"It is written as {context.Source} is, with semicolons{(csv.DecimalComma ? " and decimal commas" : "")}, so that the same spreadsheet opens it; "
                + $"for another: {Language} LANGUAGE. "
            : "";

    /// <summary>What a person may see of an example whose text or picture is not shown; nothing where there is too much of it.</summary>
    public static IReadOnlyList<(string Name, string Value)> ValuesOf(AuditContext subject, int row)
    {
        (string Name, Func<int, string> Value)[] columns =
            [.. Columns(subject, CsvWriteOptions.Default).DistinctBy(column => column.Name).Take(MostColumns + 1)];
        return columns.Length > MostColumns ? [] : [.. columns.Select(column => (column.Name, column.Value(row)))];
    }

    // The label is a name, also where it reads like a number.
    private static HashSet<string> Numbers(AuditContext subject) =>
    [
        .. subject.Data?.Features?.Columns ?? [],
        .. subject.Examples.AreNumbered ? new[] { RowName(subject), ReviewSheetFile.OwnColumns[0] } : [],
    ];

    private static IEnumerable<(string Name, Func<int, string> Value)> RowOf(AuditContext subject)
    {
        if (subject.Examples.SheetRows is { } rows)
            yield return (RowName(subject), row => rows[row].ToString(CultureInfo.InvariantCulture));
    }

    private static string RowName(AuditContext subject) => subject.Data?.Columns.Contains(Row) == true ? "sheet_row" : Row;

    // What a model learns from is what a person may see: it suggests nothing.
    private static IEnumerable<(string Name, Func<int, string> Value)> Columns(AuditContext subject, CsvWriteOptions csv)
    {
        if (subject.Data is not { } data)
            yield break;
        if (subject.View is TextView view)
            yield return (view.Column, row => data.Cell(view.Column, row));
        foreach (TextColumn text in data.Texts)
            yield return (text.Name, row => text.Texts[row]);
        foreach (CategoryColumn category in data.Categories)
            yield return (category.Name, row => category.Codes[row] is var code && code < 0 ? "" : category.Values[code]);
        if (data.Features is { } features)
        {
            for (int column = 0; column < features.ColumnCount; column++)
            {
                int at = column;
                yield return (features.Columns[at], row => features.Row(row)[at] is var value && float.IsNaN(value)
                    ? ""
                    : Number(value, csv));
            }
        }
    }

    // A person reads it, and a spreadsheet of the person's language.
    private static string Number(float value, CsvWriteOptions csv)
    {
        string text = Math.Abs(value) is >= 1e-3f and < 1e7f or 0
            ? value.ToString("0.####", CultureInfo.InvariantCulture)
            : value.ToString("G5", CultureInfo.InvariantCulture);
        return csv.DecimalComma ? text.Replace('.', ',') : text;
    }
}
