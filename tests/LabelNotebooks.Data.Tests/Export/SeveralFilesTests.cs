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
