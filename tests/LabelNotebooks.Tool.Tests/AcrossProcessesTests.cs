using System.Diagnostics;

namespace LabelNotebooks.Tool.Tests;

/// <summary>What a notebook gives does not depend on the machine's language, time zone, number of processors, folder, or day.</summary>
public sealed class AcrossProcessesTests
{
    private static readonly string[] Cells =
    [
        "#r \"nuget: LabelNotebooks\"",
        "#!label-describe digits.csv",
        "#!label-audit digits.csv --seed 2026 --save audit.json",
        "#!label-errors labelAudit --export issues.csv",
        "#!label-errors labelAudit --export issues.parquet",
        "#!label-errors labelAudit --export issues.npy",
        "#!label-health labelErrors",
        "#!label-audit labelErrors --since audit.json",
        "labelErrors.Against(\"true_label\")",
        "labelErrors.Reliability",
        "labelErrors.Issues.Estimate",
        "labelErrors.ToDataFrame()",
        "labelErrors.Subject.Data",
        "labelErrors.QualityHistogram",
        "(1234.5, System.DateTime.UnixEpoch, \"i\".ToUpper())",
    ];

    [Fact]
    public void Two_processes_in_two_languages_give_the_same_bytes()
    {
        using var first = new ToolProbe();
        using var second = new ToolProbe();
        Run(first, new Dictionary<string, string> { ["LC_ALL"] = "C", ["TZ"] = "UTC", ["DOTNET_PROCESSOR_COUNT"] = "1" });
        Run(second, new Dictionary<string, string>
        {
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["TZ"] = "Asia/Kathmandu",
            ["DOTNET_PROCESSOR_COUNT"] = "4",
            ["DOTNET_TieredPGO"] = "0",
        });
        string[] written = [.. Directory.GetFiles(first.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(["a.ipynb", "audit.json", "digits.csv", "issues.csv", "issues.npy", "issues.parquet", "out.html", "out.ipynb"], written);
        Assert.Multiple([.. written.Select(name => (Action)(() => Assert.True(
            File.ReadAllBytes(first.Combine(name)).AsSpan().SequenceEqual(File.ReadAllBytes(second.Combine(name))), name)))]);
    }

    private static void Run(ToolProbe probe, Dictionary<string, string> environment)
    {
        File.Copy(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), probe.Combine("digits.csv"));
        probe.WriteNotebook("a.ipynb", Cells);
        using Process process = probe.Start(environment, "run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html");
        ToolRun run = ToolProbe.Finish(process);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}
