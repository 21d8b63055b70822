using System.Globalization;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Budget;

namespace LabelNotebooks.Tests.Commands;

/// <summary>How many labels are wrong: the same answer on every page.</summary>
public sealed class OneAnswerTests : TrailScene
{
    private const string Others = "Other figures of this data, and why they differ";

    private readonly Animals _animals = new();

    private ReviewProgress Progress => Assert.IsType<AuditReport>(Host["labelAudit"]).Progress!;

    [Fact]
    public async Task Before_a_review_every_page_says_what_the_model_says_alone()
    {
        string audit = await Type("#!label-audit", _animals.Csv);
        string answer = WrongCount.AnswerOf(Assert.IsType<AuditReport>(Host["labelAudit"]).Issues);
        Assert.StartsWith("by the model alone about ", answer, StringComparison.Ordinal);
        Assert.Contains($"How many labels are wrong: {answer}. ", audit, StringComparison.Ordinal);
        NoOtherCount(audit);
        NoOtherCount(Visible(Html()));

        Assert.Contains($"\nHow many labels are wrong: {answer}\n", await Type("#!label-health", "labelAudit"), StringComparison.Ordinal);
        NoOtherCount(Visible(Html()));
        Assert.Contains("Nobody has looked at a label yet.", Folded(Html()), StringComparison.Ordinal);
        Assert.Contains("confidently counted as another class", Folded(Html()), StringComparison.Ordinal);

        await Type("#!label-errors", "labelAudit");
        string number = answer.Split("about ")[1].Split(' ')[0];
        Assert.Contains($"<b>about {number}</b> <span>are wrong by the model alone", Html(), StringComparison.Ordinal);
        Assert.Contains($"{number} of 60", await Type("#!label-estimate", "labelAudit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_review_by_sheets_every_page_of_that_audit_says_what_the_review_says()
    {
        string sheet = await Filled("#!label-audit", "--stop-at", "1");
        string audit = await Type("#!label-audit", _animals.Csv, "--done", sheet);
        await AllSay(audit, "labelAudit", ReviewProgressPage.AnswerOf(Progress), Range());
    }

    [Fact]
    public async Task After_a_review_in_a_trail_every_page_says_what_the_trail_says()
    {
        string sheet = await Filled("#!label-estimate", "--draw", "30");
        await Type("#!label-record", "--data", _animals.Csv, "--from", sheet, "--reviewer", "Ana M.");
        string audit = await Type("#!label-audit", _animals.Csv);
        Assert.NotEmpty(Progress.Done.Examples);
        // The file is named anew each time: nothing is carried along in a variable.
        await AllSay(audit, _animals.Csv, ReviewProgressPage.AnswerOf(Progress), Range());
    }

    private string Range() => string.Create(CultureInfo.InvariantCulture, $"{Progress.WrongLabels.Low} to {Progress.WrongLabels.High}");

    private async Task AllSay(string audit, string data, string answer, string range)
    {
        Assert.Contains($"How many labels are wrong?\n{answer}, by the review\n", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("by the model alone", audit, StringComparison.Ordinal);
        NoOtherCount(audit);
        await Type("#!label-errors", data);
        Assert.Contains($"<b>{range}</b> <span>are wrong, by the review, at 95.0 %", Html(), StringComparison.Ordinal);
        NoOtherCount(Visible(Html()));
        Assert.Contains($"\nHow many labels are wrong: {answer}, by the review\n", await Type("#!label-health", data), StringComparison.Ordinal);
        NoOtherCount(Visible(Html()));
        Assert.Contains("by the model alone about ", Folded(Html()), StringComparison.Ordinal);
        Assert.Contains(
            $"How many labels are wrong: {answer}, by all that was reviewed. What follows differs, because it ",
            await Type("#!label-estimate", data),
            StringComparison.Ordinal);
    }

    private static void NoOtherCount(string text) => Assert.DoesNotContain("confidently counted as another class", text, StringComparison.Ordinal);

    private static string Visible(string html) => string.Concat(html.Split("<details").Select((part, at) => at == 0 ? part : part.Split("</details>")[^1]));

    private static string Folded(string html) => html[html.IndexOf(Others, StringComparison.Ordinal)..].Split("</details>")[0];

    // The first two of the sheet are wrong.
    private async Task<string> Filled(string command, params string[] words)
    {
        string sheet = Path("sheet.csv");
        await Type(command, [_animals.Csv, "--sheet", sheet, .. words]);
        string[] lines = await File.ReadAllLinesAsync(sheet);
        int given = Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), "given_label");
        await File.WriteAllLinesAsync(sheet, lines.Select((line, at) => at == 0
            ? line
            : line[..^1] + (at > 2 ? "right," : $"wrong,{(line.Split(',')[given] == "cat" ? "dog" : "cat")}")));
        return sheet;
    }
}
