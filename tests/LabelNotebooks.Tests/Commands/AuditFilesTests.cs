using System.Globalization;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What commands write: exports, audits that are kept and compared, and cells that fail by them.</summary>
public sealed class AuditFilesTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task An_audit_that_fails_does_not_become_the_measure_of_the_next()
    {
        string saved = _animals.Path("audit.json");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-audit", _animals.Csv, "--save", saved, "--fail-over", "1"));
        Assert.Contains("The audit was not saved.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(saved));
    }

    [Fact]
    public async Task An_export_does_not_appear_where_the_audit_beside_it_cannot_be_saved()
    {
        string export = _animals.Path("issues.csv");
        await File.WriteAllTextAsync(export, "of yesterday");
        string saved = _animals.Path("audit.json");
        string inTheWay = _animals.Path($".audit.json.{Environment.ProcessId}.partial");
        Directory.CreateDirectory(inTheWay);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-audit", _animals.Csv, "--export", export, "--save", saved));
        Assert.Equal($"{saved}: you may not write this file.\n  Give yourself the right to write it, or choose another folder.", error.Message);
        Assert.Equal("of yesterday", await File.ReadAllTextAsync(export));
        Assert.DoesNotContain("labelAudit", _host.VariableNames);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(saved)!), file => file.EndsWith(".partial", StringComparison.Ordinal));
        Directory.Delete(inTheWay);
        await _host.Type("#!label-audit", _animals.Csv, "--export", export, "--save", saved);
        Assert.True(File.Exists(saved));
        Assert.StartsWith("example,", await File.ReadAllTextAsync(export), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".parquet")]
    public async Task An_export_has_a_row_for_each_example_in_their_order(string ending)
    {
        string path = _animals.Path("issues" + ending);
        await _host.Type("#!label-errors", _animals.Csv, "--id", "id", "--export", path);
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        LabeledData back = LabeledData.Read(path, "given_label", id: "example", features: "label_quality");
        Assert.Equal(["example", "given_label", "suggested_label", "label_quality", "is_label_issue", "rank"], back.Columns.AsEnumerable());
        Assert.Equal(report.Subject.Data!.Ids, back.Ids);
        Assert.Equal(report.Issues.Labels.Codes.ToArray(), back.Labels.Codes.ToArray());
        Assert.Equal(report.Issues.ToMask().Select(flagged => flagged ? "true" : "false"), back.Column("is_label_issue"));
        Assert.Equal(report.Issues.Ranked.Select(issue => issue.Index), Enumerable.Range(0, back.RowCount)
            .Where(row => back.Column("rank")[row].Length > 0)
            .OrderBy(row => int.Parse(back.Column("rank")[row], CultureInfo.InvariantCulture)));
        Assert.Equal(report.Issues.SuggestedLabels.Select(code => report.Issues.Labels.Classes[code]), back.Column("suggested_label"));
        byte[] first = await File.ReadAllBytesAsync(path);
        report.Export(path);
        Assert.Equal(first, await File.ReadAllBytesAsync(path));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(path)!), file => file.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_as_a_mask_is_read_by_numpy()
    {
        string path = _animals.Path("mask.npy");
        await _host.Type("#!label-errors", _animals.Csv, "--export", path);
        Assert.Equal(Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.ToMask(), NpyFile.ReadLabels(path).Codes.ToArray().Select(code => code == 1));
        Assert.Equal("bool", NpyFile.Describe(path).Type);
    }

    [Fact]
    public void A_field_with_separators_quotes_and_line_breaks_comes_back_as_it_was()
    {
        string[] ids = ["a,b", "c\"d", "e\nf", "=1+1"];
        LabeledData data =
            LabeledData.Create(["x,y", "z", "x,y", "z"], ids, probabilities: PredictedProbabilities.FromRows([0.9, 0.1, 0.2, 0.8, 0.1, 0.9, 0.3, 0.7], 2));
        data.FindLabelIssues().Export(_animals.Path("hard.csv"));
        LabeledData back = LabeledData.Read(_animals.Path("hard.csv"), "given_label", id: "example");
        Assert.Equal(ids, back.Ids);
        Assert.Equal(["x,y", "z"], back.Labels.Classes.AsEnumerable());
    }

    [Fact]
    public async Task An_audit_in_a_pipeline_fails_its_cell_after_its_page()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--fail-over", "3"));
        Assert.Equal(
            "#!label-audit --fail-over 3: 5 of 60 labels are flagged: 8.3 %, more than 3 %.\n"
            + "  Look at these labels, correct those that are wrong, then run the cell again.",
            error.Message);
        Assert.Single(_host.Displayed);
        Assert.IsType<AuditReport>(_host["labelAudit"]);
        await _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--fail-over", "8.4");
    }

    [Fact]
    public async Task An_audit_that_cannot_be_trusted_fails_a_pipeline_too()
    {
        string path = _animals.Write(
            "shuffled.csv",
            (await File.ReadAllTextAsync(_animals.Csv)).Replace("p_cat,p_dog,p_newt", "p_newt,p_cat,p_dog", StringComparison.Ordinal));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", path, "--fail-over", "99"));
        Assert.Contains("the probabilities cannot be used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_audit_lists_only_what_is_new()
    {
        string saved = _animals.Path("audit.json");
        await _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--save", saved);
        var first = Assert.IsType<AuditReport>(_host["labelAudit"]);
        Assert.Contains(
            "Nothing new since the earlier audit",
            await _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--since", saved, "--fail-over", "0"),
            StringComparison.Ordinal);

        // One flagged label is corrected, and one that was right is spoiled.
        LabelIssue corrected = first.Issues.Issues.Ranked[0];
        string[] lines = await File.ReadAllLinesAsync(_animals.Csv);
        string id = first.Issues.Subject.KeyOf(corrected.Index);
        Replace(id, Sample.Animals[corrected.Given], Sample.Animals[corrected.Suggested]);
        Replace("a1", "dog", "cat");
        _animals.Write("animals.csv", string.Join('\n', lines));
        string text = await _host.Type("#!label-audit", _animals.Csv, "--guard", "off", "--since", saved);
        AuditComparison since = Assert.IsType<AuditReport>(_host["labelAudit"]).Since!;
        Assert.Equal(["a1"], since.New.Select(issue => first.Issues.Subject.KeyOf(issue.Index)));
        Assert.Equal([id], since.Relabeled.Select(flag => flag.Example));
        Assert.Contains("New since the earlier audit: 1 of 60 labels to look at first (1.7 %); 2 labels changed since", text, StringComparison.Ordinal);
        Assert.Empty(since.Cautions);
        // The spoiled one was not flagged then: it is listed all the same, after what is newly flagged.
        Assert.Equal(
            new[] { ("a1", "dog", "cat", false, true), (id, Sample.Animals[corrected.Given], Sample.Animals[corrected.Suggested], true, false) }.Order(),
            since.Changed.Select(one => (one.Example, one.Then, one.Now, one.WasFlagged, one.IsFlagged)).Order());
        int table = text.IndexOf("Labels that changed since the earlier audit: 2", StringComparison.Ordinal);
        Assert.True(table > text.IndexOf("Labels to look at first", StringComparison.Ordinal));
        Assert.Contains("a1       dog         cat", text[table..], StringComparison.Ordinal);

        void Replace(string example, string from, string to)
        {
            int at = Array.FindIndex(lines, line => line.StartsWith(example + ",", StringComparison.Ordinal));
            lines[at] = lines[at].Replace($",{from},", $",{to},", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Saved_audits_are_the_same_bytes_in_every_culture()
    {
        string a = _animals.Path("a.json");
        string b = _animals.Path("b.json");
        await _host.Type("#!label-audit", _animals.Csv, "--save", a);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            await _host.Type("#!label-audit", _animals.Csv, "--save", b);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(await File.ReadAllBytesAsync(a), await File.ReadAllBytesAsync(b));
        Snapshot.Matches(await File.ReadAllTextAsync(a));
    }

    [Fact]
    public async Task A_label_that_is_filled_in_does_not_make_other_rows_new()
    {
        string[] lines = [.. (await File.ReadAllLinesAsync(_animals.Csv)).Select(line => string.Join(',', line.Split(',').Skip(1)))];
        string full = lines[2];
        lines[2] = full[full.IndexOf(',', StringComparison.Ordinal)..];
        string path = _animals.Write("gaps.csv", string.Join('\n', lines) + "\n");
        string saved = _animals.Path("gaps.json");
        await _host.Type("#!label-audit", path, "--label", "label", "--probabilities", "p_*", "--save", saved);
        Assert.Equal(59, Assert.IsType<AuditReport>(_host["labelAudit"]).Issues.Issues.Labels.Count);
        lines[2] = full;
        _animals.Write("gaps.csv", string.Join('\n', lines) + "\n");
        string text = await _host.Type("#!label-audit", path, "--label", "label", "--probabilities", "p_*", "--since", saved);
        AuditComparison since = Assert.IsType<AuditReport>(_host["labelAudit"]).Since!;
        Assert.Equal((since.Earlier.Flagged.Length, 0, 0, 0), (since.StillFlagged, since.Relabeled.Length, since.NoLongerFlagged.Length, since.Gone.Length));
        Assert.Contains(
            "Examples are known by row number alone: where a row was put in, taken out or moved since, "
            + "others are compared, and there are 60 examples now and 59 then.",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_begins_with_an_at_sign_is_a_path()
    {
        await _host.Type("#!label-errors", _animals.Csv, "--into", "plain");
        File.Copy(_animals.Csv, _animals.Path("@animals.csv"));
        File.Copy(_animals.Csv, _animals.Path("@animals"));
        string before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Path.GetDirectoryName(_animals.Csv)!;
            await _host.Type("#!label-errors", "@animals.csv", "--into", "at");
            await _host.Type("#!label-errors", "@animals", "--label", "label", "--id", "id", "--probabilities", "p_*", "--into", "bare");
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        int flagged = ((LabelIssueReport)_host["plain"]!).Count;
        Assert.Equal((flagged, flagged), (((LabelIssueReport)_host["at"]!).Count, ((LabelIssueReport)_host["bare"]!).Count));
        // What is no path is a variable, and a path that is not there is told as one.
        Assert.Contains(
            "There is no variable \"animal\"",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", "@animal"))).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "variable",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", "@gone.csv"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_setting_is_told_where_audits_are_compared()
    {
        string saved = _animals.Path("audit.json");
        await _host.Type("#!label-audit", _animals.Csv, "--fraction-noise", "0.5", "--save", saved);
        Assert.Contains(
            "The earlier audit had other settings (noise fraction 0.5 then, 1 now)",
            await _host.Type("#!label-audit", _animals.Csv, "--since", saved),
            StringComparison.Ordinal);
        AuditComparison since = Assert.IsType<AuditReport>(_host["labelAudit"]).Since!;
        Assert.Single(since.Cautions);
    }

    [Fact]
    public async Task An_audit_that_cannot_be_trusted_is_not_saved()
    {
        string path = _animals.Write(
            "shuffled.csv",
            (await File.ReadAllTextAsync(_animals.Csv)).Replace("p_cat,p_dog,p_newt", "p_newt,p_cat,p_dog", StringComparison.Ordinal));
        string saved = _animals.Path("audit.json");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", path, "--save", saved));
        Assert.StartsWith("#!label-audit --save: the probabilities cannot be used, so that the audit was not saved.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(saved));
        Assert.Single(_host.Displayed);
    }

    [Fact]
    public async Task What_is_read_is_never_replaced()
    {
        string pictures = _animals.Path("pictures.npy");
        byte[] content = [.. NpyBytes.Header("|u1", "(60, 1, 1)"), .. new byte[60]];
        await File.WriteAllBytesAsync(pictures, content);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--show", pictures, "--export", pictures));
        Assert.Equal(content, await File.ReadAllBytesAsync(pictures));

        string table = await File.ReadAllTextAsync(_animals.Csv);
        _host.SetVariable("path", _animals.Csv);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", "path", "--export", _animals.Csv));
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", "@path", "--export", _animals.Csv));
        Assert.Equal(table, await File.ReadAllTextAsync(_animals.Csv));
    }

    [Fact]
    public async Task A_cell_that_is_stopped_after_its_findings_writes_no_file()
    {
        using var stop = new CancellationTokenSource();
        _host.Cancellation = stop.Token;
        _host.OnFormat = () => stop.Cancel();
        string export = _animals.Path("issues.csv");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.Type("#!label-errors", _animals.Csv, "--export", export));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _host.Type("#!label-audit", _animals.Csv, "--export", export, "--save", _animals.Path("audit.json")));
        Assert.False(File.Exists(export));
        Assert.False(File.Exists(_animals.Path("audit.json")));
        Assert.Empty(_host.VariableNames);
    }
}
