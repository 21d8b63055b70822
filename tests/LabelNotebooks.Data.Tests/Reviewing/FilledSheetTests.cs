namespace LabelNotebooks.Data.Tests.Reviewing;

/// <summary>Sheets that can be meant in two ways, or not at all: the same rules whether verdicts are counted or decisions recorded.</summary>
public sealed class FilledSheetTests : IDisposable
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];
    private static readonly string[] Labels = ["ja", "ja", "nein", "nein"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verdicts_that_are_classes_too_are_asked_with_both_readings_and_never_taken()
    {
        const string Sheet = "example,given_label,purpose,verdict,new_label\na,ja,next to review,nein,\nb,ja,next to review,ja,\nc,nein,next to review,ja,\n";
        foreach (InputProblem problem in (InputProblem[])[Refused(Sheet), RefusedDecision(Sheet.Replace(",nein,\n", ",nein,nein\n", StringComparison.Ordinal))])
        {
            Assert.Equal("sheet.csv, column verdict", problem.Place);
            Assert.Equal(
                "\"ja\" (2), \"nein\" (1) are classes of the data and may be meant in two ways: as verdicts, 2 given labels are right and 1 not; "
                    + "as the right classes, 1 given label is right and 2 not.",
                problem.Finding);
            Assert.Contains("write \"right?\" over the column", problem.Mend, StringComparison.Ordinal);
            Assert.Contains("write right and wrong", problem.Mend, StringComparison.Ordinal);
            Assert.Contains("into the column new_label", problem.Mend, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("right?", "nein", "")]
    [InlineData("verdict", "falsch", "")]
    [InlineData("verdict", "nein", "ja")]
    public void What_can_be_meant_in_one_way_alone_is_taken(string heading, string said, string to)
    {
        ReviewQueueSample sample = Verdicts($"example,given_label,{heading},new_label\nc,nein,{said},{to}\n");
        Assert.True(Assert.Single(sample.Examples).IsWrong);
        Assert.Equal(to.Length == 0 ? null : to, sample.Examples[0].NewLabel);
    }

    [Fact]
    public void The_words_of_the_sheet_are_verdicts_beside_a_class_of_their_name_and_another_pair_is_told_where_they_are_not()
    {
        string[] sides = ["right", "left", "left", "right"];
        ReviewQueueSample both = Verdicts("example,given_label,verdict\na,right,right\nb,left,wrong\n", sides);
        Assert.Equal([false, true], both.Examples.Select(example => example.IsWrong));
        InputProblem alone = Refused("example,given_label,verdict\na,right,right\nb,left,right\n", sides);
        Assert.Contains("write keep and change into it", alone.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_in_place_of_a_verdict_is_told_from_a_misspelt_word_and_each_word_is_counted()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(
            () => Verdicts("example,verdict\na,flu\nb,wrnog\nc,hmm\nd,hmm\n", ["flu", "cold", "flu", "cold"]));
        Assert.Equal(
            [
                "\"flu\" is no verdict, a class of the data. 1 row has this problem (line 2).",
                "\"hmm\" (2), \"wrnog\" (1; nearest: \"wrong\") are no verdicts. 3 rows have this problem (line 3, 4, 5).",
            ],
            error.Problems.Select(problem => problem.Finding));
        Assert.Contains("Write the right class into the column new_label", error.Problems[0].Mend, StringComparison.Ordinal);
        Assert.Contains("Where you are not sure, leave the cell empty", error.Problems[1].Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_label_alone_is_a_verdict_and_one_that_contradicts_it_is_refused()
    {
        ReviewQueueSample sample = Verdicts("example,given_label,verdict,new_label\na,ja,,nein\nb,ja,,ja\nc,nein,,\n");
        Assert.Equal([(true, "nein"), (false, null)], sample.Examples.Select(example => (example.IsWrong, example.NewLabel)));
        Assert.Equal(
            ["2 rows have a new label and no verdict: read as wrong, or as right where it is the given label", "1 row has no verdict yet"],
            sample.Notes.Select(note => note.Sentence));
        InputProblem problem = Refused("example,given_label,verdict,new_label\na,ja,richtig,nein\nb,ja,richtig,nein\n");
        Assert.Contains("\"richtig\" changes no label, and the new label is \"nein\" where \"ja\" was given", problem.Finding, StringComparison.Ordinal);
        Assert.Contains("2 rows have this problem", problem.Finding, StringComparison.Ordinal);
        Assert.StartsWith("Write wrong", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_label_that_is_no_class_is_named_with_its_row()
    {
        ReviewQueueSample sample = Verdicts("example,verdict,new_label\na,wrong,nien\n");
        Assert.Contains(
            sample.Notes,
            note => note.Sentence == "1 new label stands nowhere among the labels of the data: \"nien\" (nearest: \"nein\") in line 2");
    }

    [Fact]
    public void A_word_beside_a_number_is_none_and_a_second_one_is_another_label()
    {
        ReviewQueueSample sample = Verdicts(
            "example,given_label,verdict,new_label\na,1,wrong,Grad 2\nb,2,wrong,3 Grad\nc,3,wrong,Stufe 4\nd,Grad 4,right,\n",
            ["1", "2", "3", "4"]);
        Assert.Equal(["2", "3", "Stufe 4", null], sample.Examples.Select(example => example.NewLabel));
        Assert.Contains(sample.Notes, note => note.Sentence.Contains("\"Grad 2\" (1) is 2", StringComparison.Ordinal));
        Assert.Contains(sample.Notes, note => note.Sentence.Contains("\"Stufe 4\"", StringComparison.Ordinal) && note.Kind == NoteKind.Doubted);
        Assert.Equal("Typ 2", Assert.Single(Verdicts("example,verdict,new_label\na,wrong,Typ 2\n", ["2", "Typ A", "x", "y"]).Examples).NewLabel);
    }

    [Fact]
    public void Another_decision_than_right_or_wrong_counts_as_no_verdict()
    {
        ReviewQueueSample sample = Verdicts("example,verdict\na,unklar\nb,escalate\nc,right\n", ["x", "y", "x", "y"]);
        Assert.Equal(2, Assert.Single(sample.Examples).Index);
        Assert.Contains(sample.Notes, note => note.Sentence == "2 labels are called ambiguous, escalate, and count as without a verdict");
    }

    [Fact]
    public void Two_spellings_of_one_label_are_no_label_that_changed()
    {
        const string Sheet = "example,given_label,verdict\na,Ja,right\n";
        foreach (InputProblem problem in (InputProblem[])[Refused(Sheet), RefusedDecision(Sheet)])
        {
            Assert.Contains("is about the label \"Ja\", which is \"ja\" here: two spellings of one label", problem.Finding, StringComparison.Ordinal);
            Assert.Contains("MergeSpellings = true", problem.Mend, StringComparison.Ordinal);
        }

        Assert.Contains("which is \"ja\" by now", Refused("example,given_label,verdict\na,nein,right\n").Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Beispiel;Gegebenes Label;Urteil;Neues Label")]
    [InlineData("Fall;Gegebenes Label;Bewertung;Neue Klasse")]
    [InlineData("Beispiel;given_label;Entscheidung;Neues Etikett")]
    [InlineData("exemple;given_label;jugement;nouvelle \u00E9tiquette")]
    [InlineData("ejemplo;given_label;veredicto;nueva etiqueta")]
    [InlineData("esempio;given_label;giudizio;nuova etichetta")]
    [InlineData("Przyk\u0142ad;given_label;Ocena;Nowa etykieta")]
    public void Headings_are_read_in_the_languages_of_the_verdicts_by_every_reader(string headings)
    {
        string sheet = $"{headings}\na;ja;falsch;nein\nb;ja;richtig;\n";
        Assert.Equal([(true, "nein"), (false, null)], Verdicts(sheet).Examples.Select(example => (example.IsWrong, example.NewLabel)));
        Assert.Equal(["change", "keep"], Decisions(sheet).Decisions.Select(one => one.Decision));
        Assert.Equal(2, RandomSampleFile.Read(_folder.Write("sheet.csv", sheet), Ids).Examples.Length);
    }

    [Fact]
    public void A_column_of_the_data_that_bears_such_a_name_is_no_answer()
    {
        ReviewQueueSample sample = Verdicts("example,given_label,Fall,Bewertung,purpose,verdict,new_label\na,ja,x,wrong,next to review,richtig,\n");
        Assert.False(Assert.Single(sample.Examples).IsWrong);
    }

    [Fact]
    public void A_sheet_without_its_columns_is_asked_for_and_the_headings_are_told()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() => Verdicts("who,what\na,b\n"));
        Assert.Equal(2, error.Problems.Length);
        Assert.StartsWith("Is this the sheet that was filled in?", error.Problems[0].Mend, StringComparison.Ordinal);
        Assert.All(error.Problems, problem => Assert.Contains("Urteil", problem.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void Several_sheets_are_one_and_what_they_say_alike_counts_once()
    {
        string one = _folder.Write("one.csv", "example,verdict,new_label\na,wrong,nein\nb,right,\n");
        string two = _folder.Write("two.csv", "Beispiel;Urteil;Neues Label\na;falsch;nein\nc;richtig;\n");
        ReviewQueueSample sample = ReviewQueueFile.Read([one, two], ExampleSet.Of("data", Ids), ClassLabels.FromNames(Labels));
        Assert.Equal([0, 1, 2], sample.Examples.Select(example => example.Index));
        Assert.Contains(sample.Notes, note => note.Sentence == "1 row says what another sheet says of the example, and counts once");
        Assert.Equal(3, DecisionSheetFile.Read([one, two], ExampleSet.Of("data", Ids), Labels).Decisions.Length);
        Assert.Equal(3, RandomSampleFile.Read([one, two], ExampleSet.Of("data", Ids)).Examples.Length);
    }

    [Fact]
    public void Sheets_that_contradict_each_other_are_refused_with_both_places()
    {
        string one = _folder.Write("one.csv", "example,verdict,new_label\na,wrong,nein\n");
        string two = _folder.Write("two.csv", "example,verdict\na,right\n");
        InputProblem problem = Assert.Single(Assert.Throws<AuditInputException>(
            () => ReviewQueueFile.Read([one, two], ExampleSet.Of("data", Ids), ClassLabels.FromNames(Labels))).Problems);
        Assert.Equal(
            ("one.csv, line 2, and two.csv, line 2", "\"a\" is \"change to nein\" in one sheet and \"keep\" in the other."),
            (problem.Place, problem.Finding));
    }

    [Fact]
    public void What_several_people_decided_is_kept_of_each_and_of_one_person_once()
    {
        string one = _folder.Write("one.csv", "example,verdict,new_label,reviewer\na,wrong,nein,Ana\nb,right,,Ana\n");
        string two = _folder.Write("two.csv", "example,verdict,new_label,reviewer\na,right,,Bea\nb,right,,Ana\n");
        DecisionSheet sheet = DecisionSheetFile.Read([one, two], ExampleSet.Of("data", Ids), Labels);
        Assert.Equal(
            [(0, "change", "Ana"), (1, "keep", "Ana"), (0, "keep", "Bea")],
            sheet.Decisions.Select(decision => (decision.Example, decision.Decision, decision.Reviewer!)));
    }

    private ReviewQueueSample Verdicts(string sheet, string[]? labels = null) => ReviewQueueFile.Read(
        _folder.Write("sheet.csv", sheet),
        ExampleSet.Of("data", Ids),
        ClassLabels.FromNames(labels ?? Labels));

    private DecisionSheet Decisions(string sheet) => DecisionSheetFile.Read(_folder.Write("sheet.csv", sheet), ExampleSet.Of("data", Ids), Labels);

    private InputProblem Refused(string sheet, string[]? labels = null) =>
        Assert.Single(Assert.Throws<AuditInputException>(() => Verdicts(sheet, labels)).Problems);

    private InputProblem RefusedDecision(string sheet) => Assert.Single(Assert.Throws<AuditInputException>(() => Decisions(sheet)).Problems);
}
