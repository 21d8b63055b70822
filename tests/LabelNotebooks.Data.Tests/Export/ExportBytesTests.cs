using System.Globalization;

namespace LabelNotebooks.Data.Tests.Export;

/// <summary>What stands in every file that is written: to the byte, where it is text.</summary>
public sealed class ExportBytesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Every_table_of_text_has_the_bytes_that_were_agreed(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Snapshot.Matches(string.Join("\n\n", Written(".csv").Select(file => $"=== {file.Name}\n{WrittenFile.Text(file.Path)}")));
    }

    [Fact]
    public async Task Every_table_of_Parquet_has_the_fields_that_were_agreed()
    {
        (string Name, string Path)[] files = [.. Written(".parquet")];
        var texts = new List<string>();
        foreach ((string name, string path) in files)
            texts.Add($"=== {name}\n{await WrittenFile.ParquetAsync(path)}");
        Snapshot.Matches(string.Join('\n', texts));
    }

    [Fact]
    public void A_mask_is_one_byte_for_each_example()
    {
        string path = _folder.Combine("mask.npy");
        LabelIssueFile.Write(path, ExportedResults.Issues());
        byte[] bytes = File.ReadAllBytes(path);
        Assert.Equal(128 + ExportedResults.Ids.Length, bytes.Length);
        Assert.Equal(ExportedResults.Issues().ToMask().Select(flagged => flagged ? (byte)1 : (byte)0), bytes.Skip(128));
        Assert.True(bytes.Skip(128).Sum(one => one) > 0);
    }

    private IEnumerable<(string Name, string Path)> Written(string ending)
    {
        LabelIssues issues = ExportedResults.Issues();
        ConsensusLabels consensus = ExportedResults.Consensus();
        yield return Write("label issues", path => LabelIssueFile.Write(path, issues, ExportedResults.Ids));
        yield return Write("label issues by row", path => LabelIssueFile.Write(path, issues));
        yield return Write("consensus", path => ConsensusFile.Write(path, consensus));
        yield return Write("plan", path => ConsensusFile.Write(path, LabelingPlan.Of(consensus)));
        yield return Write("wrong labels", path => WrongLabelFile.Write(path, ExportedResults.Wrong()));
        yield return Write("wrong labels before a review", path => WrongLabelFile.Write(path, ExportedResults.NotReviewed()));
        if (ending == ".csv")
        {
            yield return Write("sheet", path => ReviewSheetFile.Write(path, ["note, short", "=x"], ExportedResults.SheetRows(), ReviewSheetFile.RandomSample));
            yield return Write("sheet without rows", path => ReviewSheetFile.Write(path, [], [], ReviewSheetFile.NextToReview));
        }

        (string Name, string Path) Write(string name, Action<string> write)
        {
            string path = _folder.Combine(name + ending);
            write(path);
            return (name, path);
        }
    }
}
