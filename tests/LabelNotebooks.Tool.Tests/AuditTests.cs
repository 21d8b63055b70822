namespace LabelNotebooks.Tool.Tests;

/// <summary>One command for a file, without a notebook.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void A_file_is_audited_in_one_line_with_its_page_its_sheet_and_its_table()
    {
        Copy("ward", "ward.csv");
        ToolRun run = _probe.Run("audit", "ward.csv", "--html", "page.html", "--sheet", "review.csv", "--export", "all.csv");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("15 of 300 labels to look at first (5.0 %)", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Page: page.html\nWritten: all.csv\nSheet to fill in: review.csv\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("training folds", run.Error, StringComparison.Ordinal);
        string page = _probe.Read("page.html");
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", page, StringComparison.Ordinal);
        Assert.Contains("26-4093", page, StringComparison.Ordinal);
        Assert.DoesNotContain("LabelNotebooksPlotly=window.Plotly", page, StringComparison.Ordinal);
        Assert.Contains("26-4093;Harnwegsinfekt", _probe.Read("review.csv"), StringComparison.Ordinal);
        Assert.Equal(301, _probe.Read("all.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_next_steps_are_lines_that_can_be_typed_here_and_a_filled_in_sheet_is_read_back()
    {
        Copy("ward", "ward.csv");
        File.Move(_probe.Combine("ward.csv"), _probe.Combine("my ward.csv"));
        ToolRun before = _probe.Run("audit", "my ward.csv", "--features", "Alter,Temperatur,Puls");
        ToolRun run = _probe.Run("audit", "--html", "page.html", "my ward.csv", "--features", "Alter,Temperatur,Puls", "--sheet", "review.csv");
        Assert.Equal((0, 0), (before.ExitCode, run.ExitCode));
        string file = OperatingSystem.IsWindows() ? "\"my ward.csv\"" : "'my ward.csv'";
        string line = $"label-notebooks audit {file} --features Alter,Temperatur,Puls";
        Assert.Contains($"{line} --sheet review.csv writes a sheet", before.Output, StringComparison.Ordinal);
        Assert.Contains($"{line} --done review.csv reads it back", before.Output, StringComparison.Ordinal);
        Assert.Contains($"{line} --done review.csv reads it back", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{line} --export label-issues.csv", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("#!label-errors", run.Output, StringComparison.Ordinal);
        string[] sheet = [.. _probe.Read("review.csv").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        int verdict = Array.IndexOf(sheet[0].Split(';'), "verdict");
        File.WriteAllLines(_probe.Combine("filled.csv"), sheet.Select((row, at) => at == 0 ? row : Filled(row, verdict, at == 1 ? "falsch" : "richtig")));
        ToolRun done = _probe.Run("audit", "my ward.csv", "--features", "Alter,Temperatur,Puls", "--done", "filled.csv");
        Assert.Equal((0, true), (done.ExitCode, done.Output.Contains("Called wrong", StringComparison.Ordinal)));
        int answer = done.Output.IndexOf("How many labels are wrong?", StringComparison.Ordinal);
        Assert.InRange(answer, 0, done.Output.IndexOf("How balanced are the classes?", StringComparison.Ordinal));
        Assert.DoesNotContain("reviews: about", done.Output, StringComparison.Ordinal);
        Assert.Contains(sheet[1].Split(';')[0], done.Output[done.Output.IndexOf("Called wrong", StringComparison.Ordinal)..], StringComparison.Ordinal);

        static string Filled(string row, int at, string word)
        {
            string[] cells = row.Split(';');
            cells[at] = word;
            return string.Join(';', cells);
        }
    }

    [Fact]
    public void Ratings_in_columns_that_bear_the_names_of_people_are_no_label_and_the_line_to_type_is_told()
    {
        string[] grades = ["mild", "medium", "grave"];
        File.WriteAllText(_probe.Combine("ratings.csv"), "case,what,Anna,Björn,Cem\n" + string.Concat(Enumerable.Range(0, 60)
            .Select(row => $"c{row},{(row % 2 == 0 ? "fall" : "burn")},{grades[row % 3]},{grades[row % 7 % 3]},{grades[row % 5 % 3]}\n")));
        ToolRun run = _probe.Run("audit", "ratings.csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("look like the labels of 3 people", run.Error, StringComparison.Ordinal);
        Assert.Contains("#!label-agreement ratings.csv --annotators \"Anna, Björn, Cem\"", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("A notebook that compares them: label-notebooks new ratings.csv.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, _probe.Run("new", "ratings.csv").ExitCode);
        Assert.Contains(
            "#!label-next ratings.csv --annotators \\\"Anna, Björn, Cem\\\" --examples 20",
            _probe.Read("ratings.ipynb"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_in_rows_name_the_file_in_lines_that_can_be_typed()
    {
        File.WriteAllText(_probe.Combine("my votes.csv"), "item,worker,label\n" + string.Concat(Enumerable.Range(0, 60)
            .Select(row => $"i{row / 3},w{row % 3},{(row % 2 == 0 ? "yes" : "no")}\n")));
        ToolRun run = _probe.Run("audit", "my votes.csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("#!label-agreement \"my votes.csv\" --id item", run.Error, StringComparison.Ordinal);
        string file = OperatingSystem.IsWindows() ? "\"my votes.csv\"" : "'my votes.csv'";
        Assert.Contains($"label-notebooks new {file}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_a_table_of_numbers_is_listed_with_the_values_that_tell_most()
    {
        File.WriteAllText(_probe.Combine("own.csv"), "id,temp,crp,site,shoe,label\n" + string.Concat(Enumerable.Range(0, 90).Select(row =>
            $"e{row},{(row % 2 == 0 ? 36 : 39)}.{row % 10},{(row % 2 == 0 ? 5 : 90) + row % 7},{(row % 2 == 0 ? "knee" : "heel")},{40 + row % 5},"
            + $"{(row == 8 ? "flu" : row % 2 == 0 ? "well" : "flu")}\n")));
        ToolRun run = _probe.Run("audit", "own.csv", "--html", "page.html");
        string text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Most telling: crp 6, temp 36.8, site knee.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Most telling", _probe.Read("page.html"), StringComparison.Ordinal);
        Assert.Contains("<dt>temp</dt><dd>36.8</dd>", _probe.Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_refused_is_not_said_to_be_written()
    {
        Copy("ward", "ward.csv");
        File.WriteAllText(_probe.Combine("filled.csv"), "mine");
        ToolRun run = _probe.Run("audit", "ward.csv", "--sheet", "filled.csv");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("Sheet to fill in", run.Output, StringComparison.Ordinal);
        Assert.Equal("mine", _probe.Read("filled.csv"));
    }

    [Fact]
    public void Where_two_columns_could_be_the_label_the_head_asks_and_names_the_option()
    {
        File.WriteAllText(_probe.Combine("two.csv"), "n;grund;schicht;x\n" + string.Concat(Enumerable.Range(0, 90)
            .Select(row => $"f{row};{(row % 3 == 0 ? "Sturz" : "Druck")};{(row % 2 == 0 ? "früh" : "spät")};{row % 7}.5\n")));
        ToolRun run = _probe.Run("audit", "two.csv");
        Assert.StartsWith("?? Is \"schicht\" the column of the labels?", run.Output, StringComparison.Ordinal);
        Assert.Contains("it could also be \"grund\"", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _probe.Run("audit", "two.csv", "--strict-reading").ExitCode);
    }

    [Fact]
    public void What_was_asked_to_fail_fails_after_its_page_and_what_cannot_be_read_is_refused()
    {
        Copy("ward", "ward.csv");
        ToolRun over = _probe.Run("audit", "ward.csv", "--fail-over", "1", "--html", "page.html");
        Assert.Equal(1, over.ExitCode);
        Assert.Contains("5.0 %, more than 1 %", over.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_probe.Combine("page.html")));
        File.WriteAllText(
            _probe.Combine("asked.csv"),
            "label;x\n" + string.Concat(Enumerable.Range(0, 60).Select(row => $"{(row % 2 == 0 ? "yes" : row < 30 ? "No" : "no")};{row % 2}\n")));
        ToolRun asked = _probe.Run("audit", "asked.csv");
        Assert.Equal(0, asked.ExitCode);
        Assert.StartsWith("?? \"No\" (15) and \"no\" (15) are different classes here", asked.Output, StringComparison.Ordinal);
        ToolRun strict = _probe.Run("audit", "asked.csv", "--strict-reading", "--html", "strict.html");
        Assert.Equal((2, ""), (strict.ExitCode, strict.Output));
        Assert.Contains("--merge-spellings", strict.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_probe.Combine("strict.html")));
    }

    [Theory]
    [InlineData("audit_alone", "audit")]
    [InlineData("audit_no_file", "audit", "none.csv")]
    [InlineData("audit_html_over_the_table", "audit", "ward.csv", "--html", "ward.csv")]
    [InlineData("audit_export_over_the_table", "audit", "ward.csv", "--export", "ward.csv")]
    [InlineData("audit_value_of_another_type", "audit", "ward.csv", "--folds", "many")]
    [InlineData("audit_unknown_column", "audit", "ward.csv", "--label", "Diagnos")]
    [InlineData("audit_folder_that_is_not_there", "audit", "ward.csv", "--html", "no/page.html")]
    [InlineData("new_alone", "new")]
    [InlineData("new_no_file", "new", "none.csv")]
    [InlineData("new_over_a_notebook", "new", "ward.csv", "--output", "there.ipynb")]
    [InlineData("new_no_labels", "new", "names.csv")]
    public void Faulty_use_exits_2_says_what_to_do_and_writes_nothing(string name, params string[] arguments)
    {
        Copy("ward", "ward.csv");
        File.WriteAllText(_probe.Combine("there.ipynb"), "mine");
        File.WriteAllText(_probe.Combine("names.csv"), "who,note\nann,one\nben,two\n");
        byte[] before = File.ReadAllBytes(_probe.Combine("ward.csv"));
        ToolRun run = _probe.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(_probe.Combine("ward.csv")));
        Assert.Equal(3, Directory.GetFiles(_probe.Folder).Length);
        Snapshot.Matches(run.Error.Replace(Path.GetFullPath(_probe.Folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), name);
    }

    [Theory]
    [InlineData("ward", "ward.csv", "Columns: label Diagnose, id Aufnahme-Nr, ",
        "#!label-audit ward.csv --label Diagnose --id Aufnahme-Nr", "15 of 300 labels to look at first")]
    [InlineData("raters", "raters.csv", "Columns: labels of several people",
        "#!label-agreement raters.csv --annotators \\\"Pflege *\\\"", "Krippendorff&#39;s alpha 0.727")]
    public void A_notebook_for_a_file_runs_as_it_is_and_says_which_columns_it_names(string folder, string file, string columns, string line, string found)
    {
        Copy(folder, file);
        ToolRun made = _probe.Run("new", file);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains(columns, made.Output, StringComparison.Ordinal);
        string notebook = Path.ChangeExtension(file, ".ipynb");
        Assert.Contains(line, _probe.Read(notebook), StringComparison.Ordinal);
        ToolRun run = _probe.Run("run", notebook, "--html", "page.html");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(found, _probe.Read("page.html").Replace("&#x27;", "&#39;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_asks_what_the_file_leaves_open_and_says_how_it_is_read()
    {
        File.WriteAllText(_probe.Combine("own.csv"), "Fall;Ort;Befinden;x\n" + string.Concat(Enumerable.Range(0, 60).Select(row =>
            $"F-{row};{(row % 4 == 0 ? "Nord" : "S\u00FCd")};"
            + $"{(row % 10 == 0 ? "brak" : row % 3 == 0 ? "Gut" : row % 3 == 1 ? "gut" : "schlecht")};{row % 13}.5\n")));
        ToolRun made = _probe.Run("new", "own.csv", "--merge-spellings", "--missing-labels", "brak");
        Assert.Equal(0, made.ExitCode);
        Assert.StartsWith("?? Is \"Befinden\" the column of the labels? It was taken (", made.Output, StringComparison.Ordinal);
        string notebook = _probe.Read("own.ipynb");
        Assert.Contains("**Is \\\"Befinden\\\" the column of the labels?", notebook, StringComparison.Ordinal);
        Assert.Contains("#!label-describe own.csv --label Befinden --merge-spellings --missing-labels brak\"", notebook, StringComparison.Ordinal);
        Assert.Contains("--merge-spellings --missing-labels brak --into audit", notebook, StringComparison.Ordinal);
        Assert.Equal(0, _probe.Run("run", "own.ipynb").ExitCode);
        ToolRun named = _probe.Run("new", "own.csv", "--label", "Befinden", "--replace", "--encoding", "utf8");
        Assert.Equal((0, ""), (named.ExitCode, named.Error));
        Assert.Contains("?? \"Gut\" (", named.Output, StringComparison.Ordinal);
        Assert.Contains("?? The label \"brak\" (6 examples) is kept as a class", named.Output, StringComparison.Ordinal);
        Assert.Contains("**\\\"Gut\\\" (", _probe.Read("own.ipynb"), StringComparison.Ordinal);
        string page = _probe.Run("audit", "own.csv", "--label", "Befinden").Output;
        string[] asked = [.. page.Split('\n').Where(line => line.StartsWith("??", StringComparison.Ordinal))];
        Assert.NotEmpty(asked);
        Assert.All(asked, line => Assert.Contains(line.TrimEnd(), named.Output, StringComparison.Ordinal));
        _probe.Run("run", "own.ipynb", "--html", "own.html");
        Assert.DoesNotContain("named by you", _probe.Read("own.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_for_a_row_for_each_label_compares_people_also_where_the_label_is_named()
    {
        File.WriteAllText(_probe.Combine("own.csv"), "Anruf;Bewerter;Bewertung\n" + string.Concat(Enumerable.Range(0, 120).Select(row =>
            $"A-{row / 4};{(row % 4) switch { 0 => "Anna", 1 => "Bea", 2 => "Cem", _ => "Dora" }};{(row / 4 % 3 == 0 ? "dringend" : "normal")}\n")));
        Assert.Equal(0, _probe.Run("new", "own.csv", "--label", "Bewertung").ExitCode);
        Assert.Contains("#!label-agreement own.csv --id Anruf --annotator Bewerter --label Bewertung", _probe.Read("own.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_misspelt_choice_the_nearest_is_named()
    {
        Copy("ward", "ward.csv");
        Assert.Contains("did you mean iso-8859-2?", _probe.Run("audit", "ward.csv", "--encoding", "iso-8859-22").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_is_written_where_it_is_asked_for_and_finds_its_file_from_there()
    {
        Copy("ward", "ward.csv");
        Directory.CreateDirectory(_probe.Combine("my notebooks"));
        Assert.Equal(0, _probe.Run("new", "ward.csv", "--output", "my notebooks/first one.ipynb").ExitCode);
        Assert.Contains("#!label-describe ../ward.csv", _probe.Read("my notebooks/first one.ipynb"), StringComparison.Ordinal);
        Assert.Equal(0, _probe.Run("run", "my notebooks/first one.ipynb").ExitCode);
        Assert.Equal(0, _probe.Run("new", "ward.csv", "--output", "my notebooks/first one.ipynb", "--replace").ExitCode);
    }

    [Fact]
    public void Labels_that_were_kept_in_a_notebook_are_not_flagged_again_in_the_shell()
    {
        Copy("ward", "ward.csv");
        _probe.WriteNotebook(
            "record.ipynb",
            ["#r \"nuget: LabelNotebooks\"", "#!label-errors ward.csv", "#!label-record 26-4093 --decision keep --reviewer \"Ana M.\" --role nurse"]);
        Assert.Equal(0, _probe.Run("run", "record.ipynb").ExitCode);
        ToolRun kept = _probe.Run("audit", "ward.csv", "--sheet", "next.csv");
        Assert.True(kept.ExitCode == 0, kept.Error);
        Assert.Contains("By the trail beside the data, ward.csv.trail.db, 1 label that was kept is not flagged again", kept.Output, StringComparison.Ordinal);
        Assert.Contains("Kept in the trail: 1", kept.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("26-4093;", _probe.Read("next.csv"), StringComparison.Ordinal);
        ToolRun all = _probe.Run("audit", "ward.csv", "--flag-decided", "--sheet", "all.csv");
        Assert.Contains("is flagged all the same, because of --flag-decided", all.Output, StringComparison.Ordinal);
        Assert.Contains("26-4093;", _probe.Read("all.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_an_audit_is_enough_to_use_it()
    {
        ToolRun run = _probe.Run("audit", "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (string word
            in (string[])["--html", "--sheet", "--export", "--fail-over", "--truth", "--decimal-comma", "--encoding", "--strict-reading", "Exit codes:"])
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--into", run.Output, StringComparison.Ordinal);
    }

    private void Copy(string folder, string file)
    {
        File.WriteAllBytes(_probe.Combine(file), File.ReadAllBytes(RepositoryRoot.Combine("tests", "cases", folder, file)));
    }
}
