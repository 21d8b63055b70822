using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>
/// What the notebook of several annotators shows. Where a model is trained, figures are ranges: training gives the same bytes only on one type of processor.
/// </summary>
public sealed partial class AnnotatorConsensusTests(Notebook02 notebook) : NotebookTests(notebook), IClassFixture<Notebook02>
{
    [Fact]
    public void Majority_loses_to_Dawid_Skene_in_a_team_and_Dawid_Skene_to_one_coin_in_a_sparse_crowd()
    {
        Dictionary<string, (double Team, double Crowd)> accuracy = LinePattern().Matches(Printed("compare")).ToDictionary(
            match => match.Groups["method"].Value,
            match => (Number(match.Groups["team"].Value), Number(match.Groups["crowd"].Value)),
            StringComparer.Ordinal);
        Assert.Equal(6, accuracy.Count);
        Assert.True(accuracy["Majority"].Team + 0.1 < accuracy["DawidSkene"].Team);
        Assert.True(accuracy["DawidSkene"].Crowd + 0.02 < accuracy["OneCoin"].Crowd);
        Assert.True(accuracy["DawidSkene"].Crowd < accuracy["Majority"].Crowd);
    }

    [Fact]
    public void The_patients_have_the_figures_of_the_paper()
    {
        Assert.StartsWith("How common each class is: 0.40, 0.42, 0.11, 0.07", Printed("observer"), StringComparison.Ordinal);
        Assert.Contains("1  0.8895  0.1105", Run.Output("observer", "text/plain"), StringComparison.Ordinal);
        Assert.Contains("each label counts", Run.Output("patients", "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_paradox_of_kappa_is_warned_of()
    {
        string text = Run.Output("paradox", "text/plain");
        Assert.StartsWith("Gwet's AC1 0.941", text, StringComparison.Ordinal);
        Assert.Contains("One class is so common that kappa and alpha are low", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_offered_and_nobody_is_blamed()
    {
        string text = Run.Output("annotators", "text/plain");
        Assert.Contains("routine against soon: 6 annotators", text, StringComparison.Ordinal);
        Assert.Contains("Ada", text, StringComparison.Ordinal);
        foreach (string word in (string[])["spam", "hasty", "lazy", "careless", "worst"])
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_consensus_feeds_the_audit()
    {
        Match found = FoundPattern().Match(Run.Output("audit-truth", "text/plain"));
        Assert.Equal(17, Number(found.Groups["wrong"].Value));
        Assert.InRange(Number(found.Groups["found"].Value), 9, 17);
        Assert.Equal("17", Run.Output("turn-2-cell", "text/plain"));
    }

    [Theory]
    [InlineData("agreement")]
    [InlineData("consensus")]
    [InlineData("annotators")]
    public void A_chart_has_a_figure_and_a_still_picture(string cell) => HasChart(cell);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<method>\w+) +team of 12: (?<team>[0-9.]+)   crowd of 240: (?<crowd>[0-9.]+)\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"^(?<found>[0-9]+) of (?<wrong>[0-9]+) wrong labels found", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FoundPattern();
}
