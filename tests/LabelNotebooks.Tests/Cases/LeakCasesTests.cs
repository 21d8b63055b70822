namespace LabelNotebooks.Tests.Cases;

/// <summary>Columns that hold the label itself, and labels of several people in columns.</summary>
public sealed class LeakCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task Corrections_beside_the_labels_are_not_the_label_and_not_learned_from()
    {
        (LabelIssueReport plain, _) = await _case.Errors(CaseFolder.Path("notes", "notes.csv"));
        Assert.Equal("N0001", plain.Context.KeyOf(0));
        string path = CaseFolder.Path("notes", "notes-with-corrections.csv");
        (LabelIssueReport report, string page) = await _case.Errors(path, "--truth", "korrigiert");
        Assert.Equal("Kategorie", report.Context.LabelColumn);
        Assert.Equal(plain.Issues.Ranked.Select(issue => issue.Index), report.Issues.Ranked.Select(issue => issue.Index));
        Assert.Contains(
            "Column \"korrigiert\" holds the classes of the label and equals it in 849 of 900: it is not learned from",
            page,
            StringComparison.Ordinal);
        Assert.Contains("--truth \"korrigiert\"", page, StringComparison.Ordinal);
        string audit = await _case.Host.Type("#!label-audit", path, "--truth", "korrigiert");
        Assert.Contains("Against column \"korrigiert\"", audit, StringComparison.Ordinal);
        Assert.Contains("of 51 wrong labels found", audit, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--truth", "Notiz"));
    }

    [Theory]
    [InlineData("second")]
    [InlineData("review_final")]
    public async Task Of_two_columns_with_the_same_classes_the_first_is_the_label_and_the_other_no_feature(string name)
    {
        string[] lines = CaseFolder.Relabelled((label, _) => $"x{label}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string path = _case.Write("own.csv", string.Concat(lines.Select((line, row) => row == 0
            ? $"{line.Replace("label", "spam", StringComparison.Ordinal)},{name}\n"
            : $"{line},{(row % 12 == 0 ? "x0" : line.Split(',')[1])}\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal("spam", report.Context.LabelColumn);
        Assert.Equal(19, report.Count);
        Assert.Contains($"Column \"{name}\" holds the classes of the label", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_column_that_alone_tells_the_label_is_named_before_any_finding(bool isNumber)
    {
        string[] lines = CaseFolder.Relabelled((label, _) => $"x{label}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string path = _case.Write("own.csv", string.Concat(lines.Select((line, row) => row == 0
            ? $"{line},ward\n"
            : $"{line},{(isNumber ? FormattableString.Invariant($"{(line.Split(',')[1][1] - '0') * 100 + row % 60 / 7.0}") : $"ward {line.Split(',')[1]}")}"
                + "\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Contains("Column \"ward\" alone tells 100.0 % of the labels", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alone tells", (await _case.Errors(path, "--features", "f*")).Page, StringComparison.Ordinal);
        Assert.NotNull(report);
    }

    [Fact]
    public async Task A_second_opinion_in_other_words_is_named_and_so_are_the_columns_to_name_instead()
    {
        string[] lines = CaseFolder.Relabelled((label, _) => $"x{label}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // One in twenty is that of the row before, as opinions differ.
        string path = _case.Write("own.csv", string.Concat(lines.Select((line, row) => row == 0
            ? $"{line},second,sex\n"
            : $"{line},word{(char)('a' + lines[row % 20 == 7 ? row - 1 : row].Split(',')[1][1] - '0')},{"mf"[row * 7 % 5 % 2]}\n")));
        (_, string page) = await _case.Errors(path);
        Assert.Contains("Column \"second\" alone tells 9", page, StringComparison.Ordinal);
        Assert.Contains("or is another opinion in other words", page, StringComparison.Ordinal);
        Assert.Contains("groups sex", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Column \"sex\" alone", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_in_columns_are_recognized()
    {
        string path = CaseFolder.Path("raters", "raters.csv");
        (AgreementReport report, string page) = await _case.Agreement(path);
        Assert.Equal(0.727, report[AgreementMeasure.KrippendorffNominal].Value, 3);
        Assert.Contains("columns Pflege * (guessed", page, StringComparison.Ordinal);
        Assert.Equal("N0001", report.Annotations.Examples[0]);
        Assert.Contains($"#!label-agreement {path} --annotators \"Pflege *\"", await _case.Host.Type("#!label-describe", path), StringComparison.Ordinal);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains("--annotators", error.Message, StringComparison.Ordinal);
        foreach (string command in (string[])["#!label-consensus", "#!label-annotators", "#!label-next"])
            Assert.Contains("olumns Pflege *", await _case.Host.Type(command, path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wide.csv", "r0", "r*")]
    [InlineData(null, "Dr. Ames", "Dr. Ames,Dr. Bell,Dr. Cole")]
    public async Task Ratings_of_anybody_are_recognized(string? file, string first, string columns)
    {
        string path = file is null
            ? _case.Write("own.csv", "scan,Dr. Ames,Dr. Bell,Dr. Cole\n" + string.Concat(Enumerable.Range(0, 30)
                .Select(row => $"s{row},{Name(row)},{Name(row)},{Name(row % 7 == 0 ? row + 1 : row)}\n")))
            : CaseFolder.Path("reading", file);
        (AgreementReport report, _) = await _case.Agreement(path);
        Assert.Contains(first, report.Annotations.Annotators);
        Assert.True(report.Annotations.Annotators.Length == 3, columns);

        static string Name(int row) => row % 3 == 0 ? "tumour" : row % 3 == 1 ? "cyst" : "nothing";
    }

    [Fact]
    public async Task Who_gives_a_table_that_is_none_of_annotations_is_told_of_both_ways()
    {
        string path = _case.Write("own.csv", "who,what\na,b\nc,d\n");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Agreement(path));
        Assert.Contains("--annotator COLUMN", error.Message, StringComparison.Ordinal);
        Assert.Contains("--annotators COLUMNS", error.Message, StringComparison.Ordinal);
    }
}
