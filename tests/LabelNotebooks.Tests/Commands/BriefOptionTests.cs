using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features;

namespace LabelNotebooks.Tests.Commands;

/// <summary><c>--brief</c>: less of the same, never something else.</summary>
public sealed class BriefOptionTests : IDisposable
{
    private const string Hint = "More without --brief.";

    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    // Help is a list, and what is said of a trail is short as it is.
    private static readonly string[] Short = ["#!label-help", "#!label-record", "#!label-trail", "#!label-corrected"];

    public static TheoryData<string> Commands =>
        [.. FeatureList.All.SelectMany(feature => feature.Commands).Select(command => command.Name).Except(Short)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_page_is_shorter_and_folds_the_whole_one(string command)
    {
        string data = IsOfAnnotators(command) ? Votes() : _animals.Csv;
        await _host.Type(command, data);
        MimeBundle whole = _host.Displayed[^1];
        await _host.Type(command, data, "--brief");
        MimeBundle brief = _host.Displayed[^1];

        string text = Form(brief, MimeBundle.PlainText);
        string all = Form(whole, MimeBundle.PlainText);
        Assert.EndsWith("\n" + Hint, text, StringComparison.Ordinal);
        // The shortest pages of so small a table have little to leave out.
        Assert.True(Words(text) - Words(Hint) < Words(all), $"{text}\n\n{all}");
        Assert.Equal(Headline(all), Headline(text));
        string folded = Form(brief, MimeBundle.Html).Split("<summary><h4>All of it</h4></summary>")[1];
        Assert.EndsWith("</section></details></div>", folded, StringComparison.Ordinal);
        Assert.EndsWith(folded[..^"</details></div>".Length], Form(whole, MimeBundle.Html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!label-errors")]
    [InlineData("#!label-audit")]
    [InlineData("#!label-disagreements")]
    public async Task Rows_that_are_asked_for_are_shown(string command)
    {
        string brief = await _host.Type(command, Many(), "--brief");
        string more = await _host.Type(command, Many(), "--brief", "--top", "5");
        Assert.Equal((3, 5), (Rows(brief), Rows(more)));
    }

    [Fact]
    public async Task What_is_open_heads_the_short_page_too()
    {
        string path = _animals.Write("spelt.csv", "id,label,x\n" + string.Concat(
            Enumerable.Range(0, 60).Select(row => FormattableString.Invariant($"r{row},{(row % 3 == 0 ? "yes" : row % 3 == 1 ? "Yes" : "no")},{row % 7}\n"))));
        foreach (string command in new[] { "#!label-describe", "#!label-errors", "#!label-audit", "#!label-health" })
            Assert.StartsWith("?? ", await _host.Type(command, path, "--brief"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probabilities_that_cannot_be_used_are_said_first()
    {
        string path = _animals.Write("constant.csv", "id,label,p_a,p_b\n" + string.Concat(
            Enumerable.Range(0, 60).Select(row => FormattableString.Invariant($"r{row},{(row % 2 == 0 ? "a,0.1,0.9" : "b,0.9,0.1")}\n"))));
        foreach (string command in new[] { "#!label-errors", "#!label-audit", "#!label-health", "#!label-disagreements" })
        {
            string whole = await _host.Type(command, path);
            Assert.StartsWith(Headline(whole), await _host.Type(command, path, "--brief"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_are_written_and_the_value_is_kept_all_the_same()
    {
        string export = _animals.Path("issues.csv");
        await _host.Type("#!label-errors", _animals.Csv, "--export", export, "--brief");
        Assert.True(File.Exists(export));
        Assert.Equal(10, Assert.IsType<LabelIssueReport>(_host["labelErrors"]).PageSize);
    }

    [Fact]
    public async Task The_short_page_of_an_audit() => Snapshot.Matches(await _host.Type("#!label-audit", _animals.Csv, "--brief"));

    private static bool IsOfAnnotators(string command) => command is "#!label-consensus" or "#!label-agreement" or "#!label-annotators" or "#!label-next";

    private string Votes() => _animals.Write("votes.csv", "example,annotator,label\n" + string.Concat(
        from example in Enumerable.Range(0, 60)
        from worker in new[] { "a", "b", "c" }
        select FormattableString.Invariant($"e{example},{worker},{(worker == "c" && example % 4 == 1 ? "newt" : example % 2 == 0 ? "cat" : "dog")}\n")));

    private string Many() => _animals.Write("many.csv", "id,label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 200).Select(row =>
        FormattableString.Invariant($"c{row},{(row % 2 == 0 != row < 20 ? "cat" : "dog")},{(row % 2 == 0 ? "0.97,0.03" : "0.02,0.98")}\n"))));

    private static string Form(MimeBundle bundle, string form) => bundle.TryGet(form, out string? content) ? content : "";

    private static string Headline(string text) => text.Split('\n')[0];

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Rows(string text) => Regex.Count(text, "^ +[0-9]+ +c[0-9]+ ", RegexOptions.Multiline | RegexOptions.NonBacktracking);
}
