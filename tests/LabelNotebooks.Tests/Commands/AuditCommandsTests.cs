using System.Globalization;
using System.Text;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Tests.Commands;

public sealed class AuditCommandsTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task Errors_are_those_of_the_method_and_are_kept_in_a_variable()
    {
        string text = await _host.Type("#!label-errors", _animals.Csv, "--label", "label", "--probabilities", "p_*", "--id", "id");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        LabelIssueReport method = LabeledData.Read(_animals.Csv, "label", id: "id", probabilities: "p_*").FindLabelIssues();
        Assert.Equal(method.Issues.Ranked.AsEnumerable(), report.Issues.Ranked.AsEnumerable());
        Assert.Equal(method.Issues.QualityScores.AsEnumerable(), report.Issues.QualityScores.AsEnumerable());
        Assert.EndsWith("labels to look at first", text.Split('(')[0].Trim().Replace("5 of 60 ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(report.Subject.Assumptions);
    }

    [Fact]
    public async Task What_is_not_named_is_guessed_and_said()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal(
            [
                "Labels: column \"label\" (guessed by its name; 3 different values). To name another: --label COLUMN.",
                "Ids: column \"id\" (guessed by its name).",
                "Predicted probabilities: columns p_* (guessed). To name others: --probabilities COLUMNS.",
            ],
            report.Subject.Assumptions.AsEnumerable());
        Assert.Equal("a0", report.Subject.NameOf(0));
    }

    [Fact]
    public async Task Without_probabilities_a_model_is_trained_and_that_is_said()
    {
        string path = _animals.Write("plain.csv", "label,x1,x2\n" + string.Concat(Enumerable.Range(0, 120).Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")},{(row % 2) + (row % 7 / 20.0)},{row % 5}\n"))));
        await _host.Type("#!label-errors", path, "--folds", "3", "--seed", "5");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal("out-of-sample, 3 folds", report.Subject.ProbabilityOrigin);
        Assert.Contains(report.Subject.Assumptions, sentence => sentence.StartsWith("No predicted probabilities: a model is trained by cross-validation, on numbers x1, x2 (guessed).", StringComparison.Ordinal));
        LabelIssueReport method = LabeledData.Read(path, "label", features: "x1, x2") is var data ? data.FindLabelIssues(data.CrossValidate(3, 5)) : null!;
        Assert.Equal(method.Issues.QualityScores.AsEnumerable(), report.Issues.QualityScores.AsEnumerable());
    }

    [Theory]
    [InlineData("df")]
    [InlineData("@df")]
    [InlineData("@csharp:df")]
    public async Task A_variable_is_named_in_each_of_the_ways_that_notebooks_have(string name)
    {
        _host.SetVariable("df", Animals.Frame);
        await _host.Type("#!label-errors", name, "--label", "label", "--pred-probs", "p_*", "--name", "mine");
        Assert.True(Assert.IsType<LabelIssueReport>(_host["mine"]).Count > 0);
    }

    [Fact]
    public async Task Without_a_name_the_data_that_came_last_is_taken()
    {
        _host.SetVariable("first", Animals.Frame);
        _host.SetVariable("second", Sample.Data(Sample.Animals));
        _host.SetVariable("number", 5);
        await _host.Type("#!label-errors");
        Assert.Equal("No data was named: the variable second, which came last, is taken.", Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Subject.Assumptions[0]);
    }

    [Fact]
    public async Task Probabilities_may_be_a_variable()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        double[][] rows = [.. Enumerable.Range(0, data.RowCount).Select(data.Probabilities!.RowAsDouble)];
        var table = new double[rows.Length, 3];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int k = 0; k < 3; k++)
                table[row, k] = rows[row][k];
        }

        _host.SetVariable("jagged", rows);
        _host.SetVariable("table", table);
        _host.SetVariable("given", data.Probabilities);
        await _host.Type("#!label-errors", _animals.Csv, "--label", "label", "--probabilities", "p_*", "--into", "columns");
        foreach (string name in new[] { "jagged", "@table", "@csharp:given" })
        {
            await _host.Type("#!label-errors", _animals.Csv, "--label", "label", "--probabilities", name);
            Assert.Equal(((LabelIssueReport)_host["columns"]!).Issues.Ranked.AsEnumerable(), ((LabelIssueReport)_host["labelErrors"]!).Issues.Ranked.AsEnumerable());
        }
    }

    [Theory]
    [InlineData("PruneByClass")]
    [InlineData("prune_by_class")]
    [InlineData("prune-by-class")]
    public async Task Rules_are_named_in_any_case_style(string rule)
    {
        await _host.Type("#!label-errors", _animals.Csv, "--filter-by", rule, "--rank-by", "normalized_margin", "--frac-noise", "0.5");
        Assert.Equal(
            new LabelIssueOptions { FilterBy = FilterBy.PruneByClass, RankBy = RankBy.NormalizedMargin, NoiseFraction = 0.5 },
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Options);
    }

    [Fact]
    public async Task A_report_is_audited_again_by_another_rule_without_its_file()
    {
        await _host.Type("#!label-audit", _animals.Csv);
        _animals.Write("animals.csv", "gone");
        await _host.Type("#!label-errors", "labelAudit", "--filter-by", "both");
        await _host.Type("#!label-health", "labelErrors");
        Assert.Equal(FilterBy.Both, Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Options.FilterBy);
        Assert.IsType<LabelHealthReport>(_host["labelHealth"]);
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
        Assert.Equal(report.Issues.Ranked.Select(issue => issue.Index), Enumerable.Range(0, back.RowCount).Where(row => back.Column("rank")[row].Length > 0).OrderBy(row => int.Parse(back.Column("rank")[row], CultureInfo.InvariantCulture)));
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
        LabeledData data = LabeledData.Create(["x,y", "z", "x,y", "z"], ids, probabilities: PredictedProbabilities.FromRows([0.9, 0.1, 0.2, 0.8, 0.1, 0.9, 0.3, 0.7], 2));
        data.FindLabelIssues().Export(_animals.Path("hard.csv"));
        LabeledData back = LabeledData.Read(_animals.Path("hard.csv"), "given_label", id: "example");
        Assert.Equal(ids, back.Ids);
        Assert.Equal(["x,y", "z"], back.Labels.Classes.AsEnumerable());
    }

    [Fact]
    public async Task An_audit_in_a_pipeline_fails_its_cell_after_its_page()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", _animals.Csv, "--fail-over", "3"));
        Assert.Equal("#!label-audit --fail-over 3: 5 of 60 labels are flagged: 8.3 %, more than 3 %.\n  Look at these labels, correct those that are wrong, then run the cell again.", error.Message);
        Assert.Single(_host.Displayed);
        Assert.IsType<AuditReport>(_host["labelAudit"]);
        await _host.Type("#!label-audit", _animals.Csv, "--fail-over", "8.4");
    }

    [Fact]
    public async Task An_audit_that_cannot_be_trusted_fails_a_pipeline_too()
    {
        string path = _animals.Write("shuffled.csv", (await File.ReadAllTextAsync(_animals.Csv)).Replace("p_cat,p_dog,p_newt", "p_newt,p_cat,p_dog", StringComparison.Ordinal));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", path, "--fail-over", "99"));
        Assert.Contains("the probabilities cannot be used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_audit_lists_only_what_is_new()
    {
        string saved = _animals.Path("audit.json");
        await _host.Type("#!label-audit", _animals.Csv, "--save", saved);
        var first = Assert.IsType<AuditReport>(_host["labelAudit"]);
        Assert.Contains("Nothing new since the earlier audit", await _host.Type("#!label-audit", _animals.Csv, "--since", saved, "--fail-over", "0"), StringComparison.Ordinal);

        // One flagged label is corrected, and one that was right is spoiled.
        LabelIssue corrected = first.Issues.Issues.Ranked[0];
        string[] lines = await File.ReadAllLinesAsync(_animals.Csv);
        string id = first.Issues.Subject.NameOf(corrected.Index);
        Replace(id, Sample.Animals[corrected.Given], Sample.Animals[corrected.Suggested]);
        Replace("a1", "dog", "cat");
        _animals.Write("animals.csv", string.Join('\n', lines));
        string text = await _host.Type("#!label-audit", _animals.Csv, "--since", saved);
        AuditComparison since = Assert.IsType<AuditReport>(_host["labelAudit"]).Since!;
        Assert.Equal(["a1"], since.New.Select(issue => first.Issues.Subject.NameOf(issue.Index)));
        Assert.Equal([id], since.Relabeled.Select(flag => flag.Example));
        Assert.Contains("New since the earlier audit: 1 of 60 labels to look at first", text, StringComparison.Ordinal);
        Assert.Empty(since.Cautions);

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
    public async Task A_first_look_is_kept_too()
    {
        string text = await _host.Type("#!label-describe", _animals.Csv);
        Assert.Contains($"#!label-audit {_animals.Csv}", text, StringComparison.Ordinal);
        Assert.Equal("label", Assert.IsType<DataAudit>(_host["labelData"]).LabelColumn);
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_mend_and_leaves_nothing_behind()
    {
        var table = new StringBuilder();
        _host.SetVariable("df", Animals.Frame);
        _host.SetVariable("labeled", Sample.Data(Sample.Animals));
        _host.SetVariable("number", 5);
        _host.SetVariable("ragged", new[] { new[] { 0.5, 0.5 }, new[] { 1.0 } });
        _animals.Write("other.json", "{\"a\": 1}");
        await Refuse("#!label-errors", "dff");
        await Refuse("#!label-errors", "@animals.csv");
        await Refuse("#!label-errors", "number");
        await Refuse("#!label-errors", "animal.csv");
        await Refuse("#!label-errors", "df", "--label", "lable", "--probabilities", "p_*");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "q_*");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@probs");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@number");
        await Refuse("#!label-errors", "df", "--label", "label", "--probabilities", "@ragged");
        await Refuse("#!label-errors", "labeled", "--id", "id");
        await Refuse("#!label-errors", "labeled", "--label", "note");
        await Refuse("#!label-errors", "df", "--label", "labels.npy");
        await Refuse("#!label-errors", "df", "--into", "2nd");
        await Refuse("#!label-errors", "df", "--top", "0");
        await Refuse("#!label-errors", "df", "--export", "issues.xlsx");
        await Refuse("#!label-errors", "df", "--export", "nowhere/issues.csv");
        await Refuse("#!label-errors", "df", "--show", "picture");
        await Refuse("#!label-errors", "df", "--show", "9x9");
        await Refuse("#!label-errors", "df", "--fraction-noise", "2");
        await Refuse("#!label-audit", "df", "--fail-over", "200");
        await Refuse("#!label-audit", "df", "--since", "other.json");
        await Refuse("#!label-audit", "df", "--since", "none.json");
        await Refuse("#!label-audit", "df", "--save", "nowhere/audit.json");
        var empty = new FakeHost();
        Add("#!label-audit (no data)", await Assert.ThrowsAsync<AuditInputException>(() => empty.Type("#!label-audit")));
        Snapshot.Matches(table.ToString());

        async Task Refuse(string command, params string[] words)
        {
            string[] there = [.. words.Select(word => word.EndsWith(".json", StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal) || word is "animal.csv" ? _animals.Path(word) : word)];
            Add($"{command} {string.Join(' ', words)}", await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, there)));
            Assert.Empty(_host.Displayed);
            Assert.Equal(["df", "labeled", "number", "ragged"], _host.VariableNames);
        }

        void Add(string what, AuditInputException error) => table.Append("## ").Append(what).Append('\n').Append(error.Message.Replace(Path.GetDirectoryName(_animals.Csv)!, "<folder>", StringComparison.Ordinal)).Append("\n\n");
    }

    [Fact]
    public void While_a_person_types_variables_columns_and_choices_are_offered()
    {
        _host.SetVariable("df", Animals.Frame);
        _host.SetVariable("number", 5);
        NotebookCommand errors = LabelNotebooksExtension.Create().Commands.Single(row => row.Name == "#!label-errors");
        Assert.Equal(["df"], Offers("--data", []).Where(offer => !offer.Contains('.', StringComparison.Ordinal) && !offer.EndsWith('/')));
        Assert.Contains("note", Offers("--label", new() { ["--data"] = "df" }));
        Assert.Contains("p_cat", Offers("--probabilities", new() { ["--data"] = _animals.Csv }));
        Assert.Empty(Offers("--label", new() { ["--data"] = "missing.csv" }));
        Assert.Contains("prune-by-class", errors.Parameters.Single(parameter => parameter.Name == "--filter-by").Choices);

        IReadOnlyList<string> Offers(string name, Dictionary<string, string> values) =>
            errors.Parameters.Single(parameter => parameter.Name == name).Completions!(new CompletionRequest(_host, values, ""));
    }

    [Fact]
    public async Task Long_work_shows_how_far_it_is_and_ends_in_its_result()
    {
        using (var output = new CommandOutput(_host))
        {
            output.Report(new Progress("training folds", 1, 5));
            Assert.Empty(_host.History);
            await Task.Delay(1100);
            output.Report(new Progress("training folds", 2, 5));
            output.Show(Sample.Report());
            output.Report(new Progress("training folds", 5, 5));
        }

        Assert.Equal(3, _host.Reported.Count);
        Assert.Equal(2, _host.History.Count);
        Assert.True(_host.History[0].TryGet(MimeBundle.PlainText, out string? bar));
        Assert.Equal("training folds: 2 of 5", bar);
        Assert.Single(_host.Displayed);
        Assert.True(_host.Displayed[0].TryGet(MimeBundle.PlainText, out string? result));
        Assert.Contains("labels to look at first", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_work_that_is_stopped_says_so_where_the_bar_stood()
    {
        using (var output = new CommandOutput(_host))
        {
            await Task.Delay(1100);
            output.Report(new Progress("training folds", 2, 5));
        }

        Assert.True(_host.Displayed.Single().TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("Stopped: there is no result.", text);
    }
}
