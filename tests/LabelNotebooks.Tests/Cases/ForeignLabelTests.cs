namespace LabelNotebooks.Tests.Cases;

/// <summary>Labels as strangers write them: capitals, units beside grades, words for gaps, columns with foreign names, ratings beside other columns.</summary>
public sealed class ForeignLabelTests : IDisposable
{
    private readonly CaseFolder _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("ja", "nein", "Ja")]
    [InlineData("Kardiologia", "Ortopedia", "KARDIOLOGIA")]
    [InlineData("3", "4", "3,0 Pkt.")]
    public async Task A_second_opinion_is_known_also_where_labels_differ_in_their_spelling(string one, string other, string oddly)
    {
        // One odd label, and a gap among the labels: none of them is a class of its own to the other opinion.
        string path = _case.Write("own.csv", "Fall;Alter;Zweitmeinung;Urteil\n" + string.Concat(Enumerable.Range(0, 120).Select(row =>
        {
            string label = row % 3 == 0 ? one : other;
            string spelt = row == 0 ? oddly : row == 7 ? "unklar" : row == 9 ? "2 Pkt." : row == 10 ? "5 Pkt." : label;
            return $"F-{row};{20 + row * 7 % 50};{(row % 11 == 10 ? "" : row % 10 == 3 ? one : label)};{spelt}\n";
        })));
        (LabelIssueReport report, string page) = await _case.Errors(path);
        Assert.Contains("Column \"Zweitmeinung\" holds the classes of the label and equals it in ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Context.Data!.Categories, column => column.Name == "Zweitmeinung");
    }

    [Theory]
    [InlineData("Ja", 99, 110)]
    [InlineData("ja", 99, 110)]
    public async Task One_label_in_capitals_does_not_change_how_far_two_opinions_agree(string first, int equal, int of)
    {
        string path = _case.Write("own.csv", "Fall;Alter;Zweitmeinung;Urteil\n" + string.Concat(Enumerable.Range(0, 120).Select(row =>
            $"F-{row};{20 + row * 7 % 50};{(row % 11 == 10 ? "" : row % 10 == 3 ? row % 3 == 0 ? "nein" : "ja" : row % 3 == 0 ? "ja" : "nein")};"
            + $"{(row == 0 ? first : row % 3 == 0 ? "ja" : "nein")}\n")));
        Assert.Contains($"equals it in {equal} of {of}", (await _case.Errors(path)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grades_with_a_word_beside_them_are_asked_about_and_merged()
    {
        string path = _case.Write("own.csv", Grades(row => (row % 7) switch
        {
            0 => $"{row % 3 + 1} Pkt.",
            1 => $"{row % 3 + 1},0",
            _ => $"{row % 3 + 1}",
        }));
        (LabelIssueReport report, string page) = await _case.Errors(path, "--label", "Note");
        Assert.Equal(9, report.Issues.Labels.ClassCount);
        Assert.StartsWith("?? \"1\" (", page, StringComparison.Ordinal);
        Assert.Contains("and \"1 Pkt.\" (", page, StringComparison.Ordinal);
        (LabelIssueReport merged, string told) = await _case.Errors(path, "--label", "Note", "--merge-spellings");
        Assert.Equal("1,2,3", string.Join(',', merged.Issues.Labels.Classes));
        Assert.DoesNotContain("?? ", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Typ 1,Typ 2,Typ 3")]
    [InlineData("A1,A2,1")]
    [InlineData("1,2,Grad 3")]
    public async Task Names_with_numbers_are_names(string names) => Assert.DoesNotContain(
        "??", (await _case.Errors(_case.Write("own.csv", Grades(row => names.Split(',')[row % 3])), "--label", "Note")).Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("brak")]
    [InlineData("b/d")]
    [InlineData("n.b.")]
    [InlineData("ns/nc")]
    [InlineData("não informado")]
    [InlineData("inconnu")]
    [InlineData("unbekannt")]
    [InlineData("unknown")]
    public async Task A_foreign_word_for_a_gap_is_asked_about_as_a_label(string gap) => Assert.StartsWith(
        $"?? The label \"{gap}\" (9 examples) is kept as a class of its own; if it means \"no label\", name it with --missing-labels \"{gap}\"",
        (await _case.Errors(_case.Write("own.csv", Grades(row => row % 10 == 0 ? gap : row % 3 == 0 ? "hoch" : "tief")), "--label", "Note")).Page,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("unklar", 3)]
    [InlineData("brak", 2)]
    public async Task In_ratings_what_may_be_a_class_is_kept_and_asked_about(string gap, int classes)
    {
        string path = _case.Write("own.csv", "id,Pflege A,Pflege B\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            $"e{row},{(row % 8 == 0 ? gap : row % 2 == 0 ? "hoch" : "tief")},{(row % 2 == 0 ? "hoch" : "tief")}\n")));
        (AgreementReport report, string page) = await _case.Agreement(path);
        Assert.Equal(classes, report.Annotations.Classes.Length);
        Assert.StartsWith("?? ", page, StringComparison.Ordinal);
        Assert.Contains($"\"{gap}\" (5", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fall;Oddział;Pielęgniarka", "Oddział")]
    [InlineData("Fall;Abteilung;Schwester", "Abteilung")]
    [InlineData("Fall;Sepsis;Bemerkung", "Sepsis")]
    [InlineData("Fall;Sepsis;Zweitmeinung", "Sepsis")]
    [InlineData("Fall;Urteil;Ort", "Urteil")]
    public async Task The_column_of_the_labels_is_not_that_of_people_or_remarks(string names, string label)
    {
        string path = _case.Write("own.csv", $"{names};x\n" + string.Concat(Enumerable.Range(0, 60).Select(row =>
            $"F-{row};{(row % 3 == 0 ? "Innere" : "Chirurgie")};{(row % 4 == 0 ? "Ania K." : row % 4 == 1 ? "Łukasz P." : "")};{row % 13 + 0.5}\n"
                .Replace(',', '.'))));
        Assert.Equal(label, (await _case.Errors(path)).Report.Context.LabelColumn);
    }

    [Theory]
    [InlineData("Wunde;Ort;Anna;Bea;Carla;Bemerkung", "Anna, Bea, Carla")]
    [InlineData("Rana;Miejsce;Agnieszka;Piotr;Zofia;Uwagi", "Agnieszka, Piotr, Zofia")]
    public async Task People_by_their_first_names_are_found_beside_other_columns(string names, string people)
    {
        string path = _case.Write("own.csv", names + "\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            $"W-{row};{(row % 3 == 0 ? "Ferse" : "Knie")};{row % 4 + 1};"
            + $"{(row % 9 == 0 ? row % 3 : row % 4) + 1};{row % 4 + 1};{(row % 10 == 0 ? "unscharf" : "")}\n")));
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains($"--annotators \"{people}\"", error.Message, StringComparison.Ordinal);
        (AgreementReport report, string page) = await _case.Agreement(path);
        Assert.Equal(3, report.Annotations.Annotators.Length);
        Assert.Equal("W-0", report.Annotations.Examples[0]);
        Assert.Contains("(guessed: the first column, in which each value stands once)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_for_each_label_is_found_by_what_its_columns_hold()
    {
        string path = _case.Write("own.csv", "Anruf;Bewerter;Bewertung;Dauer\n" + string.Concat(Enumerable.Range(0, 160).Select(row =>
            $"A-{row / 4:000};{(row % 4) switch { 0 => "Anna", 1 => "Bea", 2 => "Cem", _ => "Dora" }};"
            + $"{(row / 4 % 3 == 0 ? "dringend" : "normal")};{row % 9} min\n")));
        (AgreementReport report, string page) = await _case.Agreement(path);
        Assert.Equal((40, 4), (report.Annotations.Examples.Length, report.Annotations.Annotators.Length));
        Assert.Contains("example: column \"Anruf\" (guessed by what it holds)", page, StringComparison.OrdinalIgnoreCase);
        AuditInputException error = await Assert.ThrowsAsync<AuditInputException>(() => _case.Errors(path));
        Assert.Contains("#!label-agreement", error.Message, StringComparison.Ordinal);
        Assert.Contains("--id Anruf --annotator Bewerter --label Bewertung", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truth_with_gaps_is_compared_as_far_as_it_goes()
    {
        string[] lines = CaseFolder.Relabelled((label, _) => $"x{label}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string path = _case.Write("own.csv", string.Concat(lines.Select((line, row) => row == 0
            ? $"{line},second\n"
            : $"{line},{(row % 4 == 0 ? row % 8 == 0 ? "" : "k.A." : row % 12 == 1 ? "x0" : line.Split(',')[1])}\n")));
        string page = await _case.Host.Type("#!label-audit", path, "--label", "label", "--truth", "second");
        Assert.Contains("45 examples have no value there and take no part: compared are the other 135.", page, StringComparison.Ordinal);
    }

    private static string Grades(Func<int, string> label) => "Fall;x;y;Note\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
        $"F-{row};{row % 3};{row * 7 % 11};{label(row)}\n"));
}
