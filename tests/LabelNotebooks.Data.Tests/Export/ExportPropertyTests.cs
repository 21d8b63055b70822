using System.Globalization;
using CsCheck;

namespace LabelNotebooks.Data.Tests.Export;

public sealed class ExportPropertyTests : IDisposable
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["abz ,;|\t\"'#\n\r=+-@Äß€漢\uFEFF"], 0, 12],
        Gen.String[Gen.Char['a', 'z'], 0, 6]);

    private static readonly Gen<CsvWriteOptions> Options = Gen.Select(Gen.Char[",;\t"], Gen.Bool, Gen.Bool).Select((separator, mark, neutralize) =>
        new CsvWriteOptions { Separator = separator, ByteOrderMark = mark, NeutralizeFormulas = neutralize });

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        TableSchema<(string A, double Number, string B)> schema = new TableSchema<(string A, double Number, string B)>("texts", "A row.")
            .Text("a", row => row.A, "A text.")
            .Number("number", row => row.Number, "A number.")
            .Text("b", row => row.B, "Another text.");
        Gen.Select(Gen.Select(Texts, Gen.Double, Texts).Array[0, 20], Options).Sample((rows, options) =>
        {
            string path = _folder.Combine($"{Environment.CurrentManagedThreadId}.csv");
            schema.Write(path, rows, options);
            using TableSource source = TableFormats.Open(path, new TableReadOptions { Delimiter = options.Separator });
            Assert.Equal(["a", "number", "b"], source.Columns.AsEnumerable());
            foreach ((string a, double number, string b) in rows)
            {
                Assert.True(source.Read());
                Assert.Equal(Expected(a, options), source.Text(0).ToString());
                Assert.Equal(number, double.Parse(source.Text(1), NumberStyles.Float, CultureInfo.InvariantCulture));
                Assert.Equal(Expected(b, options), source.Text(2).ToString());
            }

            Assert.False(source.Read());
            Assert.Null(source.Stopped);
            Assert.Empty(source.RowProblems);
        }, iter: 2000);
    }

    [Fact]
    public void Labels_that_are_exported_are_the_labels_of_the_data_again()
    {
        // Labels with these marks may look like lists of labels, which are refused; so are names that differ by their blanks alone.
        Gen<string> label = Texts.Where(text => text.Trim() == text && text.Length > 0 && text.AsSpan().IndexOfAny(",;|") < 0);
        Gen.Select(Gen.Select(label, Texts).Array[0, 20], Gen.Char[",;\t"]).Sample((cells, separator) =>
        {
            (string Label, string Note)[] rows = [("one", "first"), ("two", "second"), .. cells];
            string path = _folder.Combine($"{Environment.CurrentManagedThreadId}.csv");
            ReviewSheetFile.Write(
                path,
                ["note"],
                [.. rows.Select((row, at) => new ReviewSheetRow($"e{at}", row.Label, [row.Note]))],
                ReviewSheetFile.RandomSample,
                new CsvWriteOptions { Separator = separator });
            var options = new TableReadOptions { MissingLabels = [], Delimiter = separator, AsWritten = true };
            LabeledData data = LabeledData.ReadCsv(path, "given_label", "example", options: options);
            Assert.Equal(rows.Select(row => row.Label), data.Column("given_label"));
            Assert.Equal(rows.Select(row => row.Note), data.Column("note"));
            File.Delete(path);
        }, iter: 500);
    }

    private static string Expected(string text, CsvWriteOptions options) => options.NeutralizeFormulas && FormulaGuard.NeedsMark(text) ? "'" + text : text;
}
