namespace LabelNotebooks.Data.Tests.Export;

public sealed class CsvWriteOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_that_is_out_of_range_is_told_at_once()
    {
        Assert.Equal(
            "CSV options, Separator: the value is \"|\".\n  Use a comma, a semicolon or a tab.\n\n"
            + "CSV options, Digits: the value is 16.\n  Give a number of digits from 0 to 15, or leave it out for all that there are.",
            Refused(new CsvWriteOptions { Separator = '|', Digits = 16 }));
        Assert.Contains("the value is -1.", Refused(new CsvWriteOptions { Digits = -1 }), StringComparison.Ordinal);
        Assert.Contains("the value is the character U+000A.", Refused(new CsvWriteOptions { Separator = '\n' }), StringComparison.Ordinal);

        string Refused(CsvWriteOptions options) => Assert.Throws<AuditInputException>(() => TableSchema.Check(_folder.Combine("a.csv"), options)).Message;
    }

    [Fact]
    public void Every_writer_refuses_what_is_out_of_range_and_leaves_nothing_behind()
    {
        var bad = new CsvWriteOptions { Digits = 99 };
        string path = _folder.Combine("a.csv");
        Action[] writers =
        [
            () => LabelIssueFile.Write(path, ExportedResults.Issues(), csv: bad),
            () => LabelIssueFile.Write(_folder.Combine("a.npy"), ExportedResults.Issues(), csv: bad),
            () => LabelIssueFile.Check(path, bad),
            () => ConsensusFile.Write(path, ExportedResults.Consensus(), bad),
            () => ConsensusFile.Write(path, LabelingPlan.Of(ExportedResults.Consensus()), bad),
            () => ConsensusFile.Check(path, bad),
            () => WrongLabelFile.Write(path, ExportedResults.Wrong(), bad),
            () => WrongLabelFile.Check(path, bad),
            () => ReviewSheetFile.Write(path, [], [], ReviewSheetFile.RandomSample, bad),
            () => ReviewSheetFile.Check(path, bad),
            () => Measured.Schema.Write(path, Measured.Rows, bad),
            () => Measured.Schema.Write(_folder.Combine("a.parquet"), Measured.Rows, bad),
        ];
        Assert.All(writers, write => Assert.Equal("CSV options, Digits", Assert.Throws<AuditInputException>(write).Problems.Single().Place));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Every_writer_takes_the_options()
    {
        CsvWriteOptions options = CsvWriteOptions.ForSpreadsheets with { Separator = '\t', Digits = 1 };
        ReviewSheetRow row = new("=a3", "b", []);
        Holds("\n'=a3<TAB>cat, tabby<TAB>\"'=newt<CR>\nor; eft\"<TAB>0.1<TAB>true<TAB>2<CR>\n", path =>
            LabelIssueFile.Write(path, ExportedResults.Issues(), ExportedResults.Ids, options));
        Holds("\n'=a2<TAB>\"'=newt<CR>\nor; eft\"<TAB>1.0<TAB>1.0<TAB>2<CR>\n", path => ConsensusFile.Write(path, ExportedResults.Consensus(), options));
        Holds("\n'=a2<TAB>'=cy<CR>\n", path => ConsensusFile.Write(path, LabelingPlan.Of(ExportedResults.Consensus()), options));
        Holds("\n<TAB>model<TAB>2.0<TAB><TAB><CR>\n", path => WrongLabelFile.Write(path, ExportedResults.Wrong(), options));
        Holds("\n'=a3<TAB>b<TAB>random sample<TAB><TAB><CR>\n", path => ReviewSheetFile.Write(path, [], [row], ReviewSheetFile.RandomSample, options));
    }

    [Theory]
    [InlineData("=a", true)]
    [InlineData("+a", true)]
    [InlineData("-1", true)]
    [InlineData("@a", true)]
    [InlineData("\ta", true)]
    [InlineData("\ra", true)]
    [InlineData("", false)]
    [InlineData("a=", false)]
    [InlineData(" =a", false)]
    [InlineData("'=a", true)]
    [InlineData("''=a", true)]
    [InlineData("'a", false)]
    [InlineData("\na", false)]
    public void A_text_that_a_spreadsheet_computes_is_marked_so_that_it_comes_back_as_it_was(string text, bool guarded)
    {
        string path = _folder.Combine("a.csv");
        TableSchema<string> schema = new TableSchema<string>("texts", "A row.").Text("text", row => row, "A text.").Whole("number", _ => -1, "A number.");
        schema.Write(path, [text], new CsvWriteOptions { NeutralizeFormulas = true });
        using TableSource source = TableFormats.Open(path, new TableReadOptions());
        Assert.True(source.Read());
        Assert.Equal((guarded ? "'" : "") + text, source.Text(0).ToString());
        Assert.Equal(text, FormulaGuard.Unmarked(source.Text(0).ToString()));
        Assert.Equal("-1", source.Text(1).ToString());
    }

    private void Holds(string expected, Action<string> write)
    {
        string path = _folder.Combine("written.csv");
        File.Delete(path);
        write(path);
        string text = WrittenFile.Text(path);
        Assert.StartsWith("<mark>", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }
}
