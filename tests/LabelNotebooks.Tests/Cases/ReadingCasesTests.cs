using System.Text;

namespace LabelNotebooks.Tests.Cases;

/// <summary>What a file means is found and said: encodings, separators, numbers, ids.</summary>
public sealed class ReadingCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("u16_no_bom.csv", "The text is read as UTF-16")]
    [InlineData("upper_sep.csv", null)]
    [InlineData("quoted_sep.csv", null)]
    public async Task Files_that_spreadsheets_write_are_read(string file, string? said)
    {
        (LabelIssueReport report, string page) = await _case.Errors(CaseFolder.Path("reading", file), "--guard", "off");
        Assert.Equal(19, report.Count);
        Assert.Equal("e0", report.Context.KeyOf(0));
        Assert.Contains(said ?? "", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("latin1", true)]
    public async Task One_table_in_any_encoding_gives_the_same(string name, bool marked)
    {
        string table = CaseFolder.Relabelled((label, _) => label == "1" ? "1gr\u00FCn" : label, '|');
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.Preamble : [], .. encoding.GetBytes(table)];
        string path = _case.Write("own.csv", "");
        await File.WriteAllBytesAsync(path, bytes);
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.Equal(19, report.Count);
        Assert.Contains("1gr\u00FCn", report.Issues.Labels.Classes);
    }

    [Theory]
    [InlineData("Sep=\t", '\t')]
    [InlineData("\"SEP=|\"", '|')]
    [InlineData("sep=;;;;;", ';')]
    [InlineData("\"sep=;\";;;;", ';')]
    [InlineData("sep=\";\"", ';')]
    [InlineData("\"Sep=\"\";\"\"\"", ';')]
    [InlineData("'sep=|'", '|')]
    public async Task A_line_that_tells_the_separator_is_no_row(string line, char separator)
    {
        string path = _case.Write("own.csv", $"{line}\r\n" + CaseFolder.Relabelled((label, _) => label, separator).ReplaceLineEndings("\r\n"));
        Assert.Equal(19, (await _case.Errors(path)).Report.Count);
    }

    [Fact]
    public async Task A_separator_that_separates_nothing_is_refused_with_what_can_be_typed()
    {
        string path = _case.Write("own.csv", "sep=a\nidalabel\n");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains("name in it what does: sep=;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_a_ward_is_read_as_it_is_meant()
    {
        string[] wrong = WrongOf("ward", "ward.csv", ';', "Diagnose");
        Assert.Equal(18, wrong.Length);
        (LabelIssueReport found, string page) = await _case.Errors(CaseFolder.Path("ward", "ward.csv"));
        (LabelIssueReport told, _) = await _case.Errors(CaseFolder.Path("ward", "ward.csv"), "--decimal-comma");
        Assert.Equal(15, found.Count);
        Assert.Equal(told.Issues.Ranked.Select(issue => issue.Index), found.Issues.Ranked.Select(issue => issue.Index));
        Assert.Equal(10, found.Issues.Ranked.Count(issue => wrong.Contains(found.Context.KeyOf(issue.Index))));
        Assert.Contains("Numbers are read with a decimal comma in 2 columns: Temperatur (\"37,5\"), CRP (\"62,8\").", page, StringComparison.Ordinal);
        (LabelIssueReport windows, string said) = await _case.Errors(CaseFolder.Path("ward", "ward-windows-1252.csv"));
        Assert.Equal(found.Issues.Ranked.Select(issue => issue.Index), windows.Issues.Ranked.Select(issue => issue.Index));
        Assert.Contains("The text is read as Windows-1252", said, StringComparison.Ordinal);
        Assert.Equal(15, (await _case.Errors(CaseFolder.Path("ward", "ward-windows-1252.csv"), "--encoding", "windows-1252")).Report.Count);
    }

    [Fact]
    public async Task A_workbook_gives_the_flags_of_its_csv_file_and_its_exports_come_back_as_workbooks()
    {
        (LabelIssueReport found, _) = await _case.Errors(CaseFolder.Path("ward", "ward.csv"));
        string export = Path.Combine(_case.Folder, "all.xlsx");
        string sheet = Path.Combine(_case.Folder, "review.xlsx");
        await _case.Errors(CaseFolder.Path("ward", "ward.csv"), "--export", export);
        await _case.Host.Type("#!label-budget", "labelErrors", "--sheet", sheet);
        LabeledData table = LabeledData.Read(export, "given_label", "example");
        Assert.Equal(300, table.RowCount);
        Assert.Equal(15, table.Column("is_label_issue").Count(value => value == "true"));
        Assert.Equal(found.Context.KeyOf(0), table.Ids[0]);
        Assert.Equal(["verdict", "new_label"], LabeledData.ColumnsOf(sheet).TakeLast(2));
    }

    [Theory]
    [InlineData("{0} mmHg")]
    [InlineData("{0} %")]
    public async Task A_unit_behind_the_numbers_is_said_and_does_not_count(string format)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled(
            (label, _) => label,
            ';',
            number => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, number.Replace('.', ','))));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(19, report.Count);
        Assert.Contains("with a decimal comma and the unit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_are_told_from_decimals_where_the_column_tells_and_asked_about_where_it_does_not()
    {
        string clear = _case.Write("clear.csv", Amounts("1.234,5", "12.000,75"));
        Assert.Contains("Numbers are read with a decimal comma in 1 column: amount", (await _case.Errors(clear)).Page, StringComparison.Ordinal);
        string open = _case.Write("open.csv", Amounts("1,234", "7,500"));
        string page = (await _case.Errors(open)).Page;
        Assert.StartsWith(
            "?? Column \"amount\" (120 values): \"1,234\" is read as 1.234; if it is 1234, say so: --decimal-point",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("??", (await _case.Errors(open, "--decimal-point")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("??", (await _case.Errors(open, "--decimal-comma")).Page, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(open, "--strict-reading"));

        static string Amounts(string low, string high) => "key;label;amount;more\n" + string.Concat(
            Enumerable.Range(0, 120).Select(row => $"k{row};{(row % 2 == 0 ? "cat" : "dog")};{(row % 2 == 0 ? low : high)};{row % 7}\n"));
    }

    [Fact]
    public async Task Two_units_in_one_column_are_never_mixed()
    {
        string path = _case.Write("own.csv", "key,label,dose,weight\n" + string.Concat(
            Enumerable.Range(0, 120).Select(row => $"k{row},{(row % 2 == 0 ? "cat" : "dog")},{row % 5} {(row % 3 == 0 ? "g" : "mg")},{row % 2}\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Contains("Column \"dose\" is not read as numbers: it holds several units, \"mg\" (80), \"g\" (40)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dose", report.Context.Data!.Features!.Columns);
    }

    [Fact]
    public async Task A_column_that_is_left_out_for_a_few_words_heads_the_page()
    {
        string path = _case.Write("own.csv", "key,label,crp,weight\n" + string.Concat(
            Enumerable.Range(0, 120).Select(row => $"k{row},{(row % 2 == 0 ? "cat" : "dog")},{(row % 40 == 7 ? "ca. 5" : $"{row % 9}")},{row % 2}\n")));
        Assert.Contains(
            "Column \"crp\" is not learned from: 3 values are no number (line 9: ca. 5); correct or empty them, "
            + "or take the values for names: --categories \"crp\"",
            (await _case.Errors(path)).Page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fallnr")]
    [InlineData("Aktenzeichen")]
    [InlineData("N\u00BA expediente")]
    [InlineData("Num\u00E9ro de dossier")]
    [InlineData("PatientID")]
    [InlineData("spam")]
    public async Task A_column_called_like_an_id_or_the_first_in_which_each_value_stands_once_is_the_id(string name)
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, _) => label)["id".Length..].Insert(0, name));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal("e0", report.Context.KeyOf(0));
        Assert.Contains($"Ids: column \"{name}\" (guessed", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("2026-01-01")]
    [InlineData("it was a long day")]
    public async Task Measurements_days_and_sentences_are_no_ids(string first)
    {
        string path = _case.Write("own.csv", "spam,label,x\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
        {
            string value = first switch
            {
                "0.5" => FormattableString.Invariant($"{(row * 0.37) + 0.5}"),
                "2026-01-01" => new DateTime(2026, 1, 1).AddDays(row).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                _ => $"it was a long day {row}",
            };
            return $"{value},{(row % 3 == 0 ? "cat" : "dog")},{row % 3}\n";
        })));
        Assert.True((await _case.Errors(path)).Report.Context.Examples.AreNumbered);
    }

    private static string[] WrongOf(string folder, string file, char separator, string label)
    {
        string[][] rows = [.. File.ReadAllLines(CaseFolder.Path(folder, file)).Select(line => line.TrimStart('\uFEFF').Split(separator))];
        int column = Array.IndexOf(rows[0], label);
        Dictionary<string, string> truth = File.ReadAllLines(CaseFolder.Path(folder, "truth.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        return [.. rows.Skip(1).Where(row => truth[row[0]] != row[column]).Select(row => row[0])];
    }
}
