using System.Globalization;

namespace LabelNotebooks.Data.Tests.Reviewing;

/// <summary>Sheets of decisions that cannot be read: each says everything that is wrong with it, and nothing of it is taken.</summary>
public sealed class BadDecisionSheetTests : IDisposable
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "0042"];
    private static readonly string[] Labels = ["cat", "dog", "cat", "dog", "bird"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_fault_of_a_sheet_is_told_at_once() => Snapshot.Matches(Refused(
        """
        example,given_label,decision,new_label,cause,decided,inclusion_probability
        a,cat,chagne,dog,,,
        b,dog,keep,cat,,,
        c,cat,wrong,,,,
        nobody,cat,keep,,,,
        d,dog,escalate,,slipp,tomorrow,x
        0042,bird,keep,,,,
        42,bird,keep,,,,
        a,cat,change,cat,,03/04/2026,

        """));

    [Fact]
    public void Faults_of_one_kind_are_counted_and_the_first_places_named()
    {
        string rows = string.Concat(Enumerable.Range(0, 8).Select(row => string.Create(CultureInfo.InvariantCulture, $"x{row},maybe\n")));
        AuditInputException error = Refuse("example,decision\n" + rows);
        Assert.Equal(["sheet.csv, column decision", "sheet.csv, column example"], error.Problems.Select(problem => problem.Place));
        Assert.All(
            error.Problems,
            problem => Assert.EndsWith("8 rows have this problem (line 2, 3, 4, 5, 6 ...).", problem.Finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_in_which_nothing_can_be_decided_says_what_is_there_and_what_to_add()
    {
        InputProblem problem = Assert.Single(Refuse("example,given_label,purpose\na,cat,random sample\n").Problems);
        Assert.Equal(
            "there is no column \"decision\", \"verdict\" or \"new_label\": nothing says what was decided. It has example, given_label, purpose.",
            problem.Finding);
        Assert.Contains("Add a column decision", problem.Mend, StringComparison.Ordinal);
        Assert.Contains("There is no column \"example\"", Refuse("name,decision\na,keep\n").Message, StringComparison.Ordinal);
        Assert.Equal(2, Refuse("name,remark\na,keep\n").Problems.Length);
    }

    [Theory]
    [InlineData("example,decision,Decision\na,keep,keep\n", "2 columns say the same: \"decision\", \"Decision\"")]
    [InlineData("example,new_label,to\na,dog,cat\n", "2 columns say the same: \"new_label\", \"to\"")]
    [InlineData("example,given_label,decision,new_label\na,cat,right,dog\n", "\"right\" changes no label, and the new label is \"dog\" where")]
    [InlineData("example,decision,new_label\na,richtig,dog\n", "\"richtig\" changes no label")]
    [InlineData("example,decision,new_label\na,ambiguous,dog\n", "\"ambiguous\" changes no label")]
    [InlineData("example,verdict\na,wrong\n", "column verdict: \"wrong\" on \"a\" does not say what the right label is")]
    [InlineData("example,decision,new_label\na,change,\n", "column new_label: \"change\" on \"a\" does not say what the right label is")]
    [InlineData("example,given_label,decision,new_label\na,dog,change,dog\n", "changes the label \"dog\" to itself")]
    [InlineData("example,decision,cause\na,keep,haste\n", "\"haste\" is no cause")]
    [InlineData("example,decision\na,keep\nb,keep\na,keep\n", "\"a\" is decided on twice, in line 2 and in line 4")]
    [InlineData("example,decision,inclusion_probability\na,keep,5\n", "\"5\" is no probability")]
    [InlineData("example,decision,inclusion_probability\na,keep,half\n", "\"half\" is no number")]
    [InlineData("example,decision\n,keep\n", "\"\" is not the id of an example")]
    [InlineData("example,decision\n=a,keep\n", "\"=a\" is not the id of an example")]
    public void A_row_that_cannot_be_meant_is_refused(string sheet, string why) =>
        Assert.Contains(why, Assert.Single(Refuse(sheet).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_label_said_to_be_wrong_is_mended_by_the_right_one_or_by_another_decision() => Assert.Equal(
        "Write the right label into a column new_label, or write ambiguous, out-of-scope or escalate.",
        Assert.Single(Refuse("example,verdict\na,falsch\n").Problems).Mend);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026")]
    [InlineData("14:30")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("31.04.2026")]
    [InlineData("03/04/2026")]
    [InlineData("2026-03-01T25:00")]
    [InlineData("-46024")]
    [InlineData("1e5")]
    public void What_is_no_time_or_may_be_two_is_refused(string text)
    {
        InputProblem problem = Assert.Single(Refuse($"example,decision,decided\na,keep,{text}\n").Problems);
        Assert.StartsWith($"\"{text}\" is no time, or may be read as two. 1 row", problem.Finding, StringComparison.Ordinal);
        Assert.Equal("sheet.csv, column decided", problem.Place);
    }

    [Fact]
    public void A_workbook_names_the_rows_of_its_sheet()
    {
        string path = _folder.Combine("review.xlsx");
        using (FileStream stream = File.Create(path))
            XlsxOutput.Write(stream, "review", ["example", "decision"], [["a", "keep"], ["b", "perhaps"], ["a", "escalate"]]);
        AuditInputException error = Assert.Throws<AuditInputException>(() => DecisionSheetFile.Read(path, ExampleSet.Of("data", Ids), Labels));
        Assert.Contains("\"perhaps\" is no decision. 1 row has this problem (sheet row 3).", error.Message, StringComparison.Ordinal);
        Assert.Contains("in sheet row 2 and in sheet row 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_cut_off_is_not_read_by_half() =>
        Assert.Contains("the row has 1 field", Refuse("example,decision,reason\na,keep,\nb\n").Message, StringComparison.Ordinal);

    [Fact]
    public void Each_example_has_one_label() => Assert.Throws<ArgumentException>(
        () => DecisionSheetFile.Read(_folder.Write("sheet.csv", "example,decision\na,keep\n"), ExampleSet.Of("data", Ids), ["cat"]));

    private string Refused(string sheet) => Refuse(sheet).Message;

    private AuditInputException Refuse(string sheet) => Assert.Throws<AuditInputException>(
        () => DecisionSheetFile.Read(_folder.Write("sheet.csv", sheet), ExampleSet.Of("data", Ids), Labels));
}
