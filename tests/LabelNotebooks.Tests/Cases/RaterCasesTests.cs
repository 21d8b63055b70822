namespace LabelNotebooks.Tests.Cases;

/// <summary>Labels of several people in columns, and corrections that are written otherwise.</summary>
public sealed class RaterCasesTests : IDisposable
{
    private const int Rows = 60;

    private const string Fever = "\u767A\u71B1\u3068\u54B3\u304C\u4E09\u65E5\u9593\u7D9A\u3044\u3066";
    private const string Fall = "\u968E\u6BB5\u304B\u3089\u843D\u3061\u3066\u8DB3\u304C\u75DB\u3044";

    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Anna;Ben;Cem", "1,2,3,4,5", "Anna, Ben, Cem")]
    [InlineData("Anna;Ben;Cem", "0,1", "Anna, Ben, Cem")]
    [InlineData("Dr. A;Dr. B", "Ja,Nein", "Dr. *")]
    [InlineData("Anna;Ben", "ja,nein", "Anna, Ben")]
    public async Task People_in_columns_are_known_where_nothing_else_stands_there(string people, string grades, string typed)
    {
        string path = _case.Write("own.csv", Rated(people, grades.Split(','), more: ""));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains($"--annotators \"{typed}\"", error.Message, StringComparison.Ordinal);
        Assert.Contains($"--annotators \"{typed}\"", await _case.Host.Type("#!label-describe", path), StringComparison.Ordinal);
        Assert.Equal(people.Split(';'), (await _case.Agreement(path)).Report.Annotations.Annotators.AsEnumerable());
        Assert.Equal(people.Split(';'), (await _case.Agreement(path, "--annotators", typed)).Report.Annotations.Annotators.AsEnumerable());
    }

    [Fact]
    public async Task Two_people_beside_features_are_not_learned_from()
    {
        string path = _case.Write("own.csv", Rated("Dr. A;Dr. B", ["Ja", "Nein"], more: ";Alter;CRP"));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains("--annotators \"Dr. *\"", error.Message, StringComparison.Ordinal);
        (LabelIssueReport report, _) = await _case.Errors(path, "--label", "Dr. A");
        Assert.Empty(report.Context.Data!.Categories);
    }

    [Theory]
    [InlineData("Zweitbefund")]
    [InlineData("second")]
    public async Task A_second_opinion_is_not_learned_from_and_offered_as_another_rater(string name)
    {
        string path = _case.Write("own.csv", Rated($"label;{name}", ["Ja", "Nein"], more: ";Alter;CRP"));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Empty(report.Context.Data!.Categories);
        Assert.Contains("if another rater gave it", page, StringComparison.Ordinal);
        Assert.Contains($"#!label-agreement {path} --annotators \"label, {name}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x0", "X0")]
    [InlineData("wei\u00DF", "WEISS")]
    [InlineData("m\u00FCde", "mude")]
    public async Task A_correction_is_known_however_its_classes_are_spelt(string label, string other)
    {
        string path = _case.Write("own.csv", "key,label,checked,x\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"k{row},{(row % 3 == 0 ? label : row % 3 == 1 ? "dog" : "emu")},"
            + $"{(row % 30 == 3 ? "DOG" : row % 3 == 0 ? other : row % 3 == 1 ? "DOG" : "EMU")},{(row % 3) + (row % 7 / 10.0):0.0}\n")));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Empty(report.Context.Data!.Categories);
        Assert.Contains("Column \"checked\" holds the classes of the label and equals it in 87 of 90", page, StringComparison.Ordinal);
        Assert.Contains("of 3 wrong labels found", await _case.Host.Type("#!label-audit", path, "--truth", "checked"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("item,annotator,label", "--id item --annotator annotator --label label")]
    [InlineData("example,rater,vote", "--id example --annotator rater --label vote")]
    public async Task A_row_for_each_label_is_no_table_of_examples_and_the_command_that_fits_is_told(string header, string words)
    {
        string path = _case.Write("own.csv", header + "\n" + string.Concat(
            Enumerable.Range(0, 90).Select(row => $"i{row / 3},{"abc"[row % 3]},{row % 7 % 2}\n")));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains($"#!label-agreement {path} {words}", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await _case.Agreement(path, words.Split(' '))).Report.Annotations.Annotators.Length);
        string notebook = System.Text.Encoding.UTF8.GetString(FirstNotebook.Of(path, "own.csv").ToBytes());
        Assert.Contains($"#!label-consensus own.csv {words}", notebook, StringComparison.Ordinal);
        Assert.DoesNotContain("#!label-audit", notebook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_anything_to_learn_from_gets_a_notebook_that_says_what_is_missing()
    {
        string path = _case.Write("own.csv", "id,label\n" + string.Concat(Enumerable.Range(0, 30).Select(row => $"k{row},{(row % 3 == 0 ? "cat" : "dog")}\n")));
        string notebook = System.Text.Encoding.UTF8.GetString(FirstNotebook.Of(path, "own.csv").ToBytes());
        Assert.Contains("#!label-balance own.csv --label label --id id", notebook, StringComparison.Ordinal);
        Assert.Contains("## What is missing", notebook, StringComparison.Ordinal);
        Assert.DoesNotContain("\"#!label-audit", notebook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_without_spaces_between_words_are_texts()
    {
        string path = _case.Write("own.csv", "\u756A\u53F7,\u8A3A\u65AD,\u8A18\u9332\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"P{row:000},{(row % 3 == 0 ? "\u80BA\u708E" : "\u9AA8\u6298")},{(row % 3 == 0 ? Fever : Fall)}{row}\n")));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.Equal("\u8A18\u9332", Assert.Single(report.Context.Data!.Texts).Name);
        Assert.Equal("P000", report.Context.KeyOf(0));
    }

    [Fact]
    public async Task A_feature_with_the_values_of_the_label_stays_a_feature()
    {
        string path = _case.Write("own.csv", "key,label,fever,x\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"k{row},{(row % 3 == 0 ? "yes" : "no")},{(row % 2 == 0 ? "yes" : "no")},{(row % 3) + (row % 7 / 10.0):0.0}\n")));
        (LabelIssueReport report, _) = await _case.Errors(path);
        Assert.Equal("fever", Assert.Single(report.Context.Data!.Categories).Name);
    }

    // The first says what is there, the others the same of seven in ten.
    private static string Rated(string people, string[] grades, string more)
    {
        string[] names = people.Split(';');
        return $"item{more};{people}\n" + string.Concat(Enumerable.Range(0, Rows).Select(row =>
        {
            int grade = row * 7 / 3 % grades.Length;
            string features = more.Length == 0 ? "" : $";{30 + (row * 11 % 40)};{grade + (row % 9 / 10.0):0.0}";
            return $"i{row}{features};"
                + string.Join(';', names.Select((_, at) => grades[(grade + (at > 0 && (row + at) % 10 < 3 ? 1 : 0)) % grades.Length])) + "\n";
        }));
    }
}
