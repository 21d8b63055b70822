using System.Globalization;
using System.Text;

namespace LabelNotebooks.Tests.Cases;

/// <summary>What a reader must know of a file first stands first.</summary>
public sealed class HeadOfPageTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task What_was_left_out_stands_before_the_list_and_once()
    {
        string page = await _case.Host.Type("#!label-audit", _case.Write("own.csv", "Fall;Alter;CRP;Befund\n;Jahre;mg/l;\n" + Rows(90, row =>
            $"F-{row};{30 + (row * 7 % 40)};{row % 9},5;{(row is 5 or 9 ? "" : row % 2 == 0 ? "tief" : "hoch")}")));
        int list = page.IndexOf("How balanced are the classes?", StringComparison.Ordinal);
        foreach (string said in new[] { "2 examples left out", "ine 2 holds units (Jahre, mg/l)" })
        {
            Assert.InRange(page.IndexOf(said, StringComparison.Ordinal), 0, list);
            Assert.Equal(page.IndexOf(said, StringComparison.Ordinal), page.LastIndexOf(said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Two_columns_without_a_name_are_left_out_by_every_reader()
    {
        string path = _case.Write("own.csv", "id;label;x;;\n" + Rows(60, row => $"k{row};{(row % 2 == 0 ? "ja" : "nein")};{row % 7},5;{row};{row % 3}"));
        Assert.Contains("column 4 (it has no name), column 5 (it has no name)", await _case.Host.Type("#!label-describe", path), StringComparison.Ordinal);
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Contains("2 columns have no part in it: column 4", page, StringComparison.Ordinal);
        Assert.Equal(["x"], report.Context.Data!.Features!.Columns.AsEnumerable());
        string ratings = _case.Write("r.csv", "id;rater_1;rater_2;;\n" + Rows(40, row =>
            $"k{row};{(row % 2 == 0 ? "ja" : "nein")};{(row % 3 == 0 ? "ja" : "nein")};;{row}"));
        Assert.Equal(2, (await _case.Agreement(ratings)).Report.Annotations.Annotators.Length);
    }

    [Fact]
    public async Task A_code_page_is_said_in_words_that_tell_what_to_do()
    {
        string path = _case.Write(
            "own.csv", "id;label;x\n" + Rows(60, row => $"k{row};{(row % 2 == 0 ? "m\u00FCde" : "wach")};{row % 7},5"), Encoding.Latin1);
        string page = (await _case.Errors(path)).Page;
        Assert.Contains(
            "The text is read as Windows-1252 (found out: 30 letters are not stored as today's programs do, in UTF-8", page, StringComparison.Ordinal);
        Assert.Contains("for instance --encoding windows-1250", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_stand_beside_the_examples_of_ratings()
    {
        string path = _case.Write("own.csv", "id;note;rater_1;rater_2;rater_3\n" + Rows(40, row =>
            $"k{row};the patient of row {row} came in the night with a cough;"
            + $"{(row % 2 == 0 ? "ja" : "nein")};{(row % 5 == 0 ? "nein" : "ja")};{(row % 4 == 0 ? "" : row % 2 == 0 ? "ja" : "nein")}"));
        foreach (string command in new[] { "consensus", "next" })
            Assert.Contains("the patient of row ", await _case.Host.Type($"#!label-{command}", path), StringComparison.Ordinal);
        string rows = _case.Write("long.csv", "item;worker;label;note\n" + Rows(80, row =>
            $"k{row / 2};w{row % 2};{(row % 4 < 2 ? "ja" : "nein")};the patient of row {row / 2} came in the night <b> with a cough"));
        Assert.Contains("the patient of row ", await _case.Host.Type("#!label-consensus", rows), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_rows_are_said_to_be_too_few()
    {
        string path = _case.Write("own.csv", "id,label,p_a,p_b\n1,a,0.9,0.1\n2,b,0.2,0.8\n3,a,0.6,0.4\n");
        Assert.Contains("!! There are 3 examples alone", await _case.Host.Type("#!label-audit", path), StringComparison.Ordinal);
        Assert.Contains("!! There are 3 examples alone", await _case.Host.Type("#!label-describe", path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_gives_the_same_answer_as_every_page()
    {
        string path = _case.Write("own.csv", "Fall;Alter;CRP;Befund\n" + Rows(90, row =>
            $"F-{row};{30 + (row * 7 % 40)};{(row % 2 * 10) + (row % 7)},5;{(row % 2 == 0 || row == 31 ? "tief" : "hoch")}"));
        string audit = await _case.Host.Type("#!label-audit", path, "--into", "made");
        string answer = audit[audit.IndexOf("How many labels are wrong: ", StringComparison.Ordinal)..].Split(". ")[0];
        Assert.Contains(answer, await _case.Host.Type("#!label-budget", "made"), StringComparison.Ordinal);
    }

    private static string Rows(int count, Func<int, string> row) =>
        string.Concat(Enumerable.Range(0, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"{row(at)}\n")));
}
