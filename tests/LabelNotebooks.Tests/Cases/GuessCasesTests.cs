using System.Globalization;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Tests.Cases;

/// <summary>Guesses that cannot be right: ids that were rounded, probabilities whose names count otherwise than the labels.</summary>
public sealed class GuessCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task Ids_of_a_frame_that_were_rounded_are_not_shown_without_a_word()
    {
        string file = CaseFolder.Path("dataframe-ids", "s.csv");
        (LabelIssueReport right, _) = await _case.Errors(file, "--id", "id", "--guard", "off");
        Assert.Equal(
            ["289204376", "289205540", "289207092", "289208547", "289209711"],
            right.Issues.Ranked.Select(issue => right.Context.KeyOf(issue.Index)).Order(StringComparer.Ordinal));
        _case.Host.SetVariable("frame", DataFrame.LoadCsv(file));
        Assert.StartsWith("?? 80 ids of column \"id\" are above 16,777,216", (await _case.Errors("frame", "--id", "id")).Page, StringComparison.Ordinal);
        _case.Host.SetVariable("small", new DataFrame(
            new PrimitiveDataFrameColumn<float>("id", Enumerable.Range(0, 40).Select(row => (float)row)),
            new StringDataFrameColumn("label", Enumerable.Range(0, 40).Select(row => row % 2 == 0 ? "a" : "b")),
            new PrimitiveDataFrameColumn<float>("x", Enumerable.Range(0, 40).Select(row => row % 2 + (row % 7 / 10f)))));
        Assert.DoesNotContain("??", (await _case.Errors("small", "--id", "id")).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fallnr", 20_000_001)]
    [InlineData("patient", -987_654_321)]
    public async Task Rounded_ids_are_told_of_where_their_column_was_guessed(string name, int first)
    {
        _case.Host.SetVariable("frame", new DataFrame(
            new PrimitiveDataFrameColumn<float>(name, Enumerable.Range(0, 40).Select(row => (float)(first + (row * 1003)))),
            new StringDataFrameColumn("label", Enumerable.Range(0, 40).Select(row => row % 2 == 0 ? "a" : "b")),
            new PrimitiveDataFrameColumn<float>("x", Enumerable.Range(0, 40).Select(row => row % 2 + (row % 7 / 10f)))));
        Assert.StartsWith($"?? 40 ids of column \"{name}\" are above 16,777,216", (await _case.Errors("frame")).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rounded_ids_of_several_annotators_are_told_of_too(bool isWide)
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(row => isWide
            ? $"{289_204_376 + (row * 1003)},{Name(row)},{Name(row / 2)}\n"
            : $"{289_204_376 + (row / 2 * 1003)},{(row % 2 == 0 ? "Anna" : "Ben")},{Name(row / 3)}\n"));
        string path = _case.Write("own.csv", (isWide ? "case,Anna,Ben\n" : "case,annotator,label\n") + rows);
        _case.Host.SetVariable("frame", DataFrame.LoadCsv(path));
        string[] words = isWide ? ["--id", "case", "--annotators", "Anna,Ben"] : ["--id", "case"];
        Assert.StartsWith(
            $"?? {(isWide ? 40 : 20)} ids of column \"case\" are above 16,777,216", (await _case.Agreement("frame", words)).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("??", (await _case.Agreement(path, words)).Page, StringComparison.Ordinal);

        static string Name(int row) => row % 2 == 0 ? "cat" : "dog";
    }

    [Fact]
    public async Task A_guess_that_fails_takes_no_other_along()
    {
        string one = CaseFolder.Path("labels-from-one", "one.csv");
        foreach (string[] words in (string[][])[
            ["--label", "label", "--probabilities", "p_0,p_1,p_2"],
            ["--label", "label", "--probabilities", "p_*", "--classes", "1,2,3"],
            ["--classes", "1,2,3"],
        ])
        {
            (LabelIssueReport report, _) = await _case.Errors(one, [.. words, "--guard", "off"]);
            Assert.Equal(19, report.Count);
            Assert.Equal("e0", report.Context.KeyOf(0));
        }

        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(one, "--label", "label", "--probabilities", "p_*"));
        Assert.Contains("--classes 1,2,3", error.Message, StringComparison.Ordinal);
        Assert.Equal(19, (await _case.Errors(CaseFolder.Path("labels-from-one", "named.csv"), "--guard", "off")).Report.Count);
    }

    [Theory]
    [InlineData("Fallnr", 1, "proba_")]
    [InlineData("dossier", 2, "p_")]
    [InlineData("PatientID", 1, "score.")]
    public async Task Labels_that_count_otherwise_than_the_columns_take_no_guess_along(string id, int first, string prefix)
    {
        string[] lines = File.ReadAllLines(CaseFolder.Path("labels-from-one", "one.csv"));
        string path = _case.Write("own.csv", $"{id};label;{prefix}0;{prefix}1;{prefix}2\n" + string.Concat(lines.Skip(1).Select(line =>
        {
            string[] cells = line.Split(',');
            cells[1] = (int.Parse(cells[1], CultureInfo.InvariantCulture) - 1 + first).ToString(CultureInfo.InvariantCulture);
            return string.Join(';', cells) + "\n";
        })));
        string classes = string.Join(',', Enumerable.Range(first, 3));
        foreach (string[] words in (string[][])[
            ["--label", "label", "--probabilities", $"{prefix}0,{prefix}1,{prefix}2"],
            ["--label", "label", "--probabilities", $"{prefix}*", "--classes", classes],
            ["--classes", classes],
        ])
        {
            (LabelIssueReport report, _) = await _case.Errors(path, [.. words, "--guard", "off"]);
            Assert.Equal(19, report.Count);
            Assert.Equal("e0", report.Context.KeyOf(0));
        }

        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(
            () => _case.Errors(path, "--label", "label", "--probabilities", $"{prefix}*"));
        Assert.Contains($"--classes {classes}", error.Message, StringComparison.Ordinal);
    }
}
