using System.Globalization;
using System.Text;
using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Commands;

/// <summary><c>--guideline</c> and <c>--time</c> do what they say, or are refused with the command that takes them.</summary>
public sealed class GuidelineAndTimeTests : IDisposable
{
    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    // 40 examples by two versions, every 20 seconds a label; the second version comes after a night.
    private string Votes(Func<int, string>? time = null, Func<int, string>? version = null)
    {
        var text = new StringBuilder("item,worker,label,when,version\n");
        for (int row = 0; row < 120; row++)
        {
            int example = row / 3;
            string label = row % 3 == 2 && example < 20 && example % 2 == 0 ? "dog" : example % 2 == 0 ? "cat" : "dog";
            text.Append(CultureInfo.InvariantCulture, $"{example},{"abc"[row % 3]},{label},");
            text.Append(time is null ? Stamp((row * 20) + (row >= 60 ? 50_000 : 0)) : time(row)).Append(',');
            text.Append(version is null ? (example < 20 ? "2024" : "2025") : version(row)).Append('\n');
        }

        return _folder.Write("votes.csv", text.ToString());
    }

    private static string Stamp(int seconds) =>
        new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Agreement_is_told_for_each_version_of_the_guideline()
    {
        await _host.Type("#!label-agreement", Votes(), "--guideline", "version");
        var report = (AgreementReport)_host["agreement"]!;
        Assert.Equal(["2024", "2025"], report.Guideline!.Versions.Select(one => one.Version));
        string page = ResultPage.TextOf(report);
        Assert.Contains("By version of the guideline", page, StringComparison.Ordinal);
        Assert.Contains("people and examples may differ, too", page.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("in the order of their names", page.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_in_the_column_of_versions_are_no_version()
    {
        await _host.Type("#!label-agreement", Votes(version: row => row % 3 == 0 && row < 30 ? "k.A." : "2025"), "--guideline", "version");
        GuidelineAgreement guideline = ((AgreementReport)_host["agreement"]!).Guideline!;
        Assert.Equal(10, guideline.WithoutVersion);
        Assert.Equal("2025", Assert.Single(guideline.Versions).Version);
    }

    [Fact]
    public async Task Times_give_the_pace_of_annotators()
    {
        await _host.Type("#!label-annotators", Votes(), "--time", "when");
        var report = (AnnotatorReport)_host["annotators"]!;
        Assert.All(report.Annotators, one => Assert.Equal((38, 1, 60.0), (one.Pace!.Gaps, one.Pace.Breaks, one.Pace.MedianSeconds!.Value)));
        string page = ResultPage.TextOf(report).ReplaceLineEndings(" ");
        Assert.Contains("3 gaps are longer than 30 minutes", page, StringComparison.Ordinal);
        Assert.Contains("60 s (median of 38; 1 break)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_times_are_counted_and_said()
    {
        await _host.Type("#!label-annotators", Votes(time: row => row % 12 == 0 ? "" : row % 12 == 1 ? "n/a" : Stamp((119 - row) * 20)), "--time", "when");
        var report = (AnnotatorReport)_host["annotators"]!;
        Assert.Equal([10, 10, 0], report.Annotators.Select(one => one.Pace!.Untimed));
        Assert.All(report.Annotators, one => Assert.Equal(60, one.Pace!.MedianSeconds));
        string page = ResultPage.TextOf(report).ReplaceLineEndings(" ");
        Assert.Contains("20 labels have no time in column \"when\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_times_give_no_pace_and_no_failure()
    {
        await _host.Type("#!label-annotators", Votes(time: _ => "2026-03-01"), "--time", "when");
        var report = (AnnotatorReport)_host["annotators"]!;
        Assert.All(report.Annotators, one => Assert.Equal((39, (double?)null), (one.Pace!.Together, one.Pace.MedianSeconds)));
    }

    [Fact]
    public async Task Without_times_the_page_says_what_to_type()
    {
        await _host.Type("#!label-annotators", Votes(), "--pace");
        Assert.Contains("--time COLUMN", ResultPage.TextOf(_host["annotators"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_say_nothing_where_nobody_labelled_twice_and_the_page_says_so()
    {
        await _host.Type("#!label-agreement", Votes(), "--time", "when");
        Assert.Contains("#!label-annotators", ResultPage.TextOf(_host["agreement"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_label_is_the_last_is_said_to_rest_on_rows_where_a_time_is_missing()
    {
        string path = _folder.Write(
            "twice.csv",
            "item,worker,label,when\n1,a,cat,2026-03-02\n1,a,dog,\n1,b,cat,2026-03-01\n2,a,dog,2026-03-01\n2,b,dog,2026-03-01\n");
        await _host.Type("#!label-consensus", path, "--time", "when", "--duplicates", "last");
        string page = ResultPage.TextOf(_host["consensus"]!).ReplaceLineEndings(" ");
        Assert.Contains("told by the order of the rows, because 1 label has no time", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!label-consensus")]
    [InlineData("#!label-next")]
    public async Task Times_without_repeats_to_choose_from_are_refused(string command)
    {
        var error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type(command, Votes(), "--time", "when"));
        Assert.Contains("#!label-annotators FILE --time COLUMN", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!label-consensus")]
    [InlineData("#!label-next")]
    [InlineData("#!label-annotators")]
    public void A_guideline_is_refused_with_the_command_that_takes_it(string command)
    {
        NotebookCommand row = LabelNotebooksExtension.Create().Commands.Single(candidate => candidate.Name == command);
        (_, IReadOnlyList<string> problems) = MagicParser.Parse(row, [new MagicToken("--guideline", false), new MagicToken("version", false)]);
        Assert.Equal(
            [
                $"--guideline is not an option of {command}. Agreement for each version of the guideline is measured by #!label-agreement: "
                + "#!label-agreement FILE --guideline COLUMN.",
            ],
            problems);
        Assert.DoesNotContain(row.Parameters, parameter => parameter.Name == "--guideline");
    }

    [Theory]
    [InlineData("d.M.yyyy HH:mm:ss", "120 times of column \"when\" are read with the day first: 1.3.2026 08:00:00")]
    [InlineData("dd.MM.yyyy, HH:mm:ss", "120 times of column \"when\" are read with the day first: 01.03.2026, 08:00:00")]
    [InlineData("dd/MM/yyyy H:mm:ss", "120 times of column \"when\" are read with the day first, as \"13/03/2026")]
    [InlineData("dd-MM-yyyy HH:mm:ss", "120 times of column \"when\" are read with the day first, as \"13-03-2026")]
    [InlineData("M/d/yyyy h:mm:ss tt", "120 times of column \"when\" are read with the month first, as \"3/1/2026 8:00:00 AM\" tells")]
    public async Task Times_are_read_as_the_column_tells(string format, string said)
    {
        string page = await _host.Type("#!label-annotators", Votes(time: row => Written(row, format)), "--time", "when");
        Assert.Contains(said, page.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("??", page, StringComparison.Ordinal);
        Assert.Equal(await Seconds(row => Written(row, "yyyy-MM-dd HH:mm:ss")), await Seconds(row => Written(row, format)));
        var error = await Assert.ThrowsAsync<AuditInputException>(
            () => _host.Type("#!label-annotators", Votes(time: row => Written(row, format)), "--time", "when", "--as-written"));
        Assert.Contains("is no time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_are_two_days_are_asked_about_with_both_readings()
    {
        string path = Votes(time: row => $"0{3 + (row / 60)}/04/2026 8:{row % 60:00}");
        string page = await _host.Type("#!label-annotators", path, "--time", "when");
        Assert.StartsWith(
            "?? Column \"when\" (120 times): \"03/04/2026 8:00\" is read as 2026-04-03; if it is 2026-03-04, say so: --dates month-first",
            page.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        foreach (string order in (string[])["day-first", "month-first"])
            Assert.DoesNotContain("??", await _host.Type("#!label-annotators", path, "--time", "when", "--dates", order), StringComparison.Ordinal);
        Assert.Equal(
            new DateTimeOffset(2026, 3, 4, 8, 0, 0, TimeSpan.Zero),
            Annotations.Read(path, options: new AnnotationReadOptions { Time = "when", Dates = DateOrder.MonthFirst })[0].Time);
        await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-annotators", path, "--time", "when", "--strict-reading"));
        var without = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-annotators", path, "--dates", "day-first"));
        Assert.Contains("no column of times", without.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_in_both_orders_are_refused_with_one_of_each()
    {
        string path = Votes(time: row => row % 2 == 0 ? "13/03/2026 8:00" : "3/14/2026 8:00");
        var error = await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-annotators", path, "--time", "when"));
        Assert.Contains(
            "some dates have the day first (60, \"13/03/2026 8:00\") and some the month (60, \"3/14/2026 8:00\").", error.Message, StringComparison.Ordinal);
    }

    private static string Written(int row, string format) =>
        new DateTime(2026, 3, 1 + (row / 5), 8, 0, 0, DateTimeKind.Utc).AddSeconds(row * 20)
            .ToString(format.Contains(',', StringComparison.Ordinal) ? $"\\\"{format}\\\"" : format, CultureInfo.InvariantCulture);

    private async Task<double[]> Seconds(Func<int, string> time)
    {
        await _host.Type("#!label-annotators", Votes(time), "--time", "when");
        return [.. ((AnnotatorReport)_host["annotators"]!).Annotators.Select(one => one.Pace!.MedianSeconds!.Value)];
    }
}
