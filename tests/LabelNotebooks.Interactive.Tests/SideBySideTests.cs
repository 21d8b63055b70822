using LabelNotebooks.Interactive.Tests.Host;
using Xunit.Abstractions;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>The same cells in the real host and in our runner: texts and sentences are the same, and what has to fail fails in both.</summary>
[Collection(SharedHost.Name)]
public sealed class SideBySideTests(LoadedHost host, ITestOutputHelper output)
{
    [HostFact]
    public void Every_command_and_every_result_says_the_same_as_in_our_runner()
    {
        (string Source, bool? Succeeds)[] cells =
        [
            ("#r \"nuget: LabelNotebooks\"", true),
            .. Scenario.Missing.Select(cell => (cell, (bool?)false)),
            .. Scenario.Setup.Select(cell => (cell, (bool?)true)),
            .. Scenario.Right.Select(cell => (cell, (bool?)true)),
            .. Scenario.Wrong.Select(cell => (cell, (bool?)false)),
            .. Scenario.Results.Select(cell => (cell, (bool?)true)),
        ];
        DirectoryInfo ours = Directory.CreateTempSubdirectory("host-tests-");
        try
        {
            Directory.CreateDirectory(Path.Combine(ours.FullName, "data"));
            foreach (string file in Directory.GetFiles(RepositoryRoot.Combine("notebooks", "data")))
                File.Copy(file, Path.Combine(ours.FullName, "data", Path.GetFileName(file)));
            IReadOnlyList<CellTexts> expected = OurRunner.Run(ours.FullName, cells.Select(cell => cell.Source));
            // A session of its own: what came last there must be what came last here.
            using var session = new HostSession(host.Packages.Folder, host.Packages.Environment);
            session.Run(host.Packages.Load);
            var different = new List<string>();
            foreach (((string source, bool? succeeds), CellTexts here) in cells.Zip(expected).Skip(1))
            {
                HostRun there = session.Run(source);
                if ((here.Failure is null) != succeeds)
                    different.Add($"{source}\n  our runner: {here.Failure ?? "succeeded"}");
                if (here.Failure?.Trim() != there.Failure?.Trim() || here.Text.Trim() != there.Text.Trim())
                    different.Add($"{source}\n  our runner: {here.Failure}{here.Text}\n  the host:   {there.Failure}{there.Text}");
                if (here.Failure is null && there.Outputs.Any(one => one.Forms.ContainsKey("text/html") && !one.Forms.ContainsKey("text/plain")))
                    different.Add($"{source}\n  a terminal shows nothing in the host");
            }

            output.WriteLine($"{cells.Length - 1} cells, {different.Count} different");
            Assert.True(different.Count == 0, string.Join("\n\n", different));
        }
        finally
        {
            ours.Delete(recursive: true);
        }
    }
}
