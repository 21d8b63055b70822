namespace LabelNotebooks.Tests.Cases;

/// <summary>Grades with a word beside their number, in labels, truths and sheets; columns whose name is one of labels and of remarks.</summary>
public sealed class GradeCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("L 1,R 1,1,L 2,R 2,2", 6)]
    [InlineData("L1x 1,1,2,R1x 1", 4)]
    [InlineData("Grad 1,Stufe 1,1,Grad 2,2", 5)]
    [InlineData("Grad 1,grad 1,Stufe 1,1,2", 4)]
    [InlineData("Grad 1,Grad 2,1,2", 2)]
    [InlineData("Grad 1,1,2,3", 3)]
    public async Task A_word_beside_a_number_counts_for_none_only_where_it_is_the_same_in_the_whole_column(string labels, int classes)
    {
        string[] names = labels.Split(',');
        string path = _case.Write("own.csv", Table(row => names[row % names.Length]));
        (LabelIssueReport report, _) = await _case.Errors(path, "--label", "Grad", "--merge-spellings");
        Assert.Equal(classes, report.Issues.Labels.ClassCount);
    }

    [Theory]
    [InlineData("Grad {0}")]
    [InlineData("{0} Pkt.")]
    public async Task A_truth_with_a_word_beside_its_number_is_the_class(string truth)
    {
        string path = _case.Write("own.csv", Table(row => $"{row % 4 + 1}", row => string.Format(null, truth, (row % 9 == 0 ? row + 1 : row) % 4 + 1)));
        string page = await _case.Host.Type("#!label-audit", path, "--label", "Grad", "--features", "u,v", "--truth", "wahr");
        var report = Assert.IsType<AuditReport>(_case.Host["labelAudit"]);
        var wahr = TrueLabels.Of(report.Context.Data!, "wahr");
        Assert.DoesNotContain(false, wahr.AreKnown);
        Assert.Equal(11, Enumerable.Range(0, 96).Count(row => wahr.Labels.Name(row) != $"{row % 4 + 1}"));
        Assert.DoesNotContain("not among the classes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_with_a_word_beside_a_number_is_taken_for_the_class_and_said()
    {
        string path = _case.Write("own.csv", Table(row => $"{row % 4 + 1}"));
        string sheet = _case.Write("done.csv", "example,given_label,verdict,new_label\nF-0,1,wrong,Grad 2\nF-1,2,wrong,grad 3\nF-2,3,wrong,Stufe 4\n");
        string page = await _case.Host.Type("#!label-audit", path, "--label", "Grad", "--features", "u,v", "--done", sheet);
        Assert.Contains("\"Grad 2\" (1) is 2, \"grad 3\" (1) is 3", page, StringComparison.Ordinal);
        Assert.Contains("1 new label stands nowhere among the labels of the data: \"Stufe 4\"", page, StringComparison.Ordinal);
        string recorded = await _case.Host.Type(
            "#!label-record", "--data", path, "--label", "Grad", "--from", _case.Write("from.csv", "example,decision,new_label\nF-0,change,Grad 2\n"),
            "--reviewer", "Ana");
        Assert.Contains("\"Grad 2\" (1) is 2", recorded, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stands nowhere", recorded, StringComparison.Ordinal);
        await _case.Host.Type("#!label-corrected", path, "--label", "Grad", "--export", Path.Combine(_case.Folder, "corrected.csv"));
        Assert.StartsWith("F-0;0;0;2", (await File.ReadAllLinesAsync(Path.Combine(_case.Folder, "corrected.csv")))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note", "leicht,schwer", "note")]
    [InlineData("Note", "1,2,3", "Note")]
    public async Task A_column_that_may_be_one_of_remarks_is_asked_about_where_few_values_come_again(string name, string values, string label)
    {
        string[] each = values.Split(',');
        string path = _case.Write("own.csv", Table(row => each[row % each.Length]).Replace(";Grad\n", $";{name}\n", StringComparison.Ordinal));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(label, report.Context.LabelColumn);
        Assert.StartsWith(
            $"?? Is \"{name}\" the column of the labels? It was taken (guessed by its name, which remarks bear, too, and by what it holds; "
                + $"{each.Length} different values). To say which it is: --label COLUMN",
            page,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path, "--strict-reading"));
        Assert.DoesNotContain("??", (await _case.Errors(path, "--label", name)).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gravite", true)]
    [InlineData("gravite", false)]
    public async Task A_column_that_may_be_one_of_remarks_goes_behind_another_label(string other, bool isText)
    {
        string path = _case.Write("own.csv", Table(
            row => isText ? $"vu le {row} par moi" : row % 5 == 0 ? "vu" : "revu",
            row => row % 2 == 0 ? "haute" : "basse").Replace(";Grad;wahr\n", $";note;{other}\n", StringComparison.Ordinal));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Equal(other, report.Context.LabelColumn);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_labels_in_rows_such_a_column_is_asked_about_too()
    {
        string path = _case.Write("own.csv", "Anruf;Bewerter;Note\n" + string.Concat(Enumerable.Range(0, 160).Select(row =>
            $"A-{row / 4:000};{(row % 4) switch { 0 => "Anna", 1 => "Bea", 2 => "Cem", _ => "Dora" }};{(row / 4 % 3 == 0 ? "dringend" : "normal")}\n")));
        Assert.StartsWith(
            "?? Does the column \"Note\" hold the labels, or remarks? It is taken for the labels; to say which column does: --label COLUMN",
            (await _case.Agreement(path)).Page,
            StringComparison.Ordinal);
    }

    private static string Table(Func<int, string> label, Func<int, string>? truth = null) =>
        $"Fall;u;v;Grad{(truth is null ? "" : ";wahr")}\n" + string.Concat(Enumerable.Range(0, 96).Select(row =>
            $"F-{row};{row % 4};{row * 7 % 11};{label(row)}{(truth is null ? "" : ";" + truth(row))}\n"));
}
