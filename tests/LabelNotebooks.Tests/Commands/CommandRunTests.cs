using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What holds for every command: files all or none, none over another or over what is read, and nothing said twice.</summary>
public sealed class CommandRunTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task Two_outputs_of_one_line_are_never_one_file()
    {
        string path = _animals.Path("same.csv");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-estimate", _animals.Csv, "--export", path, "--sheet", path));
        Assert.Equal(
            $"#!label-estimate: --export and --sheet would both be written to {path}.\n  Give each file a name of its own.",
            error.Message);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_second_file_that_cannot_be_written_takes_the_first_along()
    {
        string export = _animals.Path("estimate.csv");
        string sheet = _animals.Path("sheet.csv");
        // The sheet is there by the time that it is to be written.
        _host.OnFormat = () => File.WriteAllText(sheet, "example,verdict\n");
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", _animals.Csv, "--export", export, "--sheet", sheet));
        Assert.False(File.Exists(export));
        Assert.Equal("example,verdict\n", await File.ReadAllTextAsync(sheet));
        Assert.Empty(_host.VariableNames);
    }

    [Theory]
    [InlineData("#!label-estimate", "--reviewed", "--export")]
    [InlineData("#!label-errors", "--reviewed", "--export")]
    [InlineData("#!label-budget", "--done", "--sheet")]
    [InlineData("#!label-audit", "--since", "--save")]
    public async Task What_is_read_is_never_written_whatever_names_it(string command, string reads, string writes)
    {
        string path = _animals.Write(writes == "--save" ? "kept.json" : "kept.csv", "example,verdict\n");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, _animals.Csv, reads, path, writes, path));
        Assert.Contains($"{path} is read and would be replaced.", error.Message, StringComparison.Ordinal);
        Assert.Equal("example,verdict\n", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("#!label-estimate", "--reviewed", ",")]
    [InlineData("#!label-budget", "--done", ", ")]
    [InlineData("#!label-audit", "--done", ",")]
    public async Task One_of_several_sheets_that_are_read_is_not_written_either(string command, string reads, string between)
    {
        string first = _animals.Write("first.csv", "example,verdict\n");
        string next = _animals.Write("next.csv", "example,verdict\na3,wrong\n");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type(command, _animals.Csv, reads, first + between + next, "--sheet", next));
        Assert.Contains($"{next} is read and would be replaced.", error.Message, StringComparison.Ordinal);
        Assert.Equal("example,verdict\na3,wrong\n", await File.ReadAllTextAsync(next));
    }

    [Fact]
    public async Task Data_that_nobody_named_is_not_replaced_by_its_own_export()
    {
        string table = await File.ReadAllTextAsync(_animals.Csv);
        await _host.Type("#!label-errors", _animals.Csv);
        foreach (string command in new[] { "#!label-errors", "#!label-audit", "#!label-estimate", "#!label-disagreements" })
        {
            AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, "--export", _animals.Csv));
            Assert.Contains("has the name of the file that the labels were read from", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(table, await File.ReadAllTextAsync(_animals.Csv));
    }

    // 100 * (7 / 100) is a little more than 7 to a computer.
    [Fact]
    public async Task A_share_that_is_exactly_the_limit_passes()
    {
        var numbers = new double[200];
        string[] labels = [.. Enumerable.Range(0, 100).Select(row => row % 2 == 0 ? "a" : "b")];
        for (int row = 0; row < 100; row++)
        {
            bool isWrong = row < 7;
            numbers[2 * row] = (row % 2 == 0) != isWrong ? 0.97 : 0.03;
            numbers[(2 * row) + 1] = 1 - numbers[2 * row];
        }

        _host.SetVariable("data", LabeledData.Create(labels, probabilities: PredictedProbabilities.FromRows(numbers, 2)));
        string[] line = ["data", "--filter-by", "predicted-neq-given", "--guard", "off", "--out-of-sample", "--fail-over"];
        await _host.Type("#!label-audit", [.. line, "7"]);
        Assert.Equal(7, Assert.IsType<AuditReport>(_host["labelAudit"]).FlaggedCount);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", [.. line, "6.99"]));
    }

    [Fact]
    public async Task What_was_guessed_is_told_once_however_often_a_result_is_taken_up_again()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        await _host.Type("#!label-errors");
        await _host.Type("#!label-errors");
        string[] said = [.. Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Context.Assumptions];
        Assert.Equal(said.Distinct(), said);
    }

    [Fact]
    public async Task All_that_a_line_tells_is_told_at_once()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-errors", _animals.Csv, "--into", "2nd", "--export", "a.xyz", "--top", "0", "--strict", "7"));
        Assert.Equal(4, error.Problems.Length);
    }

    [Fact]
    public async Task What_an_audit_has_said_is_not_said_again_whether_it_is_named_or_found()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string reviewed = _animals.Write("f.csv", "example,verdict\na1,right\na2,right\na3,wrong\n");
        string named = await _host.Type("#!label-estimate", "labelErrors", "--reviewed", reviewed);
        string found = await _host.Type("#!label-estimate", "--reviewed", reviewed);
        Assert.DoesNotContain("(guessed", named, StringComparison.Ordinal);
        Assert.Equal($"No data was named: the variable labelErrors, which came last, is taken.\n{named}", found);
    }

    [Fact]
    public async Task New_flags_by_another_setting_are_told_apart_from_new_errors()
    {
        string saved = _animals.Path("h.json");
        await _host.Type("#!label-audit", _animals.Csv, "--save", saved);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--since", saved, "--fail-over", "0"));
        const string Setting = "guard of classes with fewer labels than 50 then, 0 now";
        Assert.Contains($"The settings are not those of the earlier audit: {Setting}.", error.Message, StringComparison.Ordinal);
        Assert.True(_host.Displayed[^1].TryGet(MimeBundle.PlainText, out string? page));
        Assert.Contains($"The earlier audit had other settings ({Setting})", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_for_a_spreadsheet_has_its_separator_its_mark_and_no_formula()
    {
        string path = _animals.Path("issues.csv");
        await _host.Type("#!label-errors", _animals.Csv, "--export", path, "--csv-separator", "semicolon", "--csv-digits", "2", "--spreadsheet");
        byte[] bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = await File.ReadAllLinesAsync(path);
        Assert.Equal("example;given_label;suggested_label;label_quality;is_label_issue;rank", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^a\d+;\w+;\w+;\d(\.\d{1,2})?;(true|false);\d*$", line));
    }

    [Fact]
    public async Task What_is_said_of_a_csv_is_refused_where_none_is_written()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-errors", _animals.Csv, "--export", _animals.Path("x.parquet"), "--csv-digits", "2", "--spreadsheet"));
        Assert.Equal(
            "#!label-errors, --csv-digits, --spreadsheet: they are read for --export FILE.csv alone.\n"
                + "  Name the file to write, --export table.csv, or leave them out.",
            error.Message);
    }
}
