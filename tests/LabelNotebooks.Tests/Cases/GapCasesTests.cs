using System.Globalization;

namespace LabelNotebooks.Tests.Cases;

/// <summary>Words for gaps that are named, or asked about all at once.</summary>
public sealed class GapCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task All_labels_that_read_like_gaps_are_one_question_with_one_option_each_way()
    {
        string path = _case.Write("own.csv", CaseFolder.Relabelled((label, row) => (row % 12) switch
        {
            0 => "?",
            1 => "NA",
            2 => "-",
            3 => "unknown",
            _ => $"x{label}",
        }));
        (LabelIssueReport asked, string page) = await _case.Errors(path);
        Assert.Equal(7, asked.Issues.Labels.ClassCount);
        Assert.Equal(
            "?? The labels \"-\" (15 examples), \"?\" (15 examples), \"NA\" (15 examples), \"unknown\" (15 examples) are kept as classes of their own; "
                + "if they mean \"no label\", name them with --missing-labels \"-,?,NA,unknown\", if they are classes, with --keep-labels \"-,?,NA,unknown\".",
            Assert.Single(page.Split('\n'), line => line.StartsWith("??", StringComparison.Ordinal)));
        (LabelIssueReport left, string without) = await _case.Errors(path, "--missing-labels", "-,?,NA,unknown");
        Assert.Equal((3, 120), (left.Issues.Labels.ClassCount, left.Issues.Labels.Count));
        Assert.DoesNotContain("??", without, StringComparison.Ordinal);
        (LabelIssueReport kept, string calm) = await _case.Errors(path, "--keep-labels", "-,?,NA,unknown");
        Assert.Equal(7, kept.Issues.Labels.ClassCount);
        Assert.DoesNotContain("??", calm, StringComparison.Ordinal);
        // What was said before is said again, so that the line can be copied.
        (_, string more) = await _case.Errors(path, "--missing-labels", "?", "--keep-labels", "-");
        Assert.Contains("--missing-labels \"?,NA,unknown\", if they are classes, with --keep-labels \"-,NA,unknown\"", more, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!label-agreement")]
    [InlineData("#!label-annotators")]
    [InlineData("#!label-consensus")]
    [InlineData("#!label-next")]
    public async Task A_word_that_is_named_as_a_gap_is_no_rating(string command)
    {
        string path = _case.Write("own.csv", "id,Pflege A,Pflege B\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            $"e{row},{(row % 4 == 0 ? "entf." : row % 2 == 0 ? "hoch" : "tief")},{(row % 2 == 0 ? "hoch" : "tief")}\n")));
        Assert.DoesNotContain("entf.", await _case.Host.Type(command, path, "--missing-values", "entf."), StringComparison.Ordinal);
        string page = await _case.Host.Type("#!label-agreement", path, "--missing-values", "entf.");
        Assert.Contains("10 cells are empty, or hold what was named as a gap", page, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<AgreementReport>(_case.Host["agreement"]).Annotations.Classes.Length);
    }

    // A column of numbers is one of units alone where its gaps are known; so is a row of units with a gap in it.
    [Theory]
    [InlineData(";;mg/l;")]
    [InlineData(";nicht da;mg/l;")]
    public async Task A_word_that_is_named_as_a_gap_does_not_hide_a_row_of_units(string units)
    {
        string path = _case.Write("own.csv", $"Fall;Ort;CRP;Befund\n{units}\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"F-{row};{(row % 2 == 0 ? "Knie" : "Ferse")};{(row % 3 == 0 ? "nicht da" : row % 7)};")
            + $"{(row % 2 == 0 ? "ja" : "nein")}\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path, "--label", "Befund", "--missing-values", "nicht da");
        Assert.Contains("Line 2 holds units (mg/l) and is left out", page, StringComparison.Ordinal);
        Assert.Equal(90, report.Context.Examples.Count);
        Assert.Contains("CRP", report.Context.Data!.Features!.Columns);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("Not sure")]
    [InlineData("unspecified")]
    [InlineData("unbekannt")]
    public async Task What_nobody_knows_is_a_class_that_is_asked_about(string word)
    {
        string text = await File.ReadAllTextAsync(CaseFolder.Path("rating-gaps", "none.csv"));
        (AgreementReport report, string page) = await _case.Agreement(_case.Write("own.csv", text.Replace("None", word, StringComparison.Ordinal)));
        Assert.InRange(report[AgreementMeasure.KrippendorffNominal].Value, 0.182, 0.184);
        Assert.StartsWith($"?? The label \"{word}\" (6 labels) is kept as a class of its own", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">200", "1,5")]
    [InlineData("<5", "0,25")]
    [InlineData("> 200,5", "1,5")]
    public async Task A_column_of_decimal_commas_is_shown_by_a_value_with_a_comma(string limit, string value)
    {
        string path = _case.Write("own.csv", "Fall;CRP;Befund\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"F-{row};{(row % 9 == 0 ? limit : row == 1 ? value : $"{row % 7},{row % 10}")};{(row % 2 == 0 ? "ja" : "nein")}\n")));
        string page = (await _case.Errors(path, "--label", "Befund")).Page;
        Assert.Contains(
            $"Numbers are read with a decimal comma in 1 column: CRP (\"{(limit.Contains(',', StringComparison.Ordinal) ? "200,5" : value)}\")",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_shows_no_marks_between_thousands()
    {
        string path = _case.Write("own.csv", "Fall;CRP;Befund\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"F-{row};{(row % 9 == 0 ? ">200" : $"{1 + row % 3} 00{row % 10}")};{(row % 2 == 0 ? "ja" : "nein")}\n")));
        Assert.Contains("in 1 column: CRP (\"2 001\")", (await _case.Errors(path, "--label", "Befund")).Page, StringComparison.Ordinal);
    }
}
