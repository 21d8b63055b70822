using LabelNotebooks.Features.Trails;

namespace LabelNotebooks.Tests.Features.Trails;

public sealed class AnchorFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anchors-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_who_write_at_once_lose_no_line_of_each_other()
    {
        string path = Path.Combine(_folder, "anchors.txt");
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, writer =>
        {
            for (int at = 1; at <= 25; at++)
                AnchorFile.Add(path, AnchorOf((writer * 25) + at));
        });
        IReadOnlyList<TrailAnchor> anchors = AnchorFile.Read(path);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), anchors.Select(anchor => anchor.Number).Order());
    }

    [Fact]
    public void A_last_line_without_its_end_is_ended_and_kept()
    {
        string path = Path.Combine(_folder, "anchors.txt");
        File.WriteAllText(path, AnchorOf(1).ToString());
        AnchorFile.Add(path, AnchorOf(2));
        Assert.Equal($"{AnchorOf(1)}\n{AnchorOf(2)}\n", File.ReadAllText(path));
    }

    [Fact]
    public void Where_nothing_can_be_written_the_line_is_given_to_be_kept_by_hand()
    {
        string path = Path.Combine(_folder, "no such folder", "anchors.txt");
        Assert.Contains(AnchorOf(7).ToString(), Assert.Throws<AuditInputException>(() => AnchorFile.Add(path, AnchorOf(7))).Message, StringComparison.Ordinal);
    }

    private static TrailAnchor AnchorOf(long number) =>
        new(new string('0', 32), number, new string('a', 64), new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc));
}
