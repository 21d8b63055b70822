using System.Text;

namespace LabelNotebooks.Data.Tests.Reviewing;

/// <summary>Sheets as people fill them in and spreadsheets save them.</summary>
public sealed class VerdictsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("right", "wrong")]
    [InlineData("richtig", "falsch")]
    [InlineData("Ja", "Nein")]
    [InlineData("vrai", "faux")]
    [InlineData("S\u00ED", "No")]
    [InlineData("oui", "non")]
    [InlineData("WAHR", "FALSCH")]
    [InlineData("r\u00E4tt", "fel")]
    [InlineData("dobrze", "\u017Ale")]
    [InlineData("r", "f")]
    [InlineData("stimmt", "stimmt  nicht")]
    [InlineData("Tak", "Nie")]
    [InlineData("poprawne", "b\u0142\u0119dne")]
    [InlineData("juist", "onjuist")]
    [InlineData("goed", "fout")]
    [InlineData("klopt", "klopt niet")]
    [InlineData("certo", "errado")]
    [InlineData("sim", "N\u00C3O")]
    [InlineData("rigtigt", "forkert")]
    [InlineData("riktig", "feil")]
    [InlineData("riktigt", "felaktigt")]
    [InlineData("evet", "hay\u0131r")]
    [InlineData("\u03BD\u03B1\u03B9", "\u03CC\u03C7\u03B9")]
    [InlineData("\u0434\u0430", "\u043D\u0435\u0442")]
    public void Verdicts_are_understood_in_the_usual_languages(string right, string wrong)
    {
        string path = _folder.Write("sheet.csv", $"example;verdict\na;{right}\nb;{wrong}\nc;{right}\nd;\n");
        RandomSample sample = RandomSampleFile.Read(path, ["a", "b", "c", "d"]);
        Assert.Equal([false, true, false], sample.Examples.Select(example => example.IsWrong));
        Assert.Equal(right == "right" ? 1 : 2, sample.Notes.Length);
        Assert.Equal("1 row has no verdict yet", sample.Notes[^1].Sentence);
    }

    [Fact]
    public void What_was_understood_is_said_and_what_is_no_verdict_refused()
    {
        string path = _folder.Write("sheet.csv", "example,verdict\na,ja\nb,nein\nc,ja\n");
        Assert.Equal(
            "verdicts are understood so: \"ja\" (2) is right, \"nein\" (1) is wrong",
            Assert.Single(ReviewQueueFile.Read(path, ["a", "b", "c"]).Notes).Sentence);
        AuditInputException error = Assert.Throws<AuditInputException>(
            () => ReviewQueueFile.Read(_folder.Write("maybe.csv", "example,verdict\na,perhaps\n"), ["a"]));
        Assert.Contains("\"perhaps\" is no verdict", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("right?")]
    [InlineData("Richtig ?")]
    [InlineData("correcto?")]
    public void One_is_right_where_the_heading_asks_for_it(string heading)
    {
        RandomSample sample = RandomSampleFile.Read(_folder.Write("sheet.csv", $"example;{heading}\na;1\nb;0\nc;ja\n"), ["a", "b", "c"]);
        Assert.Equal([false, true, false], sample.Examples.Select(example => example.IsWrong));
        Assert.Contains("\"0\" (1) is wrong, \"1\" (1) is right", sample.Notes[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict", "1")]
    [InlineData("verdict", "0")]
    [InlineData("verdict", "v")]
    [InlineData("verdict", "w")]
    public void What_may_mean_either_is_refused_with_the_mend(string heading, string said)
    {
        string path = _folder.Write("sheet.csv", $"example,{heading}\na,{said}\n");
        AuditInputException error = Assert.Throws<AuditInputException>(() => RandomSampleFile.Read(path, ["a"]));
        Assert.Contains($"\"{said}\" is no verdict", error.Message, StringComparison.Ordinal);
        Assert.Contains(char.IsDigit(said[0]) ? "name the column \"right?\"" : "Write right or wrong", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_that_a_spreadsheet_took_are_given_back_where_one_id_alone_can_be_meant()
    {
        string[] ids = ["0042", "0007", "7000", "x"];
        RandomSample sample = RandomSampleFile.Read(_folder.Write("sheet.csv", "example;verdict\n42;richtig\n7;falsch\n7000;richtig\n"), ids);
        Assert.Equal([0, 1, 2], sample.Examples.Select(example => example.Index));
        Assert.Contains(sample.Notes, note => note.Sentence == "2 ids have lost the zeros at their start, as spreadsheets do: 42 is 0042");
        Assert.Throws<AuditInputException>(() => RandomSampleFile.Read(_folder.Write("two.csv", "example,verdict\n7,right\n"), ["07", "007"]));
    }

    [Fact]
    public void A_sheet_that_Excel_saved_in_Germany_is_read_back()
    {
        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] bytes = windows.GetBytes("example;given_label;Notiz;purpose;verdict\r\nN1;m\u00FCde;\u00FCbel, seit gestern;random sample;richtig\r\n");
        string path = _folder.Write("sheet.csv", bytes);
        RandomSample sample = RandomSampleFile.Read(path, ["N1"], ClassLabels.FromNames(["m\u00FCde"], ["m\u00FCde", "wach"]));
        Assert.False(Assert.Single(sample.Examples).IsWrong);
        Assert.Contains(sample.Notes, note => note.Sentence.StartsWith("the text is read as Windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_for_a_language_has_its_separator_and_its_decimal_sign()
    {
        CsvWriteOptions german = CsvWriteOptions.ForLanguage("de")!;
        Assert.Equal((';', true, true, true), (german.Separator, german.DecimalComma, german.ByteOrderMark, german.NeutralizeFormulas));
        Assert.Equal(CsvWriteOptions.ForSpreadsheets, CsvWriteOptions.ForLanguage("en"));
        Assert.Null(CsvWriteOptions.ForLanguage("xx"));
        Assert.Equal(["DecimalComma"], (german with { Separator = ',' }).Faults().Select(fault => fault.Property));
        using var stream = new MemoryStream();
        using (var output = new CsvOutput(stream, german))
        {
            output.Number(1.5);
            output.Number(-2);
            output.Text("a,b");
            output.EndRow();
        }

        Assert.Equal("\uFEFF1,5;-2;a,b\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
