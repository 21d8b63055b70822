using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Guard, strict list, budget and sheets to review, as a person types them.</summary>
public sealed class BudgetCommandTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task A_budget_in_reviews_or_minutes()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string text = await _host.Type("#!label-budget", "labelErrors", "--reviews", "10");
        Assert.StartsWith("Usable with care.\nHow many labels are wrong: by the model alone about ", text, StringComparison.Ordinal);
        Assert.Contains(".\n\n10 reviews: about ", text, StringComparison.Ordinal);
        Assert.Contains("Uncalibrated", text, StringComparison.Ordinal);
        Assert.Equal(10, Assert.IsType<ReviewBudget>(_host["reviewBudget"]).Asked.Reviews);
        Assert.Contains(
            ".\n\n20 reviews: about ",
            await _host.Type("#!label-budget", "labelErrors", "--minutes", "5", "--seconds-each", "15"),
            StringComparison.Ordinal);
        Assert.Contains(
            ".\n\n60 reviews: about ",
            await _host.Type("#!label-budget", "labelErrors", "--minutes", "100000"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused_at_once()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-budget", _animals.Csv, "--reviews", "0", "--minutes", "-1", "--stop-at", "100", "--done", "none.csv"));
        Assert.Equal(4, error.Problems.Length);
        Assert.Contains(
            "#!label-budget, --guard",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-budget", _animals.Csv, "--guard", "sometimes"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Give a share between 0 and 1",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--strict", "5"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "is read for --strict alone",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-errors", _animals.Csv, "--reviewed", "x.csv"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "from 1 to 60",
            (await Assert.ThrowsAsync<AuditInputException>(() =>
                _host.Type("#!label-estimate", _animals.Csv, "--draw", "61", "--sheet", _animals.Path("s.csv")))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawn_sheet_hides_what_the_model_suggests_and_filled_in_gives_bounds()
    {
        string sheet = _animals.Path("review.csv");
        await _host.Type("#!label-estimate", _animals.Csv, "--draw", "30", "--sheet", sheet, "--seed", "5");
        string[] lines = await File.ReadAllLinesAsync(sheet);
        Assert.Equal("example,given_label,note,px_0,px_1,px_2,px_3,purpose,verdict,new_label", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(31, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",", line, StringComparison.Ordinal));

        // A sheet that may hold verdicts is never replaced.
        Assert.Contains(
            "may hold verdicts",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", _animals.Csv, "--sheet", sheet))).Message,
            StringComparison.Ordinal);
        await File.WriteAllLinesAsync(sheet, [lines[0], .. lines.Skip(1).Select((line, at) => line[..^1] + (at < 3 ? "wrong," : "right,"))]);
        Assert.Contains("\n\nAbout ", await _host.Type("#!label-estimate", _animals.Csv, "--reviewed", sheet), StringComparison.Ordinal);
        // A verdict is about the label that was asked about, not about the one that was put in since.
        string changed = _animals.Write("changed.csv", (await File.ReadAllTextAsync(_animals.Csv)).Replace(",dog,", ",newt,", StringComparison.Ordinal));
        Assert.Contains(
            "which is \"newt\" by now",
            (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-estimate", changed, "--reviewed", sheet))).Message,
            StringComparison.Ordinal);

        // The sheet of a queue is no random sample, and is not taken for one.
        await _host.Type("#!label-budget", _animals.Csv, "--reviews", "8", "--sheet", _animals.Path("queue.csv"));
        await File.WriteAllTextAsync(
            _animals.Path("queue.csv"),
            (await File.ReadAllTextAsync(_animals.Path("queue.csv"))).Replace("review,,\r\n", "review,right,\r\n", StringComparison.Ordinal));
        Assert.Contains(
            "was not drawn at random",
            (await Assert.ThrowsAsync<AuditInputException>(() =>
                _host.Type("#!label-estimate", _animals.Csv, "--reviewed", _animals.Path("queue.csv")))).Message,
            StringComparison.Ordinal);

        // More of the same sample: none is drawn twice.
        await _host.Type("#!label-estimate", _animals.Csv, "--reviewed", sheet, "--draw", "30", "--sheet", _animals.Path("more.csv"));
        Assert.Equal(60, File.ReadLines(_animals.Path("more.csv"))
            .Concat(File.ReadLines(sheet))
            .Select(line => line.Split(',')[0])
            .Where(id => id.StartsWith('a'))
            .Distinct()
            .Count());
        Assert.Equal(30, Assert.IsType<WrongLabels>(_host["wrongLabels"]).Leading.Reviewed);
    }

    [Fact]
    public async Task A_column_of_the_data_that_bears_a_name_of_the_sheet_is_not_shown()
    {
        foreach (string name in ReviewSheetFile.OwnColumns)
        {
            string data = _animals.Write(
                $"{name}.csv",
                (await File.ReadAllTextAsync(_animals.Csv)).Replace(",note,", $",{name.ToUpperInvariant()},", StringComparison.Ordinal));
            string sheet = _animals.Path($"{name}-sheet.csv");
            await _host.Type("#!label-estimate", data, "--label", "label", "--id", "id", "--sheet", sheet);
            Assert.Equal("example,given_label,px_0,px_1,px_2,px_3,purpose,verdict,new_label", (await File.ReadAllLinesAsync(sheet))[0]);
        }
    }

    [Fact]
    public async Task Reviewing_in_sheets_ends_when_all_is_seen()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string done = _animals.Path("done.csv");
        await File.WriteAllTextAsync(done, "example,verdict\n");
        int rounds = 0;
        bool stops = false;
        while (!stops && rounds++ < 20)
        {
            string sheet = _animals.Path($"sheet{rounds}.csv");
            await _host.Type("#!label-budget", "labelErrors", "--reviews", "12", "--sheet", sheet, "--done", done, "--stop-at", "5");
            Assert.True(_host.Displayed[^2].TryGet(MimeBundle.PlainText, out string? verdict));
            stops = verdict.StartsWith("Reviewing may stop", StringComparison.Ordinal);
            string[] rows = [.. (await File.ReadAllLinesAsync(sheet)).Skip(1)];
            Assert.True(stops || rows.Length > 0);
            await File.AppendAllLinesAsync(
                done,
                rows.Select(row => row.Split(',')).Select(cells => $"{cells[0]},{(cells[0].EndsWith('3') ? "wrong" : "right")}"));
        }

        Assert.True(stops);
        // Every tenth label is wrong, the fourth of each ten.
        Assert.InRange(rounds, 2, 7);
    }

    [Fact]
    public async Task A_sheet_says_beforehand_how_many_reviews_it_takes_and_verdicts_say_what_is_wrong_and_what_is_left()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        string sheet = _animals.Path("sheet.csv");
        string before = await _host.Type("#!label-budget", "labelErrors", "--reviews", "12", "--sheet", sheet, "--stop-at", "10");
        var rule = StoppingRule.Of(report.Issues, 0.1, seed: 0);
        StoppingForecast forecast = rule.Forecast(ReviewQueueSample.Of(60, []), 0.05);
        Assert.Contains($"About {forecast.Reviews} reviews until at most 10.0 % of all labels can still be wrong", before, StringComparison.Ordinal);
        Assert.Contains("This assumes that 5.0 % of those drawn are wrong; if none is, ", before, StringComparison.Ordinal);

        string[] lines = await File.ReadAllLinesAsync(sheet);
        string[] ids = [.. lines.Skip(1).Select(line => line.Split(',')[0])];
        await File.WriteAllLinesAsync(
            sheet,
            [
                lines[0] + ",note",
                .. lines.Skip(1).Select((line, at) => line[..^1] + (at == 2 ? "wrong,,looks like a newt" : at == 5 ? "falsch,," : "right,,")),
            ]);
        await _host.Type("#!label-budget", "labelErrors", "--done", sheet, "--stop-at", "10");
        Assert.True(_host.Displayed[^2].TryGet(MimeBundle.PlainText, out string? done));
        Assert.StartsWith("Go on: up to ", done, StringComparison.Ordinal);
        Assert.Contains("Called wrong: 2 of 12 reviewed labels", done, StringComparison.Ordinal);
        Assert.Contains("looks like a newt", done, StringComparison.Ordinal);
        string table = done[done.IndexOf("Called wrong", StringComparison.Ordinal)..];
        Assert.Equal(
            new[] { ids[2], ids[5] }.Order(),
            table.Split('\n').Skip(2).Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith('a')).Order());
        int row = Assert.Single(Enumerable.Range(0, 60), at => report.Context.Examples.KeyOf(at) == ids[2]);
        Assert.Contains(report.Issues.Labels.Name(row), table, StringComparison.Ordinal);
        Assert.Matches("About [0-9]+ reviews until at most 10.0 %", done);
    }

    [Fact]
    public async Task Verdicts_that_are_missing_of_those_drawn_at_random_are_told()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string sheet = _animals.Path("sheet.csv");
        await _host.Type("#!label-budget", "labelErrors", "--reviews", "30", "--sheet", sheet, "--stop-at", "10");
        await File.WriteAllLinesAsync(
            sheet,
            (await File.ReadAllLinesAsync(sheet)).Select((line, at) => at == 0 ? line : line[..^1] + "right,"));
        Assert.DoesNotContain("nothing of the labels that nobody has looked at", await Done(sheet), StringComparison.Ordinal);
        string otherSeed = await Done(sheet, "--seed", "9");
        Assert.Contains("Of 30 verdicts on sheets of this command at least 8 would be of labels drawn at random; ", otherSeed, StringComparison.Ordinal);

        async Task<string> Done(params string[] options)
        {
            await _host.Type("#!label-budget", ["labelErrors", "--stop-at", "10", "--done", .. options]);
            Assert.True(_host.Displayed[^2].TryGet(MimeBundle.PlainText, out string? text));
            return text;
        }
    }

    [Fact]
    public async Task A_column_of_the_data_before_the_verdict_is_no_note_of_a_person()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        string sheet = _animals.Path("sheet.csv");
        await _host.Type("#!label-budget", "labelErrors", "--reviews", "12", "--sheet", sheet);
        string[] lines = await File.ReadAllLinesAsync(sheet);
        Assert.Contains(",note,", lines[0], StringComparison.Ordinal);
        await File.WriteAllLinesAsync(sheet, [lines[0], .. lines.Skip(1).Select(line => line[..^1] + "wrong,")]);
        await _host.Type("#!label-budget", "labelErrors", "--done", sheet);
        Assert.True(_host.Displayed[^2].TryGet(MimeBundle.PlainText, out string? done));
        Assert.Contains("Called wrong: 12 of 12 reviewed labels", done, StringComparison.Ordinal);
        Assert.DoesNotContain("  note", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_flagged_are_reviewed_a_sheet_holds_labels_drawn_at_random_alone()
    {
        await _host.Type("#!label-errors", _animals.Csv);
        LabelIssues issues = Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Issues;
        ReviewedExample[] asked = [.. issues.Ranked.Concat(issues.NotEnoughEvidence).Select(issue => new ReviewedExample(issue.Index, true))];
        _host.SetVariable("seen", ReviewQueueSample.Of(60, asked));
        string sheet = _animals.Path("sheet.csv");
        string text = await _host.Type("#!label-budget", "labelErrors", "--done", "@seen", "--reviews", "10", "--sheet", sheet);
        Assert.Contains("10 labels to look at next, 10 of them drawn at random", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_list_leads_the_page_and_goes_with_the_result()
    {
        string text = await _host.Type("#!label-errors", _animals.Csv, "--strict", "0.2");
        Assert.Contains("Strict list", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Strict list", StringComparison.Ordinal) < text.IndexOf("why", StringComparison.Ordinal));
        Assert.NotNull(Assert.IsType<LabelIssueReport>(_host["labelErrors"]).Strict);
        await _host.Type("#!label-errors", "labelErrors", "--guard", "off");
        var open = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Null(open.Strict);
        Assert.Empty(open.Issues.NotEnoughEvidence);
    }
}
