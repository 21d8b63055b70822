using System.Globalization;
using System.Text;

namespace LabelNotebooks.Tests.Cases;

/// <summary>Sheets as hospitals outside of English write them: code pages, titles, rows of units, gaps and limits among numbers.</summary>
public sealed class ForeignSheetTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(1250, "Oddział", "Żaneta poszła później", "windows-1250")]
    [InlineData(1250, "Oddělení", "Příliš žluťoučký kůň", "windows-1250")]
    [InlineData(1250, "Osztály", "Erős szédülés, fulladás, őrült gyűrű", "windows-1250")]
    [InlineData(28592, "Oddział", "Żaneta poszła później, ściśle źle, śpi", "iso-8859-2")]
    [InlineData(1251, "Отделение", "Боль в груди", "windows-1251")]
    [InlineData(20866, "Отделение", "Боль в груди", "koi8-r")]
    [InlineData(1253, "Τμήμα", "Πόνος στο στήθος, βήχας", "windows-1253")]
    [InlineData(1254, "Bölüm", "Göğüs ağrısı, çarpıntı, baş dönmesi", "windows-1254")]
    [InlineData(1257, "Skyrius", "Krūtinės skausmas, šiąnakt dusulys, įkvėpus", "windows-1257")]
    [InlineData(1257, "Osakond", "Šokk, žest, õine garaaž, külm dušš, käed", "windows-1257")]
    [InlineData(28605, "Osakond", "Šokk, žest, õine garaaž, külm dušš, käed", "iso-8859-15")]
    public async Task A_code_page_is_told_by_the_letters_of_its_words_and_asked(int page, string name, string words, string option)
    {
        string path = await Encoded(page, name, words);
        (LabelIssueReport report, string text) = await _case.Errors(path, "--label", name);
        Assert.Contains($"(--encoding {option}", text, StringComparison.Ordinal);
        Assert.StartsWith("?? A word of the text is \"", text, StringComparison.Ordinal);
        Assert.Contains($"{words} 0", report.Context.Data!.Column("text"));
        Assert.DoesNotContain("A word of the text", (await _case.Errors(path, "--label", name, "--encoding", option)).Page, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--label", name, "--strict-reading"));
    }

    [Theory]
    [InlineData("Größe", "Müde, später Übelkeit, 5 µg, Größe 30 cm³, 38 °C")]
    [InlineData("Unité", "Œdème à l’œil gauche, fièvre, « être né », très âgé, naïf, où ça")]
    [InlineData("Nº", "¿Qué dolor? Niño, señora, 1ª vez, corazón")]
    [InlineData("Secção", "Dor no coração, não há lesões, às vezes")]
    [InlineData("Avdeling", "Brystsmerter på øvre høyre side, blåmerke")]
    [InlineData("Deild", "Verkur í þindinni, öndunarerfiðleikar, barnið")]
    [InlineData("Osakond", "Rõhumine rinnus, köha, õhupuudus, külmad käed, õine pööritus")]
    public async Task A_text_of_the_west_is_read_as_before(string name, string words)
    {
        string text = (await _case.Errors(await Encoded(1252, name, words), "--label", name)).Page;
        Assert.Contains("The text is read as Windows-1252", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A word of the text", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cp1250")]
    [InlineData("1250")]
    [InlineData("win-1250")]
    public async Task Other_names_of_a_code_page_are_known(string typed) =>
        Assert.Contains("Żaneta 0", (await _case.Errors(await Encoded(1250, "Oddział", "Żaneta"), "--label", "Oddział", "--encoding", typed))
            .Report.Context.Data!.Column("text"));

    [Theory]
    [InlineData(";;Jahre;/nl;mg/l;")]
    [InlineData(";;Jahre;;mg/l;ja/nein")]
    [InlineData("Einheit;;Jahre;;mg/l;")]
    [InlineData("Jednostka;;lat;/nl;mg/l;tak/nie")]
    [InlineData(";tt.mm.jjjj;;;mg/l;")]
    public async Task A_row_of_units_is_left_out_whatever_else_stands_in_it(string units)
    {
        string path = _case.Write("own.csv", Ward(units + "\n", crp: row => (row % 9) switch { 0 => ">200", 1 => "n.b.", _ => null }));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(90, report.Context.Examples.Count);
        Assert.Contains("Line 2 holds units", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_may_be_one_of_units_is_asked_about()
    {
        string path = _case.Write("own.csv", Ward("intern;;Jahre;;mg/l;\n"));
        string page = (await _case.Errors(path, "--label", "Sepsis")).Page;
        Assert.StartsWith("?? Is line 2 a row of units (intern, Jahre, mg/l)? It is left out as one", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wunde;Anna;Bea;Cem\n;Grad;Grad;Grad\n")]
    [InlineData("Wunde;Anna;Bea;Cem\nEinheit;Pkt.;Pkt.;Pkt.\n")]
    public async Task A_row_of_units_is_no_rating(string head)
    {
        string path = _case.Write("own.csv", head + string.Concat(Enumerable.Range(0, 30).Select(row =>
            $"W-{row};{row % 4};{row % 4};{(row + row / 20) % 4}\n")));
        (AgreementReport report, string page) = await _case.Agreement(path);
        Assert.Equal(30, report.Annotations.Examples.Length);
        Assert.Equal("W-0", report.Annotations.Examples[0]);
        Assert.Contains("Line 2 holds units", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sepsis-Screening, Export 28.11.2026;;;;;\n", 1)]
    [InlineData("Sepsis-Screening\n", 1)]
    [InlineData("\"Ward 3; March\";;;;;\n;;;;;\n", 2)]
    [InlineData("sep=;\nWard 3;;;;;\n", 1)]
    public async Task A_title_above_the_names_is_skipped_and_said(string title, int lines)
    {
        (LabelIssueReport report, _) = await _case.Errors(_case.Write("own.csv", title + Ward()), "--label", "Sepsis");
        Assert.Equal(90, report.Context.Examples.Count);
        Note said = Assert.Single(report.Context.Data!.Notes, note => note.Sentence.EndsWith(" above the table skipped", StringComparison.Ordinal));
        Assert.Equal(lines, said.Count);
        LabelIssueReport plain = (await _case.Errors(_case.Write("plain.csv", Ward()), "--label", "Sepsis")).Report;
        Assert.Equal(plain.Issues.Ranked.Select(issue => issue.Index), report.Issues.Ranked.Select(issue => issue.Index));
    }

    [Fact]
    public async Task Labels_below_a_title_are_written_back_where_they_stood()
    {
        string path = _case.Write("own.csv", "Übersicht;;;;;\n" + Ward(), Encoding.Latin1);
        var original = OriginalTable.Open(path, "Sepsis", "Fall");
        string copy = Path.Combine(_case.Folder, "mended.csv");
        await using (FileStream written = File.Create(copy))
            original.WriteTo(written, new Dictionary<int, string> { [0] = "vielleicht" });
        string[] before = await File.ReadAllLinesAsync(path, Encoding.Latin1);
        string[] after = await File.ReadAllLinesAsync(copy, Encoding.Latin1);
        Assert.Equal([2], Enumerable.Range(0, before.Length).Where(line => before[line] != after[line]));
    }

    [Theory]
    [InlineData("n.b.")]
    [InlineData("brak danych")]
    [InlineData("unklar")]
    [InlineData("não informado")]
    public async Task A_word_for_a_gap_among_numbers_is_a_gap_and_counted(string gap)
    {
        (LabelIssueReport report, string page) = await _case.Errors(_case.Write("own.csv", Ward(crp: row => row % 30 == 0 ? gap : null)), "--label", "Sepsis");
        Assert.Contains("CRP", report.Context.Data!.Features!.Columns);
        Assert.Contains($"3 cells in 1 column of numbers (CRP) hold a word for a gap and are missing there: \"{gap}\" (3)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_word_among_numbers_is_asked_about_and_can_be_called_a_gap()
    {
        string path = _case.Write("own.csv", Ward(crp: row => row % 30 == 0 ? "hemolyzed" : null));
        Assert.Contains("--missing-values \"hemolyzed\"", (await _case.Errors(path, "--label", "Sepsis")).Page, StringComparison.Ordinal);
        (LabelIssueReport report, string page) = await _case.Errors(path, "--label", "Sepsis", "--missing-values", "hemolyzed,-9");
        Assert.Contains("CRP", report.Context.Data!.Features!.Columns);
        Assert.Contains("\"hemolyzed\" (3)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("is not learned from", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_an_instrument_is_read_as_its_number_and_said_at_the_head()
    {
        string path = _case.Write("own.csv", Ward(crp: row => row % 3 == 0 ? row % 2 == 0 ? "> 200" : "<5,5" : null));
        (LabelIssueReport report, string page) = await _case.Errors(path, "--label", "Sepsis");
        int crp = report.Context.Data!.Features!.Columns.IndexOf("CRP");
        Assert.Equal((200f, 5.5f), (report.Context.Data.Features.Row(0)[crp], report.Context.Data.Features.Row(3)[crp]));
        Assert.StartsWith(
            "?? Column \"CRP\": 30 values are limits of the instrument, which could not measure beyond, and are read as the number of the limit: "
            + "\"<5,5\" (15) as 5.5, \"> 200\" (15) as 200",
            page,
            StringComparison.Ordinal);
        Assert.Throws<AuditInputException>(() =>
            LabeledData.Read(path, "Sepsis", "Fall", "CRP", options: new TableReadOptions { AsWritten = true, DecimalComma = true }));
    }

    [Fact]
    public async Task Ranges_alone_are_names_and_no_limits()
    {
        (LabelIssueReport report, string page) = await _case.Errors(
            _case.Write("own.csv", Ward(crp: row => row % 3 == 0 ? "<5" : ">5")), "--label", "Sepsis");
        Assert.DoesNotContain("limits of the instrument", page, StringComparison.Ordinal);
        Assert.Contains(report.Context.Data!.Categories, column => column.Name == "CRP");
    }

    [Fact]
    public async Task What_is_asked_of_a_column_of_numbers_is_asked_once()
    {
        string page = (await _case.Errors(
            _case.Write("own.csv", Ward(crp: row => row % 3 == 0 ? "37,5 mg" : null, label: row => row == 5 ? "" : null)), "--label", "Sepsis")).Page;
        Assert.Single(page.Split('\n'), line => line.Contains("have no unit", StringComparison.Ordinal));
    }

    private async Task<string> Encoded(int page, string name, string words)
    {
        string path = _case.Write("own.csv", "");
        string table = $"text;x;{name}\n" + string.Concat(Enumerable.Range(0, 60).Select(row => $"{words} {row % 7};{row % 3};{(row % 3 == 0 ? "a" : "b")}\n"));
        await File.WriteAllBytesAsync(path, CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(table));
        return path;
    }

    private static string Ward(string units = "", Func<int, string?>? crp = null, Func<int, string?>? label = null) =>
        "Fall;Tag;Alter;Station;CRP;Sepsis\n" + units + string.Concat(Enumerable.Range(0, 90).Select(row => string.Create(
            CultureInfo.GetCultureInfo("de-DE"),
            $"F-{row};{row % 28 + 1}.03.2026;{40 + row % 37};{(row % 2 == 0 ? "A1" : "B3")};{crp?.Invoke(row) ?? $"{row % 3 * 40 + row % 7},{row % 10}"};"
            + $"{label?.Invoke(row) ?? (row % 3 == 2 ? "ja" : "nein")}\n")));
}
