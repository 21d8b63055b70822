using System.Globalization;
using System.IO.Compression;
using CsCheck;

namespace LabelNotebooks.Data.Tests.Xlsx;

/// <summary>Workbooks, in and out: the same table as in a CSV file.</summary>
public sealed class XlsxTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Station:|3||Month:|January")]
    [InlineData("Patient||Measured")]
    [InlineData("Report of ward 3")]
    public void What_stands_above_the_names_of_the_columns_is_skipped(string title)
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(1, title.Split('|'))
            + RawWorkbook.Rows(2, ["id", "label", "x", "y", "z", "note"], ["1", "cat", "5", "7", "2", "a"], ["2", "dog", "6", "8", "3", "b"]) + "</sheetData>";
        using XlsxSource source = XlsxSource.Open(RawWorkbook.Write(_folder.Combine("title.xlsx"), ("S", "", inside)), new TableReadOptions());
        Assert.Equal(["id", "label", "x", "y", "z", "note"], source.Columns.AsEnumerable());
        Assert.True(source.Read());
        Assert.Equal(("1", 3L), (source.Text(0).ToString(), source.Position));
        Assert.True(source.Read());
        Assert.False(source.Read());
    }

    [Fact]
    public void Names_with_a_gap_above_rows_without_numbers_stay_the_names()
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(1, ["id", "label"], ["a", "cat", "spare"], ["b", "dog"], ["c", "cat", "spare"]) + "</sheetData>";
        using XlsxSource source = XlsxSource.Open(RawWorkbook.Write(_folder.Combine("gap.xlsx"), ("S", "", inside)), new TableReadOptions());
        Assert.Equal(["id", "label"], source.Columns.AsEnumerable());
    }

    [Fact]
    public void A_table_that_begins_further_right_and_below_is_read_as_if_it_did_not()
    {
        string inside = "<sheetData>"
            + RawWorkbook.Rows(3, ["", "", "id", "label", "x"], ["", "", "1", "cat", "5"], ["", "", "2", "dog", "6"]) + "</sheetData>";
        LabeledData data = LabeledData.Read(RawWorkbook.Write(_folder.Combine("right.xlsx"), ("S", "", inside)), "label", "id", features: "x");
        Assert.Equal(["1", "2"], data.Ids);
        Assert.Equal(6, data.Features!.Row(1)[0]);
        // A column without a name is no empty one.
        string index = "<sheetData>" + RawWorkbook.Rows(1, ["", "label", "x"], ["1", "cat", "5"], ["2", "dog", "6"]) + "</sheetData>";
        using XlsxSource source = XlsxSource.Open(RawWorkbook.Write(_folder.Combine("index.xlsx"), ("S", "", index)), new TableReadOptions());
        Assert.Equal(["", "label", "x"], source.Columns.AsEnumerable());
    }

    [Fact]
    public void A_cover_sheet_is_told_with_the_other_sheets_and_the_option()
    {
        string table = $"<sheetData>{RawWorkbook.Rows(1, ["id", "label"], ["1", "cat"], ["2", "dog"])}</sheetData>";
        foreach (string[][] cover in (string[][][])[[["Report of the ward"], ["2026"]], [["Report", "of the ward"], ["Year", "2026"]]])
        {
            string path = RawWorkbook.Write(
                _folder.Combine($"cover{cover[0].Length}.xlsx"),
                ("Cover", "", $"<sheetData>{RawWorkbook.Rows(1, cover)}</sheetData>"),
                ("Data", "", table));
            string said = cover[0].Length == 1
                ? Assert.Throws<AuditInputException>(() => DataAudit.ReadFile(path)).Message
                : string.Join('\n', DataAudit.ReadFile(path).Problems);
            Assert.Contains("the sheet \"Cover\" was read, and there is another: \"Data\".", said, StringComparison.Ordinal);
            Assert.Contains("Sheet = \"NAME\"", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_is_the_same_from_a_workbook_and_from_a_csv_file()
    {
        string csv = RepositoryRoot.Combine("tests", "cases", "ward", "ward.csv");
        string[][] lines = [.. File.ReadAllLines(csv).Select(line => line.TrimStart('\uFEFF').Split(';'))];
        string xlsx = _folder.Combine("ward.xlsx");
        using (FileStream stream = File.Create(xlsx))
            XlsxOutput.Write(stream, "ward", lines[0], lines.Skip(1).Select(row => row.Select(Typed).ToArray()));
        DataAudit one = DataAudit.ReadFile(csv);
        DataAudit other = DataAudit.ReadFile(xlsx);
        Assert.Equal(one.Columns.Select(column => (column.Name, column.Kind, column.Use, column.Missing, column.Distinct, column.Lowest, column.Highest)),
            other.Columns.Select(column => (column.Name, column.Kind, column.Use, column.Missing, column.Distinct, column.Lowest, column.Highest)));
        LabeledData a = LabeledData.Read(csv, "Diagnose", "Aufnahme-Nr", features: "Alter, Temperatur, CRP", categories: "Zuweisung");
        LabeledData b = LabeledData.Read(xlsx, "Diagnose", "Aufnahme-Nr", features: "Alter, Temperatur, CRP", categories: "Zuweisung");
        Assert.Equal(a.Ids, b.Ids);
        Assert.Equal(a.Labels.Codes.ToArray(), b.Labels.Codes.ToArray());
        Assert.Equal(a.Features!.Row(7).ToArray(), b.Features!.Row(7).ToArray());

        // As a spreadsheet holds it: numbers as numbers.
        static object? Typed(string cell) => cell.Length == 0 ? null
            : double.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : cell;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_number_of_a_workbook_is_never_read_as_thousands_because_of_texts_beside_it(bool hasHeader)
    {
        string path = _folder.Combine("mixed.xlsx");
        // 1.234 as a number, 37,5 as a text: beside decimal commas a text "1.234" would be 1,234.
        object?[][] rows = [.. Enumerable.Range(0, 12).Select(row => new object?[]
        {
            row % 2 == 0 ? "cat" : "dog", 1.234 + row, string.Create(CultureInfo.InvariantCulture, $"3{row},5"), row < 6 ? 2.345 : "4,25",
        })];
        using (FileStream stream = File.Create(path))
            XlsxOutput.Write(stream, "mixed", hasHeader ? ["label", "real", "comma", "both"] : ["cat", "0.5", "1,5", "2,5"], rows);
        var options = new TableReadOptions { HasHeader = hasHeader };
        LabeledData data = hasHeader
            ? LabeledData.Read(path, "label", features: "real, comma, both", options: options)
            : LabeledData.Read(path, "column_1", features: "column_2, column_3, column_4", options: options);
        int first = hasHeader ? 0 : 1;
        Assert.Equal([1.234f, 30.5f, 2.345f], data.Features!.Row(first).ToArray());
        Assert.Equal([12.234f, 311.5f, 4.25f], data.Features.Row(first + 11).ToArray());
        Assert.Equal(12.234, DataAudit.ReadFile(path, options: options).Columns[1].Highest, 9);
    }

    [Theory]
    [InlineData("data.csv", "label,x\ncat,1\ndog,2\n")]
    [InlineData("data.jsonl", "{\"label\": \"cat\", \"x\": 1}\n")]
    public void A_sheet_of_a_file_without_sheets_is_refused(string name, string content)
    {
        string path = _folder.Combine(name);
        File.WriteAllText(path, content);
        var error = Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", options: new TableReadOptions { Sheet = "ward" }));
        Assert.Contains("the sheet \"ward\" is named, but this is no workbook", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_any_kind_are_read_back_and_never_computed()
    {
        // XML knows no other control characters, and makes one line end of every kind.
        Gen<string> text = Gen.String[Gen.Char.Where(letter => letter is >= ' ' and < '\uD800' or '\n' or '\t'), 1, 12];
        Gen.Select(text, text).Array[1, 12].Sample(cells =>
        {
            string path = _folder.Combine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CurrentManagedThreadId}.xlsx"));
            (string, string)[] rows = [("=1+1", "@SUM(A1)"), ("-3", "007"), ("+x", " y "), .. cells];
            using (FileStream stream = File.Create(path))
                XlsxOutput.Write(stream, "texts", ["label", "note"], rows.Select(row => new object?[] { row.Item1, row.Item2 }));
            using XlsxSource source = XlsxSource.Open(path, new TableReadOptions());
            foreach ((string label, string note) in rows)
            {
                Assert.True(source.Read());
                Assert.Equal(label, source.Text(0).ToString());
                Assert.Equal(note, source.Text(1).ToString());
            }

            Assert.False(source.Read());
        }, iter: 200);
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        foreach (MemoryStream stream in (MemoryStream[])[one, other])
            XlsxOutput.Write(stream, "t", ["a", "b"], [[1.5, "x"], [null, true], [double.NaN, 3L]]);
        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public void Days_numbers_stored_as_text_truths_errors_and_formulas_are_read_as_a_person_sees_them()
    {
        string cells = "<sheetData>" + RawWorkbook.Rows(1, ["label", "day", "number", "truth", "error", "formula"])
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B2\" s=\"1\"><v>46024</v></c>"
            + "<c r=\"C2\" t=\"inlineStr\"><is><t>007</t></is></c>"
            + "<c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#DIV/0!</v></c><c r=\"F2\"><f>[1]Sheet1!A1*2</f><v>42.5</v></c></row></sheetData>";
        using XlsxSource source = XlsxSource.Open(RawWorkbook.Write(_folder.Combine("typed.xlsx"), ("S", "", cells)), new TableReadOptions());
        Assert.True(source.Read());
        Assert.Equal(["a", "2026-01-02", "007", "true", "", "42.5"], Enumerable.Range(0, 6).Select(column => source.Text(column).ToString()));
        Assert.Contains(source.Notes, note => note.Sentence.StartsWith("1 cell with an error", StringComparison.Ordinal));
        Assert.Equal((2, "typed.xlsx, sheet row 2, column day"), (source.SheetRow, source.Place(source.Position, "day")));
    }

    [Fact]
    public void Titles_blank_rows_merged_and_hidden_cells_are_said()
    {
        string inside = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
            + RawWorkbook.Rows(1, ["Ward report 2026"])
            + RawWorkbook.Rows(3, ["id", "label", "x"], ["1", "cat", "5"])
            + "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"inlineStr\"><is><t>2</t></is></c><c r=\"B5\" t=\"inlineStr\"><is><t>dog</t></is></c></row>"
            + RawWorkbook.Rows(7, ["3", "cat", "6", "beside"])
            + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A6:A7\"/></mergeCells>";
        string path = RawWorkbook.Write(_folder.Combine("odd.xlsx"), ("First", "", inside), ("Second", "", ""));
        LabeledData data = LabeledData.Read(path, "label", "id");
        Assert.Equal(["1", "2", "3"], data.Ids);
        Assert.Equal(
            [
                "the sheet \"First\" is read, the first of 2; to read another: Sheet = \"NAME\"",
                "1 range is merged: only the first cell of each has a value, the others are empty; unmerge them where each row needs its own",
                "1 hidden row is read like the others",
                "1 hidden column is read like the others",
                "1 row above the table skipped",
                "1 blank row skipped",
                "1 cell right of the table not read",
            ],
            data.Notes.Select(note => note.Sentence).Where(sentence => !sentence.StartsWith("classes", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Station A")]
    public void A_remark_beside_the_table_makes_no_names_of_its_row(string title)
    {
        string[][] rows = [.. Enumerable.Range(0, 12).Select(row => row == 4
            ? new[] { "F4", "k.A.", "vielleicht", "unscharf" }
            : [$"F{row}", $"{row}", row % 2 == 0 ? "ja" : "nein"])];
        string cells = $"<sheetData>{(title.Length == 0 ? "" : RawWorkbook.Rows(1, [title]))}{RawWorkbook.Rows(2, ["id", "age", "label"])}"
            + $"{RawWorkbook.Rows(3, rows)}</sheetData>";
        LabeledData data = LabeledData.Read(RawWorkbook.Write(_folder.Combine("beside.xlsx"), ("S", "", cells)), "label", "id");
        Assert.Equal(12, data.RowCount);
    }

    [Fact]
    public void A_sheet_is_named_and_hidden_ones_are_passed_over()
    {
        string table = $"<sheetData>{RawWorkbook.Rows(1, ["id", "label"], ["1", "cat"], ["2", "dog"])}</sheetData>";
        string other = $"<sheetData>{RawWorkbook.Rows(1, ["id", "label"], ["7", "a"], ["8", "b"])}</sheetData>";
        string path = RawWorkbook.Write(_folder.Combine("two.xlsx"), ("old", "state=\"hidden\"", other), ("now", "", table));
        Assert.Equal(["1", "2"], LabeledData.Read(path, "label", "id").Ids);
        Assert.Equal(["7", "8"], LabeledData.Read(path, "label", "id", options: new TableReadOptions { Sheet = "old" }).Ids);
        AuditInputException error = Assert.Throws<AuditInputException>(
            () => LabeledData.Read(path, "label", options: new TableReadOptions { Sheet = "noww" }));
        Assert.Equal(
            "two.xlsx: there is no sheet \"noww\". Nearest: \"now\". Sheets: \"old\", \"now\".\n  Name one of the sheets: Sheet = \"NAME\".",
            error.Message);
    }

    [Fact]
    public void What_is_no_workbook_or_a_damaged_one_is_refused_in_a_sentence()
    {
        string good = RawWorkbook.Write(
            _folder.Combine("good.xlsx"),
            ("S", "", $"<sheetData>{RawWorkbook.Rows(1, ["id", "label"], ["1", "cat"])}</sheetData>"));
        byte[] bytes = File.ReadAllBytes(good);
        Refuse(_folder.Write("cut.xlsx", bytes[..(bytes.Length / 2)]), "this workbook is damaged");
        Refuse(_folder.Write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "a workbook of an old kind (.xls), or one with a password");
        Refuse(RawWorkbook.Write(_folder.Combine("torn.xlsx"), ("S", "", "<sheetData><row r=\"1\"><c r=\"A1\"")), "the workbook is damaged");
        Refuse(RawWorkbook.Write(_folder.Combine("empty.xlsx"), ("S", "", "<sheetData></sheetData>")), "the sheet is empty");
        Refuse(
            RawWorkbook.Write(_folder.Combine("one.xlsx"), ("S", "", $"<sheetData>{RawWorkbook.Rows(1, ["label"], ["cat"], ["dog"])}</sheetData>")),
            "the sheet has one column alone");
        string bomb = _folder.Combine("bomb.xlsx");
        using (var zip = new ZipArchive(File.Create(bomb), ZipArchiveMode.Create))
        {
            using (Stream part = zip.CreateEntry("xl/workbook.xml").Open())
                part.Write("<workbook/>"u8);
            using Stream sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (int at = 0; at < 64; at++)
                sheet.Write(zeros);
        }

        Refuse(bomb, "would grow to 67,108,864 bytes");
        using var stream = new MemoryStream();
        Assert.Contains(
            "the text holds a character that no workbook can hold",
            Assert.Throws<AuditInputException>(() => XlsxOutput.Write(stream, "t", ["a"], [["\u0001"]])).Message,
            StringComparison.Ordinal);

        static void Refuse(string path, string why) =>
            Assert.Contains(why, Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_to_fill_in_is_a_workbook_where_its_name_says_so_and_is_read_back()
    {
        string path = _folder.Combine("review.xlsx");
        ReviewSheetFile.Write(path, ["note"], [new ReviewSheetRow("007", "=cat", ["+1"]), new ReviewSheetRow("2", "dog", ["x"])], ReviewSheetFile.RandomSample);
        using (XlsxSource source = XlsxSource.Open(path, new TableReadOptions()))
        {
            Assert.Equal(["example", "given_label", "note", "purpose", "verdict", "new_label"], source.Columns.AsEnumerable());
            Assert.True(source.Read());
            Assert.Equal(["007", "=cat", "+1", "random sample", "", ""], Enumerable.Range(0, 6).Select(column => source.Text(column).ToString()));
        }

        string filled = _folder.Combine("filled.xlsx");
        using (FileStream stream = File.Create(filled))
            XlsxOutput.Write(stream, "filled", ["example", "given_label", "verdict"], [["007", "=cat", "falsch"], [2.0, "dog", "richtig"]]);
        RandomSample sample = RandomSampleFile.Read(filled, ["007", "2"], ClassLabels.FromNames(["=cat", "dog"]));
        Assert.Equal([true, false], sample.Examples.Select(example => example.IsWrong));
    }
}
