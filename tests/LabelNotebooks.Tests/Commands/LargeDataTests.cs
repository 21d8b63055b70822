using System.Runtime.InteropServices;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Large sets and many classes: all of it held, some of it shown, the true count said.</summary>
public sealed class LargeDataTests : IDisposable
{
    private const int MostHtml = 1_000_000;
    private const int MostLines = 250;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("label-notebooks-");
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task A_million_examples() => Check(1_000_000, 2, "1,000,000 labels");

    [Fact]
    public Task A_thousand_classes() => Check(10_000, 1_000, "10,000 labels");

    private async Task Check(int examples, int classes, string said)
    {
        string labels = Path.Combine(_folder.FullName, "labels.npy");
        string probabilities = Path.Combine(_folder.FullName, "probabilities.npy");
        Write(examples, classes, labels, probabilities);
        await _host.Type("#!label-audit", "--label", labels, "--probabilities", probabilities);
        await _host.Type("#!label-errors", "labelAudit", "--top", "50", "--export", Path.Combine(_folder.FullName, "issues.csv"));
        await _host.Type("#!label-health", "labelErrors");
        var report = Assert.IsType<LabelIssueReport>(_host["labelErrors"]);
        Assert.Equal(examples + 1, File.ReadLines(Path.Combine(_folder.FullName, "issues.csv")).Count());
        Assert.Equal(3, _host.Displayed.Count);
        MimeBundle[] pages =
        [
            .. _host.Displayed,
            .. new object[]
            {
                report.NoiseMatrix, report.ClassCounts, report.ConfusedPairs, report.QualityHistogram, report.Reliability, report.ByClass,
                report.ToDataFrame(), report.Issues.Estimate, report.Issues.Estimate.Joint, report.Issues.Health, report.Issues.Ranked,
            }.Select(_host.Format),
        ];
        Assert.Multiple([.. pages.Select((page, at) => (Action)(() =>
        {
            Assert.True(page.TryGet(MimeBundle.Html, out string? html));
            Assert.True(page.TryGet(MimeBundle.PlainText, out string? text));
            Assert.True(html.Length < MostHtml, $"page {at} has {html.Length} letters");
            Assert.True(text.Split('\n').Length < MostLines, $"page {at} has {text.Split('\n').Length} lines");
            Assert.True(text.Split('\n').All(line => line.Length < 400), $"page {at} has a line of {text.Split('\n').Max(line => line.Length)} letters");
        }))]);
        Assert.All(_host.Displayed, page => Assert.Contains(said, page.TryGet(MimeBundle.PlainText, out string? text) ? text : "", StringComparison.Ordinal));
    }

    // One label of 20, at random, is that of the next class.
    private static void Write(int examples, int classes, string labels, string probabilities)
    {
        var random = new SeededGenerator(3);
        var codes = new int[examples];
        using FileStream rows = File.Create(probabilities);
        rows.Write(NpyBytes.Header("<f4", $"({examples}, {classes})"));
        var row = new float[classes];
        for (int i = 0; i < examples; i++)
        {
            int right = i % classes;
            codes[i] = random.NextDouble() < 0.05 ? (right + 1) % classes : right;
            float sure = 0.55f + (0.44f * (float)random.NextDouble());
            Array.Fill(row, (1 - sure) / (classes - 1));
            row[right] = sure;
            rows.Write(MemoryMarshal.AsBytes<float>(row));
        }

        using FileStream file = File.Create(labels);
        file.Write(NpyBytes.Header("<i4", $"({examples},)"));
        file.Write(MemoryMarshal.AsBytes<int>(codes));
    }
}
