namespace LabelNotebooks.Data.Tests.Reviewing;

public sealed class ReviewSheetFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void No_cell_is_a_formula_and_ids_come_back_as_they_were()
    {
        string[] ids = ["=1+1", "-2", "@x", "+3", "a,b", "c\"d", "plain"];
        string path = Path.Combine(_folder, "sheet.csv");
        ReviewSheetFile.Write(path, ["=HYPERLINK()"], [.. ids.Select(id => new ReviewSheetRow(id, "=label", ["=cmd"]))], ReviewSheetFile.RandomSample);
        string[] lines = File.ReadAllLines(path);
        Assert.Equal("example,given_label,'=HYPERLINK(),purpose,verdict,new_label", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.DoesNotMatch("(^|,)\"?[=+@-]", line));
        File.WriteAllLines(path, [lines[0], .. lines.Skip(1).Select(line => line[..^1] + "wrong,")]);
        Assert.Equal(Enumerable.Range(0, ids.Length), RandomSampleFile.Read(path, ids).Examples.Select(example => example.Index));
        Assert.Equal(ids.Length, RandomSampleFile.Read(path, ids, labels: ClassLabels.FromNames([.. ids.Select(_ => "=label")])).Examples.Length);
        Assert.Contains(
            "which is \"other\" by now",
            Assert.Throws<AuditInputException>(() => RandomSampleFile.Read(path, ids, labels: ClassLabels.FromNames([.. ids.Select(_ => "other")]))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_into_a_sheet_bears_names_by_which_it_is_read_back()
    {
        Assert.Equal(
            ReviewSheetFile.SchemaOf(["shown"]).Columns.Select(column => column.Name).Where(name => name != "shown"),
            ReviewSheetFile.OwnColumns.Take(5));
        Assert.Equal(["stratum", "inclusion_probability"], ReviewSheetFile.OwnColumns.Skip(5));
        string path = Path.Combine(_folder, "strata.csv");
        File.WriteAllText(path, $"{string.Join(',', ReviewSheetFile.OwnColumns)}\na,cat,{ReviewSheetFile.RandomSample},wrong,,rare,0.5\n");
        RandomSample read = RandomSampleFile.Read(path, ["a", "b"], ClassLabels.FromNames(["cat", "dog"]));
        Assert.Equal(new ReviewedExample(0, true, "rare", 0.5), Assert.Single(read.Examples));
    }

    [Fact]
    public void A_label_in_quotes_is_itself()
    {
        string path = Path.Combine(_folder, "sheet.csv");
        ReviewSheetFile.Write(path, [], [new ReviewSheetRow("a", "'-1'", [])], ReviewSheetFile.RandomSample);
        File.WriteAllText(path, File.ReadAllText(path).Replace("sample,", "sample,right", StringComparison.Ordinal));
        Assert.Single(RandomSampleFile.Read(path, ["a"], labels: ClassLabels.FromNames(["'-1'"])).Examples);
    }

    [Fact]
    public void Rows_of_a_queue_are_read_as_a_queue_and_never_as_a_random_sample()
    {
        string path = Path.Combine(_folder, "sheet.csv");
        ReviewSheetFile.Write(path, [], [new ReviewSheetRow("a", "cat", []), new ReviewSheetRow("b", "cat", [])], ReviewSheetFile.NextToReview);
        File.WriteAllText(path, File.ReadAllText(path).Replace("review,", "review,wrong", StringComparison.Ordinal));
        Assert.Equal((2, 2), (ReviewQueueFile.Read(path, ["a", "b"]).Examples.Length, ReviewQueueFile.Read(path, ["a", "b"]).WrongCount));
        InputProblem refused = Assert.Single(Assert.Throws<AuditInputException>(() => RandomSampleFile.Read(path, ["a", "b"])).Problems);
        Assert.Contains("was not drawn at random", refused.Finding, StringComparison.Ordinal);
        Assert.Contains("2 rows have this problem", refused.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_there_is_not_replaced()
    {
        string path = Path.Combine(_folder, "sheet.csv");
        File.WriteAllText(path, "verdicts");
        Assert.Contains(
            "may hold verdicts",
            Assert.Throws<AuditInputException>(() => ReviewSheetFile.Write(path, [], [], ReviewSheetFile.RandomSample)).Message,
            StringComparison.Ordinal);
        Assert.Equal("verdicts", File.ReadAllText(path));
        Assert.Contains(
            "Name it .csv",
            Assert.Throws<AuditInputException>(() => ReviewSheetFile.Check(Path.Combine(_folder, "sheet.docx"))).Message,
            StringComparison.Ordinal);
    }
}
