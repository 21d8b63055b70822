using System.Globalization;
using LabelNotebooks.Commands;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What was decided in the trail is what was reviewed: for the number of wrong labels, and for what is left to look at.</summary>
public sealed class TrailVerdictsTests : TrailScene
{
    private readonly Animals _animals = new();

    private string Csv => _animals.Csv;

    private string Beside => Csv + ".trail.db";

    private WrongLabels Estimate => (WrongLabels)Host["wrongLabels"]!;

    private ReviewBudget Budget => (ReviewBudget)Host["reviewBudget"]!;

    [Fact]
    public async Task The_sheet_and_the_trail_it_was_recorded_in_give_the_very_same_estimate()
    {
        string sheet = await FilledIn(draw: 30, wrong: 3);
        await Type("#!label-estimate", Csv, "--reviewed", sheet);
        WrongLabels bySheet = Estimate;
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        string text = await Type("#!label-estimate", Csv);
        Assert.Contains($"30 labels drawn at random and reviewed, by the trail beside the data, {TrailSource.Shown(Beside)}.", text, StringComparison.Ordinal);
        Same(bySheet, Estimate);
        Assert.Equal(3, Estimate.Sample.WrongCount);
        await Type("#!label-estimate", Csv, "--trail", Beside);
        Same(bySheet, Estimate);

        // What was drawn is not drawn again: both together are one sample.
        string more = _animals.Path("more.csv");
        await Type("#!label-estimate", Csv, "--draw", "30", "--sheet", more);
        Assert.Empty(Ids(more).Intersect(Ids(sheet)));

        // The sheet that is named goes before: no label counts twice.
        string both = await Type("#!label-estimate", Csv, "--reviewed", sheet);
        Assert.Contains("and not from the trail", both, StringComparison.Ordinal);
        Same(bySheet, Estimate);
    }

    [Fact]
    public async Task Strata_and_the_chance_of_being_drawn_go_along()
    {
        string chance = (12 / 36.0).ToString("R", CultureInfo.InvariantCulture);
        string sheet = _animals.Path("strata.csv");
        await File.WriteAllLinesAsync(
            sheet,
            [
                "example,verdict,new_label,stratum,inclusion_probability",
                .. Enumerable.Range(0, 12).Select(row => $"a{row},{(row % 5 == 0 ? $"wrong,{Other(row)}" : "right,")},first,{chance}"),
                .. Enumerable.Range(36, 6).Select(row => $"a{row},right,,second,0.25"),
            ]);
        await Type("#!label-estimate", Csv, "--reviewed", sheet);
        WrongLabels bySheet = Estimate;
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        await Type("#!label-estimate", Csv);
        Same(bySheet, Estimate);
        Assert.True(Estimate.Sample.HasStrata);
    }

    [Fact]
    public async Task What_was_not_drawn_at_random_is_counted_and_left_out_and_what_is_not_settled_has_no_verdict()
    {
        await Type("#!label-errors", Csv);
        string sheet = _animals.Write(
            "sheet.csv",
            "example,verdict,new_label,purpose\na0,right,,random sample\na1,right,,random sample\na2,ambiguous,,random sample\n"
                + "a6,right,,random sample\na7,right,,random sample\na8,right,,next to review\n");
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        await Type("#!label-record", "a9", "--data", Csv, "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-record", "a10", "--data", Csv, "--decision", "keep", "--reviewer", "Bea K.", "--second-reading");
        // Contested, taken back, and decided anew by the same person.
        await Type("#!label-record", "a1", "--data", Csv, "--decision", "change", "--to", Other(1), "--reviewer", "Bea K.", "--second-reading");
        using (Trail trail = Trail.Open(Beside, isReadOnly: true))
            await Type("#!label-trail", Beside, "--undo", $"{trail.EntriesOf("a6").Single().Number}", "--reviewer", "Ana M.");
        await Type("#!label-record", "a7", "--data", Csv, "--decision", "change", "--to", Other(7), "--reviewer", "Ana M.");
        string text = await Type("#!label-estimate", Csv);
        Assert.Contains("2 labels drawn at random and reviewed", text, StringComparison.Ordinal);
        Assert.Contains(
            "2 labels are ambiguous, out of scope, passed on or contested in the trail, and count as without a verdict.",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "3 labels were decided on without being drawn at random, and are left out: 1 from a review queue, 1 for a second reading, "
                + "1 for a reason that the trail does not say.",
            text,
            StringComparison.Ordinal);
        Assert.Equal([(0, false), (7, true)], Estimate.Sample.Examples.Select(example => (example.Index, example.IsWrong)).Order());
    }

    [Fact]
    public async Task A_wrong_label_that_stands_corrected_is_right_and_speaks_for_no_other()
    {
        string sheet = await FilledIn(draw: 30, wrong: 3);
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        string corrected = _animals.Path("corrected.csv");
        await Type("#!label-corrected", Csv, "--export", corrected);
        File.Copy(Beside, corrected + ".trail.db");
        string[] wrong = Ids(sheet)[..3];

        // Taken as right, the sample would say that no label is wrong in the rest of the file either.
        string text = await Type("#!label-estimate", corrected);
        Assert.Contains("3 that were called wrong stand corrected in this file", text, StringComparison.Ordinal);
        Assert.All(wrong, id => Assert.Contains(id, text, StringComparison.Ordinal));
        Assert.Equal(WrongLabelEstimator.Model, Estimate.Leading.Estimator);
        Assert.Contains("--at-entry 1", await Type("#!label-estimate", corrected, "--trail", Beside), StringComparison.Ordinal);

        // As it was drawn: the trail gives the file, and the estimate with it.
        string before = _animals.Path("before.csv");
        await Type("#!label-corrected", corrected, "--at-entry", "1", "--export", before);
        await Type("#!label-estimate", before, "--trail", Beside);
        Assert.Equal((30, 3), (Estimate.Sample.Examples.Length, Estimate.Sample.WrongCount));

        // In the budget it is done, and right.
        await Type("#!label-budget", corrected);
        Assert.Equal(30, Budget.Queue.Length);
        Assert.Contains("30 labels were decided on in the trail", await Type("#!label-budget", corrected), StringComparison.Ordinal);
        Assert.Contains("count as done, 0 of them wrong", await Type("#!label-budget", corrected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawn_label_that_was_corrected_before_its_sheet_was_recorded_is_said()
    {
        string sheet = await FilledIn(draw: 30, wrong: 3);
        string[] wrong = Ids(sheet)[..3];
        string data = _animals.Path("now.csv");
        await Type("#!label-record", wrong[0], "--data", Csv, "--decision", "change", "--to", Other(Row(wrong[0])), "--reviewer", "Bea K.");
        await Type("#!label-corrected", Csv, "--export", data);
        string recorded = await Type("#!label-record", "--data", data, "--trail", Beside, "--from", sheet, "--reviewer", "Ana M.");
        Assert.Contains("1 of them was drawn at random and is missing now", recorded, StringComparison.Ordinal);
        Assert.Contains("--reviewed SHEET", recorded, StringComparison.Ordinal);
        string text = await Type("#!label-estimate", Csv, "--trail", Beside);
        Assert.Contains(
            $"1 label was corrected before the last label drawn at random was recorded ({wrong[0]})",
            text,
            StringComparison.Ordinal);
        Assert.Contains("the estimate is too low", text, StringComparison.Ordinal);

        // What it says to do gives the whole sample.
        await Type("#!label-estimate", Csv, "--reviewed", sheet);
        Assert.Equal((30, 3), (Estimate.Sample.Examples.Length, Estimate.Sample.WrongCount));
    }

    [Fact]
    public async Task A_trail_without_a_random_sample_is_an_error_where_it_was_named()
    {
        await Type("#!label-record", "a9", "--data", Csv, "--decision", "keep", "--reviewer", "Ana M.");
        Assert.Contains(
            "no label in it was drawn at random and called right or wrong",
            await Type("#!label-estimate", Csv, "--trail", Beside),
            StringComparison.Ordinal);
        Assert.Contains("1 label was decided on without being drawn at random, and is left out", await Type("#!label-estimate", Csv), StringComparison.Ordinal);
        Assert.Equal(WrongLabelEstimator.Model, Estimate.Leading.Estimator);
    }

    [Fact]
    public async Task The_sheet_of_a_budget_and_the_trail_it_was_recorded_in_say_the_same_of_what_is_left()
    {
        string sheet = _animals.Path("todo.csv");
        await Type("#!label-budget", Csv, "--reviews", "12", "--sheet", sheet);
        string[] lines = await File.ReadAllLinesAsync(sheet);
        await File.WriteAllLinesAsync(
            sheet,
            [lines[0], .. lines.Skip(1).Select((line, at) => line[..^1] + (at == 0 ? $"wrong,{Other(Row(line))}" : "right,"))]);
        await Type("#!label-budget", Csv, "--done", sheet);
        ReviewBudget bySheet = Budget;
        string progress = Shown(2);
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        string text = await Type("#!label-budget", Csv);
        Assert.Equal(bySheet.Queue.AsEnumerable(), Budget.Queue);
        Assert.Equal(bySheet.ExpectedWrong, Budget.ExpectedWrong);
        Assert.Contains("12 labels were decided on in the trail", text, StringComparison.Ordinal);
        Assert.Contains("and count as done, 1 of them wrong.", text, StringComparison.Ordinal);
        string byTrail = Shown(2);
        Assert.Equal(progress.Split('\n')[0], byTrail.Split('\n')[0]);
        Assert.Contains("Called wrong: 1 of 12 reviewed labels", byTrail, StringComparison.Ordinal);
        Assert.Contains("changed ", byTrail, StringComparison.Ordinal);
        Assert.Contains("right label, by the review", byTrail, StringComparison.Ordinal);
        Assert.DoesNotContain("has no right label yet", byTrail, StringComparison.Ordinal);

        // The next sheet asks about none of them; with the sheet named beside the trail, none counts twice.
        string next = _animals.Path("next.csv");
        await Type("#!label-budget", Csv, "--reviews", "12", "--sheet", next);
        Assert.Empty(Ids(next).Intersect(Ids(sheet)));
        await Type("#!label-budget", Csv, "--done", sheet);
        Assert.Equal(bySheet.Queue.AsEnumerable(), Budget.Queue);

        // Asked about all the same.
        await Type("#!label-budget", Csv, "--flag-decided");
        Assert.Equal(60, Budget.Queue.Length);
    }

    [Fact]
    public async Task Verdicts_that_differ_are_said_and_those_under_other_predictions_are_not_done()
    {
        await Type("#!label-errors", Csv);
        foreach (string id in new[] { "a3", "a4" })
            await Type("#!label-record", id, "--decision", "keep", "--reviewer", "Ana M.");
        await Type("#!label-record", "a5", "--decision", "escalate", "--reviewer", "Ana M.");
        string sheet = _animals.Write("done.csv", "example,verdict\na4,wrong\n");
        string text = await Type("#!label-budget", Csv, "--done", sheet);
        Assert.Contains("1 label has another verdict on the sheets than in the trail: that of the sheets counts.", text, StringComparison.Ordinal);
        Assert.Contains("passed on or contested in the trail, and counts as not looked at.", text, StringComparison.Ordinal);
        Assert.Equal(58, Budget.Queue.Length);

        string other = _animals.Write(
            "other.csv",
            (await File.ReadAllTextAsync(Csv))
                .Replace("0.3333333333333333,0.3333333333333333\n", "0.33333333333333326,0.33333333333333337\n", StringComparison.Ordinal));
        await Type("#!label-budget", other, "--trail", Beside);
        Assert.Equal(60, Budget.Queue.Length);
    }

    // A sheet drawn at random, of which the first few are called wrong.
    [Fact]
    public async Task What_was_drawn_at_random_for_an_estimate_counts_as_drawn_for_an_audit()
    {
        string sheet = await FilledIn(draw: 30, wrong: 3);
        await Type("#!label-record", "--data", Csv, "--from", sheet, "--reviewer", "Ana M.");
        string said = await Type("#!label-audit", Csv);
        Assert.Contains("by the review", said, StringComparison.Ordinal);
        ReviewProgress progress = ((AuditReport)Host["labelAudit"]!).Progress!;
        HashSet<string> unflagged = [.. progress.Rule.RandomOrder.Select(progress.Report.Context.Examples.KeyOf)];
        int others = Ids(sheet).Count(unflagged.Contains);
        Assert.InRange(others, 1, 30);
        Assert.Equal(others, progress.Verdict.Drawn);
    }

    private async Task<string> FilledIn(int draw, int wrong)
    {
        string sheet = _animals.Path("sample.csv");
        await Type("#!label-estimate", Csv, "--draw", $"{draw}", "--sheet", sheet, "--seed", "5");
        string[] lines = await File.ReadAllLinesAsync(sheet);
        await File.WriteAllLinesAsync(
            sheet,
            [lines[0], .. lines.Skip(1).Select((line, at) => line[..^1] + (at < wrong ? $"wrong,{Other(Row(line))}" : "right,"))]);
        return sheet;
    }

    private static void Same(WrongLabels one, WrongLabels other)
    {
        Assert.Equal(one.Estimates.AsEnumerable(), other.Estimates);
        Assert.Equal(one.Leading, other.Leading);
        Assert.Equal(one.Settling().AsEnumerable(), other.Settling());
    }

    private static int Row(string line) => int.Parse(line.Split(',')[0][1..], CultureInfo.InvariantCulture);

    private static string[] Ids(string sheet) => [.. File.ReadAllLines(sheet).Skip(1).Select(line => line.Split(',')[0])];

    // Another class than the one that the row has.
    private static string Other(int row) => Sample.Animals.First(name => name != Sample.Data(Sample.Animals).Labels.Name(row));

    // The page that was shown so many pages before the end.
    private string Shown(int before) => Host.Displayed[^before].TryGet(LabelNotebooks.Contracts.Hosting.MimeBundle.PlainText, out string? text) ? text : "";
}
