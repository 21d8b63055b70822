namespace LabelNotebooks.Tests.Cases;

/// <summary>Names of columns that leave some out, and titles that stand above them.</summary>
public sealed class TitleCasesTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    // A column without a name: a remark in a few rows, or one that counts the rows.
    [Theory]
    [InlineData("Fall;Befund;", "F{0};{1};{2}")]
    [InlineData("\"Fall\";\"Befund\";", "\"F{0}\";\"{1}\";{2}")]
    [InlineData(";Befund;Fall", "r{0};{1};F{0}")]
    public async Task Names_that_leave_out_columns_are_no_title(string names, string row)
    {
        string Line(int at) => string.Format(null, row, at, at % 2 == 0 ? "ja" : "nein", at is 2 or 5 ? "unscharf" : "") + "\n";
        string path = _case.Write("own.csv", $"{names}\n" + string.Concat(Enumerable.Range(0, 40).Select(Line)));
        var data = LabeledData.Read(path, "Befund");
        Assert.Equal(40, data.RowCount);
        Assert.DoesNotContain(data.Notes, IsTitle);
        // Each label once more alone: nothing comes again that would tell an example from names.
        string few = _case.Write("few.csv", $"{names}\n{Line(0)}{Line(1)}{Line(2).Replace("ja", "vielleicht", StringComparison.Ordinal)}{Line(4)}{Line(3)}");
        Assert.Equal(5, LabeledData.Read(few, "Befund").RowCount);
        Assert.Contains("40 rows", await _case.Host.Type("#!label-describe", path), StringComparison.Ordinal);
    }

    // Words that come again, numbers, sentences, one value, times of the day.
    [Theory]
    [InlineData("unscharf,klar,neu")]
    [InlineData("17,23,42")]
    [InlineData("Das Bild war unscharf und dunkel,Der Patient hat sich bewegt,Alles war gut zu sehen")]
    [InlineData("ja,ja,ja")]
    [InlineData("21:05,07:30,12:45")]
    public async Task A_column_without_a_name_is_not_learned_from_and_that_is_said(string cells)
    {
        string[] words = cells.Split(',');
        string path = _case.Write("own.csv", "Fall;Alter;Befund;\n" + string.Concat(Enumerable.Range(0, 60).Select(row =>
            $"F{row};{(row % 2 == 0 ? 20 : 60) + row % 7};{(row % 2 == 0 ? "ja" : "nein")};{words[row / 2 % 3]}\n")));
        (_, string page) = await _case.Errors(path);
        Assert.Contains("column 4 (", page, StringComparison.Ordinal);
        Assert.Contains("on numbers Alter (guessed)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fall;Befund;;", "F{0};{1};{2};{2}")]
    [InlineData(";Befund;Text;", "r{0};{1};wie {0};{2}")]
    [InlineData(";Befund;", "r{0};{1};{2}")]
    public void Where_two_columns_have_no_name_they_are_left_out_and_no_row_is_taken_for_names(string names, string row)
    {
        string path = _case.Write("own.csv", $"{names}\n" + string.Concat(Enumerable.Range(0, 40).Select(at =>
            string.Format(null, row, at, at % 2 == 0 ? "ja" : "nein", at is 2 or 5 ? "unscharf" : "") + "\n")));
        Assert.Equal(40, LabeledData.Read(path, "Befund").RowCount);
    }

    [Theory]
    [InlineData("Station A;Nord;;;\n", 1)]
    [InlineData("Station:;Nord;;;\nMonat:;M\u00E4rz;;;\n;;;;\n", 3)]
    [InlineData("Station A\f;;;;\n", 1)]
    [InlineData("Station A\u2028Nord;;;;\n", 1)]
    [InlineData("Station A\u0085Nord;;;;\r\n", 1)]
    [InlineData("Station A\vNord;;;;\r", 1)]
    public void A_title_of_two_cells_or_with_signs_that_end_no_line_is_skipped(string title, int lines)
    {
        // A remark that is rare does not make names of what stands above.
        string path = _case.Write("own.csv", title + "Fall;Alter;Befund;Ort;Bemerkung\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            $"F{row};{20 + row};{(row % 2 == 0 ? "ja" : "nein")};{(row % 3 == 0 ? "Knie" : "Ferse")};{(row == 7 ? "unscharf" : "")}\n")));
        var data = LabeledData.Read(path, "Befund", "Fall");
        Assert.Equal(40, data.RowCount);
        Assert.Equal("F0", data.Ids[0]);
        Assert.Equal(lines, Assert.Single(data.Notes, IsTitle).Count);
    }

    [Fact]
    public void Classes_in_a_file_are_its_lines_as_editors_count_them() =>
        Assert.Equal(["a\u0085b", "c\fd", "e"], [.. ClassNames.ReadFile(_case.Write("classes.txt", "a\u0085b\r\nc\fd\re\n"))]);

    private static bool IsTitle(Note note) => note.Sentence.EndsWith(" above the table skipped", StringComparison.Ordinal);
}
