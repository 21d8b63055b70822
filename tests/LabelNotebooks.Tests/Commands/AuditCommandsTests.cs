using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

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
                "Ids: column \"id\" (guessed by its name). To name another: --id COLUMN.",
                "Predicted probabilities: columns p_* (guessed). To name others: --probabilities COLUMNS.",
            ],
            report.Subject.Assumptions.AsEnumerable());
        Assert.Equal("a0", report.Subject.KeyOf(0));
    }

    [Fact]
    public async Task Without_probabilities_a_model_is_trained_and_that_is_said()
    {
        string path = _animals.Write("plain.csv", "label,x1,x2\n" + string.Concat(Enumerable.Range(0, 120)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")},{(row % 2) + (row % 7 / 20.0)},{row % 5}\n"))));
        await _host.Type("#!label-errors", path, "--folds", "3", "--seed", "5");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal("out-of-sample, 3 folds", report.Subject.ProbabilityOrigin);
        Assert.Contains(report.Subject.Assumptions, sentence =>
            sentence.StartsWith("No predicted probabilities: a model is trained by cross-validation, on numbers x1, x2 (guessed).", StringComparison.Ordinal));
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
    public async Task A_frame_has_the_same_by_methods()
    {
        _host.SetVariable("df", Animals.Frame);
        var options = new LabelIssueOptions { FilterBy = FilterBy.Both };
        await _host.Type("#!label-errors", "df", "--label", "label", "--probabilities", "p_*", "--filter-by", "both");
        await _host.Type("#!label-audit", "df", "--label", "label", "--features", "px_*");
        Assert.Equal(
            ((LabelIssueReport)_host["labelErrors"]!).Issues.Ranked.AsEnumerable(),
            Animals.Frame.FindLabelIssues("label", "p_*", options).Issues.Ranked.AsEnumerable());
        Assert.Equal(
            ((AuditReport)_host["labelAudit"]!).Issues.Issues.QualityScores.AsEnumerable(),
            Animals.Frame.AuditLabels("label", features: "px_*").Issues.Issues.QualityScores.AsEnumerable());
    }

    [Fact]
    public async Task Without_a_name_the_data_that_came_last_is_taken()
    {
        _host.SetVariable("first", Animals.Frame);
        _host.SetVariable("second", Sample.Data(Sample.Animals));
        _host.SetVariable("number", 5);
        await _host.Type("#!label-errors");
        Assert.Equal(
            "No data was named: the variable second, which came last, is taken.",
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Subject.Assumptions[0]);
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
            Assert.Equal(
                ((LabelIssueReport)_host["columns"]!).Issues.Ranked.AsEnumerable(),
                ((LabelIssueReport)_host["labelErrors"]!).Issues.Ranked.AsEnumerable());
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

    [Fact]
    public async Task What_is_asked_of_a_report_again_keeps_the_rule_by_which_it_was_made()
    {
        await _host.Type("#!label-audit", _animals.Csv, "--filter-by", "both", "--min-examples", "2");
        await _host.Type("#!label-errors", "labelAudit", "--rank-by", "normalized-margin");
        Assert.Equal(
            new LabelIssueOptions { FilterBy = FilterBy.Both, MinExamplesPerClass = 2, RankBy = RankBy.NormalizedMargin },
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Options);
        Assert.Contains("Labels: column \"label\"", Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Subject.Assumptions[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_flags_than_a_page_holds_are_counted_on_it()
    {
        string path = _animals.Write("many.csv", "label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 600).Select(row => row % 2 == 0 ? "cat,0.7,0.3\n"
            : row % 5 == 0 ? "cat,0.2,0.8\n"
            : row % 3 == 0 ? "cat,0.3,0.7\n" : "dog,0.2,0.8\n")));
        string text = await _host.Type("#!label-audit", path, "--filter-by", "predicted-neq-given");
        Assert.Contains("10 of 140 shown. For more, type #!label-errors labelAudit --top 30.", text, StringComparison.Ordinal);
        Assert.True(_host.Displayed[^1].TryGet(MimeBundle.Html, out string? html));
        Assert.Contains(
            "100 of 140 shown. For more, type <code><span class=\"lnb-o\">#!label-errors</span> labelAudit <span class=\"lnb-o\">--top</span> 120</code>.",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrays_are_audited_by_their_names_alone()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        string labels = _animals.Path("labels.npy");
        string probabilities = _animals.Path("probs.npy");
        await File.WriteAllBytesAsync(labels, [.. NpyBytes.Header("|u1", "(60,)"), .. data.Labels.Codes.ToArray().Select(code => (byte)code)]);
        await File.WriteAllBytesAsync(
            probabilities,
            [.. NpyBytes.Header("<f8", "(60, 3)"), .. Enumerable.Range(0, 60).SelectMany(data.Probabilities!.RowAsDouble).SelectMany(BitConverter.GetBytes)]);
        await _host.Type("#!label-errors", "--label", labels, "--probabilities", probabilities, "--into", "named");
        await _host.Type("#!label-errors", labels, "--pred-probs", probabilities);
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal(data.FindLabelIssues().Issues.Ranked.AsEnumerable(), report.Issues.Ranked.AsEnumerable());
        Assert.Equal(((LabelIssueReport)_host["named"]!).Issues.Ranked.AsEnumerable(), report.Issues.Ranked.AsEnumerable());
        report.Subject.Probabilities!.Dispose();
        ((LabelIssueReport)_host["named"]!).Subject.Probabilities!.Dispose();
    }

    [Fact]
    public async Task A_file_without_a_line_of_names_is_audited_by_the_numbers_of_its_columns()
    {
        string path = _animals.Write("bare.csv", string.Concat(Enumerable.Range(0, 100)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row % 7}.5,{(row % 2) + 0.1},{(row % 2 == 0 ? "cat" : "dog")}\n"))));
        await _host.Type("#!label-errors", path, "--no-header", "--label", "column_3", "--features", "column_*");
        Assert.Equal(100, Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Labels.Count);
    }

    [Fact]
    public async Task Options_that_are_not_used_are_told()
    {
        await _host.Type("#!label-errors", _animals.Csv, "--folds", "3");
        Assert.Contains(
            "--folds: not used, because there are predicted probabilities and no model is trained.",
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Subject.Assumptions);
    }

    [Fact]
    public async Task A_first_look_is_kept_too()
    {
        string text = await _host.Type("#!label-describe", _animals.Csv);
        Assert.Contains($"#!label-audit {_animals.Csv}", text, StringComparison.Ordinal);
        Assert.Equal("label", Assert.IsType<DataAudit>(_host["labelData"]).LabelColumn);
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
}
