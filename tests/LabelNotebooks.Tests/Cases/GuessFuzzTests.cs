using System.Globalization;
using System.Text;
using CsCheck;

namespace LabelNotebooks.Tests.Cases;

/// <summary>
/// One table written in many ways gives the same flags: columns renamed and shuffled, other encodings and separators, decimal commas, units, line ends, spaces.
/// Where the file leaves something open, the page says so with an option that restores the flags.
/// </summary>
public sealed class GuessFuzzTests : IDisposable
{
    private static readonly string[][] Whole = [.. File.ReadAllLines(CaseFolder.Path("number-labels", "whole.csv")).Select(line => line.Split(','))];

    private static readonly Gen<string> IdName = Pick("id", "Fallnr", "Aufnahme-Nr", "dossier", "N\u00BA expediente", "PatientID", "spam");
    private static readonly Gen<string> LabelName = Pick("label", "Diagnose", "categor\u00EDa", "classe", "class");

    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void However_a_table_is_written_its_flags_are_the_same()
    {
        // Ids that are called like none are known by their place alone: there they stand first.
        var shape = Gen.Select(IdName, LabelName, Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 }), Pick(',', ';', '\t', '|'), Gen.Int[0, 5]);
        var cells = Gen.Select(Pick("", " mmHg", " %", "\u00B0C"), Gen.Bool, Gen.Bool, Pick("\n", "\r\n"), Gen.Bool);
        (string Id, int[] Rows) expected = FlagsOf(Write(Whole, ',', "\n", new UTF8Encoding(false)));
        Gen.Select(shape, cells).Sample(one =>
        {
            ((string id, string label, int[] order, char separator, int encoding), (string unit, bool comma, bool hasSep, string lineBreak, bool spaces)) = one;
            int[] columns = id == "spam" ? [0, .. order.Where(column => column != 0)] : order;
            string[][] table =
                [.. Whole.Select((row, at) => columns.Select(column => Cell(row[column], column, at, id, label, unit, comma, spaces)).ToArray())];
            string path = Write(table, separator, lineBreak, Encodings[encoding], hasSep);
            (string found, int[] rows) = FlagsOf(path);
            Assert.Equal(expected.Rows, rows);
            Assert.Equal(expected.Id, found);
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void However_thousands_are_marked_the_flags_are_the_same_or_the_page_names_the_column_and_the_option()
    {
        var marks = Pick((".", ","), (",", "."), ("\u202F", ","), ("\u00A0", ","), (" ", ","), ("'", "."), ("\u2019", "."), (" ", "."));
        // A thousand times as much keeps one digit behind the decimal mark, ten thousand times none.
        var size = Gen.Select(Pick(1_000, 10_000), Pick(0, 20_000));
        Gen.Select(marks, size, Pick(',', ';', '\t', '|'), Pick("", " mmHg", " \u20AC"), Gen.Bool).Sample(one =>
        {
            (string thousands, string point) = one.Item1;
            (int factor, int above) = one.Item2;
            char separator = one.Item3;
            string[][] table = Scaled(value => Grouped(value, thousands, point) + one.Item4);
            string[][] plain = Scaled(value => value.ToString(CultureInfo.InvariantCulture));
            (_, int[] expected) = FlagsOf(Write(plain, ';', "\n", new UTF8Encoding(false)));
            string path = Write(table, separator, "\n", new UTF8Encoding(true));
            (LabelIssueReport report, string page) = _case.Errors(path).GetAwaiter().GetResult();
            string[] questions = [.. page.Split('\n').Where(line => line.StartsWith("??", StringComparison.Ordinal))];
            string which = $"{factor} {above} {thousands}{point}{separator}{one.Item4}: {string.Join("; ", questions)}";
            if (questions.Length == 0)
            {
                Assert.True(expected.SequenceEqual(Rows(report)), which);
                return;
            }

            // As it is read, or as the option reads it.
            Assert.All(questions, question => Assert.Matches(@"^\?\? Column ""f\d"" \(\d+ values?\): .* say so: --decimal-(point|comma)", question));
            string option = point == "," ? "--decimal-comma" : "--decimal-point";
            (LabelIssueReport told, string calm) = _case.Errors(path, option).GetAwaiter().GetResult();
            Assert.True(expected.SequenceEqual(Rows(told)), which);
            Assert.DoesNotContain("??", calm, StringComparison.Ordinal);
            Assert.True(expected.SequenceEqual(Rows(report)) || questions.Any(question => question.Contains(option, StringComparison.Ordinal)), which);

            string[][] Scaled(Func<decimal, string> write) =>
            [
                .. Whole.Select((row, at) => at == 0
                    ? row
                    : [row[0], row[1], .. row.Skip(2).Select(cell => write((decimal.Parse(cell, CultureInfo.InvariantCulture) * factor) + above))]),
            ];
        }, iter: 60, threads: 1);

        static int[] Rows(LabelIssueReport report) => [.. report.Issues.Ranked.Select(issue => issue.Index).Order()];
    }

    private static string Grouped(decimal value, string thousands, string point) =>
        value.ToString("#,##0.####", new NumberFormatInfo { NumberGroupSeparator = thousands, NumberDecimalSeparator = point });

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, false), new UnicodeEncoding(false, false),
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    ];

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string Cell(string value, int column, int row, string id, string label, string unit, bool comma, bool spaces) => (row, column) switch
    {
        (0, 0) => id,
        (0, 1) => label,
        (0, _) => value,
        (_, 0) => value,
        (_, 1) => spaces && row % 5 == 0 ? $" {value} " : value,
        _ => (comma ? value.Replace('.', ',') : value) + unit,
    };

    private string Write(string[][] table, char separator, string lineBreak, Encoding encoding, bool hasSep = false)
    {
        var text = new StringBuilder(hasSep ? string.Create(CultureInfo.InvariantCulture, $"sep={separator}{lineBreak}") : "");
        foreach (string[] row in table)
            text
                .Append(string.Join(separator, row.Select(cell => cell.Contains(separator, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)))
                .Append(lineBreak);
        return _case.Write("fuzz.csv", text.ToString(), encoding);
    }

    private (string Id, int[] Rows) FlagsOf(string path)
    {
        (LabelIssueReport report, string page) = _case.Errors(path).GetAwaiter().GetResult();
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
        return (report.Context.KeyOf(3), [.. report.Issues.Ranked.Select(issue => issue.Index).Order()]);
    }
}
