using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LabelNotebooks.Review.Tests.Store;

public sealed class FaultTests : IDisposable
{
    private const int Rounds = 20;

    // Guards against hanging alone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public async Task Two_writers_that_are_killed_lose_nothing_that_was_acknowledged()
    {
        string path = _at.File("kill.db");
        Trail.Create(path, TrailData.Of("cases.csv", "case", ["c1", "c2"], ["flu", "cold"]), new TrailStart { Tool = "0.1.0" }).Dispose();
        var random = new SeededGenerator(16);
        HashSet<long> acknowledged = [];
        for (int round = 0; round < Rounds; round++)
        {
            Process[] writers = [Start(path, "Ana"), Start(path, "Bea")];
            // Killed after so many appends of the first, wherever the second is: no clock decides.
            int appends = 1 + (int)(random.NextDouble() * 4);
            for (int at = 0; at < appends; at++)
            {
                string? line = await writers[0].StandardOutput.ReadLineAsync().WaitAsync(Patience);
                Assert.True(line is not null, line is null ? await writers[0].StandardError.ReadToEndAsync().WaitAsync(Patience) : "");
                acknowledged.Add(long.Parse(line!, CultureInfo.InvariantCulture));
            }

            foreach (Process writer in writers)
                writer.Kill();
            foreach (Process writer in writers)
            {
                foreach (string line in (await writer.StandardOutput.ReadToEndAsync().WaitAsync(Patience)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    acknowledged.Add(long.Parse(line!, CultureInfo.InvariantCulture));
                await writer.WaitForExitAsync().WaitAsync(Patience);
                writer.Dispose();
            }

            using Trail trail = Trail.Open(path);
            TrailCheck check = trail.Check();
            Assert.True(check.Holds, check.ToString());
            HashSet<long> there = [.. trail.Entries().Where(entry => entry.Body is DecisionEntry).Select(entry => entry.Number)];
            Assert.Empty(acknowledged.Except(there));
        }

        Assert.True(acknowledged.Count >= Rounds);
    }

    [Fact]
    public void A_full_disk_records_nothing_and_says_so()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        long count = trail.Count;
        trail.LimitTo(pages: 30);
        var fault = Assert.Throws<AuditInputException>(() => _at.Record(trail, TrailFixture.Draft("c2", "keep", reason: new string('x', 1_000_000))));
        Assert.Contains("the disk is full: nothing was recorded", fault.Message, StringComparison.Ordinal);
        Assert.Equal(count, trail.Count);
        Assert.True(trail.Check().Holds);
        trail.LimitTo(pages: 100_000);
        Assert.Single(_at.Record(trail, TrailFixture.Draft("c2", "keep")).Recorded);
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_can_be_read()
    {
        using (Trail trail = _at.Begin())
            _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        using Trail again = Trail.Open(_at.File("cases.trail.db"), isReadOnly: true, _at.Clock);
        Assert.True(again.Check().Holds);
        Assert.Equal("cold", again.StateAt().Of("c1")!.Label);
        var fault = Assert.Throws<AuditInputException>(() => _at.Record(again, TrailFixture.Draft("c2", "keep")));
        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trail_that_another_program_is_writing_to_says_so()
    {
        using Trail trail = _at.Begin();
        using var other = new SqliteConnection($"Data Source={_at.File("cases.trail.db")};Pooling=False");
        other.Open();
        using SqliteTransaction held = other.BeginTransaction();
        trail.WaitAtMost(seconds: 1);
        var fault = Assert.Throws<AuditInputException>(() => _at.Record(trail, TrailFixture.Draft("c1", "cold")));
        Assert.Contains("another program is writing to this trail", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_holds_and_begins_the_same()
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "cold"));
        trail.CopyTo(_at.File("copy.db"));
        using Trail copy = _at.Open("copy.db");
        Assert.Equal((trail.Head, true), (copy.Head, copy.Check().Holds));
        Assert.Throws<AuditInputException>(() => trail.CopyTo(_at.File("copy.db")));
    }

    [Theory]
    [InlineData("none.db", null, "there is no such trail")]
    [InlineData("text.db", "case,label\n1,flu\n", "this is no trail")]
    [InlineData("empty.db", "", "no trail")]
    public void Open_of_what_is_no_trail_says_so(string name, string? content, string what)
    {
        if (content is not null)
            File.WriteAllText(_at.File(name), content);
        var fault = Assert.Throws<AuditInputException>(() => _at.Open(name));
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Begin_on_a_file_that_is_there_changes_nothing()
    {
        File.WriteAllText(_at.File("cases.trail.db"), "mine");
        Assert.Throws<AuditInputException>(() => _at.Begin());
        Assert.Equal("mine", File.ReadAllText(_at.File("cases.trail.db")));
        Assert.Throws<AuditInputException>(() => _at.Begin("no/folder.db"));
    }

    private static Process Start(string path, string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { "exec", typeof(Program).Assembly.Location, "append", path, name })
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
