using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>An audit whose flagged labels are reviewed in sheets: one answer to how many labels are wrong.</summary>
public sealed class AuditReviewTests : IDisposable
{
    private const string Question = "How many labels are wrong?";
    private const string Others = "Other figures of this data, and why they differ";

    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task Before_a_review_the_model_alone_answers_and_nothing_else_does()
    {
        string text = await _host.Type("#!label-audit", _animals.Csv);
        Assert.Null(Assert.IsType<AuditReport>(_host["labelAudit"]).Progress);
        Assert.Contains("How many labels are wrong: by the model alone about ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Others, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_review_its_bounds_answer_before_all_that_stands_behind_and_other_figures_are_folded()
    {
        string sheet = await FilledSheet(wrong: 2);
        string text = await _host.Type("#!label-audit", _animals.Csv, "--done", sheet, "--stop-at", "10");
        ReviewProgress progress = Assert.IsType<AuditReport>(_host["labelAudit"]).Progress!;
        Assert.Equal(2, progress.WrongLabels.Low);
        Assert.Equal(2 + progress.Verdict.MostWrongLeft, progress.WrongLabels.High);
        Assert.Equal(6, progress.Verdict.Allowed);
        Assert.Contains($"{Question}\n2 to {progress.WrongLabels.High} of 60 labels (3.3 % to ", text, StringComparison.Ordinal);
        Assert.Contains("Called wrong: 2 of ", text, StringComparison.Ordinal);
        Assert.Contains($"#!label-budget labelAudit --stop-at 10 --done {sheet} --sheet next.csv", text, StringComparison.Ordinal);
        Assert.Contains($"#!label-record --data {TrailSource.Shown(_animals.Csv)} --from {sheet} --reviewer NAME --label ", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("1. Labels to look at", StringComparison.Ordinal) < text.IndexOf(Question, StringComparison.Ordinal), text);
        Assert.True(text.IndexOf("Called wrong", StringComparison.Ordinal) < text.IndexOf("How balanced", StringComparison.Ordinal), text);

        Assert.True(_host.Displayed[^1].TryGet(MimeBundle.Html, out string? page));
        string[] folds = [.. page.Split("<details class=\"lnb-part\">").Skip(1).Select(part => part[..part.IndexOf("</details>", StringComparison.Ordinal)])];
        Assert.Contains("by the model alone", Assert.Single(folds, fold => fold.Contains(Others, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(2, page.Split("by the model alone").Length);
    }

    [Fact]
    public async Task When_all_is_looked_at_the_answer_is_a_number()
    {
        string all = _animals.Path("all.csv");
        await File.WriteAllLinesAsync(
            all,
            [
                "example,verdict",
                .. (await File.ReadAllLinesAsync(_animals.Csv)).Skip(1).Select((row, at) => $"{row.Split(',')[0]},{(at < 4 ? "wrong" : "right")}"),
            ]);
        string text = await _host.Type("#!label-audit", _animals.Csv, "--done", all);
        Assert.Contains($"{Question}\n4 of 60 labels (6.7 %), by the review", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_an_audit_is_that_of_its_budget_and_the_page_says_what_to_do_with_it()
    {
        string ofAudit = _animals.Path("audit.csv");
        string text = await _host.Type("#!label-audit", _animals.Csv, "--sheet", ofAudit, "--into", "made");
        Assert.Contains($"{ofAudit}: ", text, StringComparison.Ordinal);
        Assert.Contains("Write right or wrong into the column verdict of every row", text, StringComparison.Ordinal);
        string ofBudget = _animals.Path("budget.csv");
        await _host.Type("#!label-budget", "made", "--sheet", ofBudget);
        Assert.Equal(await File.ReadAllBytesAsync(ofBudget), await File.ReadAllBytesAsync(ofAudit));
    }

    [Fact]
    public async Task The_sheet_of_an_audit_holds_every_flagged_label_and_others_beside_them()
    {
        string sheet = _animals.Path("all.csv");
        await _host.Type("#!label-audit", _animals.Csv, "--sheet", sheet);
        LabelIssueReport report = Assert.IsType<AuditReport>(_host["labelAudit"]).Issues;
        string[] asked = [.. (await File.ReadAllLinesAsync(sheet)).Skip(1).Select(line => line.Split(',')[0])];
        Assert.Empty(report.Issues.Ranked.Select(issue => report.Context.KeyOf(issue.Index)).Except(asked));
        Assert.True(asked.Length >= Math.Max(12, report.Count + ((asked.Length + 3) / 4)), $"{asked.Length} rows for {report.Count} flagged labels");
    }

    [Fact]
    public async Task What_is_read_with_a_sheet_alone_is_refused_without_one()
    {
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() =>
            _host.Type("#!label-audit", _animals.Csv, "--stop-at", "5", "--sheet-language", "de"));
        Assert.Equal(["#!label-audit, --stop-at", "#!label-audit, --sheet-language"], error.Problems.Select(problem => problem.Place));
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-budget", _animals.Csv, "--sheet-language", "de"));
    }

    private async Task<string> FilledSheet(int wrong)
    {
        string sheet = _animals.Path("sheet.csv");
        await _host.Type("#!label-audit", _animals.Csv, "--sheet", sheet);
        string[] lines = await File.ReadAllLinesAsync(sheet);
        await File.WriteAllLinesAsync(sheet, lines.Select((line, at) => at == 0 ? line : line[..^1] + (at <= wrong ? "wrong," : "right,")));
        return sheet;
    }
}
