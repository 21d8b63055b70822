using System.Globalization;

namespace LabelNotebooks.Data.Tests.Xlsx;

/// <summary>Ids that a sheet holds as numbers and shows with zeros, and numbers in a sheet to fill in.</summary>
public sealed class XlsxIdsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "000123", "1234567")]
    [InlineData(3, "01-23", "12345-67")]
    [InlineData(4, "P123", "P1234567")]
    [InlineData(5, "00123", "1234567")]
    [InlineData(6, "123", "1234567")]
    [InlineData(7, "123", "1234567")]
    public void Ids_are_read_as_the_sheet_shows_them(int style, string first, string second)
    {
        string workbook = Workbook(style, "123", "1234567");
        DataAudit audit = DataAudit.ReadFile(workbook);
        Assert.Equal([first, second], audit.Data!.Ids.Take(2));
        LabeledData data = LabeledData.Read(workbook, "label", "Fallnr", features: "x");
        Assert.Equal([first, second], data.Ids.Take(2));
        Assert.Equal(7.5f, data.Features!.Row(0)[0]);
        // As the same sheet is saved as CSV.
        string csv = _folder.Write("same.csv", "Fallnr,label,x\n"
            + string.Concat(data.Ids.Select((id, row) => $"{id},{(row % 2 == 0 ? "cat" : "dog")},7.5\n")));
        Assert.Equal(DataAudit.ReadFile(csv).Data!.Ids, audit.Data.Ids);
        string[] said = [.. audit.Notes.Select(note => note.Sentence).Where(sentence => sentence.Contains("as the sheet shows", StringComparison.Ordinal))];
        Assert.Equal(
            first == "123" ? [] : [$"{(style == 2 || style == 5 ? 23 : 24)} numbers of column \"Fallnr\" are read as the sheet shows them: \"{first}\"; "
                + "to read what is stored: AsWritten = true"],
            said);
        Assert.Equal(
            ["123", "1234567"],
            LabeledData.Read(workbook, "label", "Fallnr", options: new TableReadOptions { AsWritten = true }).Ids.Take(2));
    }

    [Fact]
    public void What_is_shown_with_zeros_stays_a_number_where_it_is_learned_from()
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(1, ["label", "hour"]) + string.Concat(Enumerable.Range(2, 24).Select(row =>
            $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{(row % 2 == 0 ? "cat" : "dog")}</t></is></c>"
            + $"<c r=\"B{row}\" s=\"3\"><v>{row}</v></c></row>")) + "</sheetData>";
        string path = RawWorkbook.Write(_folder.Combine("hours.xlsx"), ("S", "", inside));
        LabeledData data = LabeledData.Read(path, "label", features: "hour");
        Assert.Equal([2f, 3f], Enumerable.Range(0, 2).Select(row => data.Features!.Row(row)[0]));
    }

    [Theory]
    [InlineData(1, "1 number of column \"temp\" is stored as text in the sheet and read as a number")]
    [InlineData(5, "5 numbers of column \"temp\" are stored as text in the sheet and read as numbers")]
    [InlineData(24, "24 numbers of column \"temp\" are stored as text in the sheet and read as numbers")]
    public void Numbers_that_a_sheet_stores_as_text_are_read_as_numbers_and_said(int texts, string said)
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(1, ["label", "temp"]) + string.Concat(Enumerable.Range(2, 24).Select(row =>
            $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{(row % 2 == 0 ? "cat" : "dog")}</t></is></c>"
            + (row < texts + 2
                ? $"<c r=\"B{row}\" t=\"inlineStr\"><is><t>{row}.5</t></is></c></row>"
                : $"<c r=\"B{row}\"><v>{row}.5</v></c></row>"))) + "</sheetData>";
        string path = RawWorkbook.Write(_folder.Combine("stored.xlsx"), ("S", "", inside));
        LabeledData data = LabeledData.Read(path, "label", features: "temp");
        Assert.Equal([2.5f, 25.5f], new[] { data.Features!.Row(0)[0], data.Features.Row(23)[0] });
        Note note = Assert.Single(data.Notes, note => note.Sentence == said);
        Assert.Equal((NoteKind.Converted, texts), (note.Kind, (int)note.Count));
    }

    [Fact]
    public void Rows_that_a_sheet_leaves_out_shift_nothing()
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(3, ["Fallnr", "label", "x"])
            + "<row r=\"5\"><c r=\"A5\" s=\"2\"><v>7</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>cat</t></is></c><c r=\"C5\"><v>1</v></c></row>"
            + "<row r=\"8\"><c r=\"A8\"><v>7</v></c><c r=\"B8\" t=\"inlineStr\"><is><t>dog</t></is></c><c r=\"C8\" s=\"2\"><v>1</v></c></row></sheetData>";
        string path = RawWorkbook.Write(_folder.Combine("gaps.xlsx"), ("S", "", inside));
        Assert.Equal(["000007", "7"], LabeledData.Read(path, "label", "Fallnr").Ids);
    }

    [Theory]
    [InlineData("en", "37.5", "-1234.5")]
    [InlineData("de", "37,5", "-1234,5")]
    public void Numbers_that_a_sheet_shows_are_numbers_and_ids_keep_their_spelling(string language, string one, string other)
    {
        string path = _folder.Combine("review.xlsx");
        ReviewSheetFile.Write(
            path,
            ["Temp", "note", "code"],
            [
                new ReviewSheetRow("007", "1", [one, "=1+1", "01"]), new ReviewSheetRow("12", "2", ["", "3.50", "02"]),
                new ReviewSheetRow("8", "1", [other, "-2", ""]),
            ],
            ReviewSheetFile.RandomSample,
            CsvWriteOptions.ForLanguage(language),
            new HashSet<string>(StringComparer.Ordinal) { "Temp" });
        using XlsxSource source = XlsxSource.Open(path, new TableReadOptions());
        var rows = new List<string>();
        while (source.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, 5).Select(column => (source.IsTypedNumber(column) ? "#" : "") + source.Text(column).ToString())));
        Assert.Equal(["007|1|#37.5|=1+1|01", "12|2||3.50|02", "8|1|#-1234.5|-2|"], rows);
    }

    private string Workbook(int style, params string[] ids) => RawWorkbook.Write(
        _folder.Combine("ids.xlsx"),
        ("S", "", "<sheetData>" + RawWorkbook.Rows(1, ["Fallnr", "label", "x"]) + string.Concat(Enumerable.Range(0, 24).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"<row r=\"{row + 2}\"><c r=\"A{row + 2}\" s=\"{style}\"><v>{(row < ids.Length ? ids[row] : row)}</v></c>"
                + $"<c r=\"B{row + 2}\" t=\"inlineStr\"><is><t>{(row % 2 == 0 ? "cat" : "dog")}</t></is></c><c r=\"C{row + 2}\"><v>7.5</v></c></row>")))
            + "</sheetData>"));
}
