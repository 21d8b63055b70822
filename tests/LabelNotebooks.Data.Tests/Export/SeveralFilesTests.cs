namespace LabelNotebooks.Data.Tests.Export;

/// <summary>Exports that belong together: all of them appear, or none.</summary>
public sealed class SeveralFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_export_joins_others_and_has_the_bytes_that_it_has_alone()
    {
        ConsensusLabels consensus = ExportedResults.Consensus();
        var plan = LabelingPlan.Of(consensus);
        LabelIssues issues = ExportedResults.Issues();
        WrongLabels wrong = ExportedResults.Wrong();
        ReviewSheetRow[] rows = ExportedResults.SheetRows();
        (string Name, Action<OutputFiles, string> Add, Action<string> Write)[] exports =
        [
            ("issues.csv", (files, path) => LabelIssueFile.Add(files, path, issues), path => LabelIssueFile.Write(path, issues)),
            ("issues.npy", (files, path) => LabelIssueFile.Add(files, path, issues), path => LabelIssueFile.Write(path, issues)),
            ("consensus.csv", (files, path) => ConsensusFile.Add(files, path, consensus), path => ConsensusFile.Write(path, consensus)),
            ("plan.jsonl", (files, path) => ConsensusFile.Add(files, path, plan), path => ConsensusFile.Write(path, plan)),
            ("wrong.parquet", (files, path) => WrongLabelFile.Add(files, path, wrong), path => WrongLabelFile.Write(path, wrong)),
            (
                "sheet.csv",
                (files, path) => ReviewSheetFile.Add(files, path, ["a", "b"], rows, ReviewSheetFile.NextToReview),
                path => ReviewSheetFile.Write(path, ["a", "b"], rows, ReviewSheetFile.NextToReview)
            ),
        ];
        string folder = Directory.CreateDirectory(_folder.Combine("together")).FullName;
        using (var files = new OutputFiles())
        {
            foreach ((string name, Action<OutputFiles, string> add, _) in exports)
                add(files, Path.Combine(folder, name));
            Assert.Equal(exports.Length, Directory.EnumerateFiles(folder, "*.partial").Count());
            Assert.DoesNotContain(exports, export => File.Exists(Path.Combine(folder, export.Name)));
            files.Commit();
        }

        foreach ((string name, _, Action<string> write) in exports)
        {
            write(_folder.Combine(name));
            Assert.Equal(File.ReadAllBytes(_folder.Combine(name)), File.ReadAllBytes(Path.Combine(folder, name)));
        }

        Assert.Empty(Directory.EnumerateFiles(folder, "*.partial"));
    }

    [Fact]
    public void Nothing_appears_where_one_of_them_cannot_be_written()
    {
        string first = _folder.Combine("first.csv");
        using (var files = new OutputFiles())
        {
            ConsensusFile.Add(files, first, ExportedResults.Consensus());
            Assert.Throws<AuditInputException>(() => WrongLabelFile.Add(files, _folder.Combine("nowhere/second.csv"), ExportedResults.Wrong()));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_stood_there_stands_there_again_where_a_later_one_cannot_be_put_in_its_place()
    {
        string old = _folder.Combine("old.csv");
        string empty = _folder.Combine("empty.csv");
        string fresh = _folder.Combine("fresh.csv");
        string folder = _folder.Combine("folder.csv");
        File.WriteAllText(old, "what stood there");
        File.WriteAllText(empty, "");
        DateTime written = File.GetLastWriteTimeUtc(old);
        using (var files = new OutputFiles())
        {
            foreach (string path in new[] { old, fresh, empty, folder })
                ConsensusFile.Add(files, path, ExportedResults.Consensus());
            Directory.CreateDirectory(folder);
            AuditInputException error = Assert.Throws<AuditInputException>(files.Commit);
            Assert.Equal(folder, Assert.Single(error.Problems).Place);
            Assert.Equal(("what stood there", ""), (File.ReadAllText(old), File.ReadAllText(empty)));
            Assert.Equal(written, File.GetLastWriteTimeUtc(old));
            Assert.False(File.Exists(fresh));
        }

        Assert.Equal([empty, folder, old], Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_replaced_leaves_nothing_beside_the_new_files()
    {
        string first = _folder.Combine("first.csv");
        string second = _folder.Combine("second.csv");
        File.WriteAllText(first, "what stood there");
        File.WriteAllText(second, "this, too");
        string other = Directory.CreateDirectory(_folder.Combine("other")).FullName;
        using (var files = new OutputFiles())
        {
            foreach (string path in new[] { first, second, Path.Combine(other, "third.csv") })
                ConsensusFile.Add(files, path, ExportedResults.Consensus());
            files.Commit();
        }

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(Path.Combine(other, "third.csv")));
        Assert.Equal([first, other, second], Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_put_back_is_named()
    {
        string path = Directory.CreateDirectory(_folder.Combine("taken.csv")).FullName;
        string aside = _folder.Combine("aside");
        File.WriteAllText(aside, "what stood there");
        InputProblem kept = OutputFile.PutBack(path, aside)!;
        Assert.Equal((path, $"It is kept as {aside}: give that file its old name again."), (kept.Place, kept.Mend));
        Assert.Equal("what stood there", File.ReadAllText(aside));
        InputProblem left = OutputFile.PutBack(path, null)!;
        Assert.Equal((path, "Delete it: those that belong to it were not written."), (left.Place, left.Mend));
        Assert.StartsWith("the new file cannot be taken away: ", left.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_cannot_be_had_leaves_nothing_behind()
    {
        TableSchema<int> schema = new TableSchema<int>("bad", "A row.")
            .Whole("row", row => row < 2 ? row : throw new InvalidOperationException("no such row"), "The row.");
        Assert.Throws<InvalidOperationException>(() => schema.Write(_folder.Combine("bad.csv"), [0, 1, 2]));
        Assert.Throws<InvalidOperationException>(() => schema.Write(_folder.Combine("bad.parquet"), [0, 1, 2]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_sheet_whose_columns_do_not_fit_is_refused_in_a_sentence()
    {
        string path = _folder.Combine("sheet.csv");
        Assert.Equal(
            "sheet to review: 2 names of a column would stand there twice: \"note\", \"verdict\".\n  Leave the column out, or show it under another name.",
            Refused(["note", "verdict", "note"]));
        Assert.Equal(
            $"{path}, example a: 1 cell is shown in 2 columns.\n  Give one cell for each column, empty where there is nothing to show.",
            Refused(["x", "y"], new ReviewSheetRow("a", "b", ["c"])));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));

        string Refused(string[] columns, params ReviewSheetRow[] rows) =>
            Assert.Throws<AuditInputException>(() => ReviewSheetFile.Write(path, columns, rows, ReviewSheetFile.RandomSample)).Message;
    }
}
