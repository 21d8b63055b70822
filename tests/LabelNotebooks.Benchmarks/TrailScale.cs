using System.Diagnostics;
using System.Security.Cryptography;

namespace LabelNotebooks.Benchmarks;

/// <summary>
/// A trail of so many decisions: appended in sheets of 10,000, opened, checked whole, replayed. Each beside a raw scan in the same run, which reads the file
/// of the exported entries and hashes it: what a checker cannot be faster than.
/// </summary>
internal static class TrailScale
{
    private const int Sheet = 10_000;

    public static int Print(int entries)
    {
        string folder = Directory.CreateTempSubdirectory("trail-scale-").FullName;
        try
        {
            string path = Path.Combine(folder, "scale.trail.db");
            string[] ids = [.. Enumerable.Range(0, Sheet).Select(row => $"case-{row:D6}")];
            TrailData data = TrailData.Of("scale.csv", "case", ids, [.. ids.Select((_, row) => row % 3 == 0 ? "flu" : "cold")]);
            TimeSpan append = Timed(() =>
            {
                using Trail trail = Trail.Create(path, data, new TrailStart { Tool = "0.1.0" });
                for (int done = 0; done < entries; done += Sheet)
                    trail.Record([.. ids.Take(Math.Min(Sheet, entries - done)).Select(id => Draft(id, done / Sheet))], data);
            });
            string exported = Path.Combine(folder, "scale.jsonl");
            using Trail again = Trail.Open(path);
            using (FileStream stream = File.Create(exported))
                TrailExport.Write(again, stream);
            TimeSpan raw = Timed(() => SHA256.HashData(File.ReadAllBytes(exported)));
            Console.WriteLine($"{again.Count:N0} entries, {new FileInfo(path).Length / 1e6:N0} MB; raw scan {raw.TotalSeconds:0.00} s");
            Line("append, 10,000 to a commit", append, raw);
            Line("open with the check of its ends", Timed(() =>
            {
                using Trail one = Trail.Open(path);
                Console.WriteLine(one.Check(isFull: false));
            }), raw);
            Line("check of every entry and seal", Timed(() => Console.WriteLine(again.Check())), raw);
            Line("labels that follow", Timed(() => Console.WriteLine(again.StateAt())), raw);
            Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DecisionDraft Draft(string id, int round) => new()
    {
        Example = id,
        Kind = DecisionKind.Keep,
        Reviewer = round % 2 == 0 ? "Ana" : "Bea",
        Role = "nurse",
        Reason = $"round {round}",
        Guideline = "2.1",
    };

    private static TimeSpan Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static void Line(string what, TimeSpan time, TimeSpan raw) =>
        Console.WriteLine($"{what}: {time.TotalSeconds:0.00} s, {time / raw:0.0} times the raw scan");
}
