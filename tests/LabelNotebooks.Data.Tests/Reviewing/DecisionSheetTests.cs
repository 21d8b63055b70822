using System.Globalization;
using System.Text;
using LabelNotebooks.Data.Tests.Xlsx;

namespace LabelNotebooks.Data.Tests.Reviewing;

/// <summary>Sheets of decisions as people fill them in and spreadsheets save them.</summary>
public sealed class DecisionSheetTests : IDisposable
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "0042"];
    private static readonly string[] Labels = ["cat", "dog", "cat", "dog", "bird"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("keep", "keep")]
    [InlineData("Confirm", "keep")]
    [InlineData("right", "keep")]
    [InlineData("richtig", "keep")]
    [InlineData("ja", "keep")]
    [InlineData("vrai", "keep")]
    [InlineData("S\u00ED", "keep")]
    [InlineData("WAHR", "keep")]
    [InlineData("change", "change")]
    [InlineData("CHANGE", "change")]
    [InlineData("wrong", "change")]
    [InlineData("falsch", "change")]
    [InlineData("Nein", "change")]
    [InlineData("faux", "change")]
    [InlineData("no", "change")]
    [InlineData("ambiguous", "ambiguous")]
    [InlineData("out-of-scope", "out-of-scope")]
    [InlineData("Out of scope", "out-of-scope")]
    [InlineData("out_of_scope", "out-of-scope")]
    [InlineData("Escalate.", "escalate")]
    public void Every_word_is_understood_as_a_decision_and_as_a_verdict(string said, string decision)
    {
        string to = decision == "change" ? "dog" : "";
        foreach (string column in (string[])["decision", "verdict"])
        {
            SheetDecision read = Assert.Single(Read($"example,{column},new_label\na,{said},{to}\nb,,\n").Decisions);
            Assert.Equal((decision, to.Length == 0 ? null : to), (read.Decision, read.NewLabel));
        }
    }

    [Theory]
    [InlineData("unclear-guideline", "unclear-guideline")]
    [InlineData("Unclear Guideline", "unclear-guideline")]
    [InlineData("SLIP", "slip")]
    [InlineData("ambiguous", "ambiguous")]
    [InlineData("rule_changed", "rule-changed")]
    [InlineData("Other", "other")]
    public void Every_cause_is_understood(string said, string cause) =>
        Assert.Equal(cause, Assert.Single(Read($"example,decision,cause\na,keep,{said}\n").Decisions).Cause);

    [Fact]
    public void A_row_says_who_decided_what_why_and_when()
    {
        SheetDecision read = Assert.Single(Read(
            "example,given_label,purpose,decision,new_label,reason,cause,reviewer,role,guideline,decided,stratum,inclusion_probability\n"
            + "b,dog,random sample,change,cat,\"long tail,\nshort ears\",slip,A. Berg,senior,v2,2026-03-01T14:30:00+02:00,rare,0.25\n").Decisions);
        Assert.Equal(
            new SheetDecision
            {
                Place = "sheet.csv, line 2",
                Example = 1,
                Decision = "change",
                GivenLabel = "dog",
                NewLabel = "cat",
                Reason = "long tail,\nshort ears",
                Cause = "slip",
                Reviewer = "A. Berg",
                Role = "senior",
                Guideline = "v2",
                Stratum = "rare",
                InclusionProbability = 0.25,
                Purpose = ReviewSheetFile.RandomSample,
                Decided = new DateTime(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc),
            },
            read);
        Assert.Equal(DateTimeKind.Utc, read.Decided!.Value.Kind);
    }

    [Fact]
    public void What_a_sheet_does_not_say_is_nothing()
    {
        DecisionSheet sheet = Read("example,decision,reviewer,cause,decided\na,keep, ,,\n");
        Assert.Equal(new SheetDecision { Place = "sheet.csv, line 2", Example = 0, Decision = "keep" }, Assert.Single(sheet.Decisions));
        Assert.Empty(sheet.Notes);
    }

    [Fact]
    public void A_new_label_alone_is_a_decision_and_rows_without_either_are_blank()
    {
        DecisionSheet sheet = Read("example,given_label,new_label,reason\na,cat,dog,\nb,dog,dog,\nc,cat,,\nd,dog,,blurred\n");
        Assert.Equal([("change", "dog"), ("keep", "dog")], sheet.Decisions.Select(read => (read.Decision, read.NewLabel!)));
        Assert.Equal(2, sheet.Blank);
        Assert.Equal(
            [
                "2 rows have a new label and no decision: read as change, or as keep where it is the given label",
                "1 row has a reason, a cause or a verdict and no decision, and counts as blank (line 5)",
            ],
            sheet.Notes.Select(note => note.Sentence));
    }

    [Theory]
    [InlineData("to")]
    [InlineData("corrected_label")]
    [InlineData("right_label")]
    [InlineData("New label")]
    public void The_new_label_has_several_names(string name) =>
        Assert.Equal("dog", Assert.Single(Read($"example,decision,{name}\na,change,dog\n").Decisions).NewLabel);

    [Fact]
    public void A_decision_counts_before_a_verdict_and_a_reason_before_a_note()
    {
        DecisionSheet sheet = Read("example,verdict,decision,note,reason\na,wrong,keep,n,r\nb,right,,,\n");
        SheetDecision read = Assert.Single(sheet.Decisions);
        Assert.Equal(("keep", "r", 1), (read.Decision, read.Reason, sheet.Blank));
        Assert.Contains(sheet.Notes, note => note.Sentence.StartsWith("1 row has a reason, a cause or a verdict", StringComparison.Ordinal));
        Assert.Equal("n", Assert.Single(Read("example,decision,Bemerkung\na,keep,n\n").Decisions).Reason);
    }

    [Fact]
    public void What_a_sheet_shows_of_the_data_is_no_answer()
    {
        DecisionSheet sheet = Read("example,given_label,decision,date,reason,purpose,verdict\na,cat,approved,yesterday,loan,random sample,right\n");
        SheetDecision read = Assert.Single(sheet.Decisions);
        Assert.Equal(("keep", "", (DateTime?)null), (read.Decision, read.Reason, read.Decided));
        Assert.Equal(
            "\"decision\", \"date\", \"reason\" between the given label and the purpose are taken for data that the sheet shows: "
            + "to be read as decided on, it stands behind the purpose",
            sheet.Notes[^1].Sentence);
        sheet = Read("example,given_label,new_label,purpose,verdict\na,cat,dog,random sample,wrong\n");
        Assert.Equal("dog", Assert.Single(sheet.Decisions).NewLabel);
    }

    [Fact]
    public void Another_label_than_that_of_now_is_no_fault() =>
        Assert.Equal("bird", Assert.Single(Read("example,given_label,decision,new_label\na,bird,change,cat\n").Decisions).GivenLabel);

    [Fact]
    public void A_change_to_the_label_of_now_is_read_where_the_sheet_does_not_say_what_was_given() =>
        Assert.Equal("cat", Assert.Single(Read("example,decision,new_label\na,change,cat\n").Decisions).NewLabel);

    [Fact]
    public void What_was_understood_mended_and_doubted_is_said()
    {
        DecisionSheet sheet = Read("example;decision;new_label\n42;richtig;\na;falsch;dgo\nb;ja;\nc;keep;\nd;Out of scope;\n");
        Assert.Equal([4, 0, 1, 2, 3], sheet.Decisions.Select(read => read.Example));
        Assert.Equal(
            [
                "decisions are understood so: \"falsch\" (1) is change, \"ja\" (1) is keep, \"richtig\" (1) is keep",
                "1 id has lost the zeros at its start, as spreadsheets do: 42 is 0042",
                "1 new label stands nowhere among the labels of the data: \"dgo\" (nearest: \"dog\") in line 3",
            ],
            sheet.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void An_id_that_is_a_day_is_found_as_a_spreadsheet_writes_it_and_a_day_that_may_be_two_is_not()
    {
        string[] ids = ["2026-03-01", "2026-12-24", "46024"];
        string path = _folder.Write("sheet.csv", "example;decision\n01.03.2026;keep\n12/24/2026;escalate\n46024;keep\n");
        DecisionSheet sheet = Read(path, ids, ["cat", "dog", "cat"]);
        Assert.Equal([0, 1, 2], sheet.Decisions.Select(read => read.Example));
        Assert.Equal("2 ids are days that a spreadsheet wrote in its own way: 01.03.2026 is 2026-03-01", Assert.Single(sheet.Notes).Sentence);
        string two = _folder.Write("two.csv", "example,decision\n03/01/2026,keep\n");
        Assert.Contains(
            "\"03/01/2026\" is not the id of an example",
            Assert.Throws<AuditInputException>(() => Read(two, ids, ["cat", "dog", "cat"])).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01 00:00:00")]
    [InlineData("2026-03-01 14:30", "2026-03-01 14:30:00")]
    [InlineData("2026-03-01T14:30:05Z", "2026-03-01 14:30:05")]
    [InlineData("2026-03-01T00:30+02:00", "2026-02-28 22:30:00")]
    [InlineData("01.03.2026", "2026-03-01 00:00:00")]
    [InlineData("1.3.26 9:05", "2026-03-01 09:05:00")]
    [InlineData("31/03/2026 14:30", "2026-03-31 14:30:00")]
    [InlineData("3/31/2026 2:30 PM", "2026-03-31 14:30:00")]
    [InlineData("03/03/2026", "2026-03-03 00:00:00")]
    [InlineData("46024.604166666664", "2026-01-02 14:30:00")]
    public void A_time_is_read_as_people_and_spreadsheets_write_it(string text, string time)
    {
        foreach (string column in (string[])["decided", "Date"])
        {
            SheetDecision read = Assert.Single(Read($"example;decision;{column}\na;keep;{text}\n").Decisions);
            Assert.Equal(time, read.Decided!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            Assert.Equal(DateTimeKind.Utc, read.Decided.Value.Kind);
        }
    }

    [Fact]
    public void A_chance_may_have_the_decimal_sign_of_the_sheet() =>
        Assert.Equal(0.05, Assert.Single(Read("example;decision;inclusion_probability\na;keep;0,05\n").Decisions).InclusionProbability);

    [Fact]
    public void A_sheet_that_Excel_saved_in_Germany_is_read()
    {
        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] bytes = windows.GetBytes(
            "example;given_label;purpose;decision;new_label;reason;decided\r\n"
            + "N1;m\u00FCde;random sample;falsch;wach;f\u00FCr \u201Ewach\u201C;01.03.2026 14:30\r\n;;;;;;\r\n");
        DecisionSheet sheet = DecisionSheetFile.Read(_folder.Write("sheet.csv", bytes), ExampleSet.Of("data", ["N1", "N2"]), ["m\u00FCde", "wach"]);
        SheetDecision read = Assert.Single(sheet.Decisions);
        Assert.Equal(
            ("m\u00FCde", "wach", "f\u00FCr \u201Ewach\u201C", new DateTime(2026, 3, 1, 14, 30, 0)),
            (read.GivenLabel, read.NewLabel, read.Reason, read.Decided));
        Assert.Equal(0, sheet.Blank);
        Assert.Contains(sheet.Notes, note => note.Sentence.StartsWith("the text is read as Windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_has_days_numbers_and_truths_of_its_own()
    {
        string inside = "<sheetData>" + RawWorkbook.Rows(1, ["example", "decision", "date", "reason"])
            + "<row r=\"2\"><c r=\"A2\"><v>42</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" s=\"1\"><v>46024.5</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>escalate</t></is></c>"
            + "<c r=\"C3\"><v>46024</v></c><c r=\"D3\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c></row></sheetData>";
        DecisionSheet sheet = Read(RawWorkbook.Write(_folder.Combine("review.xlsx"), ("S", "", inside)), Ids, Labels);
        Assert.Equal(
            [
                ("review.xlsx, row 2", 4, "keep", new DateTime(2026, 1, 2, 12, 0, 0), ""),
                ("review.xlsx, row 3", 0, "escalate", new DateTime(2026, 1, 2), "=cmd|' /C calc'!A0"),
            ],
            sheet.Decisions.Select(read => (read.Place, read.Example, read.Decision, read.Decided!.Value, read.Reason)));
    }

    [Fact]
    public void An_apostrophe_that_kept_a_text_from_being_computed_is_taken_off_and_no_other()
    {
        string[] labels = ["=cat", "'-1'", "dog"];
        DecisionSheet sheet = Read(
            _folder.Write(
                "sheet.csv",
                "example,given_label,decision,new_label,reason,reviewer\n'=a,'=cat,keep,,'-blurred,'+Bo\nb,'-1',change,'=cat,'quoted',\nc,dog,change,'-1',,\n"),
            ["=a", "b", "c"],
            labels);
        Assert.Equal(["=cat", "'-1'", "dog"], sheet.Decisions.Select(read => read.GivenLabel));
        Assert.Equal([null, "=cat", "'-1'"], sheet.Decisions.Select(read => read.NewLabel));
        Assert.Equal(["-blurred", "'quoted'", ""], sheet.Decisions.Select(read => read.Reason));
        Assert.Equal("+Bo", sheet.Decisions[0].Reviewer);
    }

    [Fact]
    public void Examples_without_ids_are_found_by_the_row_that_a_screen_names()
    {
        ExampleSet rows = ExampleSet.Numbered("data", ["0", "1"], row => row + 2);
        DecisionSheet sheet = DecisionSheetFile.Read(_folder.Write("sheet.csv", "example,decision\nrow 3,keep\n"), rows, ["cat", "dog"]);
        Assert.Equal(1, Assert.Single(sheet.Decisions).Example);
    }

    private DecisionSheet Read(string sheet) => Read(_folder.Write("sheet.csv", sheet), Ids, Labels);

    private static DecisionSheet Read(string path, string[] ids, string[] labels) => DecisionSheetFile.Read(path, ExampleSet.Of("data", ids), labels);
}
