using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>By what examples are known: ids in many languages, and rows where there are none.</summary>
public sealed class IdCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Case No.")]
    [InlineData("Case No")]
    [InlineData("CaseNo")]
    [InlineData("case_no")]
    [InlineData("patient_no")]
    [InlineData("id_patient")]
    [InlineData("id_caso")]
    [InlineData("Id_Historia")]
    [InlineData("ID paziente")]
    [InlineData("Codice paziente")]
    [InlineData("Nr. pacjenta")]
    [InlineData("N\u00B0 IPP")]
    [InlineData("n\u00B0 s\u00E9jour")]
    [InlineData("NIR")]
    [InlineData("numero pratica")]
    [InlineData("nr sprawy")]
    [InlineData("PESEL")]
    [InlineData("rodn\u00E9 \u010D\u00EDslo")]
    [InlineData("matricule")]
    [InlineData("\u043D\u043E\u043C\u0435\u0440")]
    [InlineData("\u0391\u039C\u039A\u0391")]
    [InlineData("CNP")]
    public async Task Names_of_ids_are_known_in_the_middle_of_a_table(string name)
    {
        string path = _case.Write("own.csv", Numbered(name, row => 100_000 + (row * 7)));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal("100000", report.Context.KeyOf(0));
        Assert.Contains($"Ids: column \"{name}\" (guessed by its name)", page, StringComparison.Ordinal);
        Assert.DoesNotContain(name, report.Context.Data!.Features!.Columns);
    }

    [Theory]
    [InlineData("no_fall")]
    [InlineData("n_visit")]
    [InlineData("number of patients")]
    [InlineData("ward code")]
    [InlineData("Codice paziente")]
    public async Task Counts_and_codes_that_come_again_are_no_ids(string name)
    {
        string path = _case.Write("own.csv", Numbered(name, row => row % 5));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.True(report.Context.Examples.AreNumbered);
        Assert.Contains(name, report.Context.Data!.Features!.Columns);
    }

    [Theory]
    [InlineData("id", ';', ',')]
    [InlineData("case_id", ',', '.')]
    public async Task Decimals_are_no_ids_whatever_they_are_called(string name, char separator, char mark)
    {
        string path = _case.Write("own.csv", string.Join(separator, name, "label", "x") + "\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            string.Join(separator, $"{row}{mark}5", row % 3 == 0 ? "cat" : "dog", $"{row % 3}") + "\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.True(report.Context.Examples.AreNumbered);
        Assert.DoesNotContain("Ids: column", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case")]
    [InlineData("record")]
    [InlineData("id")]
    public async Task Sentences_are_learned_from_whatever_their_column_is_called(string name)
    {
        string path = _case.Write("own.csv", $"{name},label\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"patient number {row} reports {(row % 3 == 0 ? "cough and sputum" : "an itching rash")},{(row % 3 == 0 ? "lung" : "skin")}\n")));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.True(report.Context.Examples.AreNumbered);
        Assert.Equal(name, Assert.Single(report.Context.Data!.Texts).Name);
    }

    [Theory]
    [InlineData("--features", "case")]
    [InlineData("--features", "x, case")]
    [InlineData("--text", "case")]
    public async Task What_a_column_is_named_for_goes_before_the_guess_that_it_is_the_id(string option, string columns)
    {
        string path = _case.Write("own.csv", Numbered("case", row => row * 7));
        (LabelIssueReport report, _) = await _case.Errors(path, option, columns);
        Assert.True(report.Context.Examples.AreNumbered);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".jsonl")]
    [InlineData(".parquet")]
    public async Task An_export_of_examples_without_ids_holds_the_row_as_the_page_says_it(string ending)
    {
        string path = _case.Write("own.csv", WithoutIds());
        string export = Path.Combine(_case.Folder, "out" + ending);
        (LabelIssueReport report, string page) = await _case.Errors(path, "--export", export);
        Assert.True(report.Context.Examples.AreNumbered);
        LabeledData table = LabeledData.Read(export, "given_label", "example");
        Assert.Equal("0", table.Ids[0]);
        Assert.Equal("2", table.Column("row")[0]);
        int worst = report.Issues.Ranked[0].Index;
        Assert.Contains($"row {table.Column("row")[worst]}", page, StringComparison.Ordinal);
        Assert.Equal(worst.ToString(CultureInfo.InvariantCulture), table.Ids[worst]);
    }

    [Theory]
    [InlineData("sheet.csv")]
    [InlineData("sheet.xlsx")]
    public async Task A_sheet_of_examples_without_ids_holds_the_row_and_is_read_back(string name)
    {
        string path = _case.Write("own.csv", WithoutIds());
        string sheet = Path.Combine(_case.Folder, name);
        await _case.Errors(path);
        await _case.Host.Type("#!label-budget", "labelErrors", "--sheet", sheet);
        LabeledData table = LabeledData.Read(sheet, "given_label", "example");
        Assert.Equal(
            table.Ids.Select(id => $"{int.Parse(id, CultureInfo.InvariantCulture) + 2}"),
            table.Column("row"));
        string filled = _case.Write("filled.csv", "example,given_label,row,purpose,verdict\n" + string.Concat(Enumerable.Range(0, table.RowCount).Select(at =>
            $"{table.Ids[at]},{table.Labels.Name(at)},{table.Column("row")[at]},next to review,right\n")));
        Assert.Contains("right", await _case.Host.Type("#!label-budget", "labelErrors", "--done", filled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_loses_no_column_of_the_data_that_is_called_row()
    {
        string path = _case.Write("own.csv", WithoutIds().Replace("f0,", "row,", StringComparison.Ordinal));
        string sheet = Path.Combine(_case.Folder, "sheet.csv");
        await _case.Errors(path, "--features", "row,f*");
        await _case.Host.Type("#!label-budget", "labelErrors", "--sheet", sheet);
        LabeledData table = LabeledData.Read(sheet, "given_label", "example");
        Assert.Equal(table.Ids.Select(id => $"{int.Parse(id, CultureInfo.InvariantCulture) + 2}"), table.Column("sheet_row"));
        Assert.StartsWith("0.", table.Column("row")[0], StringComparison.Ordinal);
    }

    private static string WithoutIds() => CaseFolder.Relabelled((label, _) => label)
        .Replace("id,", "f0,", StringComparison.Ordinal)
        .Replace("\ne", "\n0.", StringComparison.Ordinal);

    private static string Numbered(string name, Func<int, int> value) => $"label,x,{name},z\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
        $"{(row % 3 == 0 ? "cat" : "dog")},{(row % 3) + (row % 7 / 10.0):0.0},{value(row)},{row % 11}\n"));
}
