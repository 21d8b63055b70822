using System.Globalization;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Numbers that are no probabilities as they stand are mended by a word on the line, without code.</summary>
public sealed class MendingTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Theory]
    [InlineData("softmax", true)]
    [InlineData("normalize", true)]
    [InlineData("column-order", false)]
    public async Task What_the_message_proposes_finds_what_the_right_numbers_find(string how, bool isRefused)
    {
        string path = Broken(how);
        if (isRefused)
        {
            AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-audit", path));
            Assert.Contains($"--mend-probabilities {how}", error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"--mend-probabilities {how}", await _host.Type("#!label-audit", path), StringComparison.Ordinal);
        }

        Assert.Contains($"#!label-audit {path} --mend-probabilities {how}", await _host.Type("#!label-describe", path), StringComparison.Ordinal);
        await _host.Type("#!label-errors", _animals.Csv, "--into", "right");
        string text = await _host.Type("#!label-audit", path, "--mend-probabilities", how);
        Assert.Contains($"The given numbers were changed before anything was found with them, by --mend-probabilities {how}.", text, StringComparison.Ordinal);
        Assert.Equal(
            Assert.IsType<LabelIssueReport>(_host["right"]).Issues.Ranked.Select(issue => issue.Index),
            Assert.IsType<AuditReport>(_host["labelAudit"]).Issues.Issues.Ranked.Select(issue => issue.Index));
    }

    [Fact]
    public async Task An_audit_that_was_made_is_mended_without_naming_its_data_again()
    {
        await _host.Type("#!label-errors", _animals.Csv, "--into", "right");
        await _host.Type("#!label-audit", Broken("column-order"));
        await _host.Type("#!label-errors", "labelAudit", "--mend-probabilities", "column-order");
        Assert.Equal(
            Assert.IsType<LabelIssueReport>(_host["right"]).Issues.Ranked.AsEnumerable(),
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Ranked.AsEnumerable());
    }

    [Fact]
    public async Task A_mended_audit_keeps_its_rule_and_what_was_known()
    {
        await _host.Type("#!label-audit", Broken("column-order"), "--filter-by", "both", "--out-of-sample");
        await _host.Type("#!label-errors", "labelAudit", "--mend-probabilities", "column-order");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal(FilterBy.Both, report.Issues.Options.FilterBy);
        Assert.True(report.Subject.Sanity!.Known.KnownOutOfSample);
    }

    [Theory]
    [InlineData("softmax", "the numbers are probabilities already: their softmax would only hide how sure the model is.")]
    [InlineData("normalize", "the rows sum to 1 already: dividing each by its sum would change nothing.")]
    [InlineData("column-order", "nothing shows that the columns stand in another order than the classes: they would stay as they are.")]
    public async Task Sound_numbers_are_not_changed(string how, string message)
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-errors", _animals.Csv, "--mend-probabilities", how));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  Leave --mend-probabilities out.", error.Message, StringComparison.Ordinal);
        AuditInputException wrong = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-errors", Broken("softmax"), "--mend-probabilities", "normalize"));
        Assert.Contains("What they look like is mended by --mend-probabilities softmax.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_rows_of_percentages_are_divided_by_their_sums_among_rows_that_sum_to_1()
    {
        string[] lines = File.ReadAllLines(_animals.Csv);
        string[] percent = File.ReadAllLines(Broken("normalize"));
        for (int line = 1; line < lines.Length; line += 6)
            lines[line] = percent[line];
        await _host.Type("#!label-errors", _animals.Csv, "--into", "right");
        await _host.Type("#!label-errors", _animals.Write("some.csv", string.Join('\n', lines) + "\n"), "--mend-probabilities", "normalize");
        Assert.Equal(
            Assert.IsType<LabelIssueReport>(_host["right"]).Issues.Ranked.Select(issue => issue.Index),
            Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Ranked.Select(issue => issue.Index));
    }

    [Fact]
    public async Task Missing_labels_are_left_out_before_classes_are_looked_for_in_the_names_of_columns()
    {
        string[] lines = await File.ReadAllLinesAsync(_animals.Csv);
        foreach (int line in (int[])[3, 17, 40])
        {
            string[] cells = lines[line].Split(',');
            cells[1] = "NA";
            lines[line] = string.Join(',', cells);
        }

        string path = _animals.Write("na.csv", string.Join('\n', lines) + "\n");
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", path));
        Assert.Contains("--missing-labels", error.Message, StringComparison.Ordinal);
        await _host.Type("#!label-errors", path, "--missing-labels", "NA");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal(57, report.Issues.Labels.Count);
        Assert.Equal(3, report.Issues.Labels.ClassCount);
        Assert.Contains(
            "#!label-audit " + path + " --missing-labels NA",
            await _host.Type("#!label-describe", path, "--missing-labels", "NA"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_decimal_commas_is_read_and_its_look_can_be_audited()
    {
        string path = _animals.Write("comma.csv", "label;x\n" + string.Concat(
            Enumerable.Range(0, 120).Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")};{row % 2},{row % 7}\n"))));
        string page = await _host.Type("#!label-audit", path);
        Assert.Contains("Numbers are read with a decimal comma in 1 column: x (\"0,0\").", page, StringComparison.Ordinal);
        Assert.Contains($"#!label-audit {path} --decimal-comma", await _host.Type("#!label-describe", path, "--decimal-comma"), StringComparison.Ordinal);
        await _host.Type("#!label-audit", "labelData");
        Assert.Equal("out-of-sample, 5 folds", Assert.IsType<AuditReport>(_host["labelAudit"]).Issues.Subject.ProbabilityOrigin);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-describe", "labelData", "--decimal-comma"));
    }

    [Fact]
    public async Task Labels_and_probabilities_may_be_variables()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        _host.SetVariable("given", Enumerable.Range(0, 60).Select(data.Labels.Name).ToArray());
        _host.SetVariable("codes", data.Labels.Codes.ToArray());
        _host.SetVariable("probs", Enumerable.Range(0, 60).Select(data.Probabilities!.RowAsDouble).ToArray());
        foreach (string labels in (string[])["@given", "@csharp:codes"])
        {
            await _host.Type("#!label-errors", "--label", labels, "--probabilities", "@probs");
            Assert.Equal(
                data.FindLabelIssues().Issues.Ranked.AsEnumerable(),
                Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Ranked.AsEnumerable());
        }

        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", "--label", "@given"));
        Assert.Contains("there are labels and no predicted probabilities.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_model_is_trained_there_is_nothing_to_mend()
    {
        string plain = _animals.Write("plain.csv", "label,x1\n" + string.Concat(
            Enumerable.Range(0, 60).Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")},{row % 2}\n"))));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", plain, "--mend-probabilities", "softmax"));
        Assert.Contains(
            "--mend-probabilities changes given probabilities, and there are none: a model is trained here.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_labels_and_single_quotes_are_read_as_the_message_proposes()
    {
        string several = _animals.Write(
            "several.csv",
            "label,x\n" + string.Concat(Enumerable.Range(0, 60)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 20 == 3 ? "\"cat,dog\"" : row % 2 == 0 ? "cat" : "dog")},{row % 2}\n"))));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-errors", several, "--label", "label", "--features", "x"));
        Assert.Contains("--leave-out-several-labels", error.Message, StringComparison.Ordinal);
        await _host.Type("#!label-errors", several, "--label", "label", "--features", "x", "--leave-out-several-labels");
        Assert.Equal(57, Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Labels.Count);

        string single = _animals.Write("single.csv", "label,x\n" + string.Concat(
            Enumerable.Range(0, 60).Select(row => string.Create(CultureInfo.InvariantCulture, $"'{(row % 2 == 0 ? "cat" : "dog, small")}',{row % 2}\n"))));
        await _host.Type("#!label-errors", single, "--label", "label", "--features", "x", "--quote", "single");
        Assert.Equal(["cat", "dog, small"], Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues.Labels.Classes.AsEnumerable());
    }

    // The animals with numbers that the mending turns back into their probabilities.
    private string Broken(string how)
    {
        string[] lines = File.ReadAllLines(_animals.Csv);
        if (how == "column-order")
            return _animals.Write("broken.csv", string.Join('\n', lines).Replace("p_cat,p_dog,p_newt", "p_newt,p_cat,p_dog", StringComparison.Ordinal) + "\n");
        for (int line = 1; line < lines.Length; line++)
        {
            string[] cells = lines[line].Split(',');
            for (int at = cells.Length - 3; at < cells.Length; at++)
            {
                double p = double.Parse(cells[at], CultureInfo.InvariantCulture);
                cells[at] = (how == "softmax" ? Math.Log(p) + 3 : p * 100).ToString("R", CultureInfo.InvariantCulture);
            }

            lines[line] = string.Join(',', cells);
        }

        return _animals.Write("broken.csv", string.Join('\n', lines) + "\n");
    }
}
