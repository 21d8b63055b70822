using System.Globalization;
using System.Text;
using CsCheck;

namespace LabelNotebooks.Data.Tests;

public sealed class CsvPropertyTests : IDisposable
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["abz ,;|\t\"'#\n\rÄß€漢\uFEFF"], 0, 12],
        Gen.String[Gen.Char['a', 'z'], 0, 6]);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_text_that_is_written_in_quotes_reads_back()
    {
        // Labels with these marks may look like lists of labels, which are refused.
        var rows = Gen.Select(Text.Where(text => !string.IsNullOrWhiteSpace(text) && text.AsSpan().IndexOfAny(",;|") < 0), Text).Array[1, 20];
        Gen.Select(rows, Gen.Bool).Sample((cells, windows) =>
        {
            string lineBreak = windows ? "\r\n" : "\n";
            // Two more rows, so that there are two classes.
            (string Label, string Note)[] all = [("one", ""), ("two", ""), .. cells];
            string path = _folder.Write(
                $"{Environment.CurrentManagedThreadId}.csv",
                "id,label,note" + lineBreak + string.Concat(all.Select((row, i) => $"{i},{Quote(row.Label)},{Quote(row.Note)}{lineBreak}")));
            LabeledData data = LabeledData.ReadCsv(path, "label", "id", options: new TableReadOptions { MissingLabels = [], AsWritten = true });
            Assert.Equal(all.Select(row => row.Label), data.Column("label"));
            Assert.Equal(all.Select(row => row.Note), data.Column("note"));
            Assert.Equal(all.Length, data.RowCount);
        }, iter: 2000);
    }

    [Fact]
    public void Numbers_read_back_to_the_last_bit()
    {
        Gen.Select(Gen.Single.Where(float.IsFinite), Gen.Double.Where(double.IsFinite)).Array[2, 30].Sample(rows =>
        {
            string path = _folder.Write($"{Environment.CurrentManagedThreadId}.csv", "label,x,p_a,p_b\n" + string.Concat(rows.Select((row, i) =>
                string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "a" : "b")},{row.Item1:R},{row.Item2:R},{1 - row.Item2:R}\n"))));
            LabeledData data = LabeledData.ReadCsv(path, "label", features: "x", probabilities: "p_*");
            double[] probabilities = ReadCsvTests.Values(data.Probabilities);
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.Equal(rows[i].Item1, data.Features!.Row(i)[0]);
                Assert.Equal(rows[i].Item2, probabilities[2 * i]);
            }
        }, iter: 500);
    }

    [Fact]
    public void The_line_of_a_bad_number_is_the_line_of_an_editor()
    {
        Gen.Select(Text.Array[0, 10], Gen.Bool).Sample((notes, windows) =>
        {
            string lineBreak = windows ? "\r\n" : "\n";
            var file = new StringBuilder("label,note,x").Append(lineBreak);
            foreach (string note in notes)
                file.Append("a,").Append(Quote(note)).Append(",1").Append(lineBreak);
            int line = 1 + file.ToString().ReplaceLineEndings("\n").Count(character => character == '\n');
            string path = _folder.Write($"{Environment.CurrentManagedThreadId}.csv", file.Append("b,last,tall").Append(lineBreak).ToString());
            AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(path, "label", features: "x"));
            Assert.Equal($"{Path.GetFileName(path)}, line {line}, column x", error.Problems[0].Place);
        }, iter: 1000);
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"")}\"";
}
