using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LabelNotebooks.Interactive.Tests.Host;
using Xunit.Abstractions;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>What notebooks by others are made of, in the host that they were written for and in ours, side by side.</summary>
[Collection(SharedHost.Name)]
public sealed partial class StrangersCellsTests(LoadedHost host, ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strangers-cells-");

    public void Dispose() => _folder.Delete(recursive: true);

    [HostFact]
    public void Cells_that_run_in_that_host_run_in_ours_and_show_what_a_person_reads()
    {
        (string Topic, string Source)[] cells = [.. StrangersCells.All];
        Assert.InRange(cells.Length, 60, 200);
        IReadOnlyList<CellTexts> ours = OurRunner.Run(_folder.FullName, cells.Select(cell => cell.Source));
        using var session = new HostSession(_folder.FullName, host.Packages.Environment);
        var there = cells.Select(cell => session.Run(cell.Source)).ToArray();

        var faults = new List<string>();
        var texts = new StringBuilder();
        for (int at = 0; at < cells.Length; at++)
        {
            if (there[at].Failure is { } fault)
                faults.Add($"{cells[at].Source}\n  fails in that host: {fault}{there[at].Text}");
            if (ours[at].Failure is { } own)
                faults.Add($"{cells[at].Source}\n  fails in ours: {own}");
            texts.Append("> ").Append(cells[at].Source.Replace("\n", "\n> ", StringComparison.Ordinal)).Append('\n').Append(ours[at].Text.TrimEnd('\n'))
                .Append("\n\n");
        }

        output.WriteLine("topic         cells  run there  run in ours");
        foreach (IGrouping<string, int> topic in Enumerable.Range(0, cells.Length).GroupBy(at => cells[at].Topic))
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{topic.Key,-12}{topic.Count(),7}{topic.Count(at => there[at].Failure is null),11}{topic.Count(at => ours[at].Failure is null),13}"));
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Snapshot.Matches(Settled(texts.ToString()));
    }

    // What a machine says of itself, a measured time, and the name that the host gives to a display.
    private static string Settled(string text) => string.Join('\n', text.Split('\n').Select(line =>
        line.StartsWith("Wall time: ", StringComparison.Ordinal) ? "Wall time: ... ms"
            : line.StartsWith(".NET ", StringComparison.Ordinal) ? ".NET ..." : DisplayName().Replace(line, "DisplayId = ...")));

    [GeneratedRegex("DisplayId = \"[^ ]*", RegexOptions.None, 1000)]
    private static partial Regex DisplayName();
}
