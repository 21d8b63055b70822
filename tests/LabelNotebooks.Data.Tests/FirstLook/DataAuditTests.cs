using System.Globalization;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Data.Tests.Audit;

public sealed class DataAuditTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_name_that_would_break_a_line_to_be_copied_is_written_out() =>
        Assert.Equal("\"a\\nb\\r\\t\\u001B\\u0085\\u2028\\\\\\\"c\u05d0\"", DataAudit.Quoted("a\nb\r\t\u001b\u0085\u2028\\\"c\u05d0"));

    [Theory]
    [InlineData("id,label,x\n1,a,2\n2,b,3\n3,a,4\n", "label", "guessed by its name; 2 different values")]
    [InlineData("id,Diagnosis,x\n1,a,2\n2,b,3\n3,a,4\n", "Diagnosis", "guessed by its name; 2 different values")]
    [InlineData(
        "kind,p_cat,p_dog,z\ncat,.9,.1,1\ndog,.1,.9,2\ncat,.8,.2,3\ndog,.3,.7,1\n",
        "kind",
        "guessed, because other columns are named after its values; 2 different values")]
    [InlineData(
        "x,y1,what\n1.5,2,a\n2.5,2,b\n3.5,2,a\n4.5,3,b\n",
        "what",
        "guessed, because it is the last column and has only 2 different values; it could also be \"y1\"")]
    [InlineData("what,x\na,1.5\nb,2.5\na,3.5\nb,4.5\n", "what", "guessed, because it holds names and has only 2 different values")]
    [InlineData("y,x\n1.5,2\n2.5,3\n1.5,4\n", null, "no column looks like labels: none has a few different values that come again")]
    [InlineData("x,z\n1.5,2.5\n2.5,3.5\n", null, "no column looks like labels: none has a few different values that come again")]
    public void Label_column_is_guessed_and_said(string content, string? label, string reason)
    {
        DataAudit audit = Read(content);
        Assert.Equal((label, reason), (audit.LabelColumn, audit.LabelReason));
        Assert.Equal(label is null, audit.Problems.Length > 0);
    }

    /// <summary>Each column could be the labels: without bounds this compares every name with every other for each of them, for hours.</summary>
    [Fact(Timeout = Patience.Milliseconds)]
    public async Task Thousands_of_columns_of_codes_are_looked_at_in_seconds()
    {
        string header = string.Join(',', Enumerable.Range(0, 10_000).Select(column => string.Create(CultureInfo.InvariantCulture, $"rs{column}")));
        string row = string.Join(',', Enumerable.Range(0, 10_000).Select(column => column % 3));
        DataAudit audit = await Task.Run(() => Read($"{header}\n{string.Concat(Enumerable.Repeat(row + "\n", 6))}"));
        Assert.Equal(10_000, audit.Columns.Length);
    }

    [Theory]
    [InlineData(90, ColumnKind.Number)]
    [InlineData(89, ColumnKind.Text)]
    public void A_column_holds_numbers_where_nine_of_ten_values_are(int numbers, ColumnKind expected)
    {
        DataAudit audit = Read("label,x\n" + string.Concat(Enumerable.Range(0, 100).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? 'a' : 'b')},{(row < numbers ? $"{row}.5" : $"word {row}")}\n"))));
        Assert.Equal(expected, audit.Columns[1].Kind);
    }

    [Fact]
    public void Label_column_can_be_named()
    {
        DataAudit audit = Read("id,label,x\n1,a,2\n2,b,2\n3,a,4\n4,a,4\n", label: "x");
        Assert.Equal(("x", "named in the command"), (audit.LabelColumn, audit.LabelReason));
        AuditInputException error = Assert.Throws<AuditInputException>(() => Read("id,label,x\n1,a,2\n", label: "lable"));
        Assert.StartsWith("There is no column \"lable\" in table.csv. Nearest: \"label\".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_column_is_described_and_its_use_guessed()
    {
        DataAudit audit = Read(
            "id,label,true_label,annotator,ward,number,age,height,smoker,note,empty\n"
            + string.Concat(Enumerable.Range(0, 40).Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"c{row},{(row % 3 == 0 ? "flu" : "cold")},flu,{(row % 2 == 0 ? "ann" : "bo")},{(row % 4 == 0 ? "" : row % 2 == 0 ? "A" : "B")},{100 + row},"
                + $"{20 + (3 * row)},{(row == 5 ? "tall" : $"{1.5 + (row / 100.0)}")},{(row % 2 == 0 ? "true" : "False")},a note of some words {row},\n"))));
        Assert.Equal(
            [
                "id Text Id missing 0 different 40",
                "label Category Label missing 0 different 2",
                "true_label Category OtherLabel missing 0 different 1",
                "annotator Category Annotator missing 0 different 2",
                "ward Category Category missing 10 different 2",
                "number WholeNumber None missing 0 different 40",
                "age WholeNumber Feature missing 0 different 40",
                "height Number None missing 0 different 40",
                "smoker Truth Category missing 0 different 2",
                "note Text Text missing 0 different 40",
                "empty Empty None missing 40 different 0",
            ],
            audit.Columns.Select(column => $"{column.Name} {column.Kind} {column.Use} missing {column.Missing} different {column.Distinct}"));
        ColumnProfile height = audit.Columns[7];
        Assert.Equal((1, "line 7: tall", 1.5, 1.5 + (39 / 100.0)), (height.NotNumbers, height.FirstNotNumber, height.Lowest, height.Highest));
        Assert.Equal(
            "var data = LabeledData.Read(\"PATH\", label: \"label\", id: \"id\", features: \"age\", categories: \"ward, smoker\", text: \"note\");\n"
            + "data.FindLabelIssues(data.CrossValidate())",
            Anonymous(audit.NextStep));
    }

    [Fact]
    public void What_is_said_next_can_be_done()
    {
        DataAudit audit = DataAudit.ReadFile(RepositoryRoot.Combine("notebooks", "data", "digits.csv"));
        Assert.EndsWith(
            ", label: \"label\", id: \"id\", features: \"px_*\");\ndata.FindLabelIssues(data.CrossValidate())",
            audit.NextStep,
            StringComparison.Ordinal);
        Assert.Equal(["id", "label", "true_label", "px_0 ... px_63"], audit.ColumnRuns.Select(run => run.Name));
        Assert.Equal((64, 0, 0, 16), (audit.ColumnRuns[3].Count, audit.ColumnRuns[3].Missing, audit.ColumnRuns[3].Lowest, audit.ColumnRuns[3].Highest));
        Assert.Equal(1797, audit.RowCount);
    }

    [Fact]
    public void Options_that_were_needed_are_said_next()
    {
        string path = _folder.Write("table.csv", string.Concat(Enumerable.Range(0, 9).Select(row => $"{row}.5;'{(row % 2 == 0 ? "a" : "b")}'\n")));
        DataAudit audit = DataAudit.ReadFile(path, options: new TableReadOptions { HasHeader = false, Quote = '\'', Delimiter = ';' });
        Assert.Equal(
            "var data = LabeledData.Read(\"PATH\", label: \"column_2\", features: \"column_1\", options: new() { HasHeader = false, Quote = '\\'', "
            + "Delimiter = ';' });\ndata.FindLabelIssues(data.CrossValidate())",
            Anonymous(audit.NextStep));
    }

    [Fact]
    public void Probability_columns_are_found_by_name_or_number_and_judged()
    {
        string named = "label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 400).Select(row => row % 2 == 0 ? "cat,.1,.9\n" : "dog,.8,.2\n"));
        DataAudit audit = Read(named);
        Assert.Equal([ColumnUse.Label, ColumnUse.Probability, ColumnUse.Probability], audit.Columns.Select(column => column.Use));
        Assert.Equal(SanityVerdict.Unusable, audit.Sanity!.Verdict);
        Assert.True(audit.Sanity.ColumnsLookShuffled);
        Assert.EndsWith(
            "label: \"label\", probabilities: \"p_*\");\ndata.FindLabelIssues(data.Probabilities!.WithColumnOrder(data.CheckProbabilities().ColumnOrder))",
            audit.NextStep,
            StringComparison.Ordinal);
        DataAudit numbered = Read(named.Replace("p_cat,p_dog", "p_0,p_1", StringComparison.Ordinal));
        Assert.Equal(2, numbered.Columns.Count(column => column.Use == ColumnUse.Probability));
        Assert.Null(Read("label,x_0,x_1\na,5,7\nb,6,8\na,5,7\nb,5,5\n").Sanity);
    }

    [Fact]
    public void Probabilities_that_fit_no_classes_are_told_and_are_no_features()
    {
        DataAudit audit = Read("label,x,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 60).Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{(row == 7 ? "NA" : row % 2 == 0 ? "cat" : "dog")},{row % 5}.5,0.{row % 9},0.{9 - (row % 9)}\n"))));
        InputProblem problem = Assert.Single(audit.Problems);
        Assert.Equal("2 columns (p_cat, p_dog) look like predicted probabilities, but do not fit the labels: class \"NA\" has no column.", problem.Finding);
        Assert.Equal(("x", (string?)null), (audit.Suggested!.Features, audit.Suggested.Probabilities));
    }

    [Fact]
    public void A_first_line_that_is_an_example_of_texts_is_told()
    {
        DataAudit audit = Read("no-event,premeno,right\nno-event,premeno,left\nevent,ge40,right\nno-event,ge40,left\nevent,premeno,right\n");
        Assert.Contains(audit.Problems, problem => problem.Finding.StartsWith("the first line looks like an example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_separator_that_the_file_does_not_have_is_told()
    {
        string path = _folder.Write("table.csv", "id,label\n1,a\n2,b\n");
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            LabeledData.Read(path, "label", options: new TableReadOptions { Delimiter = ';' }));
        Assert.Equal("the first line holds no \";\" but \",\", so that it is one column.", error.Problems[^1].Finding);
    }

    [Fact]
    public void A_table_with_problems_is_still_described()
    {
        DataAudit audit = Read("id,label,x\n1,a,2\n1,b,3\n3,a\n4,b,5\n");
        Assert.Equal(3, audit.Columns.Length);
        Assert.Null(audit.Data);
        Assert.Null(audit.NextStep);
        InputProblem problem = Assert.Single(audit.Problems);
        Assert.StartsWith("table.csv, line 4", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_come_again_do_not_stand_in_the_way()
    {
        const string Note = "column \"case\" is called like an id, but its values come again or are missing: rows are numbered instead";
        DataAudit few = Read("case,label\n1,a\n1,b\n3,a\n4,b\n5,b\n");
        Assert.Empty(few.Problems);
        Assert.Contains(Note, few.Notes.Select(note => note.Sentence));
        // Too many to count while the table is walked through: told when it is read.
        DataAudit many = Read("case,label\n" + string.Concat(Enumerable.Range(0, 6000).Select(row => $"c{row % 5999},{row % 2}\n")));
        Assert.Contains(Note, many.Notes.Select(note => note.Sentence));
        Assert.DoesNotContain("id:", many.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_must_not_see_is_no_feature()
    {
        DataAudit audit = Read(
            "Unnamed: 0,label,target,corrected_class,prediction,pred_probs,encoder_0,num_users,cat_score,dog_score\n"
            + string.Concat(Enumerable.Range(0, 2500)
                .Select(row => $"{row},{(row % 2 == 0 ? "cat" : "dog")},{row % 2},cat,dog,0.5,{row % 7},{row % 5},{row % 9},{row % 8}\n")));
        Assert.Equal(["encoder_0", "num_users"], audit.Columns.Where(column => column.Use == ColumnUse.Feature).Select(column => column.Name));
        Assert.Equal(["target", "corrected_class"], audit.Columns.Where(column => column.Use == ColumnUse.OtherLabel).Select(column => column.Name));
        Assert.Equal(
            ["prediction", "pred_probs", "cat_score", "dog_score"],
            audit.Columns.Where(column => column.Use == ColumnUse.Prediction).Select(column => column.Name));
    }

    [Fact]
    public void A_prediction_is_not_taken_for_the_label() =>
        Assert.Equal("true_label", Read("id,prediction,true_label\n1,a,b\n2,b,b\n3,a,a\n4,b,a\n").LabelColumn);

    [Fact]
    public void Scores_named_after_the_classes_are_read_so_that_they_can_be_judged()
    {
        DataAudit audit = Read("label,s_cat,s_dog\n" + string.Concat(Enumerable.Range(0, 200).Select(row => row % 2 == 0 ? "cat,9.5,-3\n" : "dog,-2,8\n")));
        Assert.Equal(SanityConcern.Scale, audit.Sanity!.Findings[0].Concern);
    }

    [Fact]
    public void Probability_columns_beside_others_of_their_prefix_are_named_one_by_one()
    {
        DataAudit audit = Read("patient_age,label,p0,p1\n"
            + string.Concat(Enumerable.Range(0, 60).Select(row => $"{40 + (row % 9)},{row % 2},0.{(row % 2 == 0 ? 8 : 3)},0.{(row % 2 == 0 ? 2 : 7)}\n")));
        Assert.Contains("probabilities: \"p0, p1\"", audit.NextStep, StringComparison.Ordinal);
        Assert.Equal(2, audit.Data!.Labels.ClassCount);
        Assert.Contains("features: \"patient_age\"", audit.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_counts_is_a_header()
    {
        DataAudit audit = Read("label,0,1,2,3\na,1,2,9,4\nb,2,3,4,5\na,1,1,1,1\nb,2,2,9,1\n");
        Assert.Empty(audit.Problems);
        Assert.Contains("features: \"0, 1, 2, 3\"", audit.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_commas_and_blanks_can_be_typed_as_said()
    {
        DataAudit audit = Read("label,\"pain, 0-10\", spO2 ,x\n"
            + string.Concat(Enumerable.Range(0, 20).Select(row => $"{(row % 2 == 0 ? "a" : "b")},{row % 10},{90 + (row % 9)},{row % 3}\n")));
        string features = audit.NextStep!.Split("features: \"")[1].Split('"')[0];
        Assert.Equal(3, LabeledData.Read(_folder.Path + "/table.csv", "label", features: features).Features!.ColumnCount);
    }

    [Fact]
    public void Names_that_mean_none_among_numbers_are_names_among_names()
    {
        DataAudit audit = Read("label,x,ward\nNone,1,NA\nflu,NA,A\nNone,3,?\nflu,4,A\n");
        Assert.Equal(["label 0 2", "x 1 3", "ward 1 2"], audit.Columns.Select(column => $"{column.Name} {column.Missing} {column.Distinct}"));
    }

    [Fact]
    public void Decimal_commas_are_told_of()
    {
        const string Table = "label;x;z\na;0,5;1\nb;0,75;2\na;1,5;3\nb;2;1\n";
        Assert.Contains("numbers are read with a decimal comma in 1 column: x (\"0,5\")", Read(Table).Notes.Select(note => note.Sentence));
        DataAudit audit = Read(Table, options: new TableReadOptions { AsWritten = true });
        Assert.Contains(
            "numbers with a decimal comma are read as texts in 1 column (first: x, 0,5); if the whole file is so, read it with DecimalComma = true",
            audit.Notes.Select(note => note.Sentence));
        Assert.DoesNotContain(
            Read("label;x\na;4,27\nb;3\na;4\nb;5\na;27\nb;9\n", options: new TableReadOptions { AsWritten = true }).Notes,
            note => note.Sentence.Contains("decimal comma", StringComparison.Ordinal));
    }

    [Fact]
    public void A_DataFrame_and_data_that_was_read_are_described_alike()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("label", ["a", "b", "a", "b", null]),
            new SingleDataFrameColumn("x", [1.5f, null, 2.5f, 3f, 4f]));
        DataAudit audit = frame.Audit();
        Assert.Equal(
            ["label Category missing 1", "x Number missing 1"],
            audit.Columns.Select(column => $"{column.Name} {column.Kind} missing {column.Missing}"));
        Assert.Equal("var data = frame.ToLabeledData(label: \"label\", features: \"x\");\ndata.FindLabelIssues(data.CrossValidate())", audit.NextStep);
        Assert.Contains(audit.Notes, note => note.Sentence.StartsWith("1 example left out: the label is empty", StringComparison.Ordinal));
        DataAudit of = DataAudit.Of(audit.Data!);
        Assert.Equal(["label Label missing 0", "x None missing 1"], of.Columns.Select(column => $"{column.Name} {column.Use} missing {column.Missing}"));
        Assert.Equal(4, of.RowCount);
    }

    [Fact]
    public void Different_values_are_counted_up_to_a_bound()
    {
        DataAudit audit = Read("label,name,few\n" + string.Concat(Enumerable.Range(0, 5000).Select(row => $"{row % 2},n{row},f{row % 2000}\n")));
        Assert.Null(audit.Columns[1].Distinct);
        Assert.Equal(ColumnProfile.MostDistinct, audit.Columns[2].Distinct);
    }

    private string Anonymous(string? step) => step!.Replace(_folder.Path.Replace("\\", "\\\\", StringComparison.Ordinal), "", StringComparison.Ordinal)
        .Replace("\"/table.csv\"", "\"PATH\"", StringComparison.Ordinal)
        .Replace("\"\\\\table.csv\"", "\"PATH\"", StringComparison.Ordinal);

    private DataAudit Read(string content, string? label = null, TableReadOptions? options = null) =>
        DataAudit.ReadFile(_folder.Write("table.csv", content), label, options);
}
