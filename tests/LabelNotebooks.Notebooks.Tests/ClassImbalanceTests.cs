using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>
/// What the notebook of rare classes shows. A model is trained, and training gives the same bytes only on one type of processor: figures are ranges.
/// </summary>
public sealed partial class ClassImbalanceTests(Notebook03 notebook) : NotebookTests(notebook), IClassFixture<Notebook03>
{
    private const string Plain = "text/plain";

    [Fact]
    public void The_guard_takes_false_alarms_out_of_the_rare_class_and_leaves_the_others_alone()
    {
        Dictionary<string, Match> lines = LinePattern().Matches(Printed("compare")).ToDictionary(match => match.Groups["class"].Value, StringComparer.Ordinal);
        Assert.Equal(["observe", "routine", "sepsis", "urgent"], lines.Keys.Order(StringComparer.Ordinal));
        Assert.True(Precision(lines["sepsis"], "open") < 0.6);
        Assert.True(Precision(lines["sepsis"], "guarded") > 0.75);
        Assert.Equal(7, Number(lines["sepsis"].Groups["wrong"].Value));
        Assert.InRange(Number(lines["sepsis"].Groups["guardedRight"].Value), 5, 7);
        Assert.All(
            lines.Values.Where(line => line.Groups["class"].Value != "sepsis"),
            line => Assert.Equal(line.Groups["openOf"].Value, line.Groups["guardedOf"].Value));
        Assert.Contains("Not enough evidence: ask a domain expert about", Run.Output("guarded", Plain), StringComparison.Ordinal);

        static double Precision(Match line, string which) => Number(line.Groups[which + "Right"].Value) / Number(line.Groups[which + "Of"].Value);
    }

    [Fact]
    public void A_table_that_was_seen_is_not_shown_again()
    {
        string[] examples =
        [
            .. Run.Cells.Where(cell => cell!["outputs"] is not null)
                .SelectMany(cell => cell!["outputs"]!.AsArray())
                .Select(output => output!["data"]?[Plain])
                .OfType<JsonNode>()
                .Select(text => text is JsonArray lines ? string.Concat(lines.Select(line => line!.ToString())) : text.ToString())
                .SelectMany(text => SecondRowPattern().Matches(text))
                .Select(match => match.Groups["example"].Value),
        ];
        Assert.InRange(examples.Length, 10, 60);
        Assert.Equal(examples.Distinct(StringComparer.Ordinal), examples);
    }

    [Fact]
    public void A_list_that_is_too_strict_is_empty_and_a_less_strict_one_keeps_its_level()
    {
        Assert.Contains("Insufficient evidence", Run.Output("strict", Plain), StringComparison.Ordinal);
        Match listed = ListedPattern().Match(Printed("strict-truth"));
        Assert.InRange(Number(listed.Groups["right"].Value) / Number(listed.Groups["listed"].Value), 0, 0.2);
    }

    [Fact]
    public void The_bounds_of_the_sample_hold_the_truth_and_the_model_says_that_it_has_none()
    {
        Assert.Contains("not a confidence interval", Run.Output("estimate-model", Plain), StringComparison.Ordinal);
        double truth = Number(TruthPattern().Match(Printed("estimate-truth")).Groups["wrong"].Value);
        Assert.Equal(196, truth);
        foreach (string cell in new[] { "estimate", "turn-2-cell" })
        {
            Match bounds = BoundsPattern().Match(Run.Output(cell, Plain));
            Assert.InRange(truth, Number(bounds.Groups["low"].Value), Number(bounds.Groups["high"].Value));
        }
    }

    [Fact]
    public void Reviewing_stops_before_all_is_reviewed_and_keeps_its_promise()
    {
        Match left = LeftPattern().Match(Printed("stop"));
        Assert.True(Number(left.Groups["left"].Value) <= Number(left.Groups["allowed"].Value));
        Assert.StartsWith("Reviewing may stop", Run.Output("stop", Plain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("balance")]
    [InlineData("estimate")]
    [InlineData("budget")]
    public void A_chart_has_a_figure_and_a_still_picture(string cell) => HasChart(cell);

    [Fact]
    public void The_table_is_what_its_readme_says()
    {
        string[][] rows = [.. File.ReadLines(RepositoryRoot.Combine("notebooks", "data", "triage.csv")).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(
            [("observe", 430), ("routine", 2000), ("sepsis", 20), ("urgent", 93)],
            rows.CountBy(row => row[2]).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(0.08, rows.Average(row => row[1] == row[2] ? 0.0 : 1), 0.01);
        Dictionary<string, string[]> known = rows.ToDictionary(row => row[0]);
        string[][] reviewed = [.. File.ReadLines(RepositoryRoot.Combine("notebooks", "data", "triage-reviewed.csv")).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(200, reviewed.DistinctBy(row => row[0]).Count());
        Assert.All(reviewed, row => Assert.Equal(known[row[0]][1] == known[row[0]][2] ? "right" : "wrong", row[1]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<class>\w+) +(?<wrong>\d+) labels wrong   without guard: (?<openRight>\d+) of (?<openOf>\d+) flags right +with guard: (?"
        + @"<guardedRight>\d+) of (?<guardedOf>\d+) flags right\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"^(?<listed>\d+) labels listed, (?<right>\d+) of them right", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListedPattern();

    [GeneratedRegex(@"^In truth, (?<wrong>\d+) of", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TruthPattern();

    [GeneratedRegex(@"\((?<low>\d+) to (?<high>\d+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BoundsPattern();

    // The first row stands for its table where a cell shows no more of it.
    [GeneratedRegex(@"^ +([2-9]|[1-9][0-9]) +(?<example>T[0-9]+) ", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SecondRowPattern();

    [GeneratedRegex(@"In truth (?<left>\d+) wrong labels are left; (?<allowed>\d+) were allowed", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeftPattern();
}
