using System.Text;
using LabelNotebooks.Data.Tests.Xlsx;

namespace LabelNotebooks.Data.Tests;

public sealed class BadOriginalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_no_text_is_refused_with_what_it_is_and_what_to_do()
    {
        Assert.Equal(
            "x.parquet: this is a Parquet file, not a text file: it cannot be written with other labels and all else as it is.\n"
            + "  Save it as CSV (in Python: df.to_csv(path, index=False)), and name that file. A corrected CSV file cannot keep the shape of this one.",
            Refused("x.parquet", [.. "PAR1"u8, 0, 0, 0, 0, .. "PAR1"u8]).Message);
        Assert.Contains("this is a numpy array (.npy), not a text file", Refused("x.npy", [0x93, .. "NUMPY"u8, 1, 0]).Message, StringComparison.Ordinal);
        Assert.Contains("this is an Arrow (Feather) file, not a text file", Refused("x.arrow", [.. "ARROW1"u8, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Contains("this is a workbook of an old kind", Refused("x.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Contains("this is a binary file", Refused("x.bin", [1, 2, 0, 0, 3, 4]).Message, StringComparison.Ordinal);
        Assert.Contains("the file is empty", Refused("x.csv", []).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_refused_and_CSV_is_named()
    {
        string path = _folder.Combine("x.xlsx");
        RawWorkbook.Write(path, ("Sheet1", "", $"<sheetData>{RawWorkbook.Rows(1, ["id", "label"], ["1", "a"], ["2", "b"])}</sheetData>"));
        AuditInputException error = Assert.Throws<AuditInputException>(() => OriginalTable.Open(path, "label"));
        Assert.StartsWith("x.xlsx: this is a workbook (.xlsx), not a text file", error.Message, StringComparison.Ordinal);
        Assert.Contains("Save it as CSV (in the spreadsheet: \"CSV UTF-8\")", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,label\n1,a\n2\n3,b,c\n")]
    [InlineData("id,label\n1,a\n2,\"b\n")]
    [InlineData("id,label\n1,a\n2,\"b\" \n")]
    [InlineData("id,lable\n1,a\n2,b\n")]
    [InlineData("id,label,label\n1,a,b\n")]
    [InlineData("{\"id\": 1, \"label\": \"a\"}\n{\"id\": 2, \"label\": NaN}\n")]
    [InlineData("{\"id\": 1, \"label\": \"a\"}\n[1]\n")]
    [InlineData("[{\"id\": 1, \"label\": \"a\"}, {\"id\": 2}")]
    public void What_the_reader_of_labels_refuses_is_refused_in_its_words(string content)
    {
        string path = _folder.Write("x.csv", content);
        string[] expected = [.. Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label")).Problems.Select(problem => problem.Finding)];
        Assert.Equal(expected, Assert.Throws<AuditInputException>(() => OriginalTable.Open(path, "label")).Problems.Select(problem => problem.Finding));
    }

    [Fact]
    public void A_first_line_that_names_what_cannot_separate_fields_is_refused_in_a_sentence()
    {
        Assert.Equal(
            "x.csv, line 1: the line names \"a\" as what separates the fields (sep=), which cannot separate them.\n"
            + "  Remove the line, or name in it what does: sep=; or sep=, (in C#: Delimiter).",
            Refused("x.csv", "sep=a\nid,label\n1,x\n2,y\n"u8.ToArray()).Message);
        int read = 0;
        foreach (char letter in Enumerable.Range(1, 0x17F).Select(code => (char)code))
        {
            string path = _folder.Write("y.csv", $"sep={letter}\nid{letter}label\n1{letter}x\n2{letter}y\n");
            try
            {
                Assert.Equal(["x", "y"], OriginalTable.Open(path, "label").Labels);
                read++;
            }
            catch (AuditInputException)
            {
                // Refused in a sentence.
            }
        }

        Assert.True(read > 20, $"{read} letters separate");
    }

    [Fact]
    public void A_damaged_letter_behind_a_mark_is_refused_and_not_replaced()
    {
        string path = _folder.Write("x.csv", [0xEF, 0xBB, 0xBF, .. "label,x\nöä,1\nüß"u8, 0xE4, .. ",2\n"u8]);
        Assert.StartsWith("x.csv, line 3: the text is UTF-8 but for this place", Assert.Throws<AuditInputException>(
            () => OriginalTable.Open(path, "label")).Message, StringComparison.Ordinal);
        Assert.StartsWith("x.csv, line 3: the text is UTF-8 but for this place", Assert.Throws<AuditInputException>(
            () => LabeledData.Read(path, "label")).Message, StringComparison.Ordinal);
        string json = _folder.Write("x.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"label\":\"a\"}\n{\"label\":\"b"u8, 0xE4, .. "\"}\n"u8]);
        Assert.StartsWith("x.jsonl, line 2: the text is UTF-8 but for this place", Assert.Throws<AuditInputException>(
            () => OriginalTable.Open(json, "label")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_the_encoding_does_not_have_are_refused_all_at_once_and_nothing_is_written()
    {
        string path = _folder.Write("x.csv", OriginalFiles.Windows1252.GetBytes("id,label\na1,groß\na2,klein\na3,€\n"));
        OriginalTable table = OriginalTable.Open(path, "label", "id");
        Assert.Equal(["groß", "klein", "€"], table.Labels);
        using var stream = new MemoryStream();
        AuditInputException error = Assert.Throws<AuditInputException>(() => table.WriteTo(stream, new Dictionary<int, string>
        {
            [2] = "a😀",
            [0] = "Ω",
            [1] = "größer",
        }));
        Assert.Equal(0, stream.Length);
        Assert.Equal(2, error.Problems.Length);
        Assert.Equal(
            "x.csv, row 0 (from 0), id \"a1\", column label: the label \"Ω\" holds the letter Ω (U+03A9), which Windows-1252, the encoding of this file, "
            + "does not have.\n  Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and read that: Encoding = TextEncoding.Utf8; "
            + "or choose a label without that letter.",
            error.Problems[0].ToString());
        Assert.Contains("a😀\" holds the letter 😀 (U+1F600)", error.Problems[1].Finding, StringComparison.Ordinal);
        Assert.Equal(
            OriginalFiles.Windows1252.GetBytes("id,label\na1,groß\na2,größer\na3,€\n"),
            table.Written((1, "größer")));
        // A letter that looks alike is another letter.
        Assert.Throws<AuditInputException>(() => table.Written((1, "ａ")));
        string latin = _folder.Write("y.csv", Encoding.Latin1.GetBytes("id,label\n1,\u00e4\n2,b\n"));
        Assert.Contains("Latin-1", Assert.Throws<AuditInputException>(() => OriginalTable.Open(
            latin, "label", options: new TableReadOptions { Encoding = TextEncoding.Latin1 }).Written((0, "€"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_labels_that_cannot_be_written_are_counted()
    {
        string path = _folder.Write("x.csv", OriginalFiles.Windows1252.GetBytes("label\nä\nb\nc\nd\n"));
        var options = new TableReadOptions { Encoding = TextEncoding.Windows1252, MaxProblemsShown = 2 };
        AuditInputException error = Assert.Throws<AuditInputException>(
            () => OriginalTable.Open(path, "label", options: options).Written((0, "Ω"), (1, "Ω"), (2, "Ω"), (3, "Ω")));
        Assert.Equal(3, error.Problems.Length);
        Assert.Equal("2 more labels cannot be written either.", error.Problems[2].Finding);
    }

    [Theory]
    [InlineData("x.csv", "label,x\na,1\nb,2\n")]
    [InlineData("x.jsonl", "{\"label\":\"a\"}\n{\"label\":\"b\"}\n")]
    public void Half_of_a_letter_is_refused(string name, string content)
    {
        OriginalTable table = OriginalTable.Open(_folder.Write(name, content), "label");
        Assert.Contains("half of a letter (a lone surrogate, U+D83D)", Assert.Throws<AuditInputException>(
            () => table.Written((0, "x\uD83D"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_encloses_texts_a_label_that_needs_it_is_refused()
    {
        OriginalTable table = OriginalTable.Open(
            _folder.Write("x.csv", "id,label\n1,\"a\n2, b\n"), "label", options: new TableReadOptions { Quote = null });
        Assert.Equal(["\"a", " b"], table.Labels);
        Assert.Equal("id,label\n1,c \n2,\"d\"\n", table.Text((0, "c "), (1, "\"d\"")));
        foreach (string label in new[] { "a,b", "a\nb", "a\rb", "\u0001a" })
        {
            Assert.Contains("can stand in this file in quotes only", Assert.Throws<AuditInputException>(
                () => table.Written((0, label))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_first_label_that_would_name_the_separator_is_refused()
    {
        OriginalTable table = OriginalTable.Open(
            _folder.Write("x.csv", "a,1\nb,2\n"), "column_1", options: new TableReadOptions { HasHeader = false });
        AuditInputException error = Assert.Throws<AuditInputException>(() => table.Written((0, "sep=;")));
        Assert.Contains("at the very start of the file", error.Message, StringComparison.Ordinal);
        Assert.Equal("a,1\n\"sep=;\",2\n", table.Text((1, "sep=;")));
        Assert.Equal("\"{x}\",1\nb,2\n", table.Text((0, "{x}")));
    }

    [Fact]
    public void A_file_that_has_changed_is_refused_and_nothing_is_written()
    {
        string path = _folder.Write("x.csv", "id,label\n1,a\n2,b\n");
        OriginalTable table = OriginalTable.Open(path, "label");
        File.WriteAllText(path, "id,label\n1,a\n3,b\n22,c\n");
        using var stream = new MemoryStream();
        AuditInputException error = Assert.Throws<AuditInputException>(() => table.WriteTo(stream, new Dictionary<int, string>()));
        Assert.Equal("x.csv: the file has changed since its labels were read.", error.Message.Split('\n')[0]);
        Assert.Equal(0, stream.Length);
        Assert.Throws<AuditInputException>(() => table.FieldsOf(1));
        // The same bytes again are the same file.
        File.WriteAllText(path, "id,label\n1,a\n2,b\n");
        Assert.Equal(["2", "b"], table.FieldsOf(1));
    }

    [Fact]
    public void A_row_that_is_none_is_a_fault_of_the_caller()
    {
        OriginalTable table = OriginalTable.Open(_folder.Write("x.csv", "id,label\n1,a\n2,b\n"), "label");
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Written((2, "a")));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.FieldsOf(-1));
        Assert.Throws<ArgumentException>(() => table.Written((0, null!)));
    }

    private AuditInputException Refused(string name, byte[] content) =>
        Assert.Throws<AuditInputException>(() => OriginalTable.Open(_folder.Write(name, content), "label"));
}
