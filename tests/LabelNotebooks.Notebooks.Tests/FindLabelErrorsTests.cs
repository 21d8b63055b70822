using System.Globalization;
using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What the first notebook shows. Figures are ranges: training gives the same bytes only on one type of processor.</summary>
public sealed partial class FindLabelErrorsTests(Notebook01 notebook) : NotebookTests(notebook), IClassFixture<Notebook01>
{
    [Fact]
    public void Model_is_judged_before_it_is_believed()
    {
        double agreement = Number(Run.Output("train", "text/plain"), "agrees with (?<n>[0-9.]+) %");
        Assert.InRange(agreement, 88, 94);
    }

    [Fact]
    public void The_magic_and_the_methods_find_the_same()
    {
        Assert.Contains("out-of-sample, 5 folds", Run.Output("find", "text/html"), StringComparison.Ordinal);
        double byMagic = Number(Run.Output("find", "text/plain"), "^(?<n>[0-9]+) of 1,797 labels to look at first");
        Assert.Contains($"of {byMagic.ToString(CultureInfo.InvariantCulture)} shown", Run.Output("top", "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Most_wrong_labels_are_found_and_the_worst_twenty_are_wrong()
    {
        string text = Run.Output("truth", "text/plain");
        Assert.Equal(90, Number(text, "of (?<n>[0-9]+) wrong labels found"));
        Assert.InRange(Number(text, "(?<n>[0-9]+) of 90 wrong labels found"), 68, 90);
        Assert.InRange(Number(text, "with (?<n>[0-9]+) false alarm"), 0, 25);

        string[] truth = Column("true_label");
        string[] given = Column("label");
        int[] worst = [.. RowPattern().Matches(Run.Output("top", "text/plain"))
            .Select(match => int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(20, worst.Length);
        Assert.InRange(worst.Count(example => given[example] != truth[example]), 18, 20);
    }

    [Fact]
    public void Flags_on_labels_that_nobody_changed_are_shown() =>
        Assert.Contains("Flagged although the label is right", Run.Output("truth", "text/plain"), StringComparison.Ordinal);

    [Fact]
    public void The_worst_are_shown_as_pictures_with_the_reason()
    {
        string html = Run.Output("top", "text/html");
        Assert.Equal(20, Regex.Count(html, "data:image/png;base64,", RegexOptions.NonBacktracking));
        Assert.Equal(20, Regex.Count(html, "class=\"lnb-why\">[^<]", RegexOptions.NonBacktracking));
    }

    [Theory]
    [InlineData("by-class")]
    [InlineData("truth")]
    [InlineData("histogram")]
    public void A_chart_has_a_figure_and_a_still_picture(string cell) => HasChart(cell);

    [Fact]
    public void The_chart_library_is_there_once() =>
        Assert.Equal(1, Regex.Count(File.ReadAllText(Run.HtmlPath), "window.LabelNotebooksPlotly=window.Plotly", RegexOptions.NonBacktracking));

    [Fact]
    public void It_is_said_that_this_is_the_easiest_noise() =>
        Assert.Contains(Texts, text => text.Contains("easiest noise there is", StringComparison.Ordinal));

    [Fact]
    public async Task Parameters_change_what_is_shown()
    {
        using NotebookRun run = await NotebookRun.Of(Notebook01.Name, KeyValuePair.Create("top", "3"), KeyValuePair.Create("folds", "3"));
        Assert.Equal(NotebookRunOutcome.Completed, run.Result.Outcome);
        Assert.Contains("The 3 most suspicious labels", run.Output("top", "text/plain"), StringComparison.Ordinal);
        Assert.Contains("in 3 folds", run.Output("train", "text/plain"), StringComparison.Ordinal);
    }

    [NbformatFact]
    public void Executed_notebook_is_valid_for_its_peers() =>
        Peer.Run(
            Peer.Python,
            "-c",
            "import nbformat, sys; nb = nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT); assert (nb.nbformat, "
            + "nb.nbformat_minor) == (4, 5); nbformat.validate(nb)",
            Run.NotebookPath);

    private static string[] Column(string name)
    {
        string[] lines = File.ReadAllLines(RepositoryRoot.Combine("notebooks", "data", "digits.csv"));
        int at = Array.IndexOf(lines[0].Split(','), name);
        return [.. lines.Skip(1).Select(line => line.Split(',')[at])];
    }

    private static double Number(string text, string pattern)
    {
        Match match = Regex.Match(text, pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
        Assert.True(match.Success, $"\"{pattern}\" is not in: {text}");
        return double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^ +[0-9]+ +(?<id>[0-9]+)  [0-9] ", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RowPattern();
}
