using System.Globalization;
using CsCheck;

namespace LabelNotebooks.Data.Tests.Reviewing;

/// <summary>A sheet that is written, filled in and saved is read as what was written into it.</summary>
public sealed class DecisionSheetPropertyTests : IDisposable
{
    private static readonly string[] Decisions = ["keep", "change", "ambiguous", "out-of-scope", "escalate"];
    private static readonly string[] Causes = ["unclear-guideline", "slip", "ambiguous", "rule-changed", "other"];
    private static readonly string[] Answers = ["decision", "new_label", "reason", "cause", "reviewer", "role", "guideline", "decided"];

    // No blanks at the ends, which nobody sees in a cell; no apostrophe at the start, which may be one that was put there.
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab01=+-@,;|\"'. \u00E9\u00DF\u6F22"], 1, 8]
        .Where(text => text.Trim().Length == text.Length && text[0] != '\'');

    private static readonly Gen<string> Remark = Gen.OneOf(Gen.Const(""), Text, Text.Select(text => $"{text}\n{text}"));

    // A null stands for a row that is left blank.
    private static readonly Gen<SheetDecision?> Filled = Gen.Select(
        Gen.Select(Gen.Int[-1, Decisions.Length - 1], Gen.Int[0, 2], Gen.Int[-1, Causes.Length - 1]),
        Gen.Select(Remark, Remark, Remark, Remark),
        Gen.Int[-1, 100_000_000],
        (choice, texts, minutes) => choice.Item1 < 0
            ? null
            : new SheetDecision
            {
                Place = "",
                Example = choice.Item2,
                Decision = Decisions[choice.Item1],
                Cause = choice.Item3 < 0 ? null : Causes[choice.Item3],
                Reason = texts.Item1,
                Reviewer = OrNull(texts.Item2),
                Role = OrNull(texts.Item3),
                Guideline = OrNull(texts.Item4),
                Decided = minutes < 0 ? null : DateTime.UnixEpoch.AddMinutes(minutes),
            });

    private readonly TempFolder _folder = new();
    private int _sheets;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("xlsx")]
    public void A_written_sheet_that_is_filled_in_comes_back(string saved) =>
        Gen.Select(Text.Array[3, 3], Gen.Select(Text, Text, Filled).Array[1, 12]).Where((classes, _) => classes.Distinct().Count() == 3).Sample(
            (classes, rows) =>
            {
                string[] ids = [.. rows.Select((row, at) => string.Create(CultureInfo.InvariantCulture, $"{row.Item1}x{at}"))];
                string[] labels = [.. rows.Select((_, at) => classes[at % 3])];
                string written = Written(saved, ids, labels, [.. rows.Select(row => row.Item2)]);
                string path = Fill(saved, written, rows.Select((row, at) => AnswersOf(row.Item3, classes[(at + 1) % 3])));
                // The data have examples that are not in the sheet, of every class.
                DecisionSheet sheet = DecisionSheetFile.Read(path, ExampleSet.Of("data", [.. ids, "p", "q", "r"]), [.. labels, .. classes]);
                SheetDecision[] expected = [.. rows.Index().Where(row => row.Item.Item3 is not null).Select(row => row.Item.Item3! with
                {
                    Example = row.Index,
                    GivenLabel = labels[row.Index],
                    NewLabel = row.Item.Item3.Decision == "change" ? classes[(row.Index + 1) % 3] : null,
                    Purpose = ReviewSheetFile.NextToReview,
                })];
                Assert.Equal(expected, sheet.Decisions.Select(read => read with { Place = "" }));
                Assert.Equal(rows.Length - expected.Length, sheet.Blank);
                Assert.Equal(expected.Length, sheet.Decisions.Select(read => read.Place).Distinct().Count());
                Assert.Empty(sheet.Notes);
            },
            iter: saved == "xlsx" ? 100 : 1000);

    // Rounds run side by side, and a sheet that is there is not replaced.
    private string NextName(string saved) =>
        _folder.Combine(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _sheets)}.{(saved == "xlsx" ? "xlsx" : "csv")}"));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[] AnswersOf(SheetDecision? read, string newLabel) => read is null
        ? [.. Answers.Select(_ => "")]
        :
        [
            read.Decision, read.Decision == "change" ? newLabel : "", read.Reason, read.Cause ?? "",
            read.Reviewer ?? "", read.Role ?? "", read.Guideline ?? "",
            read.Decided?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
        ];

    private string Written(string saved, string[] ids, string[] labels, string[] shown)
    {
        string path = NextName(saved);
        ReviewSheetFile.Write(
            path,
            ["note"],
            [.. ids.Select((id, at) => new ReviewSheetRow(id, labels[at], [shown[at]]))],
            ReviewSheetFile.NextToReview,
            saved == "xlsx" ? null : CsvWriteOptions.ForLanguage(saved));
        return path;
    }

    // As a spreadsheet saves it: what stood there as it is, and the answers behind it.
    private string Fill(string saved, string path, IEnumerable<string[]> answers)
    {
        var rows = new List<string[]>();
        string[] columns;
        using (TableSource source = TableFormats.Open(path, new TableReadOptions()))
        {
            // The answers bring a column new_label of their own.
            columns = [.. source.Columns[..^1], .. Answers];
            foreach (string[] answer in answers)
            {
                Assert.True(source.Read());
                rows.Add([.. Enumerable.Range(0, source.Columns.Length - 1).Select(column => source.Text(column).ToString()), .. answer]);
            }
        }

        string filled = NextName(saved);
        using FileStream stream = File.Create(filled);
        if (saved == "xlsx")
        {
            XlsxOutput.Write(stream, "review", columns, rows);
            return filled;
        }

        // What keeps a spreadsheet from computing stands in the cells already.
        using var output = new CsvOutput(stream, CsvWriteOptions.ForLanguage(saved)! with { NeutralizeFormulas = false });
        foreach (string[] row in (string[][])[columns, .. rows])
        {
            foreach (string cell in row)
                output.Text(cell);
            output.EndRow();
        }

        return filled;
    }
}
