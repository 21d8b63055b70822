namespace LabelNotebooks.Review.Tests;

/// <summary>A writer that can be killed: appends decisions to a trail, and says the number of each once it is on the disk.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not ["append", var path, var name])
            return 2;
        TrailData data = TrailData.Of("cases.csv", "case", ["c1", "c2"], ["flu", "cold"]);
        using Trail trail = Trail.Open(path);
        for (int round = 0; ; round++)
        {
            RecordOutcome outcome = trail.Record([TrailFixture.Draft("c1", "keep", name, $"{Environment.ProcessId}, {round}")], data);
            Console.WriteLine(outcome.Recorded[0].Entry.Number);
        }
    }
}
